import { posix } from 'node:path';
import { isNode, parseSource, placeOf, walk, type Source, type SyntaxNode } from '../source.ts';

/** One import of any kind: static, dynamic, of a type, of a worker's address, or a glob. */
export type Import = {
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  readonly where: string;
};

/** Everything that a file imports, in the order of the text (types in expressions included). */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (value: unknown, typeOnly: boolean, at: SyntaxNode) => {
    for (const specifier of stringsIn(value)) found.push({ specifier, typeOnly, where: placeOf(source, at.start) });
  };
  walk(parseSource(source).program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node.source, node.importKind === 'type', node);
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        add(node.source, node.exportKind === 'type', node);
        break;
      case 'TSImportType':
        add(node.source, true, node);
        break;
      case 'ImportExpression':
        add(node.source, false, node);
        break;
      case 'CallExpression':
        if (isMetaMember(node.callee, 'glob')) add(firstOf(node.arguments), false, node);
        break;
      case 'NewExpression':
        if (isCalled(node, 'URL') && isMetaMember(secondOf(node.arguments), 'url')) add(firstOf(node.arguments), false, node);
        break;
      default:
    }
  });
  return found;
}

/** The file in `known` that a specifier means, a path that isn't known, or null for a package. Queries (`?worker`) don't matter. */
export function resolveImport(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  const [bare = ''] = specifier.split('?');
  if (!bare.startsWith('.') && !bare.startsWith('/')) return null;
  const path = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(from), bare);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate)) ?? path;
}

function stringsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : [];
  if (value.type === 'ArrayExpression' && Array.isArray(value.elements)) return value.elements.flatMap(stringsIn);
  return [];
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
const secondOf = (list: unknown): unknown => (Array.isArray(list) ? list[1] : undefined);
const isCalled = ({ callee }: SyntaxNode, name: string): boolean => isNode(callee) && callee.type === 'Identifier' && callee.name === name;

/** `import.meta.glob` and `import.meta.url`. */
const isMetaMember = (value: unknown, name: string): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value.object) &&
  value.object.type === 'MetaProperty' &&
  isNode(value.property) &&
  value.property.name === name;
