import { expect, test } from 'vitest';
import { shelves } from '../../src/provenance/shelves.ts';
import { linesOf, originalsArePresent, readReference, skipped } from './originals.ts';
import { otherTexts } from './reference.ts';

const { figures, sources } = shelves;
const figureOf = (id: string) => figures.find((figure) => figure.id === id);

const numbered = (prefix: string, count: number, width: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => prefix + String(index + 1).padStart(width, '0'));

test('every claim of the five texts is here, in order, and all that is derived from them', () => {
  const claims = Object.entries({ S000: 5, S001: 3, S002: 30, S003: 16, S004: 12 }).flatMap(([text, count]) =>
    numbered(`${text}-`, count, 2),
  );
  expect(claims.length).toBe(66);
  expect(figures.map(({ id }) => id)).toEqual([...claims, ...numbered('D', 8, 1), ...numbered('X', 3, 1)]);
});

test('the claims are those of the list', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const listed = readReference().figures.map(({ id }) => id);
  expect(figures.filter(({ id }) => id.startsWith('S')).map(({ id }) => id)).toEqual(listed.toSorted());
});

type Contradiction = {
  readonly of: string;
  /** Each is flagged with all the others. */
  readonly among: readonly string[];
  /** What the flag of each says, in English. */
  readonly says: RegExp;
  /** Others that it concerns, and with what they are flagged. */
  readonly besides?: Readonly<Record<string, string>>;
};

/** The nine contradictions among the texts, and between them and what is known outside. */
const contradictions: readonly Contradiction[] = [
  { of: 'ChatGPT’s parameters', among: ['S002-12', 'S003-07', 'S003-15', 'S004-08'], says: /GPT-3/ },
  { of: 'Microsoft’s investment of 2019', among: ['S002-11', 'S004-02', 'S004-03', 'S004-04'], says: /KRW 1|three amounts/ },
  { of: 'the chips', among: ['S002-01', 'S003-02', 'S003-11'], says: /thousands|10,000/ },
  {
    of: 'the price of a GPU',
    among: ['S002-01', 'S003-01'],
    says: /H100-class|later generation/,
    besides: { D1: 'S003-01', 'S003-01': 'D1', 'S003-03': 'S002-02', D4: 'S002-02' },
  },
  { of: 'the year of GPT-3', among: ['S003-07', 'S003-08'], says: /2022.*2020/ },
  { of: 'GPT-4’s cost', among: ['S003-04'], says: /40M amortised.*78M to 81M rented, 0\.8bn/ },
  { of: 'GPT-2’s cost', among: ['S003-05'], says: /43,000.*4,000 to 5,000/ },
  { of: 'whose remark it was', among: ['S003-16'], says: /Altman.*Frosst/ },
  { of: 'Epoch AI’s editions', among: ['S003-04'], says: /40\.7M.*68\.8M.*37\.3M/ },
];

test.each(contradictions)('flags $of on every figure concerned', ({ among, says, besides = {} }) => {
  for (const id of among) {
    const others = among.filter((other) => other !== id);
    const flags = figureOf(id)?.flags.filter((flag) => says.test(flag.text.en)) ?? [];
    expect(
      flags.some((flag) => others.every((other) => flag.with.includes(other))),
      id,
    ).toBe(true);
  }
  for (const [id, other] of Object.entries(besides)) {
    expect(
      figureOf(id)?.flags.flatMap((flag) => flag.with),
      id,
    ).toContain(other);
  }
});

test('there are as many contradictions as in the list', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(contradictions.length).toBe(readReference().contradictions.length);
});

test('a text other than the listed one is one, and says why', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const listed = new Map(readReference().figures.map(({ id, value }) => [id, value]));
  for (const [id, { listed: theirs, ours, because }] of Object.entries(otherTexts)) {
    expect([listed.get(id), figureOf(id)?.text]).toEqual([theirs, ours]);
    expect(because).not.toBe('');
  }
});

test('a number of something else than compute and money is background', () => {
  const measured = new Set(figures.filter(({ kind }) => kind !== 'background' && kind !== 'relation').map(({ kind }) => kind));
  expect([...measured].toSorted()).toEqual(
    ['acceleratorCount', 'cloudBill', 'exchangeRate', 'hardwarePurchase', 'investment', 'parameters', 'programme'].concat([
      'ratio',
      'trainingData',
      'trainingRun',
      'unitPrice',
    ]),
  );
  const ofValue = figures.filter(({ quantity }) => /valuation/.test(quantity.en));
  expect(ofValue.map(({ kind }) => kind)).toEqual(['background', 'background']);
});

test('an order of magnitude in words has two ends and no point, and says how it is read', () => {
  const orders = figures.filter(({ operator }) => operator === 'range');
  expect(orders.map(({ id }) => id)).toEqual(['S000-04', 'S003-10', 'S003-11']);
  for (const { id, value, low, high, conditions } of orders) {
    expect(value, id).toBeNull();
    expect(Number(high) / Number(low), id).toBe(10);
    expect(conditions.map(({ en }) => en).join(' '), id).toMatch(/Only the order is printed; we read it as/);
  }
});

const runs = (text: string, words: number): readonly string[] => {
  const all = text
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ');
  return all.slice(words - 1).map((_, index) => all.slice(index, index + words).join(' '));
};

test('a printed numeral is a phrase, and no words of ours are the texts’', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(figures.flatMap(({ printed }) => printed).filter((phrase) => phrase.length > 20 || /[.!?]$/.test(phrase))).toEqual([]);
  const theirs = new Set(sources.flatMap(({ file }) => (file === null ? [] : linesOf(file))).flatMap((line) => runs(line, 5)));
  const ours = figures.flatMap(({ paraphrase, conditions, flags }) => [paraphrase, ...conditions, ...flags.map(({ text }) => text)]);
  expect(ours.flatMap(({ ko }) => runs(ko, 5)).filter((run) => theirs.has(run))).toEqual([]);
  expect(theirs.size).toBeGreaterThan(3000);
});
