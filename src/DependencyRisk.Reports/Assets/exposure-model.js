/*
 * Exposure in a page: what cuts do to a product, worked out exactly as the library does it. Output is piecewise constant in
 * time with exact breakpoints, nothing is sampled, and sums run in the library's order, so that the numbers are the same.
 *
 *   const model = ExposureModel.read(json);       // the text that the library wrote, or the object it stands for
 *
 *   model.products         ids of the products, by id; model.hasPortfolio says whether '*' may be asked too
 *   model.componentIds     ids of all components, each after everything that it uses; model.supplierIds likewise, by id
 *   model.countries        codes of the countries known to control some source, by code
 *   model.home, model.control, model.blocs ['NAME=US+JP', ...]
 *   model.defaults         { horizonMonths, phase, required }
 *
 *   const outcome = model.run({
 *     product: 'pet-ct',                 // or '*' for the portfolio; default the first product
 *     cuts: [{ actor: 'country:US', severity: 1, fromMonths: 0, forMonths: null }],
 *     horizonMonths, phase, required,    // defaults as above; phase is 'build', 'operate' or 'both'
 *     addedStockMonths: 0,               // added to the stock of everything bought, that is, of what is not made in house
 *     addedStockByComponent: { id: 3 },  // added on top to the stock of single components, those made in house too
 *   });
 *
 * Actors are written as on the command line: 'country:US', 'country:ZZ' (one that we cannot name), 'bloc:NAME=US+JP+NL',
 * 'supplier:ID', 'component:ID'. Of a cut, all but the actor may be left out. Added stock may be negative; no stock falls
 * below 0. What is out of range, or names a product, supplier or component that the model does not have, is a RangeError.
 *
 *   outcome.loss { low, high }, firstShortageMonths, criticalMonths, worstOutput, recoveredMonths
 *   outcome.trajectory [{ month, output: { low, high }, binding }]      // each holds until the next, the last to the horizon
 *   outcome.components, for charts: every component that is ever short or covered by its stock, in the worse of the bounds,
 *   children before parents:
 *     { id, index,                              // index in model.componentIds
 *       role,                                   // 'supply'; 'keep' for a machine in the field that has to keep running
 *       stockMonths,                            // with what was added
 *       ownSupply,                              // whether its own supply is ever short, not its inputs alone
 *       covered: [{ fromMonths, toMonths }],    // while its stock makes good what is missing
 *       short: [{ fromMonths, toMonths, output }],
 *       substitutionFromMonths,                 // when substitution begins to replace what is lost; null for never
 *       extraFromMonths }                       // when extra capacity of other sources begins to; null for never
 *
 * A component with role 'supply' and one with role 'keep' may have the same id. Months are never beyond the horizon.
 */
const ExposureModel = (() => {
  'use strict';

  const FORMAT = 'dependency-risk-what-if/1';
  const PORTFOLIO = '*';

  // The tolerances of the library, each for the reason given there.
  const ROUNDING = 1e-14; // of shares that cancel
  const SAME_TIME = 1e-12; // relative distance of two events that are one
  const SHORTAGE = 1e-9; // output this little below 1 is no shortage
  const TIE = 1e-9; // shortfalls this close together are equally bad
  const SHARES = 1e-6; // an unallocated share this small is none

  // ---- Step functions: values from times on, 0 before the first. Shortfalls, that is, 1 less the output.

  const NOTHING = Object.freeze({ times: Object.freeze([]), values: Object.freeze([]) });

  const steps = () => ({ times: [], values: [] });

  const isNothing = (given) => given.times.length === 0;

  function append(to, time, value, horizon) {
    const count = to.values.length;
    const last = count > 0 ? to.values[count - 1] : 0;
    if (value !== last && time < horizon) {
      to.times.push(time);
      to.values.push(value);
    }
  }

  function at(given, time) {
    let value = 0;
    for (let i = 0; i < given.times.length && given.times[i] <= time; i++) {
      value = given.values[i];
    }

    return value;
  }

  function nextAfter(given, time, horizon) {
    for (const next of given.times) {
      if (next > time) {
        return next;
      }
    }

    return horizon;
  }

  const endOf = (given, i, horizon) => (i + 1 < given.times.length ? given.times[i + 1] : horizon);

  // Walks through two functions at once; combine gets the value of the first and the weighted value of the second.
  function merge(first, second, weight, horizon, combine) {
    const merged = steps();
    let i = 0;
    let j = 0;
    let a = 0;
    let b = 0;
    while (i < first.times.length || j < second.times.length) {
      const nextA = i < first.times.length ? first.times[i] : Infinity;
      const nextB = j < second.times.length ? second.times[j] : Infinity;
      a = nextA <= nextB ? first.values[i++] : a;
      b = nextB <= nextA ? weight * second.values[j++] : b;
      append(merged, Math.min(nextA, nextB), combine(a, b), horizon);
    }

    return merged;
  }

  // The greater of one function and a multiple of another.
  function greatest(first, second, weight, horizon) {
    if (isNothing(second) || weight === 0) {
      return first;
    }

    if (isNothing(first) && weight === 1) {
      return second;
    }

    // Mostly nothing changes: what is short already is as bad from as early on.
    const covers = first.times.length === 1 && first.times[0] <= second.times[0];
    return covers && second.values.every((value) => weight * value <= first.values[0]) ? first : merge(first, second, weight, horizon, greater);
  }

  const greater = (a, b) => (b > a ? b : a);

  const sumUpToOne = (a, b) => Math.min(1, a + b);

  function sum(first, second, weight, horizon) {
    return isNothing(second) ? first : merge(first, second, weight, horizon, sumUpToOne);
  }

  function from(given, i, time, horizon) {
    const rest = steps();
    append(rest, time, given.values[i], horizon);
    for (let next = i + 1; next < given.times.length; next++) {
      append(rest, given.times[next], given.values[next], horizon);
    }

    return rest;
  }

  // A shortfall behind a stock: nothing until the stock, in months of full output, is used up.
  function behindStock(given, stock, horizon) {
    if (stock <= 0) {
      return given;
    }

    let used = 0;
    for (let i = 0; i < given.times.length; i++) {
      const time = given.times[i];
      const rate = given.values[i];
      const end = endOf(given, i, horizon);
      const empty = rate > 0 ? Math.max(time, time + (stock - used) / rate) : end;
      if (empty < end - SAME_TIME * end) {
        return from(given, i, empty, horizon);
      }

      used += rate * (end - time);
      if (used >= stock * (1 - SAME_TIME)) {
        return i + 1 < given.times.length ? from(given, i + 1, end, horizon) : NOTHING;
      }
    }

    return NOTHING;
  }

  // ---- Reading a model

  function readUses(uses = []) {
    return uses.map(([child, essentiality = 1, operate = 0]) => ({ child, essentiality, isOperate: operate === 1 }));
  }

  function readSource([share, capacity, readyAfterMonths, recoveryMonths, supplier, countries, uses]) {
    const isCandidate = share === null;
    const relations = Array.isArray(countries) ? countries : [countries];
    return {
      isCandidate,
      share,
      spare: isCandidate ? (capacity ?? 0) : Math.max(0, (capacity ?? 0) - share),
      readyAfterMonths,
      recoveryMonths: recoveryMonths ?? Infinity,
      supplier,
      countries: relations.filter((country) => country >= 0),
      isUnknown: relations.includes(-1),
      uses: readUses(uses),
    };
  }

  function readComponent({ id, stock = 0, substitution = null, uses, sources = [] }) {
    const component = { id, stock, uses: readUses(uses), sources: sources.map(readSource), responses: [] };
    component.isInHouse = component.sources.length === 0 && component.uses.length > 0;
    const [fraction, afterMonths, growth] = substitution ?? [0, 0, 0];
    component.fraction = component.isInHouse ? 0 : fraction;
    Object.assign(component, { afterMonths, growth });
    if (component.fraction > 0) {
      component.responses.push(afterMonths);
    }

    let allocated = 0;
    for (const source of component.sources) {
      allocated += source.isCandidate ? 0 : source.share;
      if (source.spare > 0) {
        component.responses.push(source.readyAfterMonths);
      }
    }

    const unallocated = component.isInHouse ? 0 : 1 - allocated;
    component.unallocated = unallocated > SHARES ? unallocated : 0;
    component.hasCandidates = component.sources.some((source) => source.isCandidate);
    component.hasSpare = component.sources.some((source) => source.spare > 0);
    component.hasUnknown = (component.unallocated > 0 && !component.hasCandidates) || component.sources.some((source) => source.isUnknown);
    return component;
  }

  // ---- The network of some products in a phase: nodes that supply, then nodes that keep running, each after its inputs.

  function mark(components, roots, phase) {
    const supply = new Int32Array(components.length).fill(-1);
    const keep = new Int32Array(components.length).fill(-1);
    for (const root of roots) {
      (phase === 'operate' ? keep : supply)[root] = 0;
    }

    for (let i = components.length - 1; i >= 0; i--) {
      const { uses, sources } = components[i];
      if (keep[i] >= 0) {
        uses.forEach((use) => { (use.isOperate ? supply : keep)[use.child] = 0; });
      }

      if (supply[i] >= 0) {
        [uses, ...sources.map((source) => source.uses)].flat()
          .filter((use) => phase !== 'build' || !use.isOperate)
          .forEach((use) => { supply[use.child] = 0; });
      }
    }

    return { supply, keep };
  }

  function compile(components, products, phase) {
    const { supply, keep } = mark(components, products.map((product) => product.component), phase);
    const nodes = [];
    for (const marks of [supply, keep]) {
      components.forEach((component, index) => {
        if (marks[index] >= 0) {
          marks[index] = nodes.length;
          nodes.push({ component, index, isKeep: marks === keep });
        }
      });
    }

    const supplied = (uses) => uses
      .filter((use) => phase !== 'build' || !use.isOperate)
      .map((use) => ({ node: supply[use.child], weight: use.essentiality }));
    const kept = (uses) => uses
      .map((use) => ({ node: (use.isOperate ? supply : keep)[use.child], weight: use.essentiality }));
    for (const node of nodes) {
      const { uses, sources } = node.component;
      node.inputs = node.isKeep ? kept(uses) : supplied(uses);
      node.lines = node.isKeep ? [] : sources.map((source) => ({ source, uses: supplied(source.uses) }));
    }

    const roots = products.map((product) => ({ node: (phase === 'operate' ? keep : supply)[product.component], weight: product.weight }));
    return { nodes, roots };
  }

  // ---- Cuts

  function inRange(value, holds, what) {
    if (typeof value !== 'number' || !holds(value)) {
      throw new RangeError(`${what} is ${value}.`);
    }

    return value;
  }

  // Which suppliers are a supplier or belong to it, however far below. Marks are -1 not known, 0 no, 1 yes.
  function belongingTo(supplier, parents) {
    const marks = new Int8Array(parents.length).fill(-1);
    marks[supplier] = 1;
    for (let start = 0; start < parents.length; start++) {
      const path = [];
      let next = start;
      while (next >= 0 && marks[next] < 0) {
        path.push(next);
        next = parents[next];
      }

      const belongs = next < 0 ? 0 : marks[next];
      path.forEach((member) => { marks[member] = belongs; });
    }

    return marks;
  }

  function readActor(data, text) {
    const colon = String(text).indexOf(':');
    const [kind, id] = [String(text).slice(0, colon), String(text).slice(colon + 1)];
    const codes = kind === 'bloc' ? id.slice(id.indexOf('=') + 1).split('+') : [id];
    const place = (kind === 'bloc' && id.indexOf('=') > 0) || kind === 'country';
    if (place && codes.every((code) => /^[A-Z]{2}$/.test(code))) {
      const members = new Set(codes);
      return { isPlace: true, countries: data.countries.map((code) => members.has(code)) };
    }

    const index = kind === 'supplier' ? data.supplierIndex.get(id) : kind === 'component' ? data.componentIndex.get(id) : undefined;
    if (index === undefined) {
      throw new RangeError(`The model has no actor '${text}'.`);
    }

    return kind === 'supplier' ? { suppliers: belongingTo(index, data.parents) } : { knockedOut: index };
  }

  function readCut(data, { actor, severity = 1, fromMonths = 0, forMonths = null }) {
    const { isPlace = false, countries, suppliers, knockedOut = -1 } = readActor(data, actor);
    inRange(severity, (value) => value > 0 && value <= 1, 'A severity is above 0 and at most 1; this one');
    inRange(fromMonths, (value) => value >= 0 && value < Infinity, 'A cut begins at a finite month of at least 0; this one');
    if (forMonths !== null) {
      inRange(forMonths, (value) => value > 0 && value < Infinity, 'A cut lasts a finite number of months above 0; this one');
    }

    const ownRecovery = forMonths === null && !isPlace;
    return {
      isPlace,
      knockedOut,
      reaches: isPlace ? (source) => source.countries.some((country) => countries[country])
        : suppliers ? (source) => source.supplier >= 0 && suppliers[source.supplier] === 1
          : (source, component) => knockedOut === component,
      end: (recovery) => (ownRecovery ? fromMonths + recovery : fromMonths + (forMonths ?? Infinity)),
      start: fromMonths,
      left(time, recovery) {
        return time >= fromMonths && time < this.end(recovery) ? 1 - severity : 1;
      },
    };
  }

  // ---- Supply: the sources of a node, what is unallocated, substitution and extra capacity

  function leftByPlaces(cuts, time) {
    let left = 1;
    for (const cut of cuts) {
      left *= cut.isPlace ? cut.left(time, Infinity) : 1;
    }

    return left;
  }

  function leftByKnockOut(cuts, index, time) {
    let left = 1;
    for (const cut of cuts) {
      left *= cut.knockedOut === index ? cut.left(time, Infinity) : 1;
    }

    return left;
  }

  // The cuts that reach each source of a node, the last first, as the library multiplies; null where there is none.
  function notesOf({ lines, index }, cuts) {
    let notes = null;
    lines.forEach(({ source }, line) => {
      for (let i = cuts.length - 1; i >= 0; i--) {
        if (cuts[i].reaches(source, index)) {
          notes ??= lines.map(() => []);
          notes[line].push(cuts[i]);
        }
      }
    });
    return notes;
  }

  // The sources of a node with what the cuts do to each; null where they leave the whole node alone.
  function reach(run, i) {
    const { component, index, lines } = run.network.nodes[i];
    const notes = run.notes[i];
    const mayBeCut = run.isPessimistic && run.hasPlace;
    let isTouched = notes !== null || (mayBeCut && component.hasUnknown) || run.cuts.some((cut) => cut.knockedOut === index);
    const inputs = lines.map(({ uses }) => (uses.length > 0 ? run.worst(uses) : NOTHING));
    isTouched ||= !inputs.every(isNothing);
    return isTouched
      ? lines.map(({ source }, line) => ({
        source,
        notes: notes === null ? [] : notes[line],
        mayBeAnyones: mayBeCut && source.isUnknown,
        inputs: inputs[line],
        alive: 1,
      }))
      : null;
  }

  // Puts a time where it belongs, once; times come nearly in order.
  function insert(times, time, horizon) {
    let place = times.length;
    while (place > 0 && times[place - 1] > time) {
      place--;
    }

    if (time < horizon && (place === 0 || times[place - 1] !== time)) {
      times.splice(place, 0, time);
    }
  }

  // Every time at which the supply of a node may change.
  function timesOf({ cuts, horizon }, { component, index }, lines) {
    const times = [];
    insert(times, 0, horizon);
    component.responses.forEach((time) => insert(times, time, horizon));
    for (const cut of cuts) {
      if (cut.isPlace || cut.knockedOut === index) {
        insert(times, cut.start, horizon);
        insert(times, cut.end(Infinity), horizon);
      }
    }

    for (const { source, notes, inputs } of lines) {
      for (const cut of notes) {
        insert(times, cut.start, horizon);
        insert(times, cut.end(source.recoveryMonths), horizon);
      }

      inputs.times.forEach((time) => insert(times, time, horizon));
    }

    return times;
  }

  function leftOf(run, { source, notes, mayBeAnyones, inputs }, time) {
    let left = mayBeAnyones ? leftByPlaces(run.cuts, time) : 1;
    for (const cut of notes) {
      if (!(mayBeAnyones && cut.isPlace)) {
        left *= cut.left(time, source.recoveryMonths);
      }
    }

    return source.uses.length === 0 ? left : left * (1 - at(inputs, time));
  }

  // What is alive and what is lost, the unallocated share included.
  function totals(run, { component, index }, lines, time) {
    if (component.isInHouse) {
      const left = leftByKnockOut(run.cuts, index, time);
      return { alive: left, lost: 1 - left };
    }

    let [alive, lost, candidates] = [0, 0, run.isPessimistic ? 1 : 0];
    for (const line of lines) {
      const left = leftOf(run, line, time);
      line.alive = left;
      if (line.source.isCandidate) {
        candidates = run.isPessimistic ? Math.min(candidates, left) : Math.max(candidates, left);
      } else {
        alive += line.source.share * left;
        lost += line.source.share * (1 - left);
      }
    }

    if (component.unallocated > 0) {
      const anywhere = () => (run.isPessimistic ? leftByPlaces(run.cuts, time) : 1) * leftByKnockOut(run.cuts, index, time);
      const left = component.hasCandidates ? candidates : anywhere();
      alive += component.unallocated * left;
      lost += component.unallocated * (1 - left);
    }

    return { alive, lost };
  }

  // What sources can deliver beyond their shares; of one whose share is not known, nothing that can be relied on.
  function extraOf(run, lines, time) {
    let extra = 0;
    for (const { source, alive } of lines) {
      const counts = time >= source.readyAfterMonths && !(source.isCandidate && run.isPessimistic);
      extra += counts ? source.spare * alive : 0;
    }

    return extra;
  }

  const UNTOUCHED = Object.freeze({ shortfall: NOTHING, responses: Object.freeze({ substitution: null, extra: null }) });

  function supplyShortfall(run, i) {
    const lines = reach(run, i);
    if (lines === null) {
      return UNTOUCHED;
    }

    const node = run.network.nodes[i];
    const { component } = node;
    const shortfall = steps();
    const responses = { substitution: null, extra: null };
    for (const time of timesOf(run, node, lines)) {
      const { alive, lost } = totals(run, node, lines, time);
      const replaced = component.fraction > 0 && time >= component.afterMonths ? Math.min(component.fraction * lost, component.growth * alive) : 0;
      const extra = component.hasSpare ? extraOf(run, lines, time) : 0;
      const short = Math.min(1, Math.max(0, lost - replaced - extra));
      append(shortfall, time, short < ROUNDING ? 0 : short, run.horizon);
      responses.substitution ??= replaced > ROUNDING ? time : null;
      responses.extra ??= lost > ROUNDING && extra > ROUNDING ? time : null;
    }

    return { shortfall, responses };
  }

  // ---- One run in one of the bounds

  class Run {
    constructor(network, cuts, notes, horizon, stockOf, isPessimistic) {
      Object.assign(this, { network, cuts, notes, horizon, isPessimistic });
      this.hasPlace = cuts.some((cut) => cut.isPlace);
      const count = network.nodes.length;
      [this.supply, this.through, this.output, this.responses] = [0, 1, 2, 3].map(() => new Array(count));
      [this.outputPlaces, this.supplyPlaces] = [new Int32Array(count), new Int32Array(count)];
      this.shortfalls = [];
      network.nodes.forEach((node, i) => {
        const { shortfall, responses } = node.isKeep ? UNTOUCHED : supplyShortfall(this, i);
        this.supply[i] = shortfall;
        this.responses[i] = responses;
        this.through[i] = greatest(this.worst(node.inputs), shortfall, 1, horizon);
        this.output[i] = behindStock(this.through[i], stockOf(node), horizon);
      });
    }

    // The worst of some inputs, each with the essentiality of its use.
    worst(inputs) {
      let worst = NOTHING;
      for (const { node, weight } of inputs) {
        worst = greatest(worst, this.output[node], weight, this.horizon);
      }

      return worst;
    }

    // Shortfall of the product, or the mean of the products by weight.
    asked(isPortfolio) {
      const { roots } = this.network;
      return isPortfolio
        ? roots.reduce((total, { node, weight }) => sum(total, this.output[node], weight, this.horizon), NOTHING)
        : this.output[roots[0].node];
    }

    // The component that the asked output is short of at a time, to be asked at later and later times. Until when that holds
    // at least is in this.until.
    binding(asked, isPortfolio, time) {
      this.until = nextAfter(asked, time, this.horizon);
      if (at(asked, time) <= SHORTAGE) {
        return null;
      }

      let node = isPortfolio ? this.worstProduct(time) : this.network.roots[0].node;
      for (;;) {
        const next = this.worstInput(node, time);
        if (next === node) {
          return this.idOf(node);
        }

        node = next;
      }
    }

    // By id; where one component is needed twice, to be had and to be kept running, the one to be had goes first.
    precedes(node, other) {
      const { nodes } = this.network;
      const [id, known] = [this.idOf(node), this.idOf(other)];
      return id === known ? !nodes[node].isKeep && nodes[other].isKeep : id < known;
    }

    idOf(node) {
      return this.network.nodes[node].component.id;
    }

    // The shortfall of a node in a list of them, asked for at later and later times.
    shortOf(list, places, node, time) {
      const { times, values } = list[node];
      let next = places[node];
      while (next < times.length && times[next] <= time) {
        next++;
      }

      places[node] = next;
      if (next < times.length && times[next] < this.until) {
        this.until = times[next];
      }

      return next > 0 ? values[next - 1] : 0;
    }

    // Products stand in the order of their ids, so that the first of a tie has the smaller.
    worstProduct(time) {
      let [worst, most] = [-1, -Infinity];
      for (const { node, weight } of this.network.roots) {
        const loss = weight * this.shortOf(this.output, this.outputPlaces, node, time);
        if (loss > most + TIE) {
          [worst, most] = [node, loss];
        }
      }

      return worst;
    }

    // The node itself where its own supply is worst, else the worst of its inputs.
    worstInput(node, time) {
      const own = this.shortOf(this.supply, this.supplyPlaces, node, time);
      const { inputs } = this.network.nodes[node];
      const shortfalls = this.shortfalls;
      let most = own;
      for (let i = 0; i < inputs.length; i++) {
        shortfalls[i] = inputs[i].weight * this.shortOf(this.output, this.outputPlaces, inputs[i].node, time);
        most = greater(most, shortfalls[i]);
      }

      let worst = own > 0 && own >= most - TIE ? node : -1;
      for (let i = 0; i < inputs.length; i++) {
        const isWorst = shortfalls[i] > 0 && shortfalls[i] >= most - TIE;
        if (isWorst && (worst < 0 || this.precedes(inputs[i].node, worst))) {
          worst = inputs[i].node;
        }
      }

      return worst;
    }
  }

  // ---- What a run amounts to

  function amount(shortfall, horizon, required) {
    let [lost, most] = [0, 0];
    let [first, critical, recovered] = [null, null, null];
    shortfall.times.forEach((time, i) => {
      const value = shortfall.values[i];
      const end = endOf(shortfall, i, horizon);
      lost += value * (end - time);
      most = Math.max(most, value);
      if (value > SHORTAGE) {
        first ??= time;
        recovered = end < horizon ? end : null;
      }

      if (1 - value < required - SHORTAGE) {
        critical ??= time;
      }
    });
    const loss = Math.min(1, Math.max(0, lost / horizon));
    return { loss, firstShortageMonths: first, criticalMonths: critical, worstOutput: 1 - most, recoveredMonths: recovered };
  }

  // A point wherever the output of a bound or the binding component changes.
  function trajectoryOf(run, low, high, isPortfolio) {
    const points = [];
    for (let time = 0; time < run.horizon;) {
      const most = at(high, time);
      const least = Math.min(at(low, time), most);
      const binding = run.binding(high, isPortfolio, time);
      const output = { low: 1 - most, high: 1 - least };
      const last = points[points.length - 1];
      if (!last || last.output.low !== output.low || last.output.high !== output.high || last.binding !== binding) {
        points.push({ month: time, output, binding });
      }

      time = Math.min(run.until, nextAfter(low, time, run.horizon), nextAfter(high, time, run.horizon));
    }

    return points;
  }

  function extend(intervals, interval) {
    const last = intervals[intervals.length - 1];
    if (last && last.toMonths === interval.fromMonths && last.output === interval.output) {
      last.toMonths = interval.toMonths;
    } else {
      intervals.push(interval);
    }
  }

  function intervalsOf(through, output, horizon) {
    const [covered, short] = [[], []];
    for (let time = 0; time < horizon;) {
      const until = Math.min(nextAfter(through, time, horizon), nextAfter(output, time, horizon));
      const level = at(output, time);
      if (level > SHORTAGE) {
        extend(short, { fromMonths: time, toMonths: until, output: 1 - level });
      } else if (at(through, time) > SHORTAGE) {
        extend(covered, { fromMonths: time, toMonths: until });
      }

      time = until;
    }

    return { covered, short };
  }

  function componentsOf(run, stockOf) {
    const found = [];
    run.network.nodes.forEach((node, i) => {
      if (!isNothing(run.through[i])) {
        const intervals = intervalsOf(run.through[i], run.output[i], run.horizon);
        if (intervals.covered.length + intervals.short.length > 0) {
          found.push({
            id: node.component.id,
            index: node.index,
            role: node.isKeep ? 'keep' : 'supply',
            stockMonths: stockOf(node),
            ownSupply: run.supply[i].values.some((value) => value > SHORTAGE),
            ...intervals,
            substitutionFromMonths: run.responses[i].substitution,
            extraFromMonths: run.responses[i].extra,
          });
        }
      }
    });
    return found;
  }

  // ---- The model

  class Model {
    #data;
    #networks = new Map();

    constructor(json) {
      if (json.format !== FORMAT) {
        throw new RangeError(`The model is of the format '${json.format}'; this program reads '${FORMAT}'.`);
      }

      const components = json.components.map(readComponent);
      this.home = json.home;
      this.control = json.control;
      this.blocs = json.blocs;
      this.countries = json.countries;
      this.defaults = { horizonMonths: json.horizonMonths, phase: json.phase, required: json.required };
      this.products = json.products.map((product) => product.id);
      this.hasPortfolio = json.hasPortfolio;
      this.componentIds = components.map((component) => component.id);
      this.supplierIds = json.suppliers;
      this.#data = {
        components,
        products: json.products,
        countries: json.countries,
        parents: json.parents,
        componentIndex: new Map(this.componentIds.map((id, i) => [id, i])),
        supplierIndex: new Map(this.supplierIds.map((id, i) => [id, i])),
      };
    }

    run({
      product = this.products[0], cuts = [], addedStockMonths = 0, addedStockByComponent = {},
      horizonMonths = this.defaults.horizonMonths, phase = this.defaults.phase, required = this.defaults.required,
    } = {}) {
      inRange(horizonMonths, (value) => value > 0 && value < Infinity, 'A horizon is a finite number of months above 0; this one');
      inRange(required, (value) => value >= 0 && value <= 1, 'A required output is from 0 to 1; this one');
      const isPortfolio = product === PORTFOLIO;
      const network = this.#network(product, phase);
      const stockOf = this.#stock(addedStockMonths, addedStockByComponent);
      const planned = cuts.map((cut) => readCut(this.#data, cut));
      const notes = network.nodes.map((node) => notesOf(node, planned));
      const low = new Run(network, planned, notes, horizonMonths, stockOf, false).asked(isPortfolio);
      const run = new Run(network, planned, notes, horizonMonths, stockOf, true);
      const high = run.asked(isPortfolio);
      const { loss, ...moments } = amount(high, horizonMonths, required);
      let components = null;
      return {
        product,
        horizonMonths,
        loss: { low: Math.min(amount(low, horizonMonths, required).loss, loss), high: loss },
        ...moments,
        trajectory: trajectoryOf(run, low, high, isPortfolio),
        // Only for those who ask: of a large bill this is most of the outcome.
        get components() {
          return components ??= componentsOf(run, stockOf);
        },
      };
    }

    #network(product, phase) {
      if (!['build', 'operate', 'both'].includes(phase)) {
        throw new RangeError(`'${phase}' is no phase; the phases are build, operate and both.`);
      }

      const isPortfolio = product === PORTFOLIO && this.hasPortfolio;
      const products = this.#data.products.filter(({ id }) => isPortfolio || id === product);
      if (products.length === 0) {
        throw new RangeError(`The model has no product '${product}'.`);
      }

      const key = `${phase} ${product}`;
      if (!this.#networks.has(key)) {
        this.#networks.set(key, compile(this.#data.components, products, phase));
      }

      return this.#networks.get(key);
    }

    #stock(toAll, byComponent) {
      const isFinite = (value) => Number.isFinite(value);
      inRange(toAll, isFinite, 'Added stock is a finite number of months; this');
      const own = new Map(Object.entries(byComponent).map(([id, months]) => {
        if (!this.#data.componentIndex.has(id)) {
          throw new RangeError(`The model has no component '${id}'.`);
        }

        return [this.#data.componentIndex.get(id), inRange(months, isFinite, 'Added stock is a finite number of months; this')];
      }));
      return ({ component, index, isKeep }) => {
        if (isKeep) {
          return 0;
        }

        return Math.max(0, component.stock + (component.isInHouse ? 0 : toAll) + (own.get(index) ?? 0));
      };
    }
  }

  return Object.freeze({ read: (json) => new Model(typeof json === 'string' ? JSON.parse(json) : json) });
})();
