import { pagelessRooms, pureRooms, roomOf } from '../rooms.ts';
import { isNode, parseSource, placeOf, walk, type Rule, type Source, type SyntaxNode, type Violation } from '../source.ts';
import { importsOf } from './importsOf.ts';
import { declaredNames, isReference, memberName, propertyName } from './syntax.ts';

const pageGlobals = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'location',
  'history',
  'screen',
  'indexedDB',
  'requestAnimationFrame',
  'matchMedia',
]);
const wires = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts']);
const evaluators = new Set(['eval', 'Function']);
const markupSinks = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'srcDoc',
]);
const decimalSettings = new Set(['Decimal.set', 'Decimal.config']);
const chance = new Set(['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID']);
const clocks = new Set(['Date.now', 'performance.now', 'performance.timeOrigin']);
const localeMethods = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'localeCompare',
]);

type Finding = { readonly at: SyntaxNode; readonly what: string; readonly fix: string };
type Look = (node: SyntaxNode, isGlobal: (name: string) => boolean, parent: SyntaxNode | null, key: string) => Omit<Finding, 'at'> | null;

function look(source: Source, judge: Look): Violation[] {
  const own = declaredNames(source);
  const found: Violation[] = [];
  walk(parseSource(source).program, (node, parent, key) => {
    const finding = judge(node, (name) => !own.has(name), parent, key);
    if (finding) found.push({ where: placeOf(source, node.start), ...finding });
  });
  return found;
}

const inRooms = (sources: readonly Source[], rooms: readonly string[]): Source[] =>
  sources.filter(({ path }) => rooms.includes(roomOf(path) ?? ''));

/** Below present/ an answer depends on nothing but the question: no clock, no chance, no locale. */
export const sameQuestionSameAnswer: Rule = (sources) =>
  inRooms(sources, pureRooms).flatMap((source) =>
    look(source, (node, isGlobal, parent, key) => {
      const member = memberName(node);
      if (member && clocks.has(member)) return { what: member, fix: 'take the time as an argument' };
      if (member && chance.has(member)) return { what: member, fix: 'take a seed and use the generator of analysis/' };
      if (isGlobalNamed(node, parent, key, 'Date') && isGlobal('Date') && !(parent?.type === 'MemberExpression'))
        return { what: 'Date', fix: 'take the date as an argument, as ISO text' };
      if (isGlobalNamed(node, parent, key, 'Intl') && isGlobal('Intl'))
        return { what: 'Intl', fix: 'write it with units/ or present/: Intl differs from machine to machine' };
      const property = propertyName(node);
      if (property && localeMethods.has(property))
        return { what: `.${property}`, fix: 'compare with < or write it with units/: it differs from machine to machine' };
      return null;
    }),
  );

/** Rooms that the terminal and the tests share with the screen know neither React nor a page. */
export const noPageBelowTheStore: Rule = (sources) =>
  inRooms(sources, pagelessRooms).flatMap((source) => [
    ...importsOf(source)
      .filter(({ specifier }) => /^(react|react-dom|zustand|@tanstack\/react-table)(\/|$)/.test(specifier))
      .map(({ specifier, where }) => ({
        where,
        what: `imports ${specifier}`,
        fix: 'keep components and stores in store/, design/, charts/, views/ and app/',
      })),
    ...look(source, (node, isGlobal, parent, key) =>
      node.type === 'Identifier' && pageGlobals.has(String(node.name)) && isReference(node, parent, key) && isGlobal(String(node.name))
        ? { what: `uses the page's ${String(node.name)}`, fix: 'hand in what it needs from app/' }
        : null,
    ),
  ]);

/** Nothing leaves the page, nothing is evaluated, nothing is parsed as markup. */
export const nothingLeavesThePage: Rule = (sources) =>
  sources.flatMap((source) => [
    ...importsOf(source)
      .filter(({ specifier }) => /^([a-z]+:)?\/\//i.test(specifier))
      .map(({ specifier, where }) => ({
        where,
        what: `imports ${specifier}`,
        fix: 'no request leaves the page: add the package to package.json',
      })),
    ...look(source, (node, isGlobal, parent, key) => {
      const property = propertyName(node);
      if (property === 'sendBeacon') return { what: 'sendBeacon', fix: 'no request leaves the page' };
      if (property && markupSinks.has(property)) return { what: property, fix: 'build elements: text is never parsed as markup' };
      if (property === 'write' && memberName(node) === 'document.write' && isGlobal('document'))
        return { what: 'document.write', fix: 'build elements' };
      if (node.type !== 'Identifier' || !isReference(node, parent, key)) return propertyOfGlobalThis(node);
      const name = String(node.name);
      if (wires.has(name) && isGlobal(name)) return { what: name, fix: 'no request leaves the page' };
      if (evaluators.has(name) && isGlobal(name)) return { what: name, fix: 'text is never run as code' };
      return null;
    }),
  ]);

/** Settings on a shared constructor would leak into whatever else uses it. */
export const noSharedDecimalSettings: Rule = (sources) =>
  sources.flatMap((source) =>
    look(source, (node) => {
      const member = memberName(node);
      return member && decimalSettings.has(member)
        ? { what: member, fix: 'use Decimal of units/, which is a clone with its own settings' }
        : null;
    }),
  );

const isGlobalNamed = (node: SyntaxNode, parent: SyntaxNode | null, key: string, name: string): boolean =>
  node.type === 'Identifier' && node.name === name && isReference(node, parent, key);

/** `window.fetch`, `globalThis.eval` and the like. */
function propertyOfGlobalThis(node: SyntaxNode): Omit<Finding, 'at'> | null {
  const property = propertyName(node);
  if (!property || node.type !== 'MemberExpression' || !isNode(node.object) || node.object.type !== 'Identifier') return null;
  if (!['window', 'globalThis', 'self'].includes(String(node.object.name))) return null;
  if (wires.has(property)) return { what: property, fix: 'no request leaves the page' };
  return evaluators.has(property) ? { what: property, fix: 'text is never run as code' } : null;
}
