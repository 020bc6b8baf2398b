import type { DecisionKey, Scenario } from './decisions.ts';
import type { Folio, NamedPlan } from './folio.ts';
import { folioOf, mostPlans, nameOf, scenarioIn } from './folio.ts';
import { decisionKeys, isDecisionKey } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { decode, decodeName, encode, encodeName } from './linkText.ts';
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

/** What a link says of a key, plan by plan: '' where one is as the first, null where it leaves that to the default. */
type Column = readonly (string | null)[];

/** Between the plans of a value; within a text it is escaped. */
const betweenPlans = ';';
/** For a plan that leaves to the default what the first decides; as a text it is escaped. */
const undecided = '-';

/**
 * Reads plans from a link, or from the part of it after `#` or `?`. Never throws: what cannot be read is reported
 * and the rest stands. Only known keys are taken, so that no text can reach anything else. Plans stand side by side in
 * each value, `n=10000;20000`; where nothing is written one is as the first.
 */
export function readLink(link: string): LinkReading {
  if (link.length > longestLink) {
    return { scenario: {}, folio: folioOf({}), issues: [issue('error', 'too-long', 'link', link)], isPlan: false };
  }
  const part = partOf(link);
  const issues: Issue[] = [];
  const columns = new Map<DecisionKey, Column>();
  const whole = new Map<string, string>();
  for (const pair of part.split('&').filter((each) => each !== '')) {
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut)) ?? pair;
    const raw = cut < 0 ? '' : pair.slice(cut + 1);
    if (isOfWhole(key)) whole.set(key, raw);
    else if (!isDecisionKey(key)) issues.push(issue('warning', 'unknown-key', key, raw));
    else readColumn(key, raw, columns, issues);
  }
  const version = whole.has('v') ? readVersion(whole.get('v') ?? '', issues) : currentVersion;
  const names = (whole.get('name') ?? '').split(betweenPlans).slice(0, mostPlans);
  const written = Math.max(names.length, ...[...columns.values()].map(({ length }) => length));
  const count = Math.max(written, readNumber('plans', whole, mostPlans, issues) ?? 1);
  const plans = Array.from({ length: count }, (_, index): NamedPlan => ({
    name: nameOf(decodeName(names[index] ?? '')),
    scenario: migrate(scenarioOf(columns, index), version),
  }));
  const at = (readNumber('at', whole, count, issues) ?? 1) - 1;
  const folio: Folio = { plans, at };
  const isPlan = columns.size > 0 || count > 1 || whole.has('name') || /^v=\d+$/.test(part);
  if (!isPlan && part !== '') issues.unshift(issue('error', 'not-a-plan', 'link', part));
  const missing = missingIn(columns, plans[0]?.scenario ?? {}, issues);
  if (isPlan && missing.length > 0) issues.push(issue('warning', 'left-out', 'link', missing.join(',')));
  return { scenario: scenarioIn(folio), folio, issues: issues.slice(0, mostIssues), isPlan };
}

/** What a link says of all its plans: their version and names, how many they are, which is worked on. */
const isOfWhole = (key: string): boolean => ['v', 'name', 'plans', 'at'].includes(key);

/** One key of all plans, if it can be read. */
function readColumn(key: DecisionKey, raw: string, columns: Map<DecisionKey, Column>, issues: Issue[]): void {
  const cells = raw.split(betweenPlans);
  const texts = cells.map(decode);
  if (texts.includes(null) || cells.length > mostPlans) issues.push(issue('error', 'bad-escape', key, raw));
  else if (columns.has(key)) issues.push(issue('warning', 'repeated-key', key, texts.join(betweenPlans)));
  else if (texts.every((text) => text?.trim() === '')) issues.push(issue('warning', 'empty-value', key, texts.join('')));
  else
    columns.set(
      key,
      texts.map((text, index) => (index > 0 && cells[index] === undecided ? null : text)),
    );
}

const scenarioOf = (columns: ReadonlyMap<DecisionKey, Column>, index: number): Scenario =>
  Object.fromEntries(
    [...columns].flatMap(([key, column]) => {
      const own = column[index] === undefined || column[index]?.trim() === '' ? column[0] : column[index];
      return own === null || own === undefined || own.trim() === '' ? [] : [[key, own]];
    }),
  );

function readNumber(key: 'plans' | 'at', whole: ReadonlyMap<string, string>, most: number, issues: Issue[]): number | null {
  const text = whole.get(key);
  if (text === undefined) return null;
  const number = /^\d$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  issues.push(issue('warning', 'unknown-key', key, text));
  return null;
}

/** What a whole plan says and this one doesn’t: a link without has lost it on the way. */
function missingIn(found: ReadonlyMap<DecisionKey, unknown>, scenario: Scenario, issues: readonly Issue[]): readonly DecisionKey[] {
  const computed = new Set<DecisionKey>([...whatIsSolved(scenario, []), ...(scenario.best === 'yes' ? (['p'] as const) : [])]);
  const isSaid = (key: DecisionKey): boolean =>
    found.has(key) || issues.some((each) => each.key === key) || (key === 'p' && found.has('arch'));
  const missing = required.filter((key) => !isSaid(key) && !computed.has(key));
  const isTimed = isSaid('d') || isSaid('t') || isSaid('budget') || computed.has('t');
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

/** The same of several plans. */
export function writeFolio({ plans, at }: Folio): string {
  const rows = decisionKeys.map((key) => {
    const [first, ...others] = plans.map(({ scenario }) => scenario[key]);
    const cells = others.map((text) => (text === first ? '' : text === undefined ? undecided : encodeBeside(text)));
    return { key, cells: [encode(first ?? ''), ...cells] };
  });
  const names = { key: 'name', cells: plans.map(({ name }) => encodeName(name)) };
  const written = [...rows, names].map(({ key, cells }) => ({
    key,
    cells: cells.slice(0, cells.findLastIndex((each) => each !== '') + 1),
  }));
  const isCounted = written.some(({ cells }) => cells.length === plans.length);
  return `#${[
    `v=${currentVersion}`,
    ...written.flatMap(({ key, cells }) => (cells.length === 0 ? [] : [`${key}=${cells.join(betweenPlans)}`])),
    ...(plans.length > 1 && !isCounted ? [`plans=${plans.length}`] : []),
    ...(at > 0 ? [`at=${at + 1}`] : []),
  ].join('&')}`;
}

/** What a plan decides that isn’t the first: a text that means something else there is escaped. */
const encodeBeside = (text: string): string => (encode(text) === undecided ? '%2D' : encode(text));

function readVersion(text: string, issues: Issue[]): number {
  const version = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (version === 0) issues.push(issue('warning', 'unknown-key', 'v', text));
  if (version > currentVersion) issues.push(issue('warning', 'newer-version', 'v', text));
  return version === 0 ? currentVersion : Math.min(version, currentVersion);
}
