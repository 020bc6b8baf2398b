import type { Library, Reference } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Counting } from './counting.ts';
import { countingOf } from './counting.ts';
import type { Kinship } from './kinship.ts';
import { kinshipIn, restingOn } from './kinship.ts';
import { measure } from './measure.ts';
import type { Possible } from './possible.ts';
import { gap, possible } from './possible.ts';
import type { PublishedRate, RateUsed } from './rates.ts';
import { ratesOf } from './rates.ts';
import type { Slip } from './slip.ts';
import { slipBetween, slipTolerances } from './slip.ts';
import { yearOf } from './year.ts';

/** What agreement needs of a claim, so that one just typed will do. */
export type Claim = Pick<
  Reference,
  'id' | 'kind' | 'quantity' | 'about' | 'operator' | 'value' | 'low' | 'high' | 'unit' | 'asOf' | 'source' | 'run'
>;

/** Why two claims can't be compared; the first that holds. */
export const reasonsApart = ['kind', 'thing', 'number', 'quantity', 'unit', 'date'] as const;
export type ReasonApart = (typeof reasonsApart)[number];

/**
 * - `agrees`: some number is possible under both claims
 * - `near`: two numbers, exact or approximate, no more than 10 % apart
 * - `disagrees`: no number is possible under both
 */
export type Agreement =
  | { readonly outcome: 'incomparable'; readonly reason: ReasonApart }
  | {
      readonly outcome: 'agrees' | 'near' | 'disagrees';
      /** The second over the first: of two numbers; else, where they disagree, of the two that are nearest. Null where a bound or a range agrees. */
      readonly factor: Decimal | null;
      /** Whether it is that very factor, about that, or one at least (or more than) so far from 1. */
      readonly exactness: 'exact' | 'about' | 'atLeast' | 'moreThan';
      /** Whether it is words that are the same or not, a name or a date, and no numbers. */
      readonly inWords: boolean;
      readonly kinship: Kinship;
      /** How each counts, where they count differently. */
      readonly counting: readonly [Counting, Counting] | null;
      readonly rates: readonly RateUsed[];
      readonly slip: Slip | null;
      /** The claims that both rest on: there they are no two witnesses. */
      readonly shared: readonly string[];
    };
export type Compared = Exclude<Agreement, { readonly outcome: 'incomparable' }>;

/** What claims are compared on: the rates of the texts, what is held to be one thing, and what is worked out from what. */
export type Ground = {
  readonly rates: readonly PublishedRate[];
  readonly kinship: (first: string, second: string) => Kinship | null;
  readonly restingOn: (id: string) => ReadonlySet<string>;
  /** What a claim says where it states no number. */
  readonly text: (id: string) => string | null;
};

export function groundOf({ figures, systems }: Pick<Library, 'figures' | 'systems'>): Ground {
  const texts = new Map(figures.map(({ id, text }) => [id, text]));
  return {
    rates: ratesOf(figures),
    kinship: kinshipIn(systems),
    restingOn: restingOn(figures),
    text: (id) => texts.get(id) ?? null,
  };
}

/** Kinds that hold quantities of many sorts: only what goes by one name is one. */
const mixedKinds: ReadonlySet<Claim['kind']> = new Set(['ratio', 'relation', 'background']);
/** What a year changes: a claim about another time is about something else. */
const datedKinds: ReadonlySet<Claim['kind']> = new Set(['unitPrice', 'rentalRate', 'cloudBill', 'exchangeRate']);

/** Numbers up to so much apart are said to agree within that. */
export const nearness = new Decimal('1.1');

/** What two claims have to do with each other. Bounds stay bounds: nothing is made of a middle that nobody claimed. */
export function agreement(first: Claim, second: Claim, ground: Ground): Agreement {
  const apart = (reason: ReasonApart): Agreement => ({ outcome: 'incomparable', reason });
  if (first.kind !== second.kind) return apart('kind');
  const kinship = ground.kinship(first.about, second.about);
  if (!kinship) return apart('thing');
  const otherQuantity = mixedKinds.has(first.kind) && first.quantity.en !== second.quantity.en;
  const texts = [ground.text(first.id), ground.text(second.id)];
  if (!possible(first) || !possible(second)) {
    if (otherQuantity || texts.includes(null)) return apart('number');
    const outcome = texts[0] === texts[1] ? 'agrees' : 'disagrees';
    return { outcome, factor: null, exactness: 'exact', inWords: true, kinship, rates: [], slip: null, ...besides(first, second, ground) };
  }
  if (otherQuantity) return apart('quantity');
  const common = measure(first, second, ground.rates);
  const sets = common && ([possible(first, common.scales[0]), possible(second, common.scales[1])] as const);
  if (!common || !sets?.[0] || !sets[1]) return apart('unit');
  if (datedKinds.has(first.kind) && yearsBetween(first, second) > 1) return apart('date');
  const { rates } = common;
  const found = outcomeOf(sets[0], sets[1], rates.length > 0);
  const beside = besides(first, second, ground);
  const canSlip = found.outcome === 'disagrees' && kinship === 'same' && !beside.counting;
  return { ...found, inWords: false, kinship, rates, slip: canSlip ? slipOf(sets[0], sets[1], rates) : null, ...beside };
}

/** What else there is to say of two claims, whatever they come to. */
function besides(first: Claim, second: Claim, ground: Ground): Pick<Compared, 'counting' | 'shared'> {
  const [ours, theirs] = [countingOf(first), countingOf(second)];
  const under = ground.restingOn(second.id);
  return {
    counting: ours && theirs && ours !== theirs ? [ours, theirs] : null,
    shared: [...ground.restingOn(first.id)].filter((id) => under.has(id)),
  };
}

function outcomeOf(first: Possible, second: Possible, exchanged: boolean): Pick<Compared, 'outcome' | 'factor' | 'exactness'> {
  const apart = gap(first, second);
  if (first.centre && second.centre) {
    const factor = second.centre.div(first.centre);
    const exactness = first.form === 'point' && second.form === 'point' && !exchanged ? 'exact' : 'about';
    return { outcome: apart ? (distance(factor).lte(nearness) ? 'near' : 'disagrees') : 'agrees', factor, exactness };
  }
  if (!apart) return { outcome: 'agrees', factor: null, exactness: 'exact' };
  return { outcome: 'disagrees', factor: apart.factor, exactness: apart.strict ? 'moreThan' : 'atLeast' };
}

/** How far a factor is from 1, whichever side it is on: never below 1. */
export const distance = (factor: Decimal): Decimal => (factor.lt(1) ? new Decimal(1).div(factor) : factor);

/** A range states no number that a digit could have slipped in. */
const slipOf = (first: Possible, second: Possible, rates: readonly RateUsed[]): Slip | null =>
  first.stated && second.stated
    ? slipBetween(second.stated.div(first.stated), rates.length > 0 ? slipTolerances.exchanged : slipTolerances.sameUnit)
    : null;

function yearsBetween(first: Claim, second: Claim): number {
  const [one, other] = [yearOf(first.asOf), yearOf(second.asOf)];
  return one === null || other === null ? 0 : Math.abs(one - other);
}
