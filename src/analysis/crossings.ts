/** A line: its values at some places, NaN where it has none. */
export type Reading = (at: Float64Array) => Float64Array;

/**
 * Where two lines meet or change order.
 * - `crosses`: both have this value, and the order changes
 * - `jumps`: the order changes without a common value (a line has a step there)
 * - `touches`: both have this value, and the order stays
 */
export type Crossing = {
  readonly kind: 'crosses' | 'jumps' | 'touches';
  /** Of whole numbers the first on the far side, unless the lines meet on one. */
  readonly x: number;
  readonly y: number;
  /** The last place before it: another one for whole numbers, and where the lines are the same for a while. */
  readonly since: number;
  /** -1 where the first line is the lower, 1 where it is the higher. */
  readonly before: Order;
  readonly after: Order;
};
type Order = -1 | 1;

export type Meeting = {
  /** Null where they are never both defined, or the same throughout. */
  readonly order: Order | null;
  readonly same: boolean;
  readonly crossings: readonly Crossing[];
};

/** Nearer than this, for their size, two values are the same: products of doubles differ in their last digits. */
const tolerance = 1e-13;
/** What two values may differ by where their lines meet: the end of a search is as near as doubles can come. */
const meets = 1e-6;
/** Lines whose distance varies by no more than this, for its size, run side by side and come no nearer. */
const even = 1e-9;
/** As near to each other as the ends of a search come, for their size. */
const nearness = 1e-13;
const parts = 8;
/** How close around a guess a search looks, as a share of the stretch. */
const closeBy = 1e-4;
const mostRounds = 24;

/** A search may hit a near place early and need some rounds to come nearer yet. */
const mostStalls = 3;
/** Lines that go in steps may change places at each of them: so many turns are searched, the others told to lie between two places. */
const mostSearches = 8;

type Pair = {
  readonly first: Reading;
  readonly second: Reading;
  readonly whole: boolean;
  readonly searches: { turns: number; dips: number };
};
type Sign = -1 | 0 | 1 | null;

/** A line, and its values at the places that both are known at. */
export type Known = { readonly read: Reading; readonly ys: Float64Array };

/** @param xs rising @param whole whether only whole numbers lie between */
export function crossingsOf(first: Known, second: Known, xs: Float64Array, whole = false): Meeting {
  const pair: Pair = { first: first.read, second: second.read, whole, searches: { turns: 0, dips: 0 } };
  const signs = signsOf(first.ys, second.ys);
  const gaps = gapsOf(first.ys, second.ys);
  const crossings: Crossing[] = [];
  let last: { readonly at: number; readonly sign: Order } | null = null;
  signs.forEach((sign, at) => {
    if (sign === null) last = null;
    if (sign === null || sign === 0) return;
    if (last !== null) crossings.push(...between(pair, { xs, signs, gaps }, last, { at, sign }));
    last = { at, sign };
  });
  const found = signs.filter((sign) => sign !== null);
  return {
    order: found.find((sign) => sign !== 0) ?? null,
    same: found.length > 0 && found.every((sign) => sign === 0),
    crossings,
  };
}

const signsOf = (left: Float64Array, right: Float64Array): readonly Sign[] =>
  Array.from(left, (value, at) => signOf(value, right[at] ?? Number.NaN));

function signOf(left: number, right: number): Sign {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return null;
  if (Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return left < right ? -1 : 1;
}

type Places = { readonly xs: Float64Array; readonly signs: readonly Sign[]; readonly gaps: readonly number[] };
type Side = { readonly at: number; readonly sign: Order };

/** From one place where the lines differ to the next one: they were the same for a while, changed order, or came near. */
function between(pair: Pair, { xs, signs, gaps }: Places, from: Side, to: Side): readonly Crossing[] {
  const at = (index: number): number => xs[index] ?? Number.NaN;
  const order = { before: from.sign, after: to.sign };
  if (to.at - from.at > 1) {
    const [since, x] = [at(from.at + 1), at(to.at - 1)];
    const kind = from.sign === to.sign ? 'touches' : 'crosses';
    return [{ kind, x, y: valueAt(pair.first, x), since, ...order }];
  }
  if (from.sign !== to.sign) return found(pair, at(from.at), at(to.at), from.sign);
  const [left = 0, here = 0, right = 0] = gaps.slice(from.at, to.at + 2);
  const comesNear = signs[to.at + 1] === to.sign && here < left * (1 - even) && here <= right;
  return comesNear ? dips(pair, at(from.at), at(to.at + 1), to.sign) : [];
}

const valueAt = (line: Reading, x: number): number => line(Float64Array.of(x))[0] ?? Number.NaN;

/** The places that divide a stretch into equal parts, and some close around a guess; whole ones where only those count. */
function placesIn(low: number, high: number, whole: boolean, guess: number | null = null): Float64Array {
  const places = Float64Array.from({ length: parts + 1 }, (_, at) => (at === parts ? high : low + ((high - low) * at) / parts));
  const around = guess === null ? [] : [-closeBy, 0, closeBy].map((share) => guess + (high - low) * share);
  const all = [...places, ...around.filter((each) => each > low && each < high)].map((each) => (whole ? Math.round(each) : each));
  return Float64Array.from(new Set(all)).toSorted();
}

const isClose = (low: number, high: number, whole: boolean): boolean =>
  whole ? high - low <= 1 : high - low <= nearness * Math.max(Math.abs(low), Math.abs(high));

/** Between two places where the order differs: divided until they are next to each other. Nothing where a line breaks off between. */
function found(pair: Pair, from: number, to: number, before: Order): readonly Crossing[] {
  const { whole } = pair;
  const after = before === 1 ? -1 : 1;
  pair.searches.turns += 1;
  if (pair.searches.turns > mostSearches) return [{ kind: 'jumps', x: to, y: valueAt(pair.first, to), since: from, before, after }];
  let [low, high] = [from, to];
  let guess: number | null = null;
  for (let round = 0; round < mostRounds && !isClose(low, high, whole); round += 1) {
    const places = placesIn(low, high, whole, guess);
    const [left, right] = [pair.first(places), pair.second(places)];
    const signs = signsOf(left, right);
    const turn = signs.findIndex((sign) => sign !== before);
    if (turn < 1 || signs[turn] === null) return [];
    const [x, since] = [places[turn] ?? high, places[turn - 1] ?? low];
    if (signs[turn] === 0) return [{ kind: 'crosses', x, y: valueAt(pair.first, x), since: x, before, after }];
    if (x === high && since === low) break;
    const [near, far] = [turn - 1, turn].map((at) => Math.abs((left[at] ?? Number.NaN) - (right[at] ?? Number.NaN)));
    guess = since + ((x - since) * (near ?? 0)) / ((near ?? 0) + (far ?? 0)); // where straight lines would meet
    [low, high] = [since, x];
  }
  if (whole) return [{ kind: 'crosses', x: high, y: valueAt(pair.first, high), since: low, before, after }];
  const x = low + (high - low) / 2;
  const [left, right] = [valueAt(pair.first, x), valueAt(pair.second, x)];
  const apart = Math.abs(left - right);
  if (!Number.isFinite(apart)) return [];
  const kind = apart <= meets * Math.max(Math.abs(left), Math.abs(right)) ? 'crosses' : 'jumps';
  return [{ kind, x, y: left, since: x, before, after }];
}

/** Where the lines come nearest: they may touch there, or cross and cross back between two places. */
function dips(pair: Pair, from: number, to: number, sign: Order): readonly Crossing[] {
  let [low, high] = [from, to];
  let [nearest, stalls] = [Infinity, 0];
  pair.searches.dips += 1;
  if (pair.searches.dips > mostSearches) return [];
  for (let round = 0; round < mostRounds && !isClose(low, high, pair.whole); round += 1) {
    const places = placesIn(low, high, pair.whole);
    const [left, right] = [pair.first(places), pair.second(places)];
    const crossed = signsOf(left, right).findIndex((each) => each === -sign);
    const x = places[crossed] ?? low;
    if (crossed >= 0) return [...found(pair, from, x, sign), ...found(pair, x, to, sign === 1 ? -1 : 1)];
    const gaps = gapsOf(left, right);
    const least = gaps.reduce((best, gap, at) => (gap < (gaps[best] ?? Infinity) ? at : best), 0);
    const gap = gaps[least] ?? Infinity;
    if (gap <= tolerance) return [touching(pair, places[least] ?? low, sign)];
    stalls = gap > nearest / 2 ? stalls + 1 : 0;
    if (stalls > mostStalls) return []; // they come no nearer
    nearest = Math.min(gap, nearest);
    const [next, following] = [places[Math.max(0, least - 1)] ?? low, places[least + 1] ?? high];
    if (next === low && following === high) break;
    [low, high] = [next, following];
  }
  return [];
}

const touching = ({ first }: Pair, x: number, order: Order): Crossing => ({
  kind: 'touches',
  x,
  y: valueAt(first, x),
  since: x,
  before: order,
  after: order,
});

/** By how much two lines differ, for their size. */
const gapsOf = (left: Float64Array, right: Float64Array): readonly number[] =>
  Array.from(left, (value, at) => {
    const other = right[at] ?? Number.NaN;
    return Math.abs(value - other) / Math.max(Math.abs(value), Math.abs(other), Number.MIN_VALUE);
  });
