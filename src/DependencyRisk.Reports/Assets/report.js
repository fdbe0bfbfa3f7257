// Brings a report to life: draws each chart when it comes into view, in the colours of the reader's choice, and on paper.
'use strict';

(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const data = read('report-data');
  const drawn = new Map(); // element -> what draws it and how tall it is to be
  let hasMap = false;

  // A chart follows the width of its place; one that is folded away has none, and waits.
  const widths = new ResizeObserver(changes => changes.forEach(({ target }) => { if (target.clientWidth !== drawn.get(target).width) paint(target); }));

  function draw(element, build, height) {
    drawn.set(element, { build, height, width: 0 });
    widths.observe(element);
    paint(element);
  }

  function paint(element) {
    const place = drawn.get(element), { build, height } = place, t = ReportCharts.theme();
    if (height) element.style.height = height(t, element.clientWidth) + 'px';
    place.width = element.clientWidth;
    if (place.width === 0) return;
    const chart = echarts.getInstanceByDom(element) || echarts.init(element, null, { renderer: 'svg' });
    chart.resize();
    chart.setOption({ animation: false, textStyle: { fontFamily: t.font, color: t.ink }, ...build(t) }, { notMerge: true });
  }

  function show(element) {
    if (drawn.has(element)) return;
    const kind = element.dataset.chart, product = data.products[Number(element.dataset.product)];
    const alone = data.products.filter(one => one.id !== '*');
    if (kind === 'map' && !hasMap) hasMap = ReportCharts.registerMap(data, read('map-shapes')) > 0;
    const builds = {
      exposures: t => ReportCharts.exposures(product, data, t), map: t => ReportCharts.map(product, data, t), heat: t => ReportCharts.heat(product, data, t),
      streams: t => ReportCharts.streams(product, data, t), tree: t => ReportCharts.tree(product, data, t), cuts: t => ReportCharts.worstCuts(product, data, t),
      beside: t => ReportCharts.beside(data.products, data, t), matrix: t => ReportCharts.matrix(alone, data, t),
    };
    const heights = {
      exposures: () => 60 + 25 * Math.min(15, product.exposures.filter(row => row.high > 0).length), heat: () => 116 + 24 * product.heat.rows.length,
      map: (_, width) => Math.max(160, 0.55 * width), beside: () => 90 + 34 * data.products.length, matrix: () => 116 + 25 * alone.length,
    };
    // Names over columns and numbers in cells need room: what does not fit is scrolled to.
    if (kind === 'heat') element.style.minWidth = 300 + 44 * product.heat.columns.length + 'px';
    if (kind === 'matrix') element.style.minWidth = '70rem';
    if (builds[kind]) draw(element, builds[kind], heights[kind]);
  }

  const charts = [...document.querySelectorAll('[data-chart]')];
  const watch = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(one => { watch.unobserve(one.target); show(one.target); }), { rootMargin: '600px' });
  charts.forEach(element => watch.observe(element));

  const whatIf = document.getElementById('what-if-panel');
  if (whatIf) {
    const models = [...document.querySelectorAll('script[data-model]')].map(script => ExposureModel.read(script.textContent));
    WhatIf.create(whatIf, data, models, draw);
  }

  const repaint = () => drawn.forEach((_, element) => paint(element));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  // On paper every chart is there and every list is open, in the colours of paper.
  matchMedia('print').addEventListener('change', repaint);
  addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach(details => { details.open = true; });
    charts.forEach(show);
    repaint();
  });
  document.documentElement.dataset.ready = 'true';
})();
