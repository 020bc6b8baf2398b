import type { DecisionKey, Scenario } from './decisions.ts';
import type { Folio, NamedPlan } from './folio.ts';
import { folioOf, longestName, mostPlans, scenarioIn } from './folio.ts';
import { decisionKeys, isDecisionKey } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { currentVersion, migrate } from './migrations.ts';
import { whatIsSolved } from './solve.ts';

/** Longer than any plan, shorter than trouble. */
const longestLink = 4096;

export type LinkReading = {
  /** The plan that is worked on. */
  readonly scenario: Scenario;
  readonly folio: Folio;
  readonly issues: readonly Issue[];
  /** Whether anything in the link was a decision. */
  readonly isPlan: boolean;
};

/** What a link says of one plan: its decisions, and of those after the first what they leave to the default. */
type Said = { readonly decisions: Map<DecisionKey, string>; readonly undecided: Set<DecisionKey>; name: string };

/**
 * Reads plans from a link, or from the part of it after `#` or `?`. Never throws: what cannot be read is reported
 * and the rest stands. Only known keys are taken, so that no text can reach anything else. A second plan says what it
 * has otherwise than the first: `2.n=2000`, and `2.t=` for what it leaves to the default.
 */
export function readLink(link: string): LinkReading {
  if (link.length > longestLink) {
    return { scenario: {}, folio: folioOf({}), issues: [issue('error', 'too-long', 'link', link)], isPlan: false };
  }
  const part = partOf(link);
  const issues: Issue[] = [];
  const said: Said[] = Array.from({ length: mostPlans }, () => ({ decisions: new Map(), undecided: new Set(), name: '' }));
  const whole = new Map<string, string>();
  let used = 1;
  for (const pair of part.split('&').filter((each) => each !== '')) {
    const cut = pair.indexOf('=');
    const written = decode(cut < 0 ? pair : pair.slice(0, cut)) ?? pair;
    const raw = cut < 0 ? '' : pair.slice(cut + 1);
    const text = decode(raw);
    const [, number, key = written] = /^([2-4])\.(.+)$/.exec(written) ?? [];
    const at = Number(number ?? '1');
    const plan = said[at - 1];
    if (plan && key === 'name') {
      plan.name = (text ?? '').trim().slice(0, longestName);
      used = Math.max(used, at);
    } else if (number === undefined && isOfWhole(key)) {
      whole.set(key, text ?? '');
    } else if (!plan || !isDecisionKey(key)) {
      issues.push(issue('warning', 'unknown-key', written, raw));
    } else if (text === null) {
      issues.push(issue('error', 'bad-escape', written, raw));
    } else if (plan.decisions.has(key) || plan.undecided.has(key)) {
      issues.push(issue('warning', 'repeated-key', written, text));
    } else if (text.trim() === '') {
      if (at === 1) issues.push(issue('warning', 'empty-value', key, text));
      else plan.undecided.add(key);
      used = Math.max(used, at);
    } else {
      plan.decisions.set(key, text);
      used = Math.max(used, at);
    }
  }
  const version = whole.has('v') ? readVersion(whole.get('v') ?? '', issues) : currentVersion;
  const count = Math.max(used, readNumber('plans', whole, mostPlans, issues) ?? 1);
  const plans = said.slice(0, count).map(({ name }, index): NamedPlan => ({ name, scenario: migrate(scenarioOf(said, index), version) }));
  const at = Math.min((readNumber('at', whole, count, issues) ?? 1) - 1, count - 1);
  const folio: Folio = { plans, at };
  const isPlan = (said[0]?.decisions.size ?? 0) > 0 || count > 1 || /^v=\d+$/.test(part);
  if (!isPlan && part !== '') issues.unshift(issue('error', 'not-a-plan', 'link', part));
  const missing = missingIn(said[0]?.decisions ?? new Map(), plans[0]?.scenario ?? {}, issues);
  if (isPlan && missing.length > 0) issues.push(issue('warning', 'left-out', 'link', missing.join(',')));
  return { scenario: scenarioIn(folio), folio, issues: issues.slice(0, mostIssues), isPlan };
}

/** What a link says of all its plans: their version, how many they are, which is worked on. */
const isOfWhole = (key: string): boolean => key === 'v' || key === 'plans' || key === 'at';

/** The first plan as it stands, others as the first with what they have otherwise. */
function scenarioOf(said: readonly Said[], index: number): Scenario {
  const first = Object.fromEntries(said[0]?.decisions ?? []);
  const { decisions, undecided } = said[index] ?? { decisions: new Map(), undecided: new Set() };
  return index === 0
    ? first
    : Object.fromEntries(
        Object.entries({ ...first, ...Object.fromEntries(decisions) }).filter(([key]) => !(undecided as ReadonlySet<string>).has(key)),
      );
}

function readNumber(key: 'plans' | 'at', whole: ReadonlyMap<string, string>, most: number, issues: Issue[]): number | null {
  const text = whole.get(key);
  if (text === undefined) return null;
  const number = /^\d$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  issues.push(issue('warning', 'unknown-key', key, text));
  return null;
}

/** What a whole plan says and this one doesn’t: a link without has lost it on the way. */
function missingIn(found: ReadonlyMap<DecisionKey, string>, scenario: Scenario, issues: readonly Issue[]): readonly DecisionKey[] {
  const computed: readonly string[] = [...whatIsSolved(scenario, []), ...(scenario.best === 'yes' ? ['p'] : [])];
  const isSaid = (key: DecisionKey): boolean => found.has(key) || issues.some((each) => each.key === key);
  const missing = required.filter((key) => !isSaid(key) && !computed.includes(key));
  const isTimed = isSaid('d') || isSaid('t') || isSaid('budget') || computed.includes('t');
  return isTimed ? missing : [...missing, 't'];
}

/** What every plan of this app says in its link, with tokens or a duration: a link without has lost it on the way. */
const required = ['gpu', 'n', 'p'] as const satisfies readonly DecisionKey[];

/** A damaged link may be wrong in a thousand places: nobody reads on after these. */
const mostIssues = 20;

/** What stands after `#`, or after the `?` of an address without one. A sign within a value begins nothing. */
function partOf(link: string): string {
  const hash = link.indexOf('#');
  if (hash >= 0 && hash < link.length - 1) return link.slice(hash + 1).replace(/^[?#/]+/, '');
  const [, part = link] = /^[^=&?]*\?(.*)$/s.exec(link) ?? [];
  return part.replace(/^[?#/]+/, '').replace(/#$/, '');
}

/** The part after `#`: readable, ASCII, in the fixed order of the keys, in the user's own spelling. */
export const writeLink = (scenario: Scenario): string => writeFolio(folioOf(scenario));

/** The same of several plans: those after the first say what they have otherwise. */
export function writeFolio({ plans, at }: Folio): string {
  const [first] = plans;
  const named = (name: string, prefix = ''): readonly string[] => (name === '' ? [] : [`${prefix}name=${encode(name)}`]);
  const written = plans.flatMap(({ name, scenario }, index) => {
    if (index === 0) return [...pairsOf(scenario), ...named(name)];
    const prefix = `${index + 1}.`;
    const other = decisionKeys.filter((key) => scenario[key] !== first?.scenario[key]);
    return [...other.map((key) => `${prefix}${key}=${encode(scenario[key] ?? '')}`), ...named(name, prefix)];
  });
  const many = plans.length > 1 ? [`plans=${plans.length}`, ...(at > 0 ? [`at=${at + 1}`] : [])] : [];
  return `#${[`v=${currentVersion}`, ...written, ...many].join('&')}`;
}

const pairsOf = (scenario: Scenario): readonly string[] =>
  decisionKeys.flatMap((key) => {
    const text = scenario[key];
    return text === undefined ? [] : [`${key}=${encode(text)}`];
  });

function readVersion(text: string, issues: Issue[]): number {
  const version = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (version === 0) issues.push(issue('warning', 'unknown-key', 'v', text));
  if (version > currentVersion) issues.push(issue('warning', 'newer-version', 'v', text));
  return version === 0 ? currentVersion : Math.min(version, currentVersion);
}

/** Half of a surrogate pair, which no escape can say. */
const halfCharacter = /\p{Surrogate}/gu;

/** What people write in numerals stays readable; the rest is escaped. */
const encode = (text: string): string =>
  encodeURIComponent(text.trim().replaceAll(halfCharacter, '\ufffd'))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%24', '$')
    .replaceAll('%3A', ':');

/** A `+` is a space, except at the end, where it can only be the bound of `100M+`. null where an escape is broken. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll(/\+(?=.)/g, ' '));
  } catch {
    return null;
  }
}
