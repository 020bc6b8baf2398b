import { isNode, parseSource, walk, type Rule, type Source } from '../source.ts';

/** About 250 lines is what a file should have at most; ten more are let pass, so that nobody folds lines to fit. */
const MOST_LINES = 260;
const MOST_LINES_WITH_MARKUP = 200;
const MOST_LINES_OF_COMPONENT = 120;

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** One idea a file. */
export const filesAreShort: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    const most = path.endsWith('.tsx') ? MOST_LINES_WITH_MARKUP : MOST_LINES;
    const lines = linesOf(text);
    return lines > most
      ? [{ where: path, what: `${lines} lines, more than ${most}`, fix: 'split it by idea: what would the two files be called?' }]
      : [];
  });

/** A component fits on a screen or two. */
export const componentsAreShort: Rule = (sources) =>
  sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap((source) =>
      componentsOf(source).flatMap(({ name, lines }) =>
        lines > MOST_LINES_OF_COMPONENT
          ? [
              {
                where: source.path,
                what: `${name} has ${lines} lines, more than ${MOST_LINES_OF_COMPONENT}`,
                fix: 'take a part of it out and give it a name',
              },
            ]
          : [],
      ),
    );

function componentsOf(source: Source): { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  walk(parseSource(source).program, (node) => {
    const name = nameOf(node.id);
    if (!name || !/^[A-Z]/.test(name)) return;
    const isFunction =
      node.type === 'FunctionDeclaration' ||
      (node.type === 'VariableDeclarator' && isNode(node.init) && node.init.type === 'ArrowFunctionExpression');
    if (isFunction) found.push({ name, lines: linesOf(source.text.slice(node.start, Number(node.end))) });
  });
  return found;
}

const nameOf = (id: unknown): string | undefined => (isNode(id) && id.type === 'Identifier' ? String(id.name) : undefined);

const meaningless = new Set([
  'util',
  'utils',
  'utilities',
  'helper',
  'helpers',
  'common',
  'shared',
  'lib',
  'libs',
  'types',
  'constants',
  'misc',
  'stuff',
  'core',
  'base',
]);

/** A thing without a home means that a room is missing. */
export const namesMeanSomething: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const bad = path.split('/').find((part) => meaningless.has(part.replace(/\..*$/, '').toLowerCase()));
    return bad === undefined
      ? []
      : [{ where: path, what: `'${bad}' says nothing about what is inside`, fix: 'call it by the quantity or the act it is about' }];
  });
