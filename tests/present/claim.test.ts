import { describe, expect, test } from 'vitest';
import { claimKinds, estimate } from '../../src/analysis/index.ts';
import type { ClaimKind } from '../../src/analysis/index.ts';
import type { Language } from '../../src/messages/index.ts';
import { languages, loadMessages } from '../../src/messages/index.ts';
import type { ClaimQuery } from '../../src/present/index.ts';
import { penFor, presentClaimCheck, presentClaimChoices } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';

const made = { ...estimate(openingDecisions(library), library), library };

async function present(query: ClaimQuery, language: Language = 'en') {
  return presentClaimCheck(query, made, await loadMessages(language), penFor(language));
}
const onRecord = (reference: string, language?: Language) => present({ reference, accelerator: null, everyRent: true }, language);
const typed = (kind: ClaimKind, text: string, about: string | null = null, language?: Language) =>
  present({ reference: null, kind, text, about, accelerator: null }, language);

/** All words of a document. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
const clean = /^(?!.*(undefined|NaN|null|Infinity|Currency|\[object| {2})).*$/s;

const rowsOf = ({ result }: Awaited<ReturnType<typeof present>>, set: string) => result?.sections.find(({ id }) => id === set)?.rows ?? [];

describe('a claim of the texts', () => {
  test('GPT-4 for more than 100 million dollars, in words', async () => {
    const document = await onRecord('S003-04');
    expect(document.result?.statement).toContain('USD 100M');
    const [estimated] = rowsOf(document, 'estimates');
    expect(estimated?.answers[0]?.value).toBe('> USD 1.75/h');
    expect(estimated?.verdict.text).toBe('Possible: fits the published rents.');
    const amortised = rowsOf(document, 'costs').find(({ detail }) => detail.includes('amortised'));
    expect(amortised?.answers[0]?.value).toBe('> 2.67 times'); // rounded down, so that it still holds
    expect(document.result?.everyRent?.section?.rows.find(({ basis }) => basis === 'USD 1.36/h')?.answers[0]?.value).toBe(
      '> 73.5M accelerator-hours',
    );
  });

  test('shows the working: symbols, the numbers put in, every digit, and who says so', async () => {
    const [row] = rowsOf(await onRecord('S003-04'), 'estimates');
    expect(row?.steps.map(({ symbols }) => symbols)).toEqual(['Hₚ = nₚ × Tₚ ÷ 3600', 'rₙ = Rᶜᵣ ÷ Hₚ']);
    expect(row?.steps[0]?.exact).toBe('57,000,000 accelerator·h');
    expect(row?.steps[1]?.numbers).toBe('> USD 1.75/h = > USD 100M ÷ 57M accelerator-hours');
    expect(row?.givens.find(({ symbol }) => symbol === 'Rᶜᵣ')?.citation.figure).toBe('S003-04');
    for (const { citation } of row?.givens ?? []) expect(citation.text).not.toBe('');
  });

  test('every rent is worked through only where it is asked for, and counted all the same', async () => {
    const [asked, not] = [await onRecord('S003-04'), await present({ reference: 'S003-04', accelerator: null })];
    expect(not.result?.everyRent?.section).toBeNull();
    expect(not.result?.everyRent?.label).toBe(asked.result?.everyRent?.label);
    expect(asked.result?.everyRent?.label).toContain(`(${asked.result?.everyRent?.section?.rows.length})`);
    expect(not.result?.sections).toEqual(asked.result?.sections);
    expect((await onRecord('S002-02')).result?.everyRent).toBeNull();
  });

  test('says each in Korean too', async () => {
    const document = await onRecord('S003-04', 'ko');
    const [estimated] = rowsOf(document, 'estimates');
    expect(estimated?.answers[0]?.value).toBe('1.75달러/시간 초과');
    expect(estimated?.verdict.text).toBe('가능: 공개된 임대료의 범위와 맞는다.');
    const amortised = rowsOf(document, 'costs').find(({ detail }) => detail.includes('상각'));
    expect(amortised?.answers[0]?.value).toBe('2.67배 초과');
  });

  test('a price times a count of other hardware carries its warning', async () => {
    const row = rowsOf(await onRecord('S003-01'), 'counts').find(({ detail }) => detail.includes('accelerators for training'));
    expect(row?.warning).toMatch(/H100.*A100.*S002-01/);
  });
});

describe('the curve of a run cost', () => {
  test('falls with the rent, and meets the published hours where the needed rent is', async () => {
    const curves = (await onRecord('S003-04')).result?.curves;
    const line = curves?.curves.find(({ id }) => id === 'claim')?.points ?? [];
    expect(line.length).toBeGreaterThan(10);
    line.forEach(([rate, hours], index) => {
      expect(Math.abs((rate * hours) / 100e6 - 1)).toBeLessThan(1e-12);
      if (index > 0) expect(hours).toBeLessThan(line[index - 1]?.[1] ?? 0);
    });
    expect(curves?.crossings[0]?.y).toBe(57e6);
    expect(curves?.crossings[0]?.x).toBeCloseTo(100 / 57, 12);
    expect(curves?.table.rows).toHaveLength(7);
  });

  test.each([
    ['$100M', ['claim']],
    ['<$100M', ['claim']],
    ['$50M-$100M', ['low', 'high']],
  ] as const)('%s has its lines', async (text, ids) => {
    const curves = (await typed('trainingRun', text)).result?.curves;
    expect(curves?.curves.map(({ id }) => id)).toEqual(ids);
  });

  test('says on which side of it a bound lies', async () => {
    const nameOf = async (text: string) => (await typed('trainingRun', text)).result?.curves?.curves[0]?.name;
    expect(await nameOf('>$100M')).not.toBe(await nameOf('<$100M'));
    expect(await nameOf('$100M')).not.toBe(await nameOf('<$100M'));
  });

  test('is of run costs only', async () => expect((await onRecord('S002-02')).result?.curves).toBeNull());
});

describe('a typed claim', () => {
  test.each([
    ['trainingRun', '>$100M', '> USD 100M'],
    ['acceleratorCount', '1만', '10,000'],
    ['unitPrice', '4천만원', 'KRW 40.0M'],
    ['duration', '30일', '30 days'],
    ['hardwarePurchase', '20억 위안', 'CNY 2.00bn'],
  ] as const)('%s %s is read', async (kind, text, amount) => {
    const { reading, result } = await typed(kind, text);
    expect(reading?.error).toBeNull();
    expect(reading?.echo).toBeTruthy();
    expect(result?.statement).toContain(amount);
  });

  test.each([
    ['trainingRun', '1억2'],
    ['trainingRun', '30000'],
    ['duration', '2M'],
    ['acceleratorCount', '--5'],
    ['unitPrice', '¥2bn'],
  ] as const)('%s “%s” gives the parser’s own words, and its suggestions', async (kind, text) => {
    const { reading, result } = await typed(kind, text);
    expect(result).toBeNull();
    expect(reading?.error).toBeTruthy();
    expect(reading?.echo).toBeNull();
  });

  test('is of more than nothing, and nothing typed is no mistake', async () => {
    const { claim } = await loadMessages('en');
    expect((await typed('acceleratorCount', '0')).reading?.error).toBe(claim.notPositive);
    expect((await typed('duration', '0일')).reading?.error).toBe(claim.notPositive);
    expect((await typed('trainingRun', '-$5')).reading?.error).toBe(claim.notPositive);
    expect(await typed('trainingRun', ' ')).toMatchObject({ reading: { error: null, echo: null }, result: null });
  });

  test('40 million won for each of ChatGPT’s 10,000: 400 billion, 1.04 times the other text, and a warning', async () => {
    const query = { reference: null, kind: 'unitPrice', text: '4천만원', about: 'chatgpt', accelerator: 'h100-sxm' } as const;
    const row = rowsOf(await present(query), 'counts').find(({ basis }) => basis.endsWith('(10,000)'));
    expect(row?.answers[0]?.value).toBe('KRW 400bn');
    expect(row?.answers.find(({ label }) => label?.includes('CNY 2.00bn'))?.value).toBe('1.04 times');
    expect(row?.warning).toContain('A100');
  });
});

describe.each(languages)('in %s', (language) => {
  test.each([...claimKinds])('every word of a %s is written', async (kind) => {
    const text = { trainingRun: '>$1', hardwarePurchase: '~2조원', acceleratorCount: '<1만', unitPrice: '€3k-4k', duration: '>=2 months' }[
      kind
    ];
    const document = await typed(kind, text, 'gpt-4', language);
    expect(document.result?.sections.length).toBeGreaterThan(0);
    for (const each of textsOf(document)) expect(each).toMatch(clean);
  });

  test('every claim of the texts is offered, and can be checked', async () => {
    const messages = await loadMessages(language);
    const { claims, kinds, things } = presentClaimChoices(made, messages, penFor(language));
    expect(claims.map(({ value }) => value)).toEqual(expect.arrayContaining(['S003-04', 'S002-02', 'S003-01', 'S002-01']));
    expect(claims.map(({ value }) => value)).not.toContain('S002-06');
    expect(kinds.map(({ value }) => value)).toEqual(claimKinds);
    expect(things.map(({ value }) => value)).toContain('gpt-4');
    for (const { value } of claims) {
      const { result } = await onRecord(value, language);
      expect(result, value).not.toBeNull();
      for (const each of textsOf(result)) expect(each, value).toMatch(clean);
      const ids = [...(result?.sections ?? []), ...(result?.everyRent?.section ? [result.everyRent.section] : [])].flatMap(({ rows }) =>
        rows.map(({ id }) => id),
      );
      expect(ids, value).toEqual([...new Set(ids)]);
    }
  });
});

test('a reference that no record has gives no result, and no failure', async () => {
  expect((await onRecord('hearsay')).result).toBeNull();
  expect((await onRecord('S002-06')).result).toBeNull(); // a programme
});
