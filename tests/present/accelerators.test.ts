import { expect, test } from 'vitest';
import { presentAnswers, presentCosts, presentCsv, presentHardware, presentReport, presentShare } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { broken, documented, languages, readers, textsOf } from './readers.ts';

const every = library.accelerators.flatMap(({ id }) => languages.map((language) => [id, language] as const));

test('there is every accelerator to be tried', () => expect(every.length).toBeGreaterThanOrEqual(88));

// Of some nobody publishes a price, a rent or a power: what rests on those is open, and says so.
test.each(every)('of %s everything can be said, in %s', (gpu, language) => {
  const { messages, pen } = readers[language];
  const made = documented(`gpu=${gpu}&n=1000&p=70B&t=30d`);
  const said = {
    costs: presentCosts(made, messages, pen),
    report: presentReport(made, messages, pen, 'https://example.org/#v=2'),
    hardware: presentHardware(made, messages, pen),
    answers: presentAnswers(made, messages, pen),
    share: presentShare(made, messages, pen, 'https://example.org/#v=2'),
    csv: presentCsv(made, messages, pen),
  };
  for (const [what, document] of Object.entries(said)) {
    const texts = textsOf(document);
    expect(
      texts.filter((text) => broken.test(text) || text === '?'),
      what,
    ).toEqual([]);
    expect(texts.join('').length, what).toBeGreaterThan(50);
  }
  expect(said.answers.length).toBeGreaterThan(50);
  for (const { value, name } of said.answers) expect(value, name).not.toBe('');
  expect(said.costs.scopes).toHaveLength(4);
  expect(said.report.costs.scopes.map(({ value }) => value)).toEqual(said.costs.scopes.map(({ result }) => result.value));
});

test.each(library.accelerators.map(({ id, price, rentalRate }) => [id, price === null, rentalRate === null] as const))(
  'of %s is open what nobody publishes, and nothing else: price %s, rent %s',
  (gpu, unpriced, unrented) => {
    const { binding, quantity } = documented(`gpu=${gpu}&n=1000&p=70B&t=30d`);
    const unpublished = binding.issues.filter(({ code }) => code === 'not-published').map(({ key, severity }) => [key, severity]);
    const keys = [...(unpriced ? ['price'] : []), ...(unrented ? ['rate'] : [])];
    expect(unpublished.filter(([key]) => key === 'price' || key === 'rate')).toEqual(keys.map((key) => [key, 'warning']));
    const isOpen = (name: 'hardwarePurchase' | 'rentedRun'): boolean => {
      const { value, low, high } = quantity(name);
      return value === null && low === null && high === null;
    };
    expect([isOpen('hardwarePurchase'), isOpen('rentedRun')]).toEqual([unpriced, unrented]);
  },
);
