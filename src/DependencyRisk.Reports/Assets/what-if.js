// The what-if of a report: whoever is ticked cuts, and the page works out by the library's own model what that does.
'use strict';

const WhatIf = (() => {
  const { percent, interval, number, say, short } = ReportCharts;

  function create(root, data, models, draw) {
    const field = name => root.querySelector('[name="' + name + '"]');
    const ticks = root.querySelector('.ticks');
    const current = () => data.products[Number(field('product').value)];
    const modelOf = product => models[product.model];

    // What a field holds, or the default where it holds no number in range; then it is marked. A field with letters in it tells no text.
    function read(name, fallback) {
      const input = field(name), fits = input.checkValidity();
      input.setAttribute('aria-invalid', String(!fits));
      return fits && input.value !== '' ? Number(input.value) : fallback;
    }

    function option(text, value) {
      const element = document.createElement('option');
      element.textContent = text;
      element.value = value;
      return element;
    }

    function fill() {
      const product = current();
      ticks.replaceChildren();
      const foreign = product.exposures.filter(row => row.code || row.actor.startsWith('bloc:'));
      foreign.forEach((row, i) => {
        const label = document.createElement('label'), box = document.createElement('input');
        box.type = 'checkbox';
        box.value = row.actor;
        box.checked = i === 0 && row.high > 0;
        label.append(box, ' ' + row.name + ' (' + percent(row.high) + ')');
        ticks.append(label);
      });
      const part = field('part'), ids = data.parts[product.model];
      part.replaceChildren(option(data.texts.everythingBought, ''), ...ids.map(id => option(short(data.components[product.model][id] || id, 60), id)));
    }

    function question() {
      const product = current();
      const severity = read('severity', 100) / 100, fromMonths = read('from', 0), forMonths = read('for', null), added = read('stock', 0);
      const actors = [...ticks.querySelectorAll('input:checked')].map(box => box.value);
      const part = field('part').value;
      return {
        product: product.id, horizonMonths: read('horizon', data.horizonMonths),
        cuts: actors.map(actor => ({ actor, severity, fromMonths, forMonths })),
        addedStockMonths: part === '' ? added : 0, addedStockByComponent: part === '' ? {} : { [part]: added },
      };
    }

    // What was asked, in words: a printed page shows nothing of the form.
    function inWords(asked) {
      const texts = data.texts, names = asked.cuts.map(cut => current().exposures.find(row => row.actor === cut.actor).name);
      if (names.length === 0) return texts.nobodyCuts;
      const cut = asked.cuts[0], part = asked.addedStockByComponent, added = asked.addedStockMonths || Object.values(part)[0] || 0, id = Object.keys(part)[0];
      return [
        say(texts.cutBy, names.join(texts.comma), percent(cut.severity)), say(texts.fromMonth, number(cut.fromMonths)),
        cut.forMonths === null ? texts.forGood : say(texts.forMonths, ReportCharts.months(texts, cut.forMonths)),
        added === 0 ? '' : say(texts.stockAdded, ReportCharts.months(texts, added), id === undefined ? texts.everythingBought : data.components[current().model][id] || id),
      ].filter(text => text !== '').join(texts.comma) + texts.stop;
    }

    function tell(name, values, text) {
      const element = root.querySelector('[data-answer="' + name + '"]');
      element.textContent = text;
      element.dataset.value = values.map(value => value === null ? '' : String(value)).join(' ');
    }

    function answer() {
      const asked = question(), product = current(), outcome = modelOf(product).run(asked);
      root.querySelector('[data-marked]').hidden = !root.querySelector('[aria-invalid=true]');
      const binding = outcome.trajectory.map(point => point.binding).find(id => id !== null && id !== undefined);
      const when = value => ReportCharts.when(data.texts, value, asked.horizonMonths);
      tell('question', [], inWords(asked));
      tell('loss', [outcome.loss.low, outcome.loss.high], interval(outcome.loss.low, outcome.loss.high));
      tell('first', [outcome.firstShortageMonths], when(outcome.firstShortageMonths));
      tell('critical', [outcome.criticalMonths], when(outcome.criticalMonths));
      tell('worst', [outcome.worstOutput], percent(outcome.worstOutput));
      tell('recovered', [outcome.recoveredMonths], outcome.firstShortageMonths === null ? '–' : outcome.recoveredMonths === null ? data.texts.stillShort : when(outcome.recoveredMonths));
      tell('binding', [], binding ? data.components[product.model][binding] || binding : '–');
      draw(root.querySelector('[data-chart="over-time"]'), t => ReportCharts.overTime(outcome, asked.horizonMonths, data.required, data, t));
      draw(root.querySelector('[data-chart="cover"]'), t => cover(outcome, asked.horizonMonths, product, t), t => 70 + 26 * Math.max(3, rowsOf(outcome).length));
    }

    // Only what is short of its own accord: what is passed on says little. What stands still first comes first.
    function rowsOf(outcome) {
      const begin = spans => Math.min(Infinity, ...spans.map(span => span.fromMonths));
      const order = (a, b) => a === b ? 0 : a < b ? -1 : 1;
      return outcome.components.filter(row => row.ownSupply)
        .sort((a, b) => order(begin(a.short), begin(b.short)) || order(begin(a.covered), begin(b.covered)) || order(a.id, b.id)).slice(0, 14);
    }

    function cover(outcome, horizon, product, t) {
      const rows = rowsOf(outcome), p = ReportCharts.palette;
      const name = row => (data.components[product.model][row.id] || row.id) + (row.role === 'keep' ? ' · ' + data.texts.inUse : '');
      const spans = (key, i, row) => row[key].map(span => [span.fromMonths, span.toMonths, i, span.output === undefined ? 1 : 1 - span.output]);
      const box = (colour, of) => (params, api) => {
        const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]);
        return { type: 'rect', shape: { x: from[0], y: from[1] - 8, width: Math.max(1, to[0] - from[0]), height: 16 }, style: { fill: colour, opacity: of(api.value(3)), stroke: t.ink, lineWidth: 0.5 } };
      };
      const bars = (title, key, colour, of) => ({ name: title, type: 'custom', itemStyle: { color: colour }, renderItem: box(colour, of), encode: { x: [0, 1], y: 2 }, data: rows.flatMap((row, i) => spans(key, i, row)) });
      const marks = (title, key, colour, symbol) => ({ name: title, type: 'scatter', symbol, symbolSize: 13, itemStyle: { color: colour, borderColor: t.ink, borderWidth: 1 }, data: rows.flatMap((row, i) => row[key] === null ? [] : [[row[key], i]]), z: 6 });
      const texts = data.texts;
      return {
        legend: { top: 0, textStyle: { color: t.ink }, data: [texts.stockCovers, texts.isShort, texts.substitutionBegins, texts.extraBegins] },
        grid: ReportCharts.rowGrid(210, { top: 36 }),
        xAxis: ReportCharts.axis(t, { type: 'value', min: 0, max: horizon, splitLine: { show: true, lineStyle: { color: t.line } } }),
        yAxis: ReportCharts.rowAxis(t, 204, rows.map(name)),
        tooltip: ReportCharts.tooltip(t, one => name(rows[one.data[one.data.length === 2 ? 1 : 2]]) + '\n' + one.seriesName + ' ' + ReportCharts.months(texts, one.data.length === 2 ? one.data[0] : number(one.data[0]) + '–' + number(one.data[1]))),
        series: [
          bars(texts.stockCovers, 'covered', p[4], () => 0.85), bars(texts.isShort, 'short', p[5], depth => 0.25 + 0.7 * depth),
          marks(texts.substitutionBegins, 'substitutionFromMonths', p[2], 'triangle'), marks(texts.extraBegins, 'extraFromMonths', p[6], 'diamond'),
        ],
      };
    }

    field('product').addEventListener('change', () => { fill(); answer(); });
    root.querySelector('form').addEventListener('input', event => { if (event.target.name !== 'product') answer(); });
    root.querySelector('form').addEventListener('submit', event => event.preventDefault());
    for (const [name, checked] of [['all', true], ['none', false]]) {
      root.querySelector('[data-tick="' + name + '"]').addEventListener('click', () => {
        ticks.querySelectorAll('input').forEach(box => { box.checked = checked && !box.value.startsWith('bloc:'); });
        answer();
      });
    }

    fill();
    answer();
    return { answer };
  }

  return { create };
})();
