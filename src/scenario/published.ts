import type { Node } from '../calculus/index.ts';
import { evaluate } from '../calculus/index.ts';
import { claimBook, recordBook, registry } from '../model/index.ts';
import type { Evidence, Library, Preset, PublishedRun, RunQuantity } from '../provenance/index.ts';
import { assumed, cite, runUnits } from '../provenance/index.ts';
import { exact } from './leaf.ts';
import { Decimal, formatDate, formatNumeral, parseDate, unit } from '../units/index.ts';

type Said = { readonly text: string; readonly evidence: Evidence };

const spelled = (value: Decimal, as = '1'): string => formatNumeral(value, { language: 'en', style: 'spelling', unit: as });

/** What a node of the record’s book comes to with these parts. */
function workedOut(node: Node, parts: readonly (readonly [Node, Decimal])[]): Decimal | null {
  const amounts = new Map(parts.map(([part, value]) => [part, exact(value)]));
  return evaluate({ amounts, choices: new Map() }).amount(node).value;
}

/** The tokens that were seen, as the method of counting the compute has them: all epochs, or what the source calls its data. */
export function tokensSeen({ values, computeMethod }: PublishedRun): Decimal | null {
  if (!values.tokens) return null;
  const tokens = new Decimal(values.tokens.value);
  if (computeMethod !== 'epochs' || !values.epochs) return tokens;
  return workedOut(recordBook.tokensSeen, [
    [recordBook.recordedTokens, tokens],
    [recordBook.epochs, new Decimal(values.epochs.value)],
  ]);
}

/**
 * A published run as a plan: hardware, count, parameters and tokens as published, MFU where it is, and the hours left to be
 * computed, so that ours can be set beside the published ones. Only exact or approximate values make a plan; of a bound none is made.
 * @returns null where the accelerator is none of ours, or the count, the parameters or the tokens were never published.
 */
export function planOfRun(run: PublishedRun, library: Library): Preset | null {
  const { values, accelerator, source, locator, model } = run;
  const isPoint = (of: RunQuantity): boolean => values[of]?.operator === '=' || values[of]?.operator === '~';
  const cited = (of: RunQuantity): Evidence => values[of]?.citation ?? cite(source, locator);
  const said = (of: RunQuantity, as?: string): Said | null => {
    const value = values[of];
    return value && isPoint(of) ? { text: spelled(new Decimal(value.value), as), evidence: cited(of) } : null;
  };
  const gpu = acceleratorOf(run, library);
  const p = said('activeParameters') ?? said('parameters');
  const parts: Readonly<Record<string, Said | null>> = {
    gpu: gpu === null ? null : { text: gpu, evidence: gpu === accelerator ? cite(source, locator) : formAssumed },
    n: said('accelerators'),
    p,
    d: tokensOf(run, library, isPoint('tokens') ? cited('tokens') : null),
    mfu: said('utilisation', '%'),
    start: startOf(run, library.defaults),
    refs: { text: shown(run).join(','), evidence: cite(source, locator) },
  };
  if (!parts['gpu'] || !parts['n'] || !parts['p'] || !parts['d']) return null;
  const known = Object.entries(parts).flatMap(([key, part]) => (part && part.text !== '' ? [[key, part] as const] : []));
  return {
    id: run.id,
    kind: 'run',
    name: { en: model, ko: model },
    purpose: { en: `${model}, ${run.organization}`, ko: `${model}, ${run.organization}` },
    decisions: Object.fromEntries(known.map(([key, { text }]) => [key, text])),
    evidence: Object.fromEntries(known.map(([key, { evidence }]) => [key, evidence])),
    caution: null,
  };
}

/**
 * Whether a run’s compute follows from its parameters and tokens. Where it doesn’t, somebody may have counted it from the
 * hours, and hours computed from it again would prove nothing.
 */
export const followsFromTokens = ({ values, computeMethod }: PublishedRun): boolean =>
  values.tokens !== undefined && computeMethod !== 'other' && computeMethod !== 'hardware';

/**
 * The accelerator of a run among ours; or, where its source names no more than a family of one peak, the form that
 * clusters are built of.
 */
export function acceleratorOf({ accelerator, hardware }: PublishedRun, { accelerators }: Library): string | null {
  if (accelerator !== null || hardware === null || /[+/,]/.test(hardware)) return accelerator;
  const words = new Set(hardware.split(/[\s-]+/));
  const family = accelerators.filter((each) => words.has(each.family));
  if (new Set(family.map(({ peak }) => peak.value)).size !== 1) return null;
  return (family.find(({ id }) => id.endsWith('-sxm')) ?? family[0])?.id ?? null;
}

const formAssumed = assumed(
  'Its source names the family only; this is the form that clusters are built of, with the same peak.',
  '출처에는 계열만 나온다. 클러스터에 쓰이는 형태를 골랐으며 최고 성능은 같다.',
);

/** The tokens as published; where they do not lead to the published compute, so many as it takes with 6ND. */
function tokensOf(run: PublishedRun, { defaults }: Library, citation: Evidence | null): Said | null {
  const { compute, parameters, activeParameters } = run.values;
  const seen = tokensSeen(run);
  if (seen && citation && followsFromTokens(run)) return { text: spelled(seen), evidence: citation };
  const [flop, counted, six] = [compute?.value, (activeParameters ?? parameters)?.value, defaults.flopPerParameterToken.value];
  if (flop === undefined || counted === undefined || six === null) return seen && citation && { text: spelled(seen), evidence: citation };
  const implied = workedOut(recordBook.tokensOfCompute, [
    [claimBook.publishedCompute, new Decimal(flop)],
    [registry.parameters, new Decimal(counted)],
    [registry.flopPerParameterToken, new Decimal(six)],
  ]);
  return implied && { text: spelled(implied.toSignificantDigits(impliedDigits)), evidence: tokensAssumed };
}

/** More than any source prints. */
const impliedDigits = 6;

const tokensAssumed = assumed(
  'The published compute over 6 and the parameters: the tokens as published do not lead to it, or were not published.',
  '공개된 연산량을 6과 매개변수로 나눈 값. 공개된 토큰으로는 그 연산량이 나오지 않거나 토큰이 공개되지 않았다.',
);

/** The day that a run began, where the day of its publication is known. */
function startOf({ published, values }: PublishedRun, { publicationDelay, secondsPerDay }: Library['defaults']): Said | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(published) ? parseDate(published) : null;
  if (!day?.ok || !day.numeral.value || !values.duration || publicationDelay.value === null || secondsPerDay.value === null) return null;
  const start = workedOut(recordBook.recordedStart, [
    [recordBook.publicationDate, day.numeral.value],
    [recordBook.publicationDelay, new Decimal(publicationDelay.value)],
    [registry.plannedDuration, new Decimal(values.duration.value).times(unit(runUnits.duration).scale)],
    [registry.secondsPerDay, new Decimal(secondsPerDay.value)],
  ]);
  return start && { text: formatDate(start.floor(), 'en'), evidence: publicationDelay.citation };
}

/** What is put in the lanes beside the plan. */
const shown = ({ id, values }: PublishedRun): readonly string[] =>
  (['purchaseCost', 'amortisedCost', 'rentedCost', 'statedCost', 'energy'] as const).flatMap((of) => (values[of] ? [`${id}.${of}`] : []));

const keyOf = ({ gpu, p }: Readonly<Record<string, string | undefined>>): string => `${gpu ?? ''} ${p ?? ''}`;

/** A library that knows its runs as plans, so that a plan which stands for one has its evidence. */
export function withPlans(library: Library): Library {
  let byKey: ReadonlyMap<string, readonly Preset[]> | null = null; // when first asked for
  return { ...library, plansLike: (decisions) => (byKey ??= indexed(library)).get(keyOf(decisions)) ?? [] };
}

function indexed(library: Library): ReadonlyMap<string, readonly Preset[]> {
  const byKey = new Map<string, readonly Preset[]>();
  for (const run of library.runs) {
    const plan = planOfRun(run, library);
    if (plan) byKey.set(keyOf(plan.decisions), [...(byKey.get(keyOf(plan.decisions)) ?? []), plan]);
  }
  return byKey;
}
