import { describe, expect, test } from 'vitest';
import { runNames } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { LaneDocument, LaneMark } from '../../src/present/index.ts';
import { foldedTitles, noRatioBetween, penFor, presentBeside, presentLanes } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { choices, toggleReference } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const messages = { en: await loadMessages('en'), ko: await loadMessages('ko') };
const languages = ['en', 'ko'] as const;
const opening = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=2USD';

const lanesOf = (link: string, language: (typeof languages)[number] = 'en') =>
  presentLanes(planned(link), messages[language], penFor(language));
/** Those that nobody has to unfold. */
const openIn = (link: string, language?: (typeof languages)[number]) => lanesOf(link, language).filter(({ folded }) => !folded);
const laneOf = (link: string, id: string, language: (typeof languages)[number] = 'en'): LaneDocument => {
  const lane = lanesOf(link, language).find((each) => each.id === id);
  if (!lane) throw new RangeError(`There is no lane ${id}.`);
  return lane;
};
const marksOf = (lane: LaneDocument): readonly LaneMark[] => [...(lane.plan ? [lane.plan] : []), ...lane.marks];

const plans = [
  opening,
  'gpu=h100-sxm&n=>1024&p=70B&d=2T&mfu=40%25',
  'n=<5&price=3만원&rate=1000원&t=>2h&p=1',
  'n=1~1e9&price=<5EUR&rate=>6EUR&fx=1450KRW/EUR&p=1e18&t=~50y',
  'n=>5&price=<5USD&rate=<6USD&p=1B&d=1T',
  'n=7&price=0USD&rate=0USD&p=1B&d=1T',
  'gpu=ascend910&n=1000&p=70B&t=30d',
  'gpu=h100-sxm&n=1000&p=70B&t=30d&method=annuity&staff=~100&cur=KRW',
];

describe.each(languages)('lanes in %s', (language) => {
  test.each(plans)('hold every mark and say all of it in a table: %s', (link) => {
    const lanes = lanesOf(link, language);
    expect(lanes.map(({ title }) => title.charAt(0))).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    for (const lane of lanes) {
      const marks = marksOf(lane);
      for (const end of marks.flatMap(({ value, low, high }) => [value, low, high])) {
        if (end === null) continue;
        expect(end).toBeLessThanOrEqual(lane.axis.to);
        expect(end).toBeLessThanOrEqual(lane.linearAxis.to);
        if (end > 0) expect(end).toBeGreaterThanOrEqual(lane.axis.from);
      }
      expect(lane.axis.from).toBeGreaterThan(0);
      for (const axis of [lane.axis, lane.linearAxis]) expect(new Set(axis.ticks.map(({ label }) => label)).size).toBe(axis.ticks.length);
      expect(lane.table.rows).toEqual(marks.map(({ name, amount, shape }) => [name, amount, messages[language].lane.shapes[shape]]));
      expect(lane.sentences.every(({ mark }) => lane.marks.some(({ id }) => id === mark))).toBe(true);
      expect(JSON.stringify(lane)).not.toMatch(/undefined|NaN|\?|"null"/);
    }
  });

  test('a programme has no plan and no multiple, and says why', () => {
    const lane = laneOf(opening, 'programme', language);
    expect(lane).toMatchObject({ plan: null, sentences: [] });
    expect(lane.noRatio).toEqual([messages[language].lane.programmeHint]);
  });

  test('money is drawn in the reader’s currency and said in its own', () => {
    const { plan } = laneOf(opening, 'hardwarePurchase', language);
    expect(plan?.value).toBeCloseTo(language === 'ko' ? 383.4e9 : (2e9 * 191.7) / 1334, 0);
    expect(plan?.amount).toBe(language === 'ko' ? '20억 위안 (3,834억 원)' : 'CNY 2.00bn (USD 287.4M)');
  });
});

describe('marks', () => {
  test('are shaped by what was said, and open where it was left open', () => {
    const shapes = openIn(opening).flatMap(({ marks }) =>
      marks.map(({ id, shape, low, high }) => [id, shape, low === null, high === null]),
    );
    expect(shapes).toEqual([
      ['S002-02', 'exact', false, false],
      ['S003-03', 'approximate', false, false],
      ['S003-05', 'exact', false, false],
      ['S003-04', 'moreThan', false, true],
      ['S002-01', 'moreThan', false, true],
      ['S003-02', 'exact', false, false],
      ['S002-03', 'approximate', false, false],
    ]);
  });

  test.each([
    ['n=10000', 'exact'],
    ['n=~10000', 'approximate'],
    ['n=>10000', 'moreThan'],
    ['n=>=10000', 'atLeast'],
    ['n=<10000', 'lessThan'],
    ['n=<=10000', 'atMost'],
    ['n=10000-20000', 'range'],
  ])('the plan’s with %s is %s', (n, shape) => {
    expect(laneOf(`gpu=a100-40-sxm&${n}&p=1B&t=1d`, 'acceleratorCount').plan?.shape).toBe(shape);
  });

  test('a plan that is open to both sides is said to be, and stands nowhere', () => {
    const { plan } = laneOf('n=>5&price=<5USD&p=1B&d=1T', 'hardwarePurchase');
    expect(plan).toMatchObject({ shape: 'range', value: null, low: null, high: null, amount: 'any amount' });
  });
});

describe('the lanes of a plan that says more', () => {
  test.each(choices.method)('the run is the one that is paid for: %s', (method) => {
    const made = planned(`${opening}&method=${method}`);
    const lane = laneOf(`${opening}&method=${method}`, runNames[method]);
    expect(lane.title.startsWith('B ')).toBe(true);
    expect(lane.plan?.low).toBe(made.quantity(runNames[method]).low?.toNumber());
    expect(lane.sentences.map(({ mark }) => mark).toSorted()).toEqual(['S003-04', 'S003-05']);
    expect(lanesOf(`${opening}&method=${method}`)).toHaveLength(7);
  });

  test.each(['staff=100', 'data=10MUSD'])('with %s it is a programme, and has its place beside programmes', (more) => {
    const lane = laneOf(`${opening}&${more}`, 'programmeCost');
    expect(lane.plan).not.toBeNull();
    expect(lane.noRatio).toEqual([]);
    expect(lane.sentences.map(({ mark }) => mark)).toEqual(['S002-06']);
  });

  test('storage alone makes no programme, nor do experiments', () => {
    expect(laneOf(`${opening}&stored=500&exp=4`, 'programme').plan).toBeNull();
  });

  test('stand each on an axis of its own', () => {
    expect(lanesOf(opening).map(({ onSharedAxis }) => onSharedAxis)).toEqual(Array.from({ length: 7 }, () => false));
  });
});

describe('sentences', () => {
  test('one for each mark that can be compared, in both languages', () => {
    const said = languages.flatMap((language) => openIn(opening, language).flatMap(({ sentences }) => sentences.map(({ text }) => text)));
    expect(said).toEqual([
      'GPT-3.5 training cluster (CNY 2.00bn): equal.',
      'ChatGPT training chips (headline) (about KRW 400bn): about equal.',
      'GPT-4 (reported floor > USD 100M): less than 0.144 times.',
      'GPT-2 (USD 50,000): 288 times.',
      'GPT-3.5 (reported floor > 10,000): less than that.',
      'China, all firms (about 40,000): about a quarter.',
      'ChatGPT (10,000): equal.',
      'GPT-3.5 훈련 클러스터 보도값(20억 위안)과 같다.',
      '챗GPT 훈련용 칩 (제목) 어림값(약 4,000억 원)과 거의 같다.',
      'GPT-4의 0.144배 미만. 보도된 것은 하한(1억 달러 초과)뿐이다.',
      'GPT-2 보도값(5만 달러)의 288배.',
      'GPT-3.5보다 작다. 보도된 것은 하한(1만 대 초과)뿐이다.',
      '중국 전체 기업 어림값(약 4만 대)의 약 4분의 1.',
      '챗GPT 보도값(1만 대)과 같다.',
    ]);
  });

  test('another kind of quantity gets a reason instead of a ratio', () => {
    const programme = library.figure('S002-06');
    expect(noRatioBetween('rentedRun', programme, messages.en)).toMatch(/^Training run and whole programme are different kinds/);
    expect(noRatioBetween('rentedRun', programme, messages.ko)).toMatch(/서로 다른 종류의 양/);
    expect(noRatioBetween('rentedRun', library.figure('S003-04'), messages.en)).toBeNull();
    expect(noRatioBetween('powerUsageEffectiveness', programme, messages.en)).toBeNull();
  });

  test('beside a figure of its kind stands what the plan is to it; beside other money, why it is nothing to it', () => {
    const made = planned('v=1');
    const said = (id: string) => presentBeside(id, made, messages.en, penFor('en'));
    expect(said('S003-04')).toEqual([expect.stringMatching(/^GPT-4 \(reported floor > USD 100M\): less than/)]);
    expect(said('S002-06')).toEqual([expect.stringMatching(/^Hardware purchase and/), expect.stringMatching(/^Training run and/)]);
    expect(said('S002-04')).toEqual([]);
  });
});

describe('what somebody puts in the lanes', () => {
  const refs = (ids: string) => openIn(`${opening}&refs=${ids}`);
  const inLanes = (ids: string) => refs(ids).flatMap(({ title, marks }) => marks.map(({ id }) => `${title.charAt(0)} ${id}`));

  test('stands in the lane of its own kind, which unfolds, and in no other', () => {
    expect(inLanes('D2').filter((each) => each.endsWith(' D2'))).toEqual(['A D2']);
    expect(inLanes('S002-12').filter((each) => each.endsWith(' S002-12'))).toEqual(['F S002-12']);
    expect(inLanes('S003-01,D4').filter((each) => / (S003-01|D4)$/.test(each))).toEqual(['A D4', 'E S003-01']);
    for (const { id, kind } of library.references) {
      const lanes = lanesOf(`${opening}&refs=${id}`).filter(({ marks }) => marks.some((mark) => mark.id === id));
      expect(lanes.length, id).toBeLessThanOrEqual(1);
      const [lane] = lanes;
      if (lane) expect(lane.title.toLowerCase(), id).toContain(messages.en.kinds[kind]);
    }
  }, 60_000);

  test('what nobody put anything in is drawn when asked for, and called by its name until then', () => {
    for (const link of [opening, `${opening}&refs=D1`, `${opening}&staff=9`]) {
      const made = planned(link);
      const all = lanesOf(link);
      expect(presentLanes(made, messages.en, penFor('en'), false)).toEqual(all.filter(({ folded }) => !folded));
      expect(foldedTitles(made, messages.en)).toEqual(all.filter(({ folded }) => folded).map(({ title }) => title));
    }
    expect(
      foldedTitles(planned(opening), messages.en)
        .map((title) => title.charAt(0))
        .join(''),
    ).toBe('DEFG');
    expect(
      foldedTitles(planned(`${opening}&refs=D1`), messages.en)
        .map((title) => title.charAt(0))
        .join(''),
    ).toBe('DFG');
  });

  test('has its multiple, of the quantity of its kind', () => {
    const [lane] = refs('D2');
    expect(lane?.sentences.map(({ mark }) => mark)).toContain('D2');
  });

  test('what is of no lane, or unknown, is said, and the lanes stand', () => {
    const made = planned(`${opening}&refs=S002-11,nobody,S003-01`);
    expect(made.binding.references).toEqual(['S003-01']);
    expect(made.binding.issues.map(({ code, text }) => [code, text])).toEqual([
      ['no-lane', 'S002-11'],
      ['unknown-reference', 'nobody'],
    ]);
  });

  test('goes in and out, and leaves a link as it was', () => {
    const before = planned(opening).binding.scenario;
    const once = toggleReference(before, 'D2');
    expect(toggleReference(once, 'S003-01').refs).toBe('D2,S003-01');
    expect(toggleReference(once, 'D2')).toEqual(before);
  });

  test('more than the lanes can carry are left out, and said', () => {
    const many = library.references.slice(0, 400).filter(({ kind, value }) => kind === 'parameters' && value !== null);
    const ids = Array.from({ length: 25 }, (_, index) => many[index]?.id ?? `x${index}`);
    const { references, issues } = planned(`${opening}&refs=${ids.join(',')}`).binding;
    expect(references.length).toBeLessThanOrEqual(20);
    expect(issues.map(({ code }) => code)).toContain('too-many-references');
  });
});
