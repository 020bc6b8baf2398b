import { describe, expect, test } from 'vitest';
import type { OmissionName } from '../../src/messages/index.ts';
import { nodeName } from '../../src/model/index.ts';
import { presentLeftOut, presentReport, unsourced } from '../../src/present/index.ts';
import { documented, gpt4, languages, opening, readers } from './readers.ts';

const always = ['attention', 'building', 'discounts'] as const;
const bare: readonly OmissionName[] = ['serversUncounted', 'spares', 'tax', 'staff', 'data', 'storage', 'failures', 'embodied', ...always];
const less = (...gone: readonly OmissionName[]): readonly OmissionName[] => bare.filter((name) => !gone.includes(name));

describe.each(languages)('what a plan leaves out, in %s', (language) => {
  const { messages, pen } = readers[language];
  const left = (link: string) => presentLeftOut(documented(link), messages);
  const words = (names: readonly OmissionName[]) => names.map((name) => messages.costs.omissions[name]);

  test.each<[string, readonly OmissionName[]]>([
    ['', bare],
    ['covers=server', less('serversUncounted')],
    ['covers=board', less('serversUncounted')],
    ['covers=all', bare],
    ['spare=3-10%25', less('spares')],
    ['markup=10%25', less('tax')],
    ['staff=100', less('staff')],
    ['staff=>100', less('staff')],
    ['staff=0&data=0USD&stored=0', bare],
    ['pay=200000USD&storage=20USD', bare], // a price of nothing
    ['data=10MUSD', less('data')],
    ['stored=500', less('storage')],
    ['goodput=90%25', less('failures')],
    ['failures=4', less('failures')],
    ['goodput=100%25', bare],
    ['embodied=0.013', less('embodied')],
    ['exp=2', bare],
    ['method=annuity&interval=daly&cur=KRW', bare],
  ])('with “%s”', (more, names) => {
    expect(left(`${opening}&${more}`)).toEqual(words(names));
  });

  test('experiments are left out only by a plan that says so', () => {
    expect(left(opening)).not.toContain(messages.costs.omissions.experiments);
    expect(left(`${opening}&exp=1`)).toEqual(words([...bare.slice(0, 3), 'experiments', ...bare.slice(3)]));
  });

  test('of GPT-4 servers are counted: its price is that of a share of one', () => {
    expect(left(gpt4)).toEqual(words(less('serversUncounted')));
  });

  test('with everything stated, what the book doesn’t know of is left', () => {
    const whole = 'covers=board&spare=5%25&markup=10%25&staff=100&data=10MUSD&stored=500&goodput=90%25&embodied=0.013&exp=2';
    expect(left(`${opening}&${whole}`)).toEqual(words(always));
  });

  test('on paper it is listed as left out, and not among what the numbers rest on', () => {
    const report = (link: string) => presentReport(documented(link), messages, pen, 'https://example.org/#v=2');
    const inputs = (link: string) => report(link).inputs.map(({ name }) => name);
    const counted = ['spareShare', 'markup', 'staffEffort', 'staffPay', 'dataSpending', 'storedData', 'storagePrice', 'statedGoodput'];
    expect(report(opening).leftOut).toEqual(left(opening));
    expect(inputs(opening).filter((name) => counted.includes(name))).toEqual([]);
    const stated = `${opening}&spare=5%25&markup=10%25&staff=100&data=10MUSD&stored=500&goodput=90%25`;
    expect(new Set(inputs(stated).filter((name) => counted.includes(name)))).toEqual(new Set(counted));
    // stated to be nothing is stated: the reader is told whose nothing it is
    expect(inputs(`${opening}&staff=0`)).toContain('staffEffort');
  });
});

test('what is left out is not counted as unsourced; what counts it is', () => {
  const names = (link: string) => unsourced(documented(link), ['programmeCost']).map(({ node }) => nodeName(node));
  expect(names(opening)).toEqual(['plannedDuration', 'rentalRate', 'experimentsMultiplier']);
  expect(names(`${opening}&staff=100`)).toEqual(['plannedDuration', 'rentalRate', 'experimentsMultiplier', 'staffEffort', 'staffPay']);
  expect(names(`${opening}&stored=500`)).toEqual(['plannedDuration', 'rentalRate', 'experimentsMultiplier', 'storedData', 'storagePrice']);
});
