import type { Amount } from '../calculus/index.ts';
import type { CoreAccelerator, Citation, CoreFigure, CorePreset, Catalogue, Quote, Words } from '../provenance/index.ts';
import type { Currency, Decimal } from '../units/index.ts';
import { isCurrency } from '../units/index.ts';
import type { ChoiceKey, NumeralKey, Scenario } from './decisions.ts';
import { decisionKeys } from './decisions.ts';
import { decisionsOf } from './presets.ts';
import type { Status } from './status.ts';
import { amountOfCited } from './leaf.ts';
import { closedAmount, inputOf, readDecision } from './numerals.ts';

export type Origin = {
  readonly status: Status;
  readonly citation: Citation | null;
  readonly figure: string | null;
  /** The day of a published value. */
  readonly asOf: string | null;
  /** What was published: the commitment behind a rent, the server behind a price. */
  readonly note: Words | null;
};

const own: Origin = { status: 'input', citation: null, figure: null, asOf: null, note: null };

/** Decisions about accelerators: what is reported of A100s says nothing of H100s. */
const ofAccelerators: ReadonlySet<NumeralKey> = new Set([
  'n',
  'price',
  'rate',
  'mfu',
  'peak',
  'tdp',
  'node',
  'worth',
  'bought',
  'overhead',
  'server',
  'load',
]);

/** Decisions about one run: a day or a duration that was reported of it says nothing of another model’s. */
const ofOneRun: ReadonlySet<NumeralKey> = new Set(['t', 'start', 'failures', 'co2', 'tdp', 'server', 'load']);

/**
 * Whether a decision is one that a preset takes from a source. A link carries decisions only, so the question is
 * answered by value: the same amount and, for what is said of accelerators, the same family of them. What a preset
 * merely assumed counts only beside that preset's own accelerator.
 */
export function evidenceFor(
  key: NumeralKey,
  amount: Amount,
  currency: Currency | null,
  scenario: Scenario,
  accelerator: CoreAccelerator,
  library: Catalogue,
): Origin {
  const whole = (preset: CorePreset): boolean => stands(preset, scenario);
  // Where a whole preset stands, its own evidence comes before that of another with the same amount.
  for (const preset of presetsFor(scenario, library).toSorted((a, b) => Number(whole(b)) - Number(whole(a)))) {
    const decisions = decisionsOf(preset);
    const evidence = preset.evidence[key];
    const text = decisions[key];
    if (evidence === undefined || text === undefined || !isSame(key, text, amount, currency)) continue;
    if (ofOneRun.has(key) && decisions.p !== scenario.p) continue;
    const chosen = findAccelerator(decisions.gpu, library);
    if (ofAccelerators.has(key) && chosen?.family !== accelerator.family) continue;
    if (evidence.kind === 'figure') return originOf(library.figure(evidence.figure));
    if (evidence.kind === 'source') {
      const offer = published(key, amount, currency, accelerator, library); // it knows the day
      return { ...own, status: 'source', citation: evidence, asOf: offer?.asOf ?? null, note: offer?.note ?? null };
    }
    if (chosen?.id === accelerator.id) return { ...own, status: 'default', citation: evidence };
  }
  return published(key, amount, currency, accelerator, library) ?? own;
}

/** Cases, and the published runs that a plan could stand for. */
const presetsFor = (scenario: Scenario, library: Catalogue): readonly CorePreset[] => [
  ...library.presets,
  ...(library.plansLike?.(scenario) ?? []),
];

/** Whether a preset stands unchanged in a plan, whatever was decided beside it or stands in its lanes. */
function stands(preset: CorePreset, scenario: Scenario): boolean {
  const decisions = decisionsOf(preset);
  return decisionKeys.every((each) => each === 'refs' || decisions[each] === undefined || decisions[each] === scenario[each]);
}

/** Whose choice the accelerator is. */
export function acceleratorOrigin(scenario: Scenario, library: Catalogue): Origin {
  if (scenario.gpu === undefined) return { ...own, status: 'default' };
  const evidence = presetsFor(scenario, library).find((preset) => stands(preset, scenario))?.evidence['gpu'];
  if (!evidence) return own;
  if (evidence.kind === 'figure') return originOf(library.figure(evidence.figure));
  return { ...own, status: evidence.kind === 'source' ? 'source' : 'default', citation: evidence };
}

const originOf = ({ id, source, lines, asOf }: CoreFigure): Origin => ({
  ...own,
  status: 'source',
  figure: id,
  asOf,
  citation: { kind: 'source', source, locator: lines.length > 0 ? `line ${lines.join(', ')}` : id },
});

/** Whether an amount is one that was published of this input, or of this accelerator: as it was quoted, or an end of what was. */
function published(
  key: NumeralKey,
  amount: Amount,
  currency: Currency | null,
  { id, alternativePrices = [] }: CoreAccelerator,
  { quotes }: Catalogue,
): Origin | null {
  const ofKey = quotes.filter((quote) => quote.key === key && (quote.accelerator === null || quote.accelerator === id));
  const offers = key === 'price' || key === 'worth' ? alternativePrices : ofKey;
  const [found] = offers
    .filter((offer) => currency === null || offer.unit.startsWith(currency))
    .filter((offer) => isQuoted(offer, amount, key) || isEndOf(offer, amount))
    // What was quoted as such comes before the end of a range; then the newest.
    .toSorted(
      (a, b) => Number(isQuoted(b, amount, key)) - Number(isQuoted(a, amount, key)) || Number(a.asOf < b.asOf) - Number(a.asOf > b.asOf),
    );
  if (!found) return null;
  const status = found.citation.kind === 'source' ? 'source' : 'default';
  return { status, citation: found.citation, figure: null, asOf: found.asOf, note: 'name' in found ? found.name : found.note };
}

type Offer = Pick<Quote, 'operator' | 'value' | 'low' | 'high'>;

/** A median that was taken over stands alone, without the range around it. */
function isQuoted(offer: Offer, amount: Amount, key: NumeralKey): boolean {
  if (amount.operator === '=' && offer.value !== null && offer.operator === 'range') return amount.value?.eq(offer.value) ?? false;
  const quoted = closedAmount(amountOfCited(offer), inputOf(key));
  return quoted.operator === amount.operator && (['value', 'low', 'high'] as const).every((end) => areEqual(quoted[end], amount[end]));
}

const isEndOf = ({ low, high }: Offer, { operator, value }: Amount): boolean =>
  operator === '=' && [low, high].some((end) => end !== null && value?.eq(end) === true);

const areEqual = (left: Decimal | null, right: Decimal | null): boolean =>
  left === right || (left !== null && right !== null && left.eq(right));

/** Whose choice a word is: a preset's that stands whole, or the user's. */
export function choiceOrigin(key: ChoiceKey, scenario: Scenario, library: Catalogue): Origin {
  if (scenario[key] === undefined) return { ...own, status: 'default' };
  const evidence = presetsFor(scenario, library).find((preset) => stands(preset, scenario) && preset.decisions[key] !== undefined)
    ?.evidence[key];
  if (!evidence || evidence.kind === 'figure') return own;
  return { ...own, status: evidence.kind === 'source' ? 'source' : 'default', citation: evidence };
}

/** An id as somebody may have typed it. */
export const findAccelerator = (id: string | undefined, library: Catalogue): CoreAccelerator | undefined =>
  library.accelerators.find((each) => each.id === id?.trim().toLowerCase());

function isSame(key: NumeralKey, text: string, { value, operator }: Amount, currency: Currency | null): boolean {
  const reading = readDecision(key, text);
  if (!reading.ok || !value || !reading.numeral.value) return false;
  const sameCurrency = currency === null || !isCurrency(reading.numeral.unit) || reading.numeral.unit === currency;
  return sameCurrency && operator === reading.numeral.operator && reading.numeral.value.eq(value);
}

/** The published run that a plan stands for, unchanged; null where it stands for none. */
export const runStanding = (scenario: Scenario, library: Catalogue): string | null =>
  library.plansLike?.(scenario).find((preset) => stands(preset, scenario))?.id ?? null;
