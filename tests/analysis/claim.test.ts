import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimCheck, ClaimKind, ClaimSet, StatedClaim } from '../../src/analysis/index.ts';
import { checkClaim, claimKinds, claimOf, estimate } from '../../src/analysis/index.ts';
import type { Amount } from '../../src/calculus/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';
import { Decimal, operators } from '../../src/units/index.ts';

const { exchange } = estimate(openingDecisions(library), library).binding;
const a100 = 'a100-40-sxm';

function onRecord(id: string, accelerator: string | null = null): ClaimCheck {
  const claim = claimOf(library.reference(id), accelerator, a100, library);
  if (!claim) throw new RangeError(`${id} is no claim to check.`);
  return checkClaim(claim, library, exchange);
}

const units: Readonly<Record<ClaimKind, string>> = {
  trainingRun: 'USD',
  hardwarePurchase: 'USD',
  acceleratorCount: 'accelerator',
  unitPrice: 'USD/accelerator',
  duration: 's',
};

const amountOf = (operator: Amount['operator'], of: Decimal | number | string): Amount => {
  const value = new Decimal(of);
  const isFloor = operator === '>' || operator === '>=';
  const isCeiling = operator === '<' || operator === '<=';
  if (operator === 'range') return { operator, value: null, low: value, high: value.times(2) };
  return { operator, value, low: isCeiling ? null : value, high: isFloor ? null : value };
};

const typed = (kind: ClaimKind, amount: Amount, more: Partial<StatedClaim> = {}): ClaimCheck =>
  checkClaim({ kind, amount, unit: units[kind], about: 'gpt-4', accelerator: a100, reference: null, ...more }, library, exchange);

const of = ({ findings }: ClaimCheck, set: ClaimSet) => findings.filter((finding) => finding.set === set);
const idsOf = (finding: ReturnType<typeof of>[number]) => finding.basis.map(({ origin }) => ('id' in origin ? origin.id : null));
const first = (finding: ReturnType<typeof of>[number] | undefined) => finding?.answers[0]?.quantity;

describe('the accelerator of a claim', () => {
  test.each([
    ['epoch-llama-65b.amortisedCost', 'a100-40-sxm'], // “NVIDIA A100”: of the family the form of clusters
    ['epoch-skywork-13b.parameters', null], // no kind that can be checked
    ['S003-01', 'h100-sxm'],
    ['S002-01', 'a100-40-sxm'],
  ])('of %s is %s', (id, expected) => {
    expect(claimOf(library.reference(id), null, 'b200-sxm', library)?.accelerator ?? null).toBe(expected);
  });

  test('is its own run’s, whatever the plan has', () => {
    const wrong = library.references.filter((record) => {
      const own = record.run && library.run(record.run.id).accelerator;
      const claim = claimOf(record, null, 'l40s', library);
      return claim !== null && own !== null && claim.accelerator !== own;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is of one family with the count that its source spells otherwise', () => {
    const mixing = ['epoch-mt-nlg', 'epoch-falcon-180b', 'epoch-llama-3.1-405b'].flatMap((id) => onRecord(`${id}.purchaseCost`).findings);
    expect(mixing.length).toBeGreaterThan(3);
    expect(mixing.filter(({ mixes }) => mixes !== null)).toEqual([]);
  });
});

test('a rate of exchange that somebody typed is theirs, and not the claim’s', () => {
  const own = estimate({ ...openingDecisions(library), fx: '1400KRW/USD' }, library).binding.exchange;
  const claim = claimOf(library.reference('S003-03'), null, a100, library);
  const givens = claim ? checkClaim(claim, library, own).findings.flatMap(({ answers }) => answers.flatMap((each) => each.givens)) : [];
  expect(givens.filter(({ unit }) => unit === 'KRW/USD').map(({ origin }) => origin.kind)).toContain('typed');
  expect(givens.filter(({ unit, origin }) => unit === 'KRW/USD' && origin.kind === 'claim')).toEqual([]);
});

describe('GPT-4 for more than 100 million dollars', () => {
  const check = onRecord('S003-04');

  test('is checked on the accelerators of the published run', () => expect(check.claim.accelerator).toBe(a100));

  test('at USD 1.36 an hour takes more than 73.5 million accelerator-hours', () => {
    const row = of(check, 'allRents').find(({ basis }) => basis[0]?.amount.value?.eq('1.36'));
    expect([first(row)?.operator, first(row)?.low?.div('1e6').toFixed(1), first(row)?.unit]).toEqual(['>', '73.5', 'accelerator·h']);
    expect(first(row)?.low?.toNumber()).toBeCloseTo(100e6 / 1.36, 3);
  });

  test('with Epoch’s 25,000 for 2,280 hours takes more than USD 1.75 an hour, which is among the published rents', () => {
    const row = of(check, 'estimates').find((finding) => idsOf(finding).includes('epoch-gpt-4.duration'));
    expect(row && idsOf(row)).toEqual(['epoch-gpt-4.accelerators', 'epoch-gpt-4.duration']);
    expect([first(row)?.operator, first(row)?.low?.toFixed(4), first(row)?.unit]).toEqual(['>', '1.7544', 'USD/accelerator/h']);
    expect(row?.verdict).toEqual({ kind: 'possible', against: 'rents' });
  });

  test('is more than 2.68 times the amortised cost', () => {
    const row = of(check, 'costs').find((finding) => idsOf(finding).includes('epoch-gpt-4.amortisedCost'));
    expect([first(row)?.operator, first(row)?.low?.toFixed(2)]).toEqual(['>', '2.68']);
    expect(row?.verdict).toEqual({ kind: 'above', against: 'record' });
  });

  test('says for each rent of which day it is, the lowest first, and gives the days of the published count', () => {
    const rows = of(check, 'rents');
    expect(rows.map(({ rank }) => rank)).toEqual(['lowest', 'median', 'highest', 'default']);
    const rates = library.quotes
      .filter(({ key, accelerator }) => key === 'rate' && accelerator === a100)
      .flatMap(({ value, low, high }) => [value, low, high])
      .filter((each) => each !== null)
      .map(Number);
    expect(rows[0]?.basis[0]?.amount.value?.toNumber()).toBe(Math.min(...rates));
    expect(rows[2]?.basis[0]?.amount.value?.toNumber()).toBe(Math.max(...rates));
    const days = rows[0]?.answers.find(
      ({ name, givens }) => name === 'timeNeeded' && givens.some(({ amount }) => amount.value?.eq(25_000)),
    );
    expect(days?.quantity.low?.toNumber()).toBeCloseTo((100e6 / Math.min(...rates) / 25_000) * 3600, 3);
  });
});

describe('two billion yuan for more than 10,000', () => {
  const check = onRecord('S002-02');

  test('is less than 200,000 yuan each', () => {
    const row = of(check, 'counts').find((finding) => idsOf(finding).includes('S002-01'));
    expect([first(row)?.operator, first(row)?.high?.toFixed(), first(row)?.unit]).toEqual(['<', '200000', 'CNY/accelerator']);
  });

  test('is not set beside what follows from it', () => {
    const used = check.findings.flatMap((finding) => idsOf(finding));
    expect(used).not.toContain('D1'); // the quotient of this very claim
    expect(used).not.toContain('D2'); // the same in dollars
    expect(used.length).toBeGreaterThan(3);
  });

  test('takes the count that each dated price buys, at the articles’ own rates', () => {
    const row = of(check, 'prices').find(({ basis }) => basis[0]?.amount.value?.eq(15_000));
    expect(first(row)?.value?.toNumber()).toBeCloseTo((2e9 * 191.7) / 1334 / 15_000, 6);
  });
});

describe('forty million won each', () => {
  const check = typed('unitPrice', amountOf('=', '4e7'), { unit: 'KRW/accelerator', about: 'chatgpt', accelerator: 'h100-sxm' });
  const row = of(check, 'counts').find((finding) => idsOf(finding).includes('S003-02'));

  test('makes 400 billion of 10,000, within 4.4 % of what another text has', () => {
    expect([first(row)?.value?.toFixed(), first(row)?.unit]).toEqual(['400000000000', 'KRW']);
    const beside = row?.answers.find(({ givens }) => givens.some(({ origin }) => 'id' in origin && origin.id === 'S002-02'));
    const ratio = beside?.quantity.value?.toNumber() ?? NaN;
    expect(ratio).toBeCloseTo(400 / 383.4, 10);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.044);
  });

  test('warns that an H100’s price meets a count of A100s, by what the records say', () => {
    expect(row?.mixes).toEqual({ claim: 'H100', other: 'A100', by: 'S002-01' });
    const own = onRecord('S003-01');
    expect(of(own, 'counts').find((finding) => idsOf(finding).includes('S003-02'))?.mixes?.other).toBe('A100');
  });

  test('does not where both are of one family', () => {
    const alike = typed('unitPrice', amountOf('=', '2e5'), { unit: 'CNY/accelerator', about: 'gpt-3.5' });
    expect(of(alike, 'counts').find((finding) => idsOf(finding).includes('S002-01'))?.mixes).toBeNull();
  });
});

describe('what cannot be', () => {
  test('GPT-4 for a million dollars takes more than the peak', () => {
    const verdicts = (amount: Amount) => of(typed('trainingRun', amount), 'compute').map(({ verdict }) => verdict.kind);
    expect(verdicts(amountOf('=', '1e6'))).toContain('impossible');
    expect(verdicts(amountOf('<', '1e6'))).toContain('impossible');
    expect(verdicts(amountOf('>', '1e6'))).not.toContain('impossible'); // a floor leaves room above
    expect(verdicts(amountOf('=', '1e8'))).not.toContain('impossible');
  });

  test('GPT-4 in two days on the published count, or on ten accelerators in the published time', () => {
    expect(of(typed('duration', amountOf('=', 172_800)), 'compute').map(({ verdict }) => verdict.kind)).toContain('impossible');
    expect(of(typed('duration', amountOf('=', 8_208_000)), 'compute').map(({ verdict }) => verdict.kind)).not.toContain('impossible');
    expect(of(typed('acceleratorCount', amountOf('=', 10)), 'compute').map(({ verdict }) => verdict.kind)).toContain('impossible');
  });

  test('an approximate claim must be so at its least', () => {
    const { peak } = library.accelerator(a100);
    const full = new Decimal('2.1e25').div(new Decimal(25_000).times(peak.value ?? 0)); // seconds at the peak
    const kinds = (amount: Amount) =>
      of(typed('duration', amount), 'compute')
        .filter((finding) => idsOf(finding).includes('epoch-gpt-4.accelerators'))
        .map(({ verdict }) => verdict.kind);
    expect(kinds(amountOf('=', full.div('1.2')))).toContain('impossible');
    expect(kinds(amountOf('=', full.div('1.04')))).toContain('impossible');
    expect(kinds(amountOf('~', full.div('1.04')))).not.toContain('impossible');
    expect(kinds(amountOf('~', full.div('1.2')))).toContain('impossible');
    expect(kinds(amountOf('=', full))).not.toContain('impossible'); // exactly the peak
  });
});

describe('about so much', () => {
  test('is no other number than the next one to it', () => {
    const beside = (amount: Amount) =>
      of(typed('acceleratorCount', amount), 'counts')
        .filter((finding) => idsOf(finding).includes('epoch-gpt-4.accelerators'))
        .map(({ verdict }) => verdict.kind);
    expect(beside(amountOf('=', 24_999))).toEqual(['below']);
    expect(beside(amountOf('~', 24_999))).toEqual(['possible']);
    expect(beside(amountOf('~', 20_000))).toEqual(['below']);
  });

  test('stays about so much where a rent is quoted so', () => {
    const check = onRecord('S003-04', 'h100-sxm');
    const quoted = library.quotes.filter(
      ({ key, accelerator, operator }) => key === 'rate' && accelerator === 'h100-sxm' && operator === '~',
    );
    expect(quoted.length).toBeGreaterThan(0);
    for (const { id } of quoted) {
      const rows = of(check, 'allRents').filter((finding) => idsOf(finding).includes(id));
      expect(
        rows.map(({ basis }) => basis[0]?.amount.operator),
        id,
      ).toEqual(['~']);
    }
  });
});

describe('what is not on record is said, not made up', () => {
  test('a claim about nothing in particular is only set beside rents', () => {
    const check = typed('trainingRun', amountOf('=', '1e8'), { about: null });
    expect(new Set(check.findings.map(({ set }) => set))).toEqual(new Set(['rents', 'allRents']));
    expect(check.missing).toContain('about');
    expect(of(check, 'rents').every(({ verdict }) => verdict.kind === 'unjudged')).toBe(true);
  });

  test('an accelerator that nobody rents out', () => {
    const check = typed('trainingRun', amountOf('=', '1e8'), { accelerator: 'trainium2' });
    expect(of(check, 'rents')).toEqual([]);
    expect(check.missing).toContain('rents');
  });

  test('a currency without a rate', () => {
    const check = typed('trainingRun', amountOf('=', '1e8'), { unit: 'JPY' });
    expect(check.findings).toEqual([]);
    expect(check.missing).toContain('rate');
  });

  test('no ratio to itself, and none for another kind of quantity', () => {
    expect(onRecord('S003-04').findings.flatMap(idsOf)).not.toContain('S003-04');
    expect(claimOf(library.reference('S002-06'), null, a100, library)).toBeNull();
  });
});

/** A floor stays a floor, or becomes a ceiling where it is divided by; a number is never made of a bound. */
const allowed: Readonly<Record<Amount['operator'], readonly Amount['operator'][]>> = {
  '=': ['=', '~', 'range', '>', '<', '>=', '<='],
  '~': ['~', 'range', '>', '<', '>=', '<='],
  '>': ['>', '<', 'range'],
  '>=': ['>=', '<=', '>', '<', 'range'],
  '<': ['>', '<', 'range'],
  '<=': ['>=', '<=', '>', '<', 'range'],
  range: ['range', '>', '<', '>=', '<='],
};

describe('laws, for every kind and operator', () => {
  const scales: Readonly<Record<ClaimKind, number>> = {
    trainingRun: 1e8,
    hardwarePurchase: 1e9,
    acceleratorCount: 1e4,
    unitPrice: 1e4,
    duration: 1e6,
  };

  test.each(claimKinds.flatMap((kind) => operators.map((operator) => [kind, operator] as const)))('%s %s', (kind, operator) => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (factor) => {
        const check = typed(kind, amountOf(operator, new Decimal(factor).times(scales[kind])));
        const answers = check.findings.flatMap((finding) => finding.answers);
        expect(answers.length).toBeGreaterThan(2);
        for (const { name, quantity } of answers) expect(allowed[operator], `${name} of ${operator}`).toContain(quantity.operator);
        const isOpen = operator.startsWith('>') || operator.startsWith('<');
        if (isOpen) for (const { quantity } of answers) expect(quantity.low === null || quantity.high === null).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  test('a higher claim needs more hours at every rent, in proportion', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e3, max: 1e10, noNaN: true }), fc.integer({ min: 2, max: 50 }), (cost, times) => {
        const hours = (amount: Decimal) =>
          of(typed('trainingRun', amountOf('=', amount)), 'allRents').map((finding) => first(finding)?.value);
        const [once, more] = [hours(new Decimal(cost)), hours(new Decimal(cost).times(times))];
        expect(once.length).toBeGreaterThan(10);
        once.forEach((each, index) => {
          expect(more[index]?.gt(each ?? Infinity)).toBe(true);
          expect(
            more[index]
              ?.div(times)
              .minus(each ?? NaN)
              .abs()
              .lte(each?.times('1e-30') ?? 0),
          ).toBe(true);
        });
      }),
      { numRuns: 5 },
    );
  });

  test('every record about runs and hardware can be checked', () => {
    const checkable = library.references.filter((record) => claimOf(record, null, a100, library) !== null);
    expect(checkable.length).toBeGreaterThan(20);
    for (const { id } of checkable.filter(({ run }, index) => run === null || index % 7 === 0)) {
      for (const { answers } of onRecord(id).findings) {
        for (const { quantity } of answers)
          expect(
            [quantity.low, quantity.high].some((end) => end?.isNaN()),
            id,
          ).toBe(false);
      }
    }
  });
});
