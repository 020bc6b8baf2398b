import { isNode, parseSource, placeOf, walk, type Rule, type SyntaxNode } from '../source.ts';

/** More than the shape of an equation needs: a greater number is a constant, and comes from seeds/ with a citation. */
const GREATEST = 10;

const callee = (node: SyntaxNode): string | null =>
  node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'Identifier' ? String(node.callee.name) : null;

const isSmallWhole = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'Literal' &&
  typeof node.value === 'number' &&
  Number.isInteger(node.value) &&
  node.value >= 1 &&
  node.value <= GREATEST;

/** A number in an equation is small, whole, written out where it stands, and cited with its formula. */
export const smallLiterals: Rule = (sources) =>
  sources
    .filter(({ path }) => !path.startsWith('src/calculus/'))
    .flatMap((source) => {
      const { program } = parseSource(source);
      const formulas: (readonly [number, number])[] = [];
      const literals: SyntaxNode[] = [];
      walk(program, (node) => {
        if (callee(node) === 'formula') formulas.push([node.start, Number(node.end)]);
        if (callee(node) === 'literal') literals.push(node);
      });
      return literals.flatMap((node) => {
        const where = placeOf(source, node.start);
        const given: readonly unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
        const inFormula = source.path.startsWith('src/model/') && formulas.some(([start, end]) => start < node.start && node.start < end);
        return [
          ...(inFormula
            ? []
            : [{ where, what: 'a literal outside a formula', fix: 'write it within the formula of src/model that needs it' }]),
          ...(given.length === 1 && isSmallWhole(given[0])
            ? []
            : [
                {
                  where,
                  what: `a literal that is no whole number from 1 to ${GREATEST}`,
                  fix: 'make it a figure, with its citation in seeds/',
                },
              ]),
        ];
      });
    });
