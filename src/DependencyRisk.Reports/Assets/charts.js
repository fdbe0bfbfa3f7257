// Draws the charts of a report with ECharts, from the data that the page carries. Text goes onto a canvas or into an SVG by
// ECharts alone, and tooltips are drawn in the same way: no name of a bill ever becomes markup.
'use strict';

const ReportCharts = (() => {
  // From pale to dark in one hue, so that it reads without colour vision and in print.
  const scale = ['#fff3d6', '#fdd591', '#f9a94e', '#e0701f', '#a8400f', '#5e1d08'];
  // Okabe and Ito's colours, which people with any colour vision can tell apart.
  const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#999999'];

  function theme() {
    const styles = getComputedStyle(document.body);
    const of = name => styles.getPropertyValue(name).trim();
    return { font: styles.fontFamily || 'sans-serif', ink: of('--ink'), faint: of('--faint'), line: of('--line'), panel: of('--panel'), ground: of('--ground'), accent: of('--accent') };
  }

  // Halves are those of the decimal number, as in the tables: 0.1245 is 12.5%, though in binary it is a little less.
  function rounded(value, digits) {
    const power = 10 ** digits;
    return Math.abs(value) < 1e12 ? Math.round(Number((value * power).toPrecision(14))) / power : value;
  }

  function percent(fraction) {
    if (fraction > 0 && fraction < 0.0005) return '<0.1%';
    if (fraction < 1 && fraction >= 0.9995) return '>99.9%';
    return rounded(fraction * 100, 1).toFixed(1) + '%';
  }

  function interval(low, high) {
    const ends = [percent(low), percent(high)];
    return ends[0] === ends[1] ? ends[1] : ends[0].replace('%', '') + '–' + ends[1];
  }

  const number = value => value === null || value === undefined ? '–' : String(rounded(value, 2));
  const say = (text, ...holes) => text.replace(/\{(\d)\}/g, (_, hole) => holes[hole]);
  // Points in time and durations, as Wording says them; a duration may be a text, such as "3–5".
  const months = (texts, value) => { const text = typeof value === 'string' ? value : number(value); return say(text === '1' ? texts.oneMonth : texts.someMonths, text); };
  const when = (texts, value, horizon) => value === null ? say(texts.noneWithin, months(texts, horizon)) : value <= 0 ? texts.atOnce : say(texts.after, months(texts, value));
  // A cell has room for no more: what is not quite nothing or everything must not look like it.
  const whole = fraction => fraction > 0 && fraction < 0.005 ? '<1%' : fraction < 1 && fraction >= 0.995 ? '>99%' : rounded(fraction * 100, 0) + '%';
  const short = (text, most) => [...text].length > most ? [...text].slice(0, most - 1).join('') + '…' : text;
  const colourOf = loss => scale[Math.min(scale.length - 1, Math.floor(loss * scale.length))];

  // Black or white, whichever reads better: each has a contrast of 4.5 at least with every colour on its side of this luminance (WCAG 2.2).
  function inkOn(colour) {
    const [red, green, blue] = echarts.color.parse(colour).map(part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.1791 ? '#000000' : '#ffffff';
  }

  function axis(t, more) {
    return { axisLabel: { color: t.faint }, axisLine: { lineStyle: { color: t.line } }, axisTick: { show: false }, splitLine: { lineStyle: { color: t.line } }, ...more };
  }

  const fractionAxis = (t, more) => axis(t, { type: 'value', min: 0, max: 1, ...more, axisLabel: { color: t.faint, formatter: value => Math.round(value * 100) + '%' } });
  const tooltip = (t, formatter) => ({ renderMode: 'richText', confine: true, backgroundColor: t.panel, borderColor: t.line, textStyle: { color: t.ink }, formatter });
  const lossScale = (t, text, more) => ({ min: 0, max: 1, calculable: false, inRange: { color: scale }, text: [text, ''], textStyle: { color: t.faint }, formatter: value => Math.round(value * 100) + '%', ...more });

  // Names of rows stand left of the drawing, cut where they are too long for their place.
  const rowGrid = (width, more) => ({ left: width + 10, right: 24, top: 8, bottom: 28, ...more });
  const rowAxis = (t, width, names, more) => axis(t, {
    type: 'category', inverse: true, data: names.map((_, i) => i), splitLine: { show: false }, ...more,
    axisLabel: { color: t.ink, interval: 0, width, overflow: 'truncate', formatter: i => names[i] },
  });

  function exposures(product, data, t) {
    const rows = product.exposures.filter(row => row.high > 0).slice(0, 15);
    const whisker = (params, api) => {
      const y = api.coord([0, api.value(2)])[1], low = api.coord([api.value(0), 0])[0], high = api.coord([api.value(1), 0])[0];
      // Dark within white, to be seen on a pale bar and on a dark one.
      const line = (stroke, lineWidth) => ([x1, y1, x2, y2]) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } });
      const parts = [[low, y, high, y], [low, y - 6, low, y + 6], [high, y - 6, high, y + 6]];
      return { type: 'group', children: [...parts.map(line('#ffffff', 4)), ...parts.map(line('#000000', 2))] };
    };
    return {
      grid: rowGrid(130),
      xAxis: fractionAxis(t),
      yAxis: rowAxis(t, 124, rows.map(row => row.name)),
      tooltip: tooltip(t, one => {
        const row = rows[one.dataIndex];
        return row.name + '\n' + data.texts.loss + ' ' + interval(row.low, row.high) + '\n' + data.texts.firstShortage + ' ' + number(row.first);
      }),
      series: [
        { type: 'bar', barWidth: '62%', data: rows.map(row => ({ value: row.high, itemStyle: { color: colourOf(row.high), borderColor: t.faint, borderWidth: 1 } })) },
        { type: 'custom', renderItem: whisker, data: rows.map((row, i) => [row.low, row.high, i]), encode: { x: [0, 1], y: 2 }, z: 5 },
      ],
    };
  }

  // Areas on a map that is coloured by amount must be true. The stream cuts shapes where the map is cut.
  const equalEarth = (() => {
    const given = d3.geoEqualEarth().rotate([-10, 0]);
    return { project: point => given(point), unproject: point => given.invert(point), stream: given.stream };
  })();

  // The shapes that the page carries, each named by the code of its country; those of no country in the table have no name.
  function registerMap(data, shapes) {
    const features = shapes.type === 'Topology' ? topojson.feature(shapes, Object.values(shapes.objects)[0]).features : shapes.features;
    const codes = new Map(data.map.map(([code]) => [code, code]));
    for (const [code, ...others] of data.map) others.forEach(other => codes.set(other, code));
    const named = features.filter(feature => ['Polygon', 'MultiPolygon'].includes(feature.geometry?.type)).map((feature, i) => {
      const given = feature.properties || {};
      const code = [feature.id, given.ISO_A2, given.iso_a2, given.code, given.name].map(id => codes.get(String(id))).find(Boolean);
      return { type: 'Feature', geometry: feature.geometry, properties: { name: code || ' ' + i } };
    });
    echarts.registerMap('world', { type: 'FeatureCollection', features: named });
    return named.length;
  }

  function map(product, data, t) {
    const byCode = new Map(product.exposures.filter(row => row.code).map(row => [row.code, row]));
    const home = { name: data.home, value: null, itemStyle: { areaColor: t.accent, borderColor: t.ink } };
    return {
      tooltip: tooltip(t, one => {
        const row = byCode.get(one.name), name = data.countries[one.name];
        if (one.name === data.home) return name + '\n' + data.texts.home;
        return !name ? '' : row ? name + '\n' + data.texts.loss + ' ' + interval(row.low, row.high) : name + '\n' + data.texts.noSource;
      }),
      visualMap: lossScale(t, data.texts.loss, { left: 0, bottom: 0, itemHeight: 90, itemWidth: 12 }),
      series: [{
        type: 'map', map: 'world', projection: equalEarth, roam: false, selectedMode: false, nameProperty: 'name', left: 0, right: 0, top: 0, bottom: 0, preserveAspect: true,
        itemStyle: { areaColor: t.panel, borderColor: t.faint, borderWidth: 0.4 }, emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: t.ink, borderWidth: 1.5 } },
        data: [...[...byCode.values()].filter(row => row.code !== 'ZZ').map(row => ({ name: row.code, value: row.high })), home],
      }],
    };
  }

  function heat(product, data, t) {
    const { rows, columns, cells } = product.heat;
    return {
      grid: rowGrid(210, { top: 100, right: 70, bottom: 8 }),
      xAxis: axis(t, { type: 'category', position: 'top', data: columns.map((_, i) => i), axisLabel: { color: t.ink, rotate: 40, interval: 0, width: 110, overflow: 'truncate', formatter: i => columns[i].name } }),
      yAxis: rowAxis(t, 204, rows.map(row => row.name), { splitLine: { show: true, lineStyle: { color: t.line } } }),
      visualMap: lossScale(t, '', { show: false, dimension: 2 }),
      tooltip: tooltip(t, one => {
        const [column, row, high, low, share] = one.data.value;
        return rows[row].name + '\n' + columns[column].name + '\n' + data.texts.loss + ' ' + interval(low, high) + '\n' + data.texts.share + ' ' + percent(share);
      }),
      series: [{
        type: 'heatmap', itemStyle: { borderColor: t.ground, borderWidth: 1 },
        data: cells.map(cell => ({ value: cell, label: { show: cell[2] > 0, color: inkOn(echarts.color.lerp(cell[2], scale)), formatter: () => whole(cell[2]), fontSize: 11 } })),
      }],
    };
  }

  function tree(product, data, t) {
    const nodes = product.tree.map(node => {
      const colour = node.loss === null ? t.panel : colourOf(node.loss), ink = node.loss === null ? t.ink : inkOn(colour);
      return {
        name: node.name, loss: node.loss, actor: node.actor, children: [], itemStyle: { color: colour, borderColor: t.ground },
        label: { color: ink }, upperLabel: { color: ink, backgroundColor: colour },
      };
    });
    // Children stand behind their parents, so that one walk from the end sums the leaves.
    for (let i = nodes.length - 1; i >= 0; i--) {
      nodes[i].value = nodes[i].children.length ? nodes[i].children.reduce((sum, child) => sum + child.value, 0) : 1;
      if (product.tree[i].parent >= 0) nodes[product.tree[i].parent].children.unshift(nodes[i]);
    }
    return {
      tooltip: tooltip(t, one => one.data.name + (one.data.loss === null || one.data.loss === undefined ? '' : '\n' + data.texts.worstLoss + ' ' + percent(one.data.loss) + (one.data.actor ? ' (' + one.data.actor + ')' : ''))),
      series: [{
        type: 'treemap', data: nodes.length ? [nodes[0]] : [], roam: false, nodeClick: 'zoomToNode', left: 0, right: 0, top: 0, bottom: 30, visibleMin: 0, sort: false,
        breadcrumb: { bottom: 0, itemStyle: { color: t.panel, borderColor: t.line, textStyle: { color: t.ink } } },
        label: { show: true, overflow: 'truncate', fontSize: 11 }, upperLabel: { show: true, height: 20, fontSize: 11, overflow: 'truncate' },
        itemStyle: { borderWidth: 1, gapWidth: 1 }, levels: [{ itemStyle: { borderWidth: 0, gapWidth: 2 } }],
      }],
    };
  }

  function streams(product, data, t) {
    const nodes = new Map(), links = new Map();
    const node = (id, name, depth, colour) => (nodes.has(id) || nodes.set(id, { name: id, title: name, depth, itemStyle: { color: colour } }), id);
    const link = (source, target, value) => links.set(source + '\n' + target, { source, target, value: (links.get(source + '\n' + target)?.value || 0) + value });
    const colours = new Map();
    const colourOf = code => colours.get(code) || (colours.set(code, code === 'ZZ' || code === '' ? palette[7] : palette[colours.size % 7]), colours.get(code));
    const root = node('product', product.name, 3, t.faint);
    for (const [country, countryName, component, componentName, input, inputName, share] of product.streams) {
      const from = node('from ' + country, countryName, 0, colourOf(country));
      const into = input === product.id ? root : node('into ' + input, inputName, 2, t.faint);
      if (component === input) {
        link(from, into, share);
      } else {
        const at = node('at ' + component, componentName, 1, t.faint);
        link(from, at, share);
        link(at, into, share);
      }
      if (into !== root) link(into, root, share);
    }
    const title = id => nodes.get(id).title;
    return {
      tooltip: tooltip(t, one => (one.dataType === 'edge' ? title(one.data.source) + ' → ' + title(one.data.target) : title(one.name)) + '\n' + percent(Math.min(1, one.value))),
      series: [{
        type: 'sankey', left: 8, right: 190, top: 8, bottom: 8, nodeAlign: 'justify', nodeGap: 9, draggable: false, emphasis: { focus: 'adjacency' },
        label: { color: t.ink, formatter: one => short(title(one.name), 24) }, lineStyle: { color: 'source', opacity: 0.4 },
        data: [...nodes.values()], links: [...links.values()],
      }],
    };
  }

  function beside(given, data, t) {
    const products = [...given].sort((a, b) => b.headline.worst.high - a.headline.worst.high || b.headline.worst.low - a.headline.worst.low || (a.id < b.id ? -1 : 1));
    const names = products.map(product => product.name);
    const rows = [['worst', palette[5]], ['foreign', palette[0]], ['homeLoss', palette[2]]];
    return {
      legend: { top: 0, textStyle: { color: t.ink }, data: rows.map(([key]) => data.texts[key]) },
      grid: rowGrid(210, { top: 36 }),
      xAxis: fractionAxis(t),
      yAxis: rowAxis(t, 204, names, { splitLine: { show: true, lineStyle: { color: t.line } } }),
      tooltip: tooltip(t, one => names[one.data[1]] + '\n' + one.seriesName + ' ' + interval(one.data[2], one.data[0])),
      series: rows.map(([key, colour], i) => ({
        name: data.texts[key], type: 'scatter', symbol: ['circle', 'diamond', 'triangle'][i], symbolSize: 13, itemStyle: { color: colour, borderColor: t.ink, borderWidth: 0.5 },
        data: products.map((product, row) => [product.headline[key].high, row, product.headline[key].low]),
      })),
    };
  }

  function matrix(products, data, t) {
    const totals = new Map();
    for (const product of products) for (const row of product.exposures) if (row.code) totals.set(row.code, Math.max(totals.get(row.code) || 0, row.high));
    const codes = [...totals].filter(([, loss]) => loss > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 20).map(([code]) => code);
    const cells = products.flatMap((product, y) => product.exposures.filter(row => codes.includes(row.code)).map(row => [codes.indexOf(row.code), y, row.high, row.low, row.high]));
    const rows = products.map(product => ({ name: product.name })), columns = codes.map(code => ({ name: data.countries[code] || code }));
    const option = heat({ heat: { rows, columns, cells } }, data, t);
    option.tooltip.formatter = one => rows[one.data.value[1]].name + '\n' + columns[one.data.value[0]].name + '\n' + data.texts.loss + ' ' + interval(one.data.value[3], one.data.value[2]);
    return option;
  }

  // Output at least under each of the worst cuts, one line each, told apart by colour and by kind of line.
  function worstCuts(product, data, t) {
    const kinds = ['solid', 'dashed', 'dotted', 'solid'];
    return {
      legend: { top: 0, textStyle: { color: t.ink } },
      grid: { left: 60, right: 24, top: 36, bottom: 46 },
      xAxis: axis(t, { type: 'value', min: 0, max: data.horizonMonths, name: data.texts.months, nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: t.faint }, splitLine: { show: false } }),
      yAxis: fractionAxis(t),
      tooltip: { ...tooltip(t, all => months(data.texts, all[0].axisValue) + all.map(one => '\n' + one.seriesName + ' ' + percent(one.data[1])).join('')), trigger: 'axis' },
      series: product.cuts.map((cut, i) => ({
        name: cut.name, type: 'line', step: 'end', symbol: 'none', itemStyle: { color: [palette[5], palette[0], palette[2], t.ink][i] },
        lineStyle: { width: i === 3 ? 4 : 2.5, type: kinds[i], color: [palette[5], palette[0], palette[2], t.ink][i] },
        data: [...cut.points, ...cut.points.slice(-1).map(([, output]) => [data.horizonMonths, output])],
      })),
    };
  }

  function overTime(outcome, horizon, required, data, t) {
    const points = key => [...outcome.trajectory.map(point => [point.month, point.output[key]]), ...outcome.trajectory.slice(-1).map(point => [horizon, point.output[key]])];
    const line = (key, name, more) => ({ name, type: 'line', step: 'end', symbol: 'none', data: points(key), ...more });
    return {
      legend: { top: 0, textStyle: { color: t.ink } },
      grid: { left: 60, right: 24, top: 36, bottom: 46 },
      xAxis: axis(t, { type: 'value', min: 0, max: horizon, name: data.texts.months, nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: t.faint }, splitLine: { show: false } }),
      yAxis: fractionAxis(t),
      tooltip: { ...tooltip(t, all => months(data.texts, all[0].axisValue) + all.map(one => '\n' + one.seriesName + ' ' + percent(one.data[1])).join('')), trigger: 'axis' },
      series: [
        line('low', data.texts.atLeast, { lineStyle: { width: 3, color: palette[5] }, itemStyle: { color: palette[5] }, areaStyle: { color: palette[5], opacity: 0.1 },
          markLine: { silent: true, symbol: 'none', label: { color: t.faint, position: 'insideStartTop', formatter: data.texts.required }, lineStyle: { color: t.faint, type: 'dotted' }, data: [{ yAxis: required }] } }),
        line('high', data.texts.atMost, { lineStyle: { width: 2, type: 'dashed', color: palette[0] }, itemStyle: { color: palette[0] } }),
      ],
    };
  }

  return { theme, palette, percent, interval, number, whole, months, when, say, short, registerMap, axis, rowAxis, rowGrid, tooltip, exposures, map, heat, tree, streams, beside, matrix, overTime, worstCuts };
})();
