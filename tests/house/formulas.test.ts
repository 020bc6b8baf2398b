import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/calculus/index.ts';
import { dependencies, divide, formula, multiply, restsOn, unitProblem } from '../../src/calculus/index.ts';
import { claimBook, nodeNames, recordBook, registry } from '../../src/model/index.ts';
import type { Citation } from '../../src/provenance/index.ts';
import { byDefinition, library } from '../../src/provenance/index.ts';
import { examples } from './example.ts';
import { smallLiterals } from './rules/literals.ts';
import { appSources, inWords } from './source.ts';

/** Why a citation proves nothing, or null. */
function citationProblem(citation: Citation | undefined): string | null {
  if (!citation) return 'has no citation';
  if (citation.kind === 'definition') return citation.text.en && citation.text.ko ? null : 'is defined in no words';
  if (citation.kind === 'assumption') return citation.because.en && citation.because.ko ? null : 'is assumed for no reason';
  if (!library.sources.some(({ id }) => id === citation.source)) return `cites “${citation.source}”, which is not in seeds/sources`;
  return citation.locator ? null : 'cites no place in its source';
}

const operandLimit = 7;

describe('every formula of the registry', () => {
  test.each(nodeNames)('%s has the unit that it works out to', (name) => {
    expect(unitProblem(registry[name])).toBeNull();
  });

  test.each(nodeNames)('%s is cited, and has no more operands than a reader can hold', (name) => {
    const node: Node = registry[name];
    if (node.kind !== 'formula') return;
    expect(citationProblem(node.citation)).toBeNull();
    expect(dependencies(node).length).toBeLessThanOrEqual(operandLimit);
  });

  test('rests on registered nodes only, and on itself never', () => {
    const known = new Set<Node>(Object.values(registry));
    for (const name of nodeNames) {
      for (const below of restsOn(registry[name]).slice(1)) {
        expect(known.has(below), `${name} rests on ${below.symbol}, which has no name`).toBe(true);
        expect(restsOn(below).includes(registry[name]), `${name} rests on itself`).toBe(false);
      }
    }
  });

  test('has no number in it but a small whole one', () => {
    const sources = appSources();
    expect(inWords(smallLiterals(sources))).toEqual([]);
    expect(sources.filter(({ path, text }) => path.startsWith('src/model/') && text.includes('literal(')).length).toBeGreaterThan(2);
  });

  test('two quantities never share a symbol', () => {
    const symbols = nodeNames.map((name) => registry[name].symbol);
    expect(symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index)).toEqual([]);
  });
});

describe('every formula of the books of claims and of records', () => {
  const claimNodes: readonly (readonly [string, Node])[] = Object.entries({ ...claimBook, ...recordBook });

  test.each(claimNodes)('%s has the unit that it works out to', (_, node) => {
    expect(unitProblem(node)).toBeNull();
  });

  test.each(claimNodes)('%s is cited, and has no more operands than a reader can hold', (_, node) => {
    if (node.kind !== 'formula') return;
    expect(citationProblem(node.citation)).toBeNull();
    expect(dependencies(node).length).toBeLessThanOrEqual(operandLimit);
  });

  test('rests on the three registries only, under symbols of its own', () => {
    const known = new Set<Node>([...Object.values(registry), ...Object.values(claimBook), ...Object.values(recordBook)]);
    for (const [name, node] of claimNodes) {
      for (const below of restsOn(node).slice(1))
        expect(known.has(below), `${name} rests on ${below.symbol}, which has no name`).toBe(true);
    }
    const symbols = [...known].map(({ symbol }) => symbol);
    expect(symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index)).toEqual([]);
  });
});

describe('seen to fail', () => {
  const { acceleratorCount, unitPrice, peakThroughput, modelFlopsUtilisation, trainingTime } = registry;
  const citation = byDefinition('for the test', '시험용');

  test('a forgotten accelerator count', () => {
    const forgotten = formula({ symbol: 'S', unit: 'FLOP/s', equals: multiply(peakThroughput, modelFlopsUtilisation), citation });
    expect(unitProblem(forgotten)).toMatch(/accelerator\^-1/);
  });

  test('seconds billed as hours', () => {
    const seconds = formula({ symbol: 'H', unit: 'accelerator·h', equals: multiply(acceleratorCount, trainingTime), citation });
    expect(unitProblem(seconds)).toMatch(/3600/);
  });

  test('one currency taken for another', () => {
    const mixed = formula({ symbol: 'K', unit: 'rentCurrency', equals: multiply(acceleratorCount, unitPrice), citation });
    expect(unitProblem(mixed)).toMatch(/purchaseCurrency/);
    expect(unitProblem(formula({ symbol: 'K', unit: '1', equals: divide(unitPrice, unitPrice), citation }))).toBeNull();
  });

  test('a citation that is missing or leads nowhere', () => {
    expect(citationProblem(undefined)).toBe('has no citation');
    expect(citationProblem({ kind: 'source', source: 'hearsay', locator: 'p. 1' })).toMatch(/hearsay/);
    expect(citationProblem({ kind: 'assumption', because: { en: '', ko: '' } })).toMatch(/no reason/);
  });

  test.each([
    ['a year’s hours', 'src/model/a.ts', 'export const a = formula({ equals: divide(b, literal(8766)) });'],
    ['a share', 'src/model/a.ts', 'export const a = formula({ equals: multiply(b, literal(0.19)) });'],
    ['nothing', 'src/model/a.ts', 'export const a = formula({ equals: add(b, literal(0)) });'],
    ['a constant by a name', 'src/model/a.ts', 'const hours = 8766; export const a = formula({ equals: divide(b, literal(hours)) });'],
    ['a product', 'src/model/a.ts', 'export const a = formula({ equals: divide(b, literal(9 * 9)) });'],
    ['one outside a formula', 'src/model/a.ts', 'export const one = literal(1);'],
    ['one in another room', 'src/analysis/a.ts', 'export const a = formula({ equals: add(b, literal(1)) });'],
  ])('a literal: %s', (_, path, text) => {
    expect(smallLiterals(examples({ [path]: text })).map(({ where }) => where)).toEqual([`${path}:1`]);
  });

  test('but not a 2 under a root, nor what only sounds like it', () => {
    const fine = `export const a = formula({ equals: squareRoot(multiply(literal(2), b)) }); export const c = v.literal('x');`;
    expect(inWords(smallLiterals(examples({ 'src/model/a.ts': fine })))).toEqual([]);
  });
});
