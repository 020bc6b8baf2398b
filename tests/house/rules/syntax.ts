import { isNode, parseSource, walk, type Source, type SyntaxNode } from '../source.ts';

/** `a.b` as written, for `a` and `b` plain names; undefined for anything else. */
export function memberName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node.object) || !isNode(node.property) || node.computed === true) return undefined;
  return node.object.type === 'Identifier' ? `${String(node.object.name)}.${String(node.property.name)}` : undefined;
}

/** The name after the dot, whatever stands before it; also of `{ name: ... }` in JSX attributes. */
export function propertyName(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression' && isNode(node.property) && node.computed !== true) return String(node.property.name);
  if (node.type === 'JSXAttribute' && isNode(node.name)) return String(node.name.name);
  return undefined;
}

const declaring = new Set([
  'VariableDeclarator',
  'FunctionDeclaration',
  'FunctionExpression',
  'ClassDeclaration',
  'ImportSpecifier',
  'ImportDefaultSpecifier',
  'ImportNamespaceSpecifier',
  'ArrowFunctionExpression',
  'CatchClause',
]);

/** Every name that a file declares anywhere. Scopes are not told apart: a name declared once is the file's own. */
export function declaredNames(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (pattern: unknown): void => {
    if (Array.isArray(pattern)) pattern.forEach(collect);
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(String(pattern.name));
    else
      for (const part of [pattern.elements, pattern.properties, pattern.value, pattern.argument, pattern.left, pattern.parameter])
        collect(part);
  };
  walk(parseSource(source).program, (node) => {
    if (declaring.has(node.type)) for (const part of [node.id, node.local, node.params, node.param]) collect(part);
  });
  return names;
}

const typePositions = new Set([
  'TSTypeReference',
  'TSQualifiedName',
  'TSTypeQuery',
  'TSTypeParameter',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSPropertySignature',
  'TSMethodSignature',
  'TSNamedTupleMember',
  'TSFunctionType',
  'TSImportType',
]);

/** Whether an identifier stands for a value (and not for a property, a key, a label or a type). */
export function isReference(node: SyntaxNode, parent: SyntaxNode | null, key: string): boolean {
  if (node.type !== 'Identifier' || parent === null || typePositions.has(parent.type)) return false;
  if (parent.type === 'MemberExpression' && key === 'property') return parent.computed === true;
  if (key === 'key') return parent.computed === true;
  return key !== 'label' && key !== 'imported' && key !== 'exported';
}
