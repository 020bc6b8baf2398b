import { estimate } from '../../src/analysis/index.ts';
import type { Node } from '../../src/calculus/index.ts';
import { evaluate, leaves, sample } from '../../src/calculus/index.ts';
import { nodeNames, registry } from '../../src/model/index.ts';
import { penFor, presentPage } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
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

/** How fast the engine answers; the additions of a loop are the yardstick that makes machines comparable. */
export async function run() {
  const scenario = openingDecisions(library);
  const { bindings } = bind(scenario, library);
  const book = () => {
    const { amount } = evaluate(bindings);
    for (const node of nodeNames) if (node !== 'plannedTokens' && !node.startsWith('implied')) amount(registry[node]);
  };
  const pen = penFor('ko');
  const draws = 100_000;
  const drawn = new Map<Node, Float64Array>(
    leaves(registry.amortisedRun, bindings).map((leaf, index) => [
      leaf,
      Float64Array.from({ length: draws }, (_, at) => 1 + ((at * (index + 3)) % 97) / 97),
    ]),
  );
  let sum = 0;
  const yardstick = microseconds(() => {
    for (let at = 0; at < 100_000; at++) sum += at % 7;
  }, 20);
  const whole = microseconds(book, 50);
  const answer = microseconds(() => presentPage(estimate(scenario, library), ko, pen), 20);
  const sampling = microseconds(() => sample(registry.amortisedRun, bindings, drawn, draws), 5);
  const link = writeLink(scenario);
  return {
    'evaluate the whole book, with its ends': { value: whole, unit: 'µs' },
    'from a plan to every text of its page': { value: answer, unit: 'µs', note: 'Korean' },
    'books a second': { value: 1e6 / whole, unit: '1/s' },
    'the whole book, in yardsticks': { value: whole / yardstick, unit: 'ratio', note: 'one is 100,000 additions in a loop' },
    'draws of the amortised run a second': { value: (draws / sampling) * 1e6, unit: '1/s' },
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
