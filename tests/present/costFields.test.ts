import { describe, expect, test } from 'vitest';
import { presentInput } from '../../src/present/index.ts';
import type { CostGroupDocument } from '../../src/present/index.ts';
import { amountOf } from '../../src/scenario/numerals.ts';
import type { ChoiceKey } from '../../src/scenario/index.ts';
import { choices, costKeys, inputOf, numeralKeys, readDecision } from '../../src/scenario/index.ts';
import { costsOf, documented, gpt4, languages, opening, readers } from './readers.ts';

const groupOf = (groups: readonly CostGroupDocument[], id: CostGroupDocument['id']): CostGroupDocument => {
  const found = groups.find((group) => group.id === id);
  if (!found) throw new RangeError(`There is no group ${id}.`);
  return found;
};

/** How good the model gets is no cost: the fit of its law stands with it. */
const choiceKeys = (Object.keys(choices) as readonly ChoiceKey[]).filter((key) => key !== 'law' && key !== 'pays' && key !== 'best');

/** A plan that states everything there is to state, in some form or other. */
const everything =
  'gpu=h100-sxm&n=1000&price=>30000USD&p=70B&t=30d&mfu=0.4&rate=1.5-4USD&pue=~1.2&kwh=120원&covers=board&overhead=1.3-1.5&net=>5%25' +
  '&spare=5%25&markup=<10%25&worth=30000EUR&bought=2023-01&start=2024&decline=0.14±0.02&life=5y&use=>50%25&interest=~6.5%25' +
  '&server=>1.5&load=56-100%25&co2=0.4&contract=0&embodied=0.013&goodput=<95%25&save=40s&restart=10min&exp=~2&staff=100' +
  '&pay=20만달러&data=1억원&stored=500&storage=23USD&index=1.04&cur=EUR&method=annuity&interval=daly';

describe.each(languages)('the fields of the four costs in %s', (language) => {
  const { messages } = readers[language];
  const groups = (link: string) => costsOf(link, language).groups;

  test('hold every key of the costs exactly once, and what else bears on them; a peak is the accelerator’s', () => {
    const keys = groups(opening).flatMap(({ fields }) => fields.map(({ input }) => input.key));
    expect(keys.toSorted()).toEqual([...costKeys.filter((key) => key !== 'peak'), 'price', 'rate', 'pue', 'kwh'].toSorted());
    const chosen = groups(opening).flatMap((group) => group.choices.map(({ key }) => key));
    expect(chosen.toSorted()).toEqual(choiceKeys.toSorted());
  });

  test('are called by different names', () => {
    const labels = groups(opening).flatMap((group) => [
      ...group.fields.map(({ input }) => input.label),
      ...group.choices.map((each) => each.label),
    ]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(choiceKeys)('every word of %s has a name and says what it means', (key) => {
    const choice = groups(opening)
      .flatMap((group) => group.choices)
      .find((each) => each.key === key);
    expect(choice?.options.map(({ value }) => value)).toEqual([...choices[key]]);
    for (const { value, label, meaning } of choice?.options ?? []) {
      expect(label).not.toBe(value); // the key of a link is no word
      expect(meaning.length).toBeGreaterThan(2);
    }
    expect(new Set(choice?.options.map(({ label }) => label)).size).toBe(choices[key].length);
    expect(choice?.badge).toBe('default');
    const other = choices[key].at(-1) ?? '';
    const decided = groups(`gpu=h100-sxm&n=1&p=1B&t=1d&${key}=${other}`).flatMap((group) => group.choices);
    expect(decided.find((each) => each.key === key)).toMatchObject({ value: other, badge: 'input' });
  });

  test('a group says in a line what stands in it, and nothing of what is left out', () => {
    const summary = (more: string) => groupOf(groups(`${opening}&${more}`), 'beyond').summary;
    const name = (key: 'staffEffort' | 'staffPay' | 'dataSpending' | 'storedData' | 'storagePrice' | 'experimentsMultiplier') =>
      messages.nodes[key].name.replace(/ \(.*\)$/, '');
    const [multiplier, staff, pay, stored] = [name('experimentsMultiplier'), name('staffEffort'), name('staffPay'), name('storedData')];
    expect(summary('exp=2')).toBe(`${multiplier} 2`);
    expect(
      summary('staff=100')
        .split(', ')
        .map((each) => each.split(/ \d| US/)[0]),
    ).toEqual(expect.arrayContaining([staff]));
    expect(summary('staff=100')).toContain(pay);
    expect(summary('staff=100')).not.toContain(stored);
    expect(summary('stored=500')).toContain(stored);
    expect(summary('stored=500')).not.toContain(staff);
    for (const { id, summary: said } of groups(opening)) expect(said, id).not.toBe('');
  });

  test('what nothing stands for is an empty field that says what emptiness means', () => {
    const empty = groups(opening).flatMap(({ fields }) => fields.map(({ input }) => input).filter(({ spelling }) => spelling === ''));
    expect(empty.length).toBeGreaterThanOrEqual(4);
    expect(Object.fromEntries(empty.map(({ key, citation }) => [key, citation.text]))).toEqual(messages.costs.empty);
    for (const { badge, badgeText, prose } of empty) expect([badge, badgeText, prose]).toEqual(['default', messages.costs.leftOutHere, '']);
  });

  test('what nobody published is an empty field too, whose amount is open', () => {
    const [rate] = groupOf(groups('gpu=h20&n=1000&p=70B&t=30d'), 'pay').fields;
    expect(rate?.input).toMatchObject({ key: 'rate', spelling: '', badge: 'default', range: null });
    expect(rate?.input.prose).toBe({ en: 'any amount', ko: '정해지지 않음' }[language]);
  });

  test.each([opening, gpt4, everything, 'gpu=h20&n=1000&p=70B&t=30d'])(
    'what stands in a field reads back to the same amount: %s',
    (link) => {
      const made = documented(link);
      expect(made.binding.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const key of numeralKeys) {
        const { spelling } = presentInput(key, made, messages, readers[language].pen);
        const leaf = made.binding.leaves.get(inputOf(key));
        if (!leaf || spelling === '') continue;
        const reading = readDecision(key, spelling, made.binding.currencies.purchase);
        expect(reading.ok, `${key}: ${spelling}`).toBe(true);
        if (!reading.ok) continue;
        const { amount, status } = leaf;
        const centred = status === 'default' && amount.operator === 'range' && amount.value !== null;
        const stood = centred ? { operator: '=' as const, value: amount.value, low: amount.value, high: amount.value } : amount;
        const ends = (of: typeof stood) => [of.operator, of.value, of.low, of.high].map((each) => each?.toString() ?? null);
        expect(ends(amountOf(reading.numeral, inputOf(key))), `${key}: ${spelling}`).toEqual(ends(stood));
      }
    },
  );
});
