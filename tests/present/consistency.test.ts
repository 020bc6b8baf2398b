import { describe, expect, test } from 'vitest';
import { agreement, groundOf } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { ConsistencyLine } from '../../src/present/index.ts';
import { penFor, presentConsistency } from '../../src/present/index.ts';
import { writeVerdict } from '../../src/present/agreement.ts';
import { library } from '../../src/provenance/index.ts';
import type { Reference } from '../../src/provenance/index.ts';

const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
const documents = {
  en: presentConsistency(library, en, penFor('en')),
  ko: presentConsistency(library, ko, penFor('ko')),
};

function line(id: string, language: 'en' | 'ko' = 'en'): ConsistencyLine {
  const found = documents[language].things.flatMap(({ lines }) => lines).find((each) => each.id === id);
  if (!found) throw new RangeError(`There is no line ${id}.`);
  return found;
}

/** Two claims like GPT-2’s cost, with these numbers. */
function verdict(first: Partial<Reference>, second: Partial<Reference>): readonly [string, string] {
  const [one, other] = [
    { ...library.reference('S003-05'), ...first },
    { ...library.reference('S003-05'), ...second },
  ];
  const found = agreement(one, other, groundOf(library));
  return [writeVerdict(found, one, other, en, penFor('en')), writeVerdict(found, one, other, ko, penFor('ko'))];
}

describe('a verdict', () => {
  test.each([
    [{ value: '3' }, { value: '3' }, 'agrees', '일치한다'],
    [{ value: '100' }, { value: '109.81' }, 'agrees within 9.81%', '9.81% 이내로 일치한다'],
    [{ value: '300' }, { value: '301' }, 'agrees within 0.334%', '0.334% 이내로 일치한다'], // away from what it bounds
    [{ value: '3' }, { value: '8' }, 'disagrees by a factor of 2.67', '일치하지 않는다: 2.67배 차이'],
    [{ value: '8' }, { value: '3' }, 'disagrees by a factor of 2.67', '일치하지 않는다: 2.67배 차이'],
    [{ value: '8', operator: '~' }, { value: '3' }, 'disagrees by a factor of about 2.67', '일치하지 않는다: 약 2.67배 차이'],
    [{ value: '8', operator: '>' }, { value: '3' }, 'disagrees by a factor of more than 2.66', '일치하지 않는다: 2.66배 넘게 차이'],
    [{ value: '8', operator: '>=' }, { value: '3' }, 'disagrees by a factor of at least 2.66', '일치하지 않는다: 2.66배 이상 차이'],
    [{ value: '3', operator: '<' }, { value: '8' }, 'disagrees by a factor of more than 2.66', '일치하지 않는다: 2.66배 넘게 차이'],
    [{ value: '8', operator: '>' }, { value: '8.1' }, 'agrees: one leaves room for the other', '일치한다: 한쪽이 열어 둔 범위에 든다'],
    [{ value: '300', operator: '>' }, { value: '287.4' }, 'disagrees by more than 4.38%', '일치하지 않는다: 4.38% 넘게 차이'],
    [
      { value: '8', operator: '>' },
      { value: '8' },
      'disagrees, if only at the bound: one excludes the very number that the other states',
      '일치하지 않는다: 한쪽이 말한 바로 그 값을 다른 쪽은 경계로만 두고 제외한다',
    ],
    [
      { value: null, operator: 'range', low: '1', high: '2' },
      { value: '8' },
      'disagrees by a factor of at least 4',
      '일치하지 않는다: 4배 이상 차이',
    ],
    [{ value: null }, { value: '8' }, 'can’t be compared: a number is missing', '견줄 수 없다: 수치가 없다'],
    [
      { kind: 'programme' },
      {},
      'can’t be compared: whole programme and training run are different kinds of quantity',
      '견줄 수 없다: 사업 전체 비용·훈련 1회 비용, 서로 다른 종류의 양',
    ],
  ] as const)('%j beside %j', (first, second, english, korean) => {
    expect(verdict(first, second)).toEqual([english, korean]);
  });
});

describe('the named cases', () => {
  test('GPT-4: more than 100M against an amortised estimate', () => {
    const { sides, verdict: said, notes, outcome } = line('S003-04/epoch-gpt-4.amortisedCost');
    expect(sides.map(({ amount, run }) => [amount, run])).toEqual([
      ['> USD 100M', null],
      ['USD 37.3M', 'epoch-gpt-4'],
    ]);
    expect([outcome, said]).toEqual(['disagrees', 'disagrees by a factor of more than 2.67']);
    expect(notes).toContain('another way of counting: as stated, method left open / hardware amortised');
  });

  test('the two chip bills agree, by a product that mixes generations', () => {
    const found = line('S002-02/S003-03');
    expect(found.verdict).toBe('agrees within 4.33%');
    expect(found.notes).toEqual([
      'S003-03 mixes two generations: unit price of the H100 generation (S003-01) and accelerator count of the A100 generation (S003-02, by S002-01)',
      'two names that a text takes for one thing',
      'at its own text’s 191.7 KRW/CNY (X1)',
    ]);
    expect(line('S002-02/S003-03', 'ko').verdict).toBe('4.33% 이내로 일치한다');
    expect(documents.en.mixtures.map(({ id }) => id)).toEqual(expect.arrayContaining(['S003-03', 'D4']));
  });

  test('Microsoft’s investment: a slip of a digit, and the rate that shows it', () => {
    const found = line('S004-02/S004-03');
    expect([found.verdict, found.isSlip, ...found.notes]).toEqual([
      'disagrees by a factor of about 7.5',
      true,
      'looks like a slip of one digit: about 10 times',
      'at 1,333 KRW/USD (X3, 2023-04-19), the rate nearest in date',
    ]);
    expect(line('S004-02/S004-04', 'ko').notes[0]).toBe('자릿수를 하나 잘못 쓴 것으로 보인다: 약 10배');
    expect(line('S004-03/S004-04').isSlip).toBe(false);
  });
});

test.each(['en', 'ko'] as const)('every claim of the library has its place, once, in %s', (language) => {
  const made = presentConsistency(library, language === 'en' ? en : ko, penFor(language));
  const lines = made.things.flatMap((thing) => thing.lines);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(new Set(made.things.map(({ name }) => name)).size).toBe(made.things.length);
  const alone = made.alone.flatMap(({ sides }) => sides.map(({ id }) => id));
  expect(new Set(alone).size).toBe(alone.length);
  const placed = new Set([...alone, ...lines.flatMap(({ sides }) => sides.map(({ id }) => id))]);
  expect(library.figures.filter(({ id }) => !placed.has(id)).map(({ id }) => id)).toEqual([]);
  for (const { verdict: said, notes, sides } of lines) {
    for (const text of [said, ...notes, ...sides.map(({ subject }) => subject)]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|function/);
      expect(text).not.toBe('');
    }
  }
  expect(made.summary.join(' ')).not.toMatch(/undefined|NaN/);
});

test('counts agree with their words', () => {
  const count = library.references.filter(({ run }) => run === null).length;
  const pairs = (count * (count - 1)) / 2;
  expect(
    documents.en.summary[0]?.startsWith(`${Math.floor(pairs / 1000)},${String(pairs % 1000).padStart(3, '0')} pairs of claims: `),
  ).toBe(true);
  expect(documents.en.summary[0]).toContain('2 look like a slip of a digit');
  expect(documents.en.summary.join(' ')).not.toMatch(/\b1 (are|agree|disagree|look)\b/);
  expect(documents.ko.summary[0]).toContain('그중 2쌍은 자릿수 오기로 보임');
});
