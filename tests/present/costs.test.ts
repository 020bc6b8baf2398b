import { describe, expect, test } from 'vitest';
import { runNames } from '../../src/analysis/index.ts';
import type { OmissionName, ScopeName } from '../../src/messages/index.ts';
import type { CostsDocument } from '../../src/present/index.ts';
import { choices, convert } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { broken, costsOf, documented, gpt4, languages, opening, readers, textsOf } from './readers.ts';

const plans = [opening, gpt4];
const staffed = `${opening}&staff=100&pay=200000USD&data=10MUSD&stored=500`;

const scopeOf = (costs: CostsDocument, id: ScopeName) => {
  const found = costs.scopes.find((scope) => scope.id === id);
  if (!found) throw new RangeError(`There is no scope ${id}.`);
  return found;
};

/** Every way in the currency of the costs. */
const nameOf = (method: keyof typeof runNames) => (method === 'rent' ? 'rentedRunReported' : runNames[method]);

describe.each(languages)('the four costs in %s', (language) => {
  const { messages } = readers[language];
  const words = messages.costs;

  test.each([...plans, staffed, `${opening}&cur=KRW`, 'gpu=h20&n=1000&p=70B&t=30d'])(
    'stand on one axis that holds every mark: %s',
    (link) => {
      const { scopes } = costsOf(link, language);
      expect(scopes.map(({ id }) => id)).toEqual(['purchase', 'run', 'experiments', 'programme']);
      expect(scopes.map(({ title }) => title)).toEqual(scopes.map(({ id }) => words.scopes[id].label));
      const [first] = scopes;
      for (const { lane } of scopes) {
        expect(lane.onSharedAxis).toBe(true);
        expect(lane.axis).toEqual(first?.lane.axis);
        expect(lane.linearAxis).toEqual(first?.lane.linearAxis);
        for (const end of [lane.plan, ...lane.marks].flatMap((mark) => [mark?.value, mark?.low, mark?.high])) {
          if (end === null || end === undefined) continue;
          expect(end).toBeGreaterThanOrEqual(lane.axis.from);
          expect(end).toBeLessThanOrEqual(Math.min(lane.axis.to, lane.linearAxis.to));
        }
      }
    },
  );

  test.each(plans)('each mark is where its amount is, in the reader’s currency: %s', (link) => {
    const { quantity, binding } = documented(link);
    for (const { lane, result } of costsOf(link, language).scopes) {
      const { low } = quantity(result.name);
      const there = low && convert(low, 'USD', language === 'ko' ? 'KRW' : 'USD', binding.exchange);
      expect(lane.plan?.low).toBe(there?.toNumber());
      expect(lane.plan?.amount.startsWith(result.value)).toBe(true);
    }
  });

  test('show figures of their own kind; a programme only is set beside one, once it counts people and data', () => {
    const of = (link: string) => costsOf(link, language).scopes;
    const marks = of(opening).map(({ lane }) => lane.marks.map(({ id }) => id));
    expect(marks).toEqual([['S002-02', 'S003-03'], ['S003-05', 'S003-04'], [], ['S002-06']]);
    expect(of(opening).flatMap(({ lane }) => [...lane.sentences, ...lane.noRatio])).toEqual([]);
    expect(of(staffed).flatMap(({ lane }) => lane.sentences.map(({ mark }) => mark))).toEqual(['S002-06']);
  });

  test.each(choices.method)('the run names how it is paid for, and nothing else does: %s', (method) => {
    const costs = costsOf(`${opening}&method=${method}`, language);
    const subtitle = (id: ScopeName) => scopeOf(costs, id).lane.subtitle;
    expect(subtitle('run')).toBe(`${words.scopes.run.meaning} ${words.choices.method[method].label}.`);
    for (const id of ['purchase', 'experiments', 'programme'] as const) expect(subtitle(id)).toBe(words.scopes[id].meaning);
    const chosen = costs.ways.filter((way) => way.chosen);
    expect(chosen.map(({ result }) => [result.name, result.value])).toEqual([[nameOf(method), scopeOf(costs, 'run').result.value]]);
  });

  test('the ways to pay come in order, each in words, the chosen one marked', () => {
    const { ways } = costsOf(gpt4, language);
    expect(ways.map(({ way, meaning, chosen, result }) => [way, meaning, chosen, result.name])).toEqual(
      choices.method.map((each) => [words.choices.method[each].label, words.choices.method[each].meaning, each === 'market', nameOf(each)]),
    );
  });

  const off = (...names: readonly OmissionName[]): string | null =>
    names.length === 0 ? null : words.without(names.map((name) => words.omissions[name]).join(', '));
  const bare = ['serversUncounted', 'spares', 'tax', 'building'] as const;
  const unstaffed = ['staff', 'data', 'storage'] as const;

  test.each<[string, ScopeName, readonly OmissionName[]]>([
    ['', 'purchase', bare],
    ['', 'run', ['failures']],
    ['', 'experiments', []],
    ['', 'programme', unstaffed],
    ['covers=server', 'purchase', ['spares', 'tax', 'building']],
    ['spare=5%25', 'purchase', ['serversUncounted', 'tax', 'building']],
    ['spare=0%25', 'purchase', bare],
    ['markup=10%25', 'purchase', ['serversUncounted', 'spares', 'building']],
    ['goodput=90%25', 'run', []],
    ['goodput=100%25', 'run', ['failures']],
    ['failures=4', 'run', []],
    ['exp=1', 'experiments', ['experiments']],
    ['exp=1', 'programme', ['experiments', ...unstaffed]],
    ['exp=2', 'experiments', []],
    ['staff=10', 'programme', ['data', 'storage']],
    ['staff=0', 'programme', unstaffed],
    ['data=1MUSD', 'programme', ['staff', 'storage']],
    ['stored=10', 'programme', ['staff', 'data']],
    ['staff=10&data=1MUSD&stored=10&exp=2', 'programme', []],
  ])('with “%s” the %s is without exactly what is off', (more, id, names) => {
    expect(scopeOf(costsOf(`${opening}&${more}`, language), id).without).toBe(off(...names));
  });

  test('say what the reported figures leave open, as their records have it', () => {
    const { library } = documented(opening);
    const open = (id: ScopeName) => scopeOf(costsOf(opening, language), id).open;
    for (const [id, reference] of [
      ['run', 'S003-04'],
      ['purchase', 'S002-02'],
    ] as const) {
      const { subject, conditions } = library.figure(reference);
      expect(conditions.length).toBeGreaterThan(0);
      const said = conditions.map((each) => each[language]).join(' ');
      expect(open(id)).toEqual([`${subject[language]} (${reference}): ${said}`]);
    }
    expect(open('run')[0]).toContain({ en: 'Final run or whole development: not stated.', ko: '밝히지 않았다' }[language]);
    expect([open('experiments'), open('programme')]).toEqual([[], []]);
  });

  test.each([opening, gpt4, `${opening}&covers=board&method=straight`, `${opening}&method=annuity&cur=EUR`])(
    'parts sum to the whole, and to 100 %: %s',
    (link) => {
      const { quantity } = documented(link);
      const sum = (values: readonly (Decimal | null)[]) => values.reduce<Decimal>((all, each) => all.plus(each ?? NaN), new Decimal(0));
      for (const { parts, total } of costsOf(link, language).parts) {
        const whole = quantity(total.name).value ?? new Decimal(NaN);
        const error = sum(parts.map(({ result }) => quantity(result.name).value))
          .div(whole)
          .minus(1);
        expect(error.abs().toNumber()).toBeLessThan(1e-30);
        expect(parts.reduce((all, { share }) => all + (share ?? NaN), 0)).toBeCloseTo(1, 12);
        expect(parts.reduce((all, { shareText }) => all + Number(shareText.replace('%', '')), 0)).toBeCloseTo(100, 0);
        expect(parts.every(({ shareText }) => shareText.endsWith('%'))).toBe(true);
      }
    },
  );

  test('a rented run is split as if it were owned, by market value; what has no number has no share', () => {
    const noteOf = (link: string) => costsOf(link, language).parts[1]?.note;
    expect(noteOf(opening)).toBe(words.choices.method.market.label);
    expect(noteOf(`${opening}&method=annuity`)).toBe(words.choices.method.annuity.label);
    const [bought] = costsOf('gpu=ascend910&n=1000&p=70B&t=30d', language).parts;
    expect(bought?.parts.map(({ share, shareText }) => [share, shareText])).toEqual(Array.from({ length: 3 }, () => [null, '']));
  });

  test('real terms and contracts are told only where they are stated', () => {
    expect(costsOf(opening, language)).toMatchObject({ real: null, contract: null, reliabilityNote: words.modelledOff });
    const { real, contract, reliabilityNote } = costsOf(`${opening}&rate=2USD&index=1.1&contract=0.1&failures=4`, language);
    expect(real?.name).toBe('finalRunReal');
    expect(real?.value).toBe({ en: 'USD 15.8M', ko: '1,584만 달러' }[language]);
    expect(contract?.name).toBe('marketEmissions');
    expect(reliabilityNote).toBe(words.modelledOn);
  });

  test('amounts are nominal, of the days that their sources say', () => {
    const [price, electricity] = [words.priceOf('2023-04'), words.electricityOf('2025')];
    const dated = (rent: string) => words.nominal([price, words.rentOf(rent), electricity].join(', '));
    expect(costsOf(opening, language).nominal).toBe(dated('2025'));
    expect(costsOf(`${opening}&rate=2USD`, language).nominal).toBe(dated(words.undatedInput));
    expect(costsOf(`${opening}&rate=4.10USD`, language).nominal).toBe(dated('2025')); // the newest year in which that was the highest quote
  });

  test.each([...plans, staffed])('have no broken text: %s', (link) => {
    const texts = textsOf(costsOf(link, language));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => broken.test(text))).toEqual([]);
  });
});

test('two readers are told the same amounts', () => {
  const amounts = (language: 'en' | 'ko') => costsOf(gpt4, language).scopes.map(({ result }) => result.name);
  expect(amounts('en')).toEqual(amounts('ko'));
  expect(costsOf(gpt4).scopes.map(({ result }) => [result.value, result.range])).toEqual([
    ['USD 768M', 'USD 665M – 820M'],
    ['USD 40.2M', 'USD 29.3M – 47.5M'],
    ['USD 43.9M – 475M', null],
    ['USD 43.9M – 475M', null],
  ]);
  expect(costsOf(gpt4, 'ko').scopes.map(({ result }) => result.value)).toEqual([
    '7억 6,770만 달러',
    '4,016만 달러',
    '4,388만 ~ 4억 7,540만 달러',
    '4,388만 ~ 4억 7,540만 달러',
  ]);
});
