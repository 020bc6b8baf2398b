import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file as a rule sees it. `path` is relative to the repository and uses forward slashes. */
export type Source = { readonly path: string; readonly text: string };

/** What is wrong, where, and what to do about it. */
export type Violation = { readonly where: string; readonly what: string; readonly fix: string };

/** A rule looks at sources and nothing else, so that it can be shown a bad example. */
export type Rule = (sources: readonly Source[]) => readonly Violation[];

/** One line a violation: what a failing test prints. */
export const inWords = (violations: readonly Violation[]): string[] =>
  violations.map(({ where, what, fix }) => `${where}: ${what} -> ${fix}`);

export const isCode = (path: string): boolean => /\.(ts|tsx|mts)$/.test(path);

/** Files that belong to the repository: what git tracks or would track; without git, what is not built or installed. */
export function filesOfRepository(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  } catch {
    return filesUnder('');
  }
}

const notOurs = new Set(['node_modules', 'dist', 'test-results', '.git', '.vite']);

function filesUnder(directory: string): string[] {
  return readdirSync(join(root, directory), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

export const readSource = (path: string): Source => ({ path, text: readFileSync(join(root, path), 'utf8') });

/** All TypeScript of the app. */
export const appSources = (): Source[] =>
  filesUnder('src')
    .filter(isCode)
    .map((path) => readSource(path));

/** A node of the syntax tree, in the ESTree form that the bundler's parser gives. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

type Comment = { readonly value: string; readonly start: number };
type Syntax = { readonly program: SyntaxNode; readonly comments: readonly Comment[] };

const parsed = new Map<string, Syntax>();

/** @throws SyntaxError with the parser's own picture of the place */
export function parseSource({ path, text }: Source): Syntax {
  const key = `${path}\0${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new SyntaxError(`${path}: ${error.codeframe ?? error.message}`);
  const syntax = { program: program as unknown as SyntaxNode, comments };
  parsed.set(key, syntax);
  return syntax;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Visits every node, with the node that holds it and the property that it is held in. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, key: string) => void,
  parent: SyntaxNode | null = null,
  key = '',
): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, name);
  }
}

/** `src/model/time.ts:12`, which editors open with a click. */
export const placeOf = ({ path, text }: Source, start: number): string => `${path}:${text.slice(0, start).split('\n').length}`;
