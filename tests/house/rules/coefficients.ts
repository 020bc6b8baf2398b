import type { Coefficient } from '../../../src/provenance/coefficients.ts';
import { isNode, parseSource, placeOf, walk, type Rule, type Source, type SyntaxNode, type Violation } from '../source.ts';

type Named = { readonly id: string; readonly where: string };

/** The list within `[...] as const`, and a list as it stands. */
const listIn = (node: unknown): readonly SyntaxNode[] | null => {
  if (!isNode(node)) return null;
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return listIn(node.expression);
  return node.type === 'ArrayExpression' && Array.isArray(node.elements) ? node.elements.filter(isNode) : null;
};

/** Names that are asked of the table: the list in a call of `readCoefficients`, or one that is called `...CoefficientIds`. */
const isAsked = (node: SyntaxNode): readonly SyntaxNode[] | null => {
  if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'readCoefficients')
    return listIn(Array.isArray(node.arguments) ? node.arguments[0] : null);
  const isList = node.type === 'VariableDeclarator' && isNode(node.id) && /coefficientIds$/i.test(String(node.id.name));
  return isList ? listIn(node.init) : null;
};

/** Every name that the models ask for, and every name that occurs in them elsewhere: as a property, a variable or a text. */
function namesIn(source: Source): { readonly asked: readonly Named[]; readonly met: ReadonlySet<string> } {
  const lists = new Set<SyntaxNode>();
  const asked: Named[] = [];
  const met = new Set<string>();
  const { program } = parseSource(source);
  walk(program, (node) => {
    for (const each of isAsked(node) ?? []) {
      if (typeof each.value !== 'string') continue;
      lists.add(each);
      asked.push({ id: each.value, where: placeOf(source, each.start) });
    }
  });
  walk(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && !lists.has(node)) met.add(node.value);
    if (node.type === 'Identifier') met.add(String(node.name));
  });
  return { asked, met };
}

/** What the models of time and memory take is in the table, and what is in the table is taken and then used. */
export const coefficientsAreUsed =
  (table: readonly Coefficient[]): Rule =>
  (sources) => {
    const files = sources.filter(({ path }) => path.startsWith('src/performance/')).map(namesIn);
    const asked = files.flatMap((file) => file.asked);
    const unknown = asked.filter(({ id }) => !table.some((each) => each.id === id));
    const idle = asked.filter(({ id }) => !files.some(({ met }) => met.has(id)));
    const left = table.filter(({ id }) => !asked.some((each) => each.id === id));
    return [
      ...unknown.map(({ id, where }) => ({
        where,
        what: `${id} is in no table`,
        fix: 'give it a value and a source in seeds/coefficients',
      })),
      ...idle.map(({ id, where }) => ({ where, what: `${id} is read and not used`, fix: 'use it, or take it out of the table' })),
      ...left.map(({ id }) => ({ where: `seeds/coefficients: ${id}`, what: 'nobody asks for it', fix: 'take it out of the table' })),
    ];
  };

/** Rows of measured throughput that state all that a prediction takes, about; and how many of them bear one fitted number. */
const FULLY_SPECIFIED_ROWS = 700;
const ROWS_FOR_ONE = 15;

/** Fitted numbers are few beside the rows they are fitted on: with enough of them, anything fits. */
export function fittedAreFew(table: readonly Coefficient[]): readonly Violation[] {
  const fitted = table.filter((each) => 'fit' in each).length;
  const most = Math.floor(FULLY_SPECIFIED_ROWS / ROWS_FOR_ONE);
  return fitted <= most
    ? []
    : [{ where: 'seeds/coefficients', what: `${fitted} fitted coefficients, more than ${most}`, fix: 'let one of them stand for several' }];
}
