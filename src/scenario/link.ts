import type { DecisionKey, Scenario } from './decisions.ts';
import { decisionKeys, isDecisionKey } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { currentVersion, migrate } from './migrations.ts';

/** Longer than any plan, shorter than trouble. */
const longestLink = 4096;

export type LinkReading = {
  readonly scenario: Scenario;
  readonly issues: readonly Issue[];
  /** Whether anything in the link was a decision. */
  readonly isPlan: boolean;
};

/**
 * Reads a plan from a link, or from the part of it after `#` or `?`. Never throws: what cannot be read is reported
 * and the rest stands. Only known keys are taken, so that no text can reach anything else.
 */
export function readLink(link: string): LinkReading {
  if (link.length > longestLink) {
    return { scenario: {}, issues: [issue('error', 'too-long', 'link', link)], isPlan: false };
  }
  const part = partOf(link);
  const issues: Issue[] = [];
  const found = new Map<DecisionKey, string>();
  let version = currentVersion;
  for (const pair of part.split('&').filter((each) => each !== '')) {
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut)) ?? pair;
    const raw = cut < 0 ? '' : pair.slice(cut + 1);
    const text = decode(raw);
    if (key === 'v') {
      version = readVersion(text ?? '', issues);
    } else if (!isDecisionKey(key)) {
      issues.push(issue('warning', 'unknown-key', key, raw));
    } else if (text === null) {
      issues.push(issue('error', 'bad-escape', key, raw));
    } else if (found.has(key)) {
      issues.push(issue('warning', 'repeated-key', key, text));
    } else if (text.trim() === '') {
      issues.push(issue('warning', 'empty-value', key, text));
    } else {
      found.set(key, text);
    }
  }
  const isPlan = found.size > 0 || /^v=\d+$/.test(part);
  if (!isPlan && part !== '') issues.unshift(issue('error', 'not-a-plan', 'link', part));
  const said = (key: DecisionKey): boolean => found.has(key) || issues.some((each) => each.key === key);
  const missing = [...required.filter((key) => !said(key)), ...(said('d') || said('t') ? [] : ['t'])];
  if (isPlan && missing.length > 0) issues.push(issue('warning', 'left-out', 'link', missing.join(',')));
  return { scenario: migrate(Object.fromEntries(found), version), issues: issues.slice(0, mostIssues), isPlan };
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
export function writeLink(scenario: Scenario): string {
  const pairs = decisionKeys.flatMap((key) => {
    const text = scenario[key];
    return text === undefined ? [] : [`${key}=${encode(text)}`];
  });
  return `#${[`v=${currentVersion}`, ...pairs].join('&')}`;
}

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
