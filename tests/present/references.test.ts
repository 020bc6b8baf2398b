import { describe, expect, test } from 'vitest';
import type { Narrowable, Narrowing } from '../../src/present/index.ts';
import { choicesOf, everything, narrow, presentCatalogue, presentReferences } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { broken, languages, readers, textsOf } from './readers.ts';
import { readCsv } from './readCsv.ts';
import { wordsOf } from '../../src/present/search.ts';
import { withRuns } from './someRuns.ts';

const shelf = withRuns(library);
const documents = Object.fromEntries(
  languages.map((language) => [language, presentCatalogue(shelf, readers[language].messages, readers[language].pen)]),
);
const documentIn = (language: (typeof languages)[number]) => {
  const document = documents[language];
  if (!document) throw new RangeError(language);
  return document;
};
const rowsIn = (language: (typeof languages)[number]) => [...documentIn(language).claims, ...documentIn(language).runs];
const found = (narrowing: Partial<Narrowing>, language: (typeof languages)[number] = 'en') =>
  narrow(rowsIn(language), { ...everything, ...narrowing });

describe.each(languages)('search, in %s', (language) => {
  test.each([
    ['4천만원', ['S003-01']],
    ['천만', ['S003-01']],
    ['4000만', ['S003-01']],
    ['40M', ['S003-01']],
    ['A800', ['S002-04', 'S002-05']],
    ['Ａ８００', ['S002-04', 'S002-05']],
    ['gpt-2', ['S003-05', 'S003-06']],
    ['GPT 2', ['S003-05', 'S003-06']],
    ['알리바바', ['S002-05', 'big']],
    ['alibaba damo', ['S002-05']],
    ['20억 위안', ['S002-02']],
    ['20억위안', ['S002-02']],
    ['CNY 2bn', ['S002-02']],
    ['10000', ['S002-01']],
    ['1만', ['S002-01']],
    ['빅원', ['big']],
    ['175bn', ['middle']],
    ['175B', ['middle']],
    ['1750억', ['middle']],
    ['1천만', ['small']],
    ['10M', ['small']],
    ['2.1e25', ['big']],
  ] as const)('finds “%s”', (query, ids) => {
    const all = found({ search: query }, language);
    for (const id of ids) expect(all).toContain(id);
    expect(all.size).toBeLessThan(rowsIn(language).length / 2);
  });

  test('finds nothing across the end of one text and the start of the next, and every word has to be there', () => {
    expect(found({ search: '라마다' }, language).size).toBe(0);
    expect(found({ search: '알리바바 없는말' }, language).size).toBe(0);
    expect(found({ search: '  ' }, language).size).toBe(rowsIn(language).length);
  });

  test('reads well', () => {
    const document = documentIn(language);
    const texts = textsOf([document.claims, document.runs, document.credits].map((part) => JSON.parse(JSON.stringify(part)) as unknown));
    expect(texts.filter((text) => broken.test(text) && !/null/.test(text))).toEqual([]);
  });
});

test('names that a system of the texts goes by lead to what is about it', () => {
  const named = {
    ...shelf,
    systems: [
      {
        id: 'gpt-3.5',
        kind: 'model',
        name: { en: 'GPT-3.5', ko: 'GPT-3.5' },
        alias: ['다빈치'],
        namedIn: ['S002'],
        about: ['gpt-3.5', 'middle'],
        presets: [],
        runs: [],
        accelerators: [],
        figures: [],
        inputs: [],
        remark: null,
      },
    ],
  } as const;
  const { claims, runs } = presentCatalogue(named, readers.en.messages, readers.en.pen);
  const meant = narrow([...claims, ...runs], { ...everything, search: '다빈치' });
  expect([...meant].toSorted()).toEqual(
    [...library.figures.filter(({ about }) => about === 'gpt-3.5').map(({ id }) => id), 'middle'].toSorted(),
  );
});

describe('filters', () => {
  test('by kind: a run counts where it has a value of the kind', () => {
    const meant = found({ kind: 'energy' });
    expect(meant).toContain('middle');
    expect(meant).not.toContain('big');
    for (const { id, kind } of documentIn('en').claims) expect(meant.has(id)).toBe(kind === 'energy');
  });

  test('by year, hardware and confidence, each alone and together', () => {
    expect(found({ year: '2019' })).toContain('small');
    expect(found({ year: '2023' })).not.toContain('small');
    expect(found({ hardware: 'H100' })).toContain('big');
    expect(found({ hardware: 'TPU v3' })).toEqual(new Set(['small']));
    expect(found({ hardware: 'K40c' })).toEqual(new Set(['small']));
    expect(found({ hardware: 'V100' })).toEqual(new Set(['middle']));
    expect(found({ confidence: 'likely' })).toEqual(new Set(['big']));
    expect(found({ confidence: 'claim' }).size).toBe(library.figures.length);
    expect(found({ confidence: 'likely', hardware: 'V100' }).size).toBe(0);
    expect(found({ kind: 'parameters', confidence: 'speculative', search: '10m' })).toEqual(new Set(['small']));
  });

  test('every option that is offered finds something, and every row is found by one of each it has', () => {
    const rows: readonly Narrowable[] = rowsIn('en');
    const choices = choicesOf(rows, readers.en.messages);
    for (const [name, options] of Object.entries(choices)) {
      expect(options.length, name).toBeGreaterThan(1);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      for (const { value } of options) expect(found({ [name]: value }).size, `${name} ${value}`).toBeGreaterThan(0);
    }
    expect(choices.confidence.map(({ value }) => value)).toEqual(['confident', 'likely', 'speculative', 'claim']);
  });
});

describe('a citation', () => {
  test('of a claim: as stated, as printed, who, where, and our words marked as ours', () => {
    const lines = documentIn('en').citeClaim('S002-01').split('\n');
    expect(lines[0]).toBe('GPT-3.5, accelerators for training: > 10,000');
    expect(lines[1]).toContain('최소 1만 개가 넘는');
    expect(lines.join('\n')).toContain('Yin Qi');
    expect(lines.join('\n')).toMatch(/“MS·구글 쫓는 바이두·알리바바”, 2023-06-01, line 43/);
    expect(lines.at(-1)).toMatch(/^Runcost’s paraphrase: /);
  });

  test('of an undated text says so, with what is inferred', () => {
    expect(documentIn('en').citeClaim('S000-02')).toContain('undated; inferred 2024-02');
    expect(documentIn('ko').citeClaim('S000-02')).toContain('날짜 없음, 2024-02 추정');
  });

  test('of a run: every value with its unit, its place, what its licence asks for, and other sources where a value has one', () => {
    const text = documentIn('en').citeRun('big');
    expect(text).toMatch(/^Big-1 \(Alibaba, 2024-03-05\)\n/);
    expect(text).toContain('training compute: 2.1×10²⁵ FLOP');
    expect(text).toContain('accelerators: > 25,000');
    expect(text).toContain('MFU: 34%');
    expect(text).toContain('row Big-1');
    expect(text).toContain('CC-BY 4.0');
    expect(documentIn('en').citeRun('small')).toMatch(/duration: 168 hours \(.*table 2\)/);
  });
});

describe('as a table', () => {
  test('claims: the rows that are asked for in their order, exact, and nothing a spreadsheet would calculate', () => {
    const text = documentIn('en').claimsCsv(['S002-02', 'S002-01']);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    const [purchase, count] = readCsv(text);
    expect(purchase).toMatchObject({ id: 'S002-02', stated: 'exact', value: '2000000000', unit: 'CNY', also: 'exact 383400000000 KRW' });
    expect(count).toMatchObject({ id: 'S002-01', stated: 'moreThan', value: '10000', unit: 'accelerator' });
    expect(count?.['source']).toContain('line 43');
  });

  test('runs: every digit, units in the names, sources and licence, and a guarded name', () => {
    const [big, small] = readCsv(documentIn('en').runsCsv(['big', 'small']));
    expect(big).toMatchObject({
      'amortisedCost (USD)': '40123456.75',
      'compute (FLOP)': '21000000000000000000000000',
      'accelerators stated': 'moreThan',
      'parameters stated': 'approximate',
      confidence: 'likely',
    });
    expect(big?.['licence']).toContain('CC-BY 4.0');
    expect(small).toMatchObject({ model: "'=Small", 'duration (h)': '168', 'compute (FLOP)': null });
    expect(small?.['otherSources']).toMatch(/^duration: .*table 2$/);
    expect(small?.['remarks']).toBe('A remark, “quoted”.');
  });

  test('of no rows is a head', () => expect(documentIn('en').runsCsv([]).split('\r\n')).toHaveLength(2));
});

test('amounts in two currencies are ranked in won at a rate of the texts, and other kinds never with them', () => {
  const rows = presentReferences(library, readers.en.messages, readers.en.pen);
  const purchases = rows.filter(({ kind, size }) => kind === 'hardwarePurchase' && size !== null);
  expect(new Set(purchases.map(({ scale }) => scale))).toEqual(new Set(['KRW']));
  expect(rows.find(({ id }) => id === 'S002-02')?.size).toBe(383.4e9);
});

test('a number may stand apart from its magnitude', () => {
  for (const [together, apart] of [
    ['2bn', '2 bn'],
    ['20억', '20 억'],
    ['1만', '1 만'],
  ] as const)
    expect(wordsOf(apart)).toEqual(wordsOf(together));
  expect(wordsOf('GPT 4 bert')).toEqual(['gpt', '4', 'bert']);
});
