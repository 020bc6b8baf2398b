import { describe, expect, test } from 'vitest';
import type { NodeName } from '../../src/model/index.ts';
import type { CompareDocument } from '../../src/present/index.ts';
import { planNames, presentCompare, presentLanes, presentPlanNames, presentPlansCsv } from '../../src/present/index.ts';
import { readLink, writeLink } from '../../src/scenario/index.ts';
import { readCsv } from './readCsv.ts';
import { broken, documented, languages, readers, textsOf } from './readers.ts';

const plansOf = (link: string) =>
  readLink(link).folio.plans.map(({ name, scenario }) => ({ name, estimate: documented(writeLink(scenario)) }));
const compared = (link: string, base = 0, language: 'en' | 'ko' = 'en'): CompareDocument =>
  presentCompare(plansOf(link), readLink(link).folio.at, base, readers[language].messages, readers[language].pen);

const opening = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';
const twice = '#v=2&gpu=a100-40-sxm&n=10000;20000&price=200000CNY&p=175B&t=30d&rate=1USD';
const four =
  '#v=2&gpu=a100-40-sxm;;h100-sxm&n=10000;20000;1024;>3000&price=200000CNY;;-&p=175B;;70B&t=30d;;;60d&rate=;;2.5USD&method=;;;straight&staff=;;30&name=Base;;짧게&at=2';

function cellsOf(document: CompareDocument, name: NodeName) {
  const row = document.results.flatMap(({ rows }) => rows).find((each) => each.name === name);
  if (!row) throw new RangeError(`${name} is not compared.`);
  return row.cells;
}
const input = (document: CompareDocument, id: string) => document.inputs.find((each) => each.id === id);

describe.each(languages)('plans side by side in %s', (language) => {
  const { compare } = readers[language].messages;

  test('nothing is left that only a machine would write', () => {
    for (const link of [twice, four])
      for (const base of [0, 1]) for (const text of textsOf(compared(link, base, language))) expect(text).not.toMatch(broken);
  });

  test('beside itself a plan is the same in everything that it knows', () => {
    const document = compared(`#v=2&${opening}&plans=2`, 0, language);
    expect(document.inputs.filter(({ isDifferent }) => isDifferent)).toEqual([]);
    expect(document.alike).toBe(document.inputs.length);
    for (const { rows } of document.results)
      for (const { cells, label } of rows) {
        expect(cells[0]?.difference, label).toBeNull();
        expect(cells[1]?.difference, label).toMatchObject({ isSame: true, more: compare.same, times: null });
      }
    expect(document.plans.map(({ detail }) => detail)).toEqual([compare.noDifference, compare.noDifference]);
  });

  test('nameless plans are counted, and told apart by what differs', () => {
    const [first, second] = presentPlanNames(plansOf(twice), readers[language].messages, readers[language].pen);
    expect(first).toMatchObject({ name: compare.planNumber('1'), isGiven: false });
    expect(second?.detail).toBe(
      compare.told.n?.(
        readers[language].pen.value(
          documented(`#v=2&${opening.replace('10000', '20000')}`).quantity('acceleratorCount').low ?? absent(),
          'accelerator',
        ),
      ),
    );
    expect(planNames([{ name: '' }, { name: '짧게' }], readers[language].messages)).toEqual([compare.planNumber('1'), '짧게']);
  });
});

function absent(): never {
  throw new RangeError('There is no value.');
}

describe('what differs', () => {
  test('is in money and as a multiple; the other way round it is the inverse', () => {
    const [there, back] = [compared(twice), compared(twice, 1)];
    expect(cellsOf(there, 'hardwarePurchase')[1]?.difference).toMatchObject({ more: '+ CNY 2.00bn', times: '2 times', timesRange: null });
    expect(cellsOf(back, 'hardwarePurchase')[0]?.difference).toMatchObject({ more: '− CNY 2.00bn', times: '0.5 times' });
    expect(cellsOf(there, 'finalRun')[1]?.difference).toMatchObject({ more: '+ USD 7.20M', times: '2 times' });
    expect([there, back].map(({ plans }) => plans.map(({ isBase }) => isBase))).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('inputs that differ are marked, with whose they are', () => {
    const document = compared(twice);
    expect(document.inputs.filter(({ isDifferent }) => isDifferent).map(({ id }) => id)).toEqual(['n']);
    expect(input(document, 'n')?.cells.map(({ value, badge }) => [value, badge?.kind])).toEqual([
      ['10,000', 'source'],
      ['20,000', 'input'],
    ]);
    expect(input(document, 'rate')?.isDifferent).toBe(false);
    expect(document.alike).toBe(document.inputs.length - 1);
  });

  test('a value that one plan states and another computes is told as what it is, and one left out as left out', () => {
    const document = compared(`#v=2&gpu=a100-40-sxm&n=10000&p=175B&d=;299B&t=30d;-&data=;2MUSD`);
    expect(input(document, 'd')?.cells.map(({ badge }) => badge?.kind)).toEqual(['computed', 'input']);
    expect(input(document, 't')?.cells.map(({ badge }) => badge?.kind)).toEqual(['default', 'computed']);
    expect(input(document, 'data')?.cells.map(({ value, badge }) => [value, badge?.kind ?? null])).toEqual([
      ['left out', null],
      ['USD 2.00M', 'input'],
    ]);
  });

  test('the same number written otherwise is the same', () => {
    expect(input(compared('#v=2&gpu=h100-sxm&n=10000;1만&p=70B;700억&t=30d;4주'), 'n')?.isDifferent).toBe(false);
    expect(input(compared('#v=2&gpu=h100-sxm&n=10000;1만&p=70B;700억&t=30d;4주'), 't')?.isDifferent).toBe(true);
  });

  test('bounds stay bounds; what they leave open is not said', () => {
    const said = cellsOf(compared(four), 'acceleratorCount').map((cell) => cell.difference);
    expect(said[3]).toMatchObject({ more: null, times: 'more than 0.3 times', isOpen: true });
    const floor = cellsOf(compared('#v=2&gpu=h100-sxm&n=1000;>3000&p=70B&t=30d'), 'acceleratorCount')[1]?.difference;
    expect(floor).toMatchObject({ more: 'over 2,000 more', times: 'more than 3 times', isOpen: false });
    const both = cellsOf(compared('#v=2&gpu=h100-sxm&n=>1000;>3000&p=70B&t=30d'), 'acceleratorCount')[1];
    expect(both).toMatchObject({ difference: { more: null, times: null }, note: 'can’t be said' });
    const back = cellsOf(compared('#v=2&gpu=h100-sxm&n=1000;>3000&p=70B&t=30d', 1), 'acceleratorCount')[0]?.difference;
    expect(back).toMatchObject({ more: 'over 2,000 less', times: 'less than 0.334 times' }); // rounded away from what it bounds
    expect(compared(four).notes).toContain(readers.en.messages.compare.openBecause);
    expect(compared(twice).notes).not.toContain(readers.en.messages.compare.openBecause);
  });

  test('a rate that only one plan has a range of leaves a range, and its centre', () => {
    const { difference } = cellsOf(compared('#v=2&gpu=h100-sxm&n=1000&p=70B&t=30d&rate=2USD;1~3USD'), 'finalRun')[1] ?? {};
    expect(difference).toMatchObject({ times: '0.5 to 1.5 times', timesRange: null });
    expect(difference?.more).toMatch(/^− USD .+ to \+ USD /);
  });

  test('of a share only the multiple is said', () => {
    const { difference } = cellsOf(compared('#v=2&gpu=h100-sxm&n=1000&p=70B&t=30d&mfu=0.3;0.45'), 'modelFlopsUtilisation')[1] ?? {};
    expect(difference).toMatchObject({ more: null, times: '1.5 times', isOpen: false });
  });
});

describe('what is compared with what', () => {
  test('the four kinds of cost stand apart, and a run says how it is paid for', () => {
    const document = compared(four);
    const costs: ReadonlySet<string> = new Set(['hardwarePurchase', 'finalRun', 'runWithExperiments', 'programmeCost']);
    for (const { rows } of document.results) {
      const kinds = rows.filter(({ name }) => costs.has(name));
      expect(kinds.length).toBeLessThanOrEqual(1);
    }
    expect(cellsOf(document, 'finalRun').map(({ how }) => how)).toEqual(['Rented', 'Rented', 'Rented', 'Own hardware, straight line']);
    expect(document.notes).toContain(readers.en.messages.compare.methods);
    expect(document.notes).toContain(readers.en.messages.report.costKinds);
    expect(compared(twice).notes).not.toContain(readers.en.messages.compare.methods);
  });

  test('a programme is told of plans that count more than computing, and compared among them only', () => {
    const cells = cellsOf(compared(four), 'programmeCost');
    expect(cells.map(({ value }) => value === 'not counted')).toEqual([true, true, false, true]);
    expect(cells.every(({ difference }) => difference === null)).toBe(true);
    expect(compared(twice).results.flatMap(({ rows }) => rows.map(({ name }) => name))).not.toContain('programmeCost');
    const two = cellsOf(compared(`#v=2&${opening}&staff=10;20&pay=100000USD&exp=2&rate=1USD`), 'programmeCost');
    expect(two[1]?.difference).toMatchObject({ more: '+ USD 1.00M' });
  });

  test('a budget for the run and one that buys the cluster are not held against each other', () => {
    const document = compared('#v=2&gpu=h100-sxm&n=1000&p=70B&budget=5MUSD;80MUSD&price=30000USD&pays=run;cluster');
    expect(cellsOf(document, 'budget')[1]).toMatchObject({ difference: null, note: 'not compared: for something else' });
    expect(document.notes).toContain(readers.en.messages.compare.purposes);
    const alike = compared('#v=2&gpu=h100-sxm&n=1000&p=70B&budget=5MUSD;8MUSD');
    expect(cellsOf(alike, 'budget')[1]?.difference).toMatchObject({ more: '+ USD 3.00M', times: '1.6 times' });
  });

  test('amounts of different currencies meet in that of the base’s costs, and that is said', () => {
    const link = '#v=2&gpu=h100-sxm&n=100&price=200000CNY;30000USD&p=70B&t=30d&cur=KRW';
    const { messages } = readers.en;
    expect(cellsOf(compared(link), 'hardwarePurchase')[1]?.difference?.more).toMatch(/KRW/);
    expect(compared(link).notes).toContain(messages.compare.converted(messages.costs.choices.cur.KRW.label));
    expect(compared(twice).notes.some((note) => note.startsWith('Amounts of different'))).toBe(false);
  });

  test('what can’t be taken of a plan is said over its column', () => {
    const { plans } = compared('#v=2&gpu=h100-sxm&n=1000;-5;1000&p=70B&t=30d;;1d&d=;;15T&mfu=;;-');
    const { messages } = readers.en;
    expect(plans.map(({ caution }) => caution)).toEqual([null, messages.compare.issues(1), messages.planning.infeasible]);
    expect(plans.map(({ issues }) => issues.length)).toEqual([0, 1, 1]);
  });
});

describe('lanes of several plans', () => {
  const { messages, pen } = readers.en;
  const { at } = readLink(four).folio;
  const plans = plansOf(four);
  const worked = plans[at]?.estimate ?? absent();
  const lanes = presentLanes(worked, messages, pen, true, { plans, at });

  test('hold a mark for each plan that has the quantity, under its name, at its own amount', () => {
    const [purchase, run] = lanes;
    expect(purchase?.plan).toMatchObject({ id: 'plan', name: 'Plan 2' });
    expect(purchase?.others?.map(({ id, name, shape }) => [id, name, shape])).toEqual([
      ['plan-1', 'Base', 'exact'],
      ['plan-3', '짧게', 'moreThan'],
      ['plan-4', 'Plan 4', 'moreThan'],
    ]);
    expect(run?.others?.[0]?.amount).toBe(presentLanes(plans[0]?.estimate ?? absent(), messages, pen)[1]?.plan?.amount);
    for (const lane of lanes) expect(lane.table.rows.length).toBe((lane.plan ? 1 : 0) + (lane.others?.length ?? 0) + lane.marks.length);
  });

  test('stand on an axis that reaches to all of them', () => {
    const beyond = lanes.flatMap(({ id, axis, others = [] }) =>
      others
        .flatMap(({ value, low, high }) => [value, low, high])
        .filter((end) => end !== null && (end < axis.from || end > axis.to))
        .map((end) => `${id}: ${end}`),
    );
    expect(beyond).toEqual([]);
  });

  test('a programme lane opens for a plan that counts one, though the plan worked on counts none', () => {
    const programme = lanes.find(({ title }) => title.startsWith('D'));
    expect(programme).toMatchObject({ plan: null, folded: false });
    expect(programme?.others?.map(({ id }) => id)).toEqual(['plan-3']);
  });

  test('speak of the plan worked on, and with one plan are as they were', () => {
    expect(lanes.map(({ sentences }) => sentences)).toEqual(presentLanes(worked, messages, pen).map(({ sentences }) => sentences));
    const single = presentLanes(worked, messages, pen, true, { plans: [{ name: 'named', estimate: worked }], at: 0 });
    expect(single).toEqual(presentLanes(worked, messages, pen));
  });
});

test('several plans are one table, whose first column says whose a row is', () => {
  const { messages, pen } = readers.en;
  const rows = readCsv(presentPlansCsv(plansOf(four), messages, pen));
  expect([...new Set(rows.map((row) => row['plan']))]).toEqual(['Base', 'Plan 2', '짧게', 'Plan 4']);
  const links = rows.filter((row) => row['name'] === 'link').map((row) => row['source']);
  expect(links).toEqual(readLink(four).folio.plans.map(({ scenario }) => writeLink(scenario)));
  expect(rows.filter((row) => row['section'] === 'result' && row['name'] === 'acceleratorCount').map((row) => row['low'])).toEqual([
    '10000',
    '20000',
    '1024',
    '3000',
  ]);
});
