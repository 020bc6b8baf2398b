import { expect, test } from 'vitest';
import { shelves, type Shelves } from '../../src/provenance/shelves.ts';
import { validate } from '../../src/provenance/validate.ts';

test('the seeds are in order', () => {
  expect(validate(shelves)).toEqual([]);
});

type Alteration = readonly [what: string, record: string, change: Readonly<Record<string, unknown>>, problem: string];

/** One record of the seeds with some fields replaced, and what validate says about it. */
const complaint = (record: string, change: Readonly<Record<string, unknown>>): string => {
  const altered = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => (item.id === record ? { ...item, ...change } : item));
  const { sources, figures, accelerators, overheads, quotes, presets, defaults, conventions, runs, systems, typical, scalingLaws } =
    shelves;
  const with1: Shelves = {
    sources: altered(sources),
    figures: altered(figures),
    accelerators: altered(accelerators),
    overheads: altered(overheads),
    quotes: altered(quotes),
    presets: altered(presets),
    defaults: record === 'defaults' ? { ...defaults, ...change } : defaults,
    conventions: altered(conventions),
    runs: altered(runs),
    systems: altered(systems),
    scalingLaws: altered(scalingLaws),
    typical: altered(typical),
  };
  return validate(with1)
    .map(({ path, text }) => `${path}: ${text}`)
    .join('\n');
};

const wrong: readonly Alteration[] = [
  ['a convention nobody is cited for', 'palm', { citation: { kind: 'source', source: 'hearsay', locator: 'p. 1' } }, 'conventions/palm'],
  ['a misspelt key', 'S002-02', { opreator: '=' }, 'figures/S002-02.opreator'],
  ['an unknown operator', 'S002-02', { operator: '≈' }, 'figures/S002-02.operator'],
  ['a range without ends', 'S002-02', { operator: 'range' }, 'does not fit|do not fit'],
  ['a number that is none', 'S002-02', { value: '2bn' }, 'figures/S002-02.value: is no decimal number'],
  ['a number that is a number', 'S002-02', { value: 2e9 }, 'figures/S002-02.value'],
  ['an unknown unit', 'S002-02', { unit: 'RMB' }, 'figures/S002-02.unit: is no unit'],
  ['a cost counted in accelerators', 'S002-02', { unit: 'accelerator' }, 'is not how hardwarePurchase is counted'],
  ['an unknown source', 'S002-02', { source: 'S009' }, 'figures/S002-02.source: is unknown'],
  ['no printed numeral', 'S002-02', { printed: [] }, 'is neither printed nor derived'],
  ['an empty translation', 'S002-02', { paraphrase: { en: 'Two billion.', ko: ' ' } }, 'figures/S002-02.paraphrase.ko: is empty'],
  ['a day that is none', 'S002-02', { asOf: '2023-13' }, 'figures/S002-02.asOf: is no date'],
  [
    'a flag on nothing',
    'S002-01',
    { flags: [{ kind: 'caution', text: { en: 'a', ko: '가' }, with: ['S9'] }] },
    'names an unknown figure, S9',
  ],
  [
    'a flag on itself',
    'S002-01',
    { flags: [{ kind: 'caution', text: { en: 'a', ko: '가' }, with: ['S002-01'] }] },
    'figures/S002-01.flags: is at odds with itself',
  ],
  ['a date beside a number', 'S002-10', { text: '2023-04-06' }, 'figures/S002-10: says a number and something else'],
  ['a name that is a claim about cost', 'S002-24', { kind: 'trainingRun' }, 'says no number, and is no background'],
  ['background that says nothing', 'S002-24', { text: null }, 'does not fit|do not fit'],
  ['background counted in accelerators', 'S002-10', { unit: 'accelerator' }, 'is not how background is counted: accelerator'],
  ['a relation with a bound', 'S002-18', { operator: '>' }, 'does not fit|do not fit'],
  ['an order with one end', 'S003-11', { high: null }, 'does not fit|do not fit'],
  ['an order the wrong way round', 'S003-10', { low: '1e13', high: '1e12' }, 'does not fit|do not fit'],
  ['training data in bytes', 'S003-10', { unit: 'byte' }, 'is not how trainingData is counted: byte'],
  ['a claim about nothing', 'S002-02', { about: '' }, 'figures/S002-02.about: is empty'],
  ['a value that does not follow', 'D1', { value: '200001' }, 'figures/D1.value: works out to 200000'],
  ['a unit that does not follow', 'D1', { unit: 'USD/accelerator' }, 'figures/D1.unit: works out to'],
  ['a bound turned round', 'D1', { operator: '>' }, 'figures/D1.operator: works out to <'],
  ['a working with other figures', 'D1', { derivation: { from: ['S002-02'], working: 'S002-02 / S002-01' } }, 'works with other figures'],
  ['a working that is none', 'D1', { derivation: { from: ['S002-02', 'S002-01'], working: 'S002-02 + S002-01' } }, 'figures/D1.derivation'],
  ['an amount nobody states', 'X1', { derivation: { from: ['S002-02'], working: 'S002-02:EUR / S002-02' } }, 'states no number'],
  ['opposite bounds', 'D4', { derivation: { from: ['D1', 'S002-01'], working: 'D1 * S002-01' } }, 'Nothing can be said of “<” times “>”'],
  ['an id twice', 'S003-06', { id: 'S003-07' }, 'figures/S003-07: stands here twice'],
  ['a decision without evidence', 'gpt-2', { decisions: { n: '8' } }, 'is not for exactly the decisions'],
  [
    'an accelerator we do not have',
    'gpt-2',
    { decisions: { ...shelves.presets.find(({ id }) => id === 'gpt-2')?.decisions, gpu: 'v100' } },
    'is no accelerator of ours',
  ],
  ['an unknown generation', 'h100-sxm', { overheads: 'h1000' }, 'hardware/h100-sxm.overheads: names unknown overheads, h1000'],
  ['a price of nothing known', 'h100-sxm', { priceCovers: 'chip' }, 'hardware/h100-sxm.priceCovers'],
  ['a mark on no field', 'h20', { unverified: ['scaleup'] }, 'hardware/h20.unverified'],
  ['a release without a date', 'h100-sxm', { released: '2022 autumn' }, 'hardware/h100-sxm.released: is no date'],
  [
    'a share of a server in watts',
    'a100',
    { serverPowerRatio: { ...shelves.overheads[0]?.serverPowerRatio, unit: 'W' } },
    'serverPowerRatio.unit',
  ],
  [
    'overheads from nowhere',
    'a100',
    { serverOverhead: { ...shelves.overheads[0]?.serverOverhead, citation: { kind: 'source', source: 'hearsay', locator: '1' } } },
    'overheads/a100.serverOverhead: cites an unknown source, hearsay',
  ],
  ['a quote for nothing', 'co2-kor-2023', { key: 'coal' }, 'quotes/co2-kor-2023.key'],
  ['a quote without a day', 'co2-kor-2023', { asOf: null }, 'quotes/co2-kor-2023.asOf'],
  ['a quote of a card we do not have', 'rate-a100-40-sxm-on-demand-2022', { accelerator: 'a100' }, 'is no accelerator of ours: a100'],
  ['a quote without its ends', 'rate-a100-40-sxm-on-demand-2022', { low: null }, 'does not fit|do not fit'],
  ['a centre outside its ends', 'rate-a100-40-sxm-on-demand-2022', { value: '0.5' }, 'does not fit|do not fit'],
  [
    'a quote from nowhere',
    'co2-kor-2023',
    { citation: { kind: 'source', source: 'hearsay', locator: '1' } },
    'quotes/co2-kor-2023: cites an unknown source, hearsay',
  ],
  ['half an accelerator', 'rate-a100-40-sxm-on-demand-2022', { count: 0.5 }, 'quotes/rate-a100-40-sxm-on-demand-2022.count'],
  ['a missing default', 'defaults', { pue: undefined }, 'defaults.pue'],
  ['a default nobody asked for', 'defaults', { goodput: shelves.defaults.pue }, 'defaults.goodput'],
  ['a typical range of nothing', 'exp', { kind: 'habit' }, 'typical/exp.kind'],
  ['a typical range without words', 'exp', { of: { en: 'published accounts', ko: '' } }, 'typical/exp.of.ko: is empty'],
  ['a typical range of one quote', 'water', { kind: 'quotes', because: undefined, of: { en: 'a', ko: '가' } }, 'typical/water'],
  ['a typical range without breadth', 'goodput', { low: '0.97' }, 'typical/goodput: has no range between its ends'],
  [
    'a typical range that nobody stated',
    'goodput',
    { citations: [{ kind: 'source', source: 'hearsay', locator: '1' }] },
    'typical/goodput.citations.0: cites an unknown source, hearsay',
  ],
  ['a typical range of a default that has none', 'net', { name: 'markup' }, 'typical/net.name: is a default without a range'],
  ['no reason for no typical range', 'markup', { because: undefined }, 'typical/markup.because'],
  ['a run from nowhere', 'epoch-gpt-4', { source: 'hearsay' }, 'runs/epoch-gpt-4.source: is unknown: hearsay'],
  ['a run on what we do not have', 'epoch-gpt-4', { accelerator: 'a100' }, 'runs/epoch-gpt-4.accelerator: is no accelerator of ours'],
  ['a value of no run', 'epoch-gpt-4', { values: { cost: { operator: '=', value: '1', citation: null } } }, 'runs/epoch-gpt-4.values.cost'],
  [
    'a value of a run from nowhere',
    'epoch-gpt-4',
    {
      values: { tokens: { operator: '=', value: '1', citation: { kind: 'source', source: 'hearsay', locator: '1' } } },
      computeMethod: null,
    },
    'runs/epoch-gpt-4.values.tokens: cites an unknown source, hearsay',
  ],
  ['a compute nobody can follow', 'epoch-gpt-4', { computeMethod: null }, 'runs/epoch-gpt-4.computeMethod: is there if'],
  ['another compute without a reason', 'epoch-gpt-4', { computeMethod: 'other', remarks: [] }, 'give no reason for the compute'],
  ['a confidence of our own', 'epoch-gpt-4', { confidence: 'sure' }, 'runs/epoch-gpt-4.confidence'],
  ['both dates', 'S002', { dateInferred: '2023-06' }, 'is either known or inferred'],
  ['a source that is not secure', 'kaplan-2020', { url: 'http://arxiv.org/abs/2001.08361' }, 'sources/kaplan-2020.url'],
];

test.each(wrong)('refuses %s', (_what, record, change, problem) => {
  expect(complaint(record, change)).toMatch(new RegExp(problem.includes('|') ? problem : problem.replaceAll(/[.*+?^${}()[\]\\]/g, '\\$&')));
});

test('refuses an uncited number, and a price that is not what its figure says', () => {
  const card = shelves.accelerators.find(({ id }) => id === 'h100-sxm');
  expect(complaint('h100-sxm', { peak: { ...card?.peak, citation: undefined } })).toContain('hardware/h100-sxm.peak.citation');
  expect(complaint('h100-sxm', { peak: { ...card?.peak, citation: { kind: 'source', source: 'hearsay', locator: '1' } } })).toContain(
    'unknown source, hearsay',
  );
  expect(complaint('h100-sxm', { peak: { ...card?.peak, unit: 'FLOP/s' } })).toContain('hardware/h100-sxm.peak.unit');
  expect(complaint('h100-sxm', { price: { ...card?.price, value: '31000' } })).toContain(
    'hardware/h100-sxm.price.value: is not what S003-01 says',
  );
});
