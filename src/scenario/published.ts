import type { Node } from '../calculus/index.ts';
import { evaluate } from '../calculus/index.ts';
import { claimBook, recordBook, registry } from '../model/index.ts';
import type { Evidence, Library, Preset, PublishedRun, RunQuantity } from '../provenance/index.ts';
import { acceleratorNamed, assumed, cite, runUnits } from '../provenance/index.ts';
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
export function tokensSeen(run: PublishedRun): Decimal | null {
  const [tokens, epochs] = [pointOf(run, 'tokens'), pointOf(run, 'epochs')];
  if (!tokens || !epochs || run.computeMethod !== 'epochs') return tokens;
  return workedOut(recordBook.tokensSeen, [
    [recordBook.recordedTokens, tokens],
    [recordBook.epochs, epochs],
  ]);
}

/** A published value that is one number, exact or approximate; null for a bound, of which no plan is made. */
export function pointOf({ values }: PublishedRun, of: RunQuantity): Decimal | null {
  const stated = values[of];
  return stated && (stated.operator === '=' || stated.operator === '~') ? new Decimal(stated.value) : null;
}

/** The parameters that a token meets: of a mixture of experts the active ones, where they are published. */
export const countedParameters = (run: PublishedRun): Decimal | null => pointOf(run, 'activeParameters') ?? pointOf(run, 'parameters');

/**
 * A published run as a plan: hardware, count, parameters and tokens as published, MFU where it is, and the hours left to be
 * computed, so that ours can be set beside the published ones. Only exact or approximate values make a plan; of a bound none is made.
 * @returns null where the accelerator is none of ours, or the count, the parameters or the tokens were never published.
 */
export function planOfRun(run: PublishedRun, library: Library): Preset | null {
  const { values, accelerator, source, locator, model } = run;
  const cited = (of: RunQuantity): Evidence => values[of]?.citation ?? cite(source, locator);
  const said = (of: RunQuantity, as?: string): Said | null => {
    const value = pointOf(run, of);
    return value && { text: spelled(value, as), evidence: cited(of) };
  };
  const gpu = acceleratorOfRun(run, library);
  const p = said('activeParameters') ?? said('parameters');
  const parts: Readonly<Record<string, Said | null>> = {
    gpu: gpu === null ? null : { text: gpu, evidence: gpu === accelerator ? cite(source, locator) : formAssumed },
    n: said('accelerators'),
    p,
    d: tokensOf(run, library, cited('tokens')),
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

/** The accelerator of a run among ours, by its record or by the name that its source gives it. */
export const acceleratorOfRun = ({ accelerator, hardware }: PublishedRun, library: Library): string | null =>
  accelerator ?? (hardware === null ? null : (acceleratorNamed(hardware, library)?.id ?? null));

const formAssumed = assumed(
  'Its source does not say which form it was: this is the one that clusters are built of, with the same peak.',
  '출처에 어느 형태인지 나오지 않는다. 클러스터에 쓰이는 형태를 골랐으며 최고 성능은 같다.',
);

/** The tokens as published; where they do not lead to the published compute, so many as it takes with 6ND. */
function tokensOf(run: PublishedRun, { defaults }: Library, citation: Evidence): Said | null {
  const seen = tokensSeen(run);
  const stated = seen && { text: spelled(seen), evidence: citation };
  const [flop, counted, six] = [pointOf(run, 'compute'), countedParameters(run), defaults.flopPerParameterToken.value];
  if ((stated && followsFromTokens(run)) || !flop || !counted || six === null) return stated;
  const implied = workedOut(recordBook.tokensOfCompute, [
    [claimBook.publishedCompute, flop],
    [registry.plannedParameters, counted],
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
function startOf(run: PublishedRun, { publicationDelay, secondsPerDay }: Library['defaults']): Said | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(run.published) ? parseDate(run.published) : null;
  const hours = pointOf(run, 'duration');
  if (!day?.ok || !day.numeral.value || !hours || publicationDelay.value === null || secondsPerDay.value === null) return null;
  const start = workedOut(recordBook.recordedStart, [
    [recordBook.publicationDate, day.numeral.value],
    [recordBook.publicationDelay, new Decimal(publicationDelay.value)],
    [registry.plannedDuration, hours.times(unit(runUnits.duration).scale)],
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
