import { isNode, parseSource, placeOf, walk, type Rule, type Source } from '../source.ts';

const refused: Readonly<Record<string, { readonly what: string; readonly fix: string }>> = {
  ExportDefaultDeclaration: { what: 'a default export', fix: 'export it by name, so that it has one name everywhere' },
  TSExportAssignment: { what: 'export =', fix: 'export it by name' },
  TSEnumDeclaration: { what: 'an enum', fix: 'use a union of literals, or an `as const` array and its type' },
  TSAnyKeyword: { what: 'any', fix: 'say what it is, or use unknown and find out' },
};

const refusedComments: readonly { readonly pattern: RegExp; readonly what: string; readonly fix: string }[] = [
  { pattern: /@ts-(ignore|expect-error|nocheck)/, what: 'a comment that silences the compiler', fix: 'repair the type' },
  {
    pattern: /(oxlint|eslint|biome)-(disable|ignore)/,
    what: 'a comment that silences the linter',
    fix: 'repair the code, or argue the rule out of .oxlintrc.json',
  },
];

/**
 * Where a declaration file says what a virtual module gives: what a bundler's plugin makes of JSON has a default export,
 * and only a declaration can say so. Everything else that is refused is refused there too.
 */
function virtualModules(source: Source): readonly (readonly [start: number, end: number])[] {
  if (!source.path.endsWith('.d.ts')) return [];
  const found: (readonly [number, number])[] = [];
  walk(parseSource(source).program, (node) => {
    const name = node.type === 'TSModuleDeclaration' && isNode(node.id) ? node.id.value : null;
    if (typeof name === 'string' && name.startsWith('virtual:')) found.push([node.start, Number(node.end)]);
  });
  return found;
}

/** Named exports, no enum, no any, and no comment that silences a check. */
export const plainTypeScript: Rule = (sources) =>
  sources.flatMap((source) => {
    const { program, comments } = parseSource(source);
    const found = comments.flatMap(({ value, start }) =>
      refusedComments.filter(({ pattern }) => pattern.test(value)).map(({ what, fix }) => ({ where: placeOf(source, start), what, fix })),
    );
    const virtual = virtualModules(source);
    walk(program, (node) => {
      const refusal = refused[node.type];
      const declared = node.type === 'ExportDefaultDeclaration' && virtual.some(([start, end]) => start < node.start && node.start < end);
      if (refusal && !declared) found.push({ where: placeOf(source, node.start), ...refusal });
    });
    return found;
  });

/** A door names what it lets through. */
export const explicitDoors: Rule = (sources) =>
  sources
    .filter(({ path }) => path.endsWith('/index.ts'))
    .flatMap((source) => {
      const found: { where: string; what: string; fix: string }[] = [];
      walk(parseSource(source).program, (node) => {
        if (node.type === 'ExportAllDeclaration' && node.exported === null)
          found.push({ where: placeOf(source, node.start), what: 'export *', fix: 'name what other rooms may use' });
      });
      return found;
    });
