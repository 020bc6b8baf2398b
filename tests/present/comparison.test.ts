import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/analysis/index.ts';
import { compare, kindOf } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames } from '../../src/model/index.ts';
import { penFor, writeComparison } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { Decimal, parseNumeral } from '../../src/units/index.ts';
import { planned } from '../model/plan.ts';

const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
const { exchange } = planned('').binding;

const quantities: Readonly<Record<string, NodeName>> = {
  trainingRun: 'rentedRun',
  acceleratorCount: 'acceleratorCount',
  unitPrice: 'unitPrice',
  hardwarePurchase: 'hardwarePurchase',
  parameters: 'parameters',
};

/** What is said of a plan, typed as a numeral in the figure's unit, beside a figure. */
function said(typed: string, reference: string): readonly [string, string] {
  const figure = library.figure(reference);
  const name = quantities[figure.kind];
  const reading = parseNumeral(typed);
  if (!reading.ok || !name) throw new RangeError(`${typed} beside ${reference} makes no sense.`);
  const { operator, value, low, high } = reading.numeral;
  return sentences({ operator, value, low, high, unit: figure.unit }, reference, name);
}

function sentences(quantity: Quantity, reference: string, name: NodeName): readonly [string, string] {
  const made = compare(name, quantity, library.figure(reference), exchange);
  if (!made) throw new RangeError(`${name} is not compared with ${reference}.`);
  return [writeComparison(made, library, en, penFor('en')), writeComparison(made, library, ko, penFor('ko'))];
}

describe('beside an exact figure (GPT-2: USD 50,000)', () => {
  test.each([
    ['50000', 'GPT-2 (USD 50,000): equal.', 'GPT-2 보도값(5만 달러)과 같다.'],
    ['50001', 'GPT-2 (USD 50,000): about equal.', 'GPT-2 보도값(5만 달러)과 거의 같다.'],
    ['100000', 'GPT-2 (USD 50,000): 2 times.', 'GPT-2 보도값(5만 달러)의 2배.'],
    ['~100000', 'GPT-2 (USD 50,000): about 2 times.', 'GPT-2 보도값(5만 달러)의 약 2배.'],
    ['~12345', 'GPT-2 (USD 50,000): about a quarter.', 'GPT-2 보도값(5만 달러)의 약 4분의 1.'],
    ['>100000', 'GPT-2 (USD 50,000): more than 2 times.', 'GPT-2(5만 달러)의 2배 초과.'],
    ['>=100000', 'GPT-2 (USD 50,000): at least 2 times.', 'GPT-2(5만 달러)의 2배 이상.'],
    ['<50000', 'GPT-2 (USD 50,000): less than that.', 'GPT-2(5만 달러)보다 작다.'],
    ['<=25000', 'GPT-2 (USD 50,000): at most 0.5 times.', 'GPT-2(5만 달러)의 0.5배 이하.'],
    ['50000~100000', 'GPT-2 (USD 50,000): between 1 and 2 times.', 'GPT-2(5만 달러)의 1~2배.'],
    [
      '100000±10%',
      'GPT-2 (USD 50,000): 2 times (1.8 to 2.2 over the plan’s range).',
      'GPT-2 보도값(5만 달러)의 2배 (계획의 범위로는 1.8~2.2배).',
    ],
    ['0', 'GPT-2 (USD 50,000): 0 times.', 'GPT-2 보도값(5만 달러)의 0배.'],
  ])('%s', (typed, english, korean) => {
    expect(said(typed, 'S003-05')).toEqual([english, korean]);
  });
});

describe('beside a floor (GPT-4: more than USD 100M)', () => {
  test.each([
    ['14.4M', 'GPT-4 (reported floor > USD 100M): less than 0.144 times.', 'GPT-4의 0.144배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다.'],
    // Rounded away from what it bounds: 0.1441 is not less than 0.144.
    ['14.41M', 'GPT-4 (reported floor > USD 100M): less than 0.145 times.', 'GPT-4의 0.145배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다.'],
    ['100M', 'GPT-4 (reported floor > USD 100M): less than that.', 'GPT-4보다 작다. 보도된 것은 하한(1억 달러 초과)뿐이다.'],
    ['<100M', 'GPT-4 (reported floor > USD 100M): less than that.', 'GPT-4보다 작다. 보도된 것은 하한(1억 달러 초과)뿐이다.'],
    [
      '120M',
      'GPT-4 (> USD 100M): the plan passes the reported floor; whether it exceeds the true value is unknown.',
      'GPT-4 보도 하한(1억 달러 초과)을 넘는다. 실제 값을 넘는지는 알 수 없다.',
    ],
    [
      '>100M',
      'GPT-4 (> USD 100M): the plan passes the reported floor; whether it exceeds the true value is unknown.',
      'GPT-4 보도 하한(1억 달러 초과)을 넘는다. 실제 값을 넘는지는 알 수 없다.',
    ],
    [
      '>=100M',
      'GPT-4 (> USD 100M): nothing follows, too much is left open.',
      'GPT-4 보도값(1억 달러 초과)과는 견줄 수 없다. 열린 쪽이 있어 크기가 정해지지 않는다.',
    ],
    [
      '>50M',
      'GPT-4 (> USD 100M): nothing follows, too much is left open.',
      'GPT-4 보도값(1억 달러 초과)과는 견줄 수 없다. 열린 쪽이 있어 크기가 정해지지 않는다.',
    ],
    [
      '<120M',
      'GPT-4 (> USD 100M): nothing follows, too much is left open.',
      'GPT-4 보도값(1억 달러 초과)과는 견줄 수 없다. 열린 쪽이 있어 크기가 정해지지 않는다.',
    ],
    [
      '10M~20M',
      'GPT-4 (reported floor > USD 100M): less than 0.2 times (0.1 to 0.2 times the floor over the plan’s range).',
      'GPT-4의 0.2배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다 (계획의 범위로는 하한의 0.1~0.2배).',
    ],
    [
      '50M~150M',
      'GPT-4 (> USD 100M): the plan’s range holds the reported floor (0.5 to 1.5 times the floor over the plan’s range).',
      'GPT-4 보도 하한(1억 달러 초과)이 계획의 범위 안에 있다 (계획의 범위로는 하한의 0.5~1.5배).',
    ],
    [
      '~14M',
      'GPT-4 (reported floor > USD 100M): less than about 0.1 times.',
      'GPT-4의 약 0.1배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다.',
    ],
  ])('%s', (typed, english, korean) => {
    expect(said(typed, 'S003-04')).toEqual([english, korean]);
    expect([english, korean].join(' ')).not.toContain('%');
  });
});

describe('beside a ceiling (an A100 of the cluster: less than CNY 200,000)', () => {
  test.each([
    [
      '100000',
      'GPT-3.5 training cluster (< CNY 200,000): the plan is below the reported ceiling; whether it is below the true value is unknown.',
      'GPT-3.5 훈련 클러스터 보도 상한(20만 위안 미만)보다 낮다. 실제 값보다 낮은지는 알 수 없다.',
    ],
    [
      '200000',
      'GPT-3.5 training cluster (reported ceiling < CNY 200,000): more than that.',
      'GPT-3.5 훈련 클러스터보다 크다. 보도된 것은 상한(20만 위안 미만)뿐이다.',
    ],
    [
      '300000',
      'GPT-3.5 training cluster (reported ceiling < CNY 200,000): more than 1.5 times.',
      'GPT-3.5 훈련 클러스터의 1.5배 초과. 보도된 것은 상한(20만 위안 미만)뿐이다.',
    ],
    [
      '>100000',
      'GPT-3.5 training cluster (< CNY 200,000): nothing follows, too much is left open.',
      'GPT-3.5 훈련 클러스터 보도값(20만 위안 미만)과는 견줄 수 없다. 열린 쪽이 있어 크기가 정해지지 않는다.',
    ],
    [
      '100000~400000',
      'GPT-3.5 training cluster (< CNY 200,000): the plan’s range holds the reported ceiling (0.5 to 2 times the ceiling over the plan’s range).',
      'GPT-3.5 훈련 클러스터 보도 상한(20만 위안 미만)이 계획의 범위 안에 있다 (계획의 범위로는 상한의 0.5~2배).',
    ],
  ])('%s', (typed, english, korean) => {
    expect(said(typed, 'D1')).toEqual([english, korean]);
  });
});

describe('beside an approximate figure (all A100s of China: about 40,000)', () => {
  test.each([
    ['10000', 'about a quarter', '약 4분의 1'],
    ['20000', 'about half', '약 절반'],
    ['13000', 'about a third', '약 3분의 1'],
    ['1000', 'about 1/40', '약 40분의 1'],
    ['28000', 'about 0.7 times', '약 0.7배'],
    ['41000', 'about equal', '거의 같다'],
    ['56000', 'about 1.4 times', '약 1.4배'],
    ['123456', 'about 3 times', '약 3배'],
    ['>80000', 'more than about 2 times', '약 2배 초과'],
  ])('%s', (typed, english, korean) => {
    const [said1, said2] = said(typed, 'S002-03');
    expect(said1).toContain(english);
    expect(said2).toContain(korean);
  });
});

test('a default’s range is said beside its centre, under a floor too', () => {
  const value = new Decimal('21.96e6');
  const quantity: Quantity = { operator: 'range', value, low: new Decimal('9.288e6'), high: new Decimal('29.52e6'), unit: 'USD' };
  expect(sentences(quantity, 'S003-04', 'rentedRun')).toEqual([
    'GPT-4 (reported floor > USD 100M): less than 0.22 times (0.0929 to 0.295 times the floor over the plan’s range).',
    'GPT-4의 0.22배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다 (계획의 범위로는 하한의 0.0929~0.295배).',
  ]);
});

test('a plan in another currency is compared in that of the figure', () => {
  const quantity: Quantity = {
    operator: '=',
    value: new Decimal('66.7e6'),
    low: new Decimal('66.7e6'),
    high: new Decimal('66.7e6'),
    unit: 'KRW',
  };
  expect(sentences(quantity, 'S003-05', 'rentedRun')[0]).toBe('GPT-2 (USD 50,000): equal.');
});

test('quantities have the kind of what was reported of them, and no others have one', () => {
  expect(Object.entries(quantities).map(([kind, name]) => [kind, kindOf(name)])).toEqual(
    Object.keys(quantities).map((kind) => [kind, kind]),
  );
  const others = {
    marketRun: 'trainingRun',
    amortisedRun: 'trainingRun',
    annuityRun: 'trainingRun',
    programmeCost: 'programme',
    trainingEnergy: 'energy',
    trainingTime: 'duration',
    trainingCompute: 'compute',
    trainingTokens: 'trainingData',
    acceleratorHours: 'acceleratorHours',
  };
  const known = { ...Object.fromEntries(Object.entries(quantities).map(([kind, name]) => [name, kind])), ...others };
  expect(Object.fromEntries(nodeNames.flatMap((name) => (kindOf(name) === null ? [] : [[name, kindOf(name)]])))).toEqual(known);
});
