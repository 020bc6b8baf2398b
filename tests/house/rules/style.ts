import { parseSource, placeOf, walk, type Rule } from '../source.ts';

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

/** Named exports, no enum, no any, and no comment that silences a check. */
export const plainTypeScript: Rule = (sources) =>
  sources.flatMap((source) => {
    const { program, comments } = parseSource(source);
    const found = comments.flatMap(({ value, start }) =>
      refusedComments.filter(({ pattern }) => pattern.test(value)).map(({ what, fix }) => ({ where: placeOf(source, start), what, fix })),
    );
    walk(program, (node) => {
      const refusal = refused[node.type];
      if (refusal) found.push({ where: placeOf(source, node.start), ...refusal });
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
