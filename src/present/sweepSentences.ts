import type { Crossing, Sweep, SweepGroup, SweepPair } from '../analysis/index.ts';
import { sweepGroupOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import type { Pen } from './pen.ts';

type Written = { readonly name: (line: number) => string; readonly x: (at: number) => string };

/** How two lines lie to each other along the input, in words: “A is cheaper than B up to 9.7 months; beyond that B is cheaper.” */
function sentenceOf(pair: SweepPair, made: Sweep, { name, x }: Written, { sweep }: Messages): string {
  const [a, b] = [name(pair.first), name(pair.second)];
  if (pair.same) return sweep.same(a, b);
  if (pair.order === null) return sweep.noMeeting(a, b);
  const word = wordOf(made.lines[pair.first]?.unit ?? '1');
  const same = (turn: Crossing): readonly string[] => (turn.x > turn.since && !isStep(turn, made) ? [sweep.sameUpTo(x(turn.x))] : []);
  const lower = (order: -1 | 1): string => (order === -1 ? a : b);
  const higher = (order: -1 | 1): string => (order === -1 ? b : a);
  const turns = turnsOf(pair);
  const touches = pair.crossings.filter(({ kind }) => kind === 'touches').map((each) => sweep.touches(a, b, x(each.x)));
  const begins = sweep.less(lower(pair.order), higher(pair.order), word);
  const [first, ...others] = turns;
  if (!first) return [sweep.throughout(begins), ...touches].join(' ');
  const last = turns.at(-1) ?? first;
  if (isOften(pair)) return sweep.often(a, b, turns.length, x(first.since), x(last.x));
  const parts = [
    sweep.upTo(begins, x(first.since)),
    ...same(first),
    ...others.flatMap((turn) => [sweep.thenUpTo(lower(turn.before), x(turn.since)), ...same(turn)]),
    isStep(last, made) ? sweep.fromOn(lower(last.after), x(last.x), word) : sweep.beyond(lower(last.after), word),
  ];
  return [sweep.joined(parts), ...touches].join(' ');
}

/** Lines that go in steps may lie on each other and change places at every one: that is counted, not told. */
export const isOften = (pair: SweepPair): boolean => turnsOf(pair).length > mostTold;
const mostTold = 4;

const turnsOf = ({ crossings }: SweepPair): readonly Crossing[] => crossings.filter(({ kind }) => kind !== 'touches');

/** Between whole numbers there is none: up to one, from the next one on. */
const isStep = ({ x, since }: Crossing, { whole }: Sweep): boolean => whole && x - since === 1;

/**
 * What is worth saying of several lines: of two how they lie to each other; of more in which order they begin, and then
 * of each two that meet. Of results that nobody chooses between, as parts and their whole, only where they meet.
 */
export function sentencesOf(made: Sweep, written: Written, messages: Messages): readonly string[] {
  const { lines, pairs } = made;
  const said = (pair: SweepPair): string => sentenceOf(pair, made, written, messages);
  const meeting = pairs.filter(({ crossings, same: alike }) => crossings.length > 0 || alike);
  const areChoices = (pair: SweepPair): boolean => {
    const [one, other] = [lines[pair.first], lines[pair.second]];
    return one?.result === other?.result || (one !== undefined && alternatives.has(sweepGroupOf(one.result)));
  };
  if (!pairs.every(areChoices)) return meeting.map(said);
  const ranking = rankingOf(made, written, messages);
  return ranking === null ? [...meeting, ...pairs.filter((pair) => !meeting.includes(pair))].map(said) : [ranking, ...meeting.map(said)];
}

/** Results between which somebody chooses. */
const alternatives: ReadonlySet<SweepGroup | null> = new Set(['run', 'overLife']);

/** The order in which three lines or more begin; null where they don’t all begin at the same place, or may not be compared. */
function rankingOf({ lines, pairs }: Sweep, { name, x }: Written, { sweep }: Messages): string | null {
  const starts = lines.map(({ points: [first] }) => first);
  if (lines.length < 3 || pairs.length < (lines.length * (lines.length - 1)) / 2) return null;
  const at = starts[0]?.x ?? 0;
  if (starts.some((start) => start === undefined || start.y === null)) return null;
  const order = lines.map((_, line) => line).toSorted((a, b) => (starts[a]?.y ?? 0) - (starts[b]?.y ?? 0));
  const word = wordOf(lines[0]?.unit ?? '1');
  const names = order.map(name).join('; ');
  return pairs.every(({ crossings }) => crossings.length === 0) ? sweep.ranked(names, word) : sweep.rankedAt(x(at), names, word);
}

const wordOf = (unit: string) => (isCurrency(unit.slice(0, 3)) ? 'money' : unit === 's' || unit === 'month' ? 'time' : 'other');

/** A place on the axis of the input: to three figures, a count to the last. */
export const placeWith =
  (unit: string, pen: Pen) =>
  (at: number): string =>
    pen.value(new Decimal(at), unit);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
