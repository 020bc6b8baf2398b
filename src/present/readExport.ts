import * as v from 'valibot';
import type { Messages } from '../messages/index.ts';
import { readLink } from '../scenario/index.ts';
import { exportSchema } from './json.ts';
import type { Place } from './jsonPlace.ts';
import { placeOfBreak } from './jsonPlace.ts';

/** Longer than any export, shorter than trouble. */
export const longestExport = 1_000_000;

/** Why a file can't be opened. */
export type FileProblem =
  | { readonly code: 'several'; readonly count: number }
  | { readonly code: 'kind' | 'tooLarge' | 'unreadable'; readonly name: string }
  | { readonly code: 'notJson'; readonly at: Place }
  | { readonly code: 'notOurs' }
  | { readonly code: 'otherSchema'; readonly found: string }
  | { readonly code: 'noLink' | 'noPlan'; readonly where: string };

/** `link` is what stands after the address: `#v=2&gpu=…`. */
export type ExportReading = { readonly ok: true; readonly link: string } | { readonly ok: false; readonly problem: FileProblem };

const anyExport = v.looseObject({ schema: v.pipe(v.string(), v.startsWith('runcost/estimate/')) });
const ourExport = v.looseObject({ link: v.string() });

const refuse = (problem: FileProblem): ExportReading => ({ ok: false, problem });

/**
 * Reads the plan out of an export. Only its link is taken, and read by whoever opens it: numbers are never taken from a
 * file, so that they can't differ from the plan. Never throws.
 * @param name of the file, to say which one it is
 */
export function readExport(text: string, name: string): ExportReading {
  if (text.length > longestExport) return refuse({ code: 'tooLarge', name });
  const content = text.replace(/^\ufeff/, '');
  const parsed = parse(content);
  if (!parsed) return refuse({ code: 'notJson', at: placeOfBreak(content) });
  if (!v.is(anyExport, parsed.value)) return refuse({ code: 'notOurs' });
  if (parsed.value.schema !== exportSchema) return refuse({ code: 'otherSchema', found: parsed.value.schema.slice(0, longestShown) });
  if (!v.is(ourExport, parsed.value)) return refuse({ code: 'noLink', where: 'link' });
  const [link] = /#.*$/s.exec(parsed.value.link) ?? []; // of a whole address what follows the host
  return link !== undefined && readLink(link).isPlan ? { ok: true, link } : refuse({ code: 'noPlan', where: 'link' });
}

const longestShown = 60;

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** What is wrong with a file, where, and what can be done. */
export function writeFileProblem(problem: FileProblem, { handover: { problems }, code }: Messages): string {
  switch (problem.code) {
    case 'several':
      return problems.several(String(problem.count));
    case 'kind':
    case 'unreadable':
      return problems[problem.code](shorten(problem.name));
    case 'tooLarge':
      return problems.tooLarge(shorten(problem.name), longestExport.toLocaleString(code));
    case 'notJson':
      return problems.notJson(String(problem.at.line), String(problem.at.column));
    case 'notOurs':
      return problems.notOurs;
    case 'otherSchema':
      return problems.otherSchema(problem.found, exportSchema);
    case 'noLink':
    case 'noPlan':
      return problems[problem.code](problem.where);
  }
}

const shorten = (name: string): string => (name.length > longestShown ? `${name.slice(0, longestShown)}…` : name);
