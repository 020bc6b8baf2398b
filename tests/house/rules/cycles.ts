import type { Rule } from '../source.ts';
import { importsOf, resolveImport } from './importsOf.ts';

/** No file imports itself by any way round; types count. */
export const cycles: Rule = (sources) => {
  const known = new Set(sources.map(({ path }) => path));
  const graph = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ specifier }) => {
        const target = resolveImport(source.path, specifier, known);
        return target !== null && known.has(target) ? [target] : [];
      }),
    ]),
  );
  return knots(graph).map((files) => ({
    where: files.join(' <-> '),
    what: 'import each other in a circle',
    fix: 'move what they share into a file that both import',
  }));
};

/** Strongly connected components of more than one file, and files that import themselves (Tarjan 1972). */
export function knots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  const lower = (node: string, value: number) => low.set(node, Math.min(low.get(node) ?? value, value));

  const visit = (node: string) => {
    index.set(node, index.size);
    lower(node, index.size - 1);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next);
        lower(node, low.get(next) ?? 0);
      } else if (open.includes(next)) {
        lower(node, index.get(next) ?? 0);
      }
    }
    if (low.get(node) !== index.get(node)) return;
    const knot = open.splice(open.indexOf(node));
    if (knot.length > 1 || graph.get(node)?.includes(node)) found.push(knot.toSorted());
  };

  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
