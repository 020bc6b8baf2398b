import { estimate, resultNames } from '../../src/analysis/index.ts';
import type { Bindings, Node } from '../../src/calculus/index.ts';
import { evaluate, leaves, sample } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames, registry } from '../../src/model/index.ts';
import { hasValue, penFor, presentCosts, presentPage } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind, openingDecisions, readLink, writeLink } from '../../src/scenario/index.ts';
import { parseNumeral } from '../../src/units/index.ts';
import { loadMessages } from '../../src/messages/index.ts';

export const name = 'engine';

const ko = await loadMessages('ko');

/** Median of the time of one call, in microseconds. */
function microseconds(work: () => unknown, calls: number): number {
  for (let warm = 0; warm < Math.min(calls, 50); warm++) work();
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now();
    for (let call = 0; call < calls; call++) work();
    return ((performance.now() - start) / calls) * 1000;
  });
  return rounds.toSorted((a, b) => a - b)[3] ?? Number.NaN;
}

/** A number in its place, so that no text is read twice: what has been read once is remembered. */
const typed = (index: number): readonly string[] =>
  ['#0000', '#만', '#억 위안', '1조 #억원', '$#k', '20~#%', '#개월', '>$#M', '#B', '#시간'].map((shape) =>
    shape.replace('#', String(20 + index)),
  );
let index = 0;

/** A run on hardware of one’s own that ages and fails, with all that a programme may count. */
const programme: Scenario = {
  covers: 'board',
  method: 'market',
  interval: 'daly',
  spare: '5%',
  markup: '10%',
  bought: '2021-06-01',
  start: '2023-01-01',
  failures: '4',
  exp: '2',
  staff: '100',
  pay: '200000USD',
  data: '10M USD',
  stored: '500',
};

/** Evaluates some quantities of a plan, each once, from nothing. */
const everyOf = (names: readonly NodeName[], bindings: Bindings) => () => {
  const { amount } = evaluate(bindings);
  for (const name of names) amount(registry[name]);
};

/** Draws for every leaf below a node, around its centre: what rests on them stays a number. */
const drawsOf = (node: Node, bindings: Bindings, count: number): ReadonlyMap<Node, Float64Array> =>
  new Map(
    leaves(node, bindings).map((leaf, index) => {
      const centre = bindings.amounts.get(leaf)?.value?.toNumber() ?? 1;
      return [leaf, Float64Array.from({ length: count }, (_, at) => centre * (0.95 + ((at * (index + 3)) % 97) / 970))];
    }),
  );

/** How fast the engine answers; the additions of a loop are the yardstick that makes machines comparable. */
export async function run() {
  const scenario = openingDecisions(library);
  const { bindings } = bind(scenario, library);
  const made = estimate(scenario, library);
  const book = everyOf(
    nodeNames.filter((name) => hasValue(name, made)),
    bindings,
  );
  const answers = everyOf(
    resultNames.filter((name) => hasValue(name, made)),
    bindings,
  );
  // All four costs, each part of them counted: the widest graph there is.
  const owned = bind({ ...scenario, ...programme }, library).bindings;
  const costs = everyOf(['clusterPurchaseReported', 'finalRun', 'runWithExperiments', 'programmeCost'], owned);
  const pen = penFor('ko');
  const draws = 100_000;
  const drawn = drawsOf(registry.amortisedRun, bindings, draws);
  const drawnProgramme = drawsOf(registry.programmeCost, owned, draws);
  if (!sample(registry.programmeCost, owned, drawnProgramme, draws).every(Number.isFinite)) throw new RangeError('A draw came to nothing.');
  let sum = 0;
  const yardstick = microseconds(() => {
    for (let at = 0; at < 100_000; at++) sum += at % 7;
  }, 20);
  const whole = microseconds(book, 50);
  const asked = microseconds(answers, 50);
  const four = microseconds(costs, 50);
  const answer = microseconds(() => presentPage(estimate(scenario, library), ko, pen), 20);
  const panel = microseconds(() => presentCosts(estimate(scenario, library), ko, pen), 10);
  const sampling = microseconds(() => sample(registry.amortisedRun, bindings, drawn, draws), 5);
  const samplingProgramme = microseconds(() => sample(registry.programmeCost, owned, drawnProgramme, draws), 5);
  const link = writeLink(scenario);
  return {
    'evaluate the whole book, with its ends': { value: whole, unit: 'µs' },
    'evaluate every answer, with its ends': { value: asked, unit: 'µs', note: `${resultNames.length} of them` },
    'evaluate the four costs, with their ends': { value: four, unit: 'µs', note: 'by market value, with failures and staff' },
    'from a plan to every text of its page': { value: answer, unit: 'µs', note: 'Korean' },
    'from a plan to every text of the four costs': { value: panel, unit: 'µs', note: 'Korean' },
    'books a second': { value: 1e6 / whole, unit: '1/s' },
    'the whole book, in yardsticks': { value: whole / yardstick, unit: 'ratio', note: 'one is 100,000 additions in a loop' },
    '100,000 draws of the whole programme': { value: samplingProgramme / 1000, unit: 'ms', note: `${drawnProgramme.size} leaves drawn` },
    'draws of the amortised run a second': { value: (draws / sampling) * 1e6, unit: '1/s' },
    'draws of the whole programme a second': {
      value: (draws / samplingProgramme) * 1e6,
      unit: '1/s',
      note: `${drawnProgramme.size} leaves drawn`,
    },
    'numerals read a second': {
      value: (10 * 1e6) / microseconds(() => typed(index++ % 5000).map((text) => parseNumeral(text)), 50),
      unit: '1/s',
    },
    'links read and written a second': {
      value: 1e6 / microseconds(() => writeLink(readLink(link).scenario), 200),
      unit: '1/s',
      note: sum > 0 ? '' : '-',
    },
  };
}
