import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { presentGuide, presentGuides, presentInput, presentPage } from '../../src/present/index.ts';
import { catalogue } from '../../src/provenance/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { inputOf, numeralKeys, readDecision } from '../../src/scenario/index.ts';
import { amountOf, isWithin } from '../../src/scenario/numerals.ts';
import { broken, documented, languages, opening, readers, textsOf } from './readers.ts';

const plan = 'gpu=h100-sxm&n=1000&p=70B&t=30d';
const guideOf = (key: NumeralKey, more = '', language: 'en' | 'ko' = 'en') =>
  presentGuide(key, documented(`${plan}${more}`), readers[language].messages, readers[language].pen);

describe.each(languages)('the guide in %s', (language) => {
  const { messages, pen } = readers[language];
  const guides = presentGuides(documented(opening), messages, pen);

  test('has every field, with a meaning and a range and source, or why there is none', () => {
    expect(guides.map(({ key }) => key)).toEqual([...numeralKeys]);
    for (const { key, meaning, typical, source, because, note } of guides) {
      expect(meaning.length, key).toBeGreaterThan(8);
      expect((typical === null) === (because !== null), key).toBe(true);
      expect((typical === null) === (source === null), key).toBe(true);
      expect(note.startsWith(meaning), key).toBe(true);
      expect(source?.text, key).not.toBe('');
    }
    for (const text of textsOf(guides)) expect(text).not.toMatch(broken);
  });

  test('says nothing about a plan that nobody typed', () => {
    expect(guides.filter(({ warning }) => warning !== null)).toEqual([]);
  });

  test.each([...numeralKeys])('what %s says can be typed is read, and lies within what it takes', (key) => {
    const examples = messages.guide.examples[key];
    expect(new Set(examples).size).toBe(2);
    for (const text of examples) {
      const reading = readDecision(key, text);
      expect(reading.ok, text).toBe(true);
      if (reading.ok) expect(isWithin(amountOf(reading.numeral, inputOf(key)), inputOf(key)), text).toBe('within');
    }
  });
});

test('a range is told with what it is the range of', () => {
  expect(guideOf('mfu')?.typical).toMatch(/^18\.9 – 56% \(the middle nine in ten of \d+ published runs\)$/);
  expect(guideOf('mfu', '', 'ko')?.typical).toMatch(/^18\.9 ~ 56% \(공개된 훈련 \d+개 중 가운데 90%\)$/);
  expect(guideOf('rate')?.typical).toMatch(/^USD 1\.25 – 12\.29\/h \(H100 SXM5 80GB: \d+ published rents\)$/);
  expect(guideOf('load')?.typical).toBe('56 – 100% (H100 SXM5 80GB)');
  expect(guideOf('start')?.typical).toContain('from 2022-09-20');
  expect(guideOf('markup')).toMatchObject({ typical: null, source: null, warning: null });
});

test('many sources are told by the names of three', () => {
  expect(guideOf('n')?.source?.text).toMatch(/^Epoch AI; .+; .+; and \d+ more$/);
  expect(guideOf('life')?.source?.text).toContain('service lives: 3, 4 and 5 years');
});

describe('a warning', () => {
  const { outside } = readers.en.messages.guide;
  const warned = (key: NumeralKey, text: string) => {
    const guide = guideOf(key, `&${key}=${encodeURIComponent(text)}`);
    return { warning: guide?.warning ?? null, typical: guide?.typical ?? '', note: guide?.note ?? '', meaning: guide?.meaning ?? '' };
  };

  test.each([
    ['mfu', '85%', 'above'],
    ['mfu', '2%', 'below'],
    ['mfu', '30-80%', 'reachesAbove'],
    ['rate', '1-20 USD', 'wider'],
    ['rate', '100원', 'below'],
    ['exp', '50', 'above'],
    ['bought', '2019', 'below'],
    ['co2', '0.02-0.3', 'reachesBelow'],
  ] as const)('%s of %s', (key, text, how) => {
    const { warning, typical, note, meaning } = warned(key, text);
    expect(warning).toBe(outside[how](typical));
    expect(note).toBe(meaning); // the range is in the warning
  });

  test.each([
    ['mfu', '40%'],
    ['mfu', '>30%'],
    ['rate', '3000원'],
    ['bought', '2022-09'], // the month of the release
    ['start', '2030'],
    ['water', '50'], // nothing published: nothing to say
  ] as const)('is not given for %s of %s', (key, text) => {
    expect(warned(key, text).warning).toBeNull();
  });

  test('is not given for what a source says or the edition assumes, nor for what is computed', () => {
    const made = documented(opening); // 200,000 yuan for an A100, from an article
    for (const key of numeralKeys) expect(presentGuide(key, made, readers.en.messages, readers.en.pen)?.warning).toBeNull();
    expect(guideOf('d')?.warning).toBeNull();
  });
});

test('a field has its guide once there is one', () => {
  const { messages, pen } = readers.en;
  const made = documented(`${plan}&mfu=85%25`);
  expect(presentInput('mfu', made, messages, pen).guide).toBeNull();
  expect(presentInput('mfu', made, messages, pen, presentGuide).guide?.warning).toContain('Not an error');
  const page = presentPage(made, messages, pen, presentGuide);
  expect(page.inputs.every(({ guide }) => guide !== null)).toBe(true);
  expect(presentPage(made, messages, pen).inputs.every(({ guide }) => guide === null)).toBe(true);
  const early = estimate({ gpu: 'a100-80-sxm', n: '8', p: '7B', t: '30d' }, catalogue);
  expect(presentInput('mfu', early, messages, pen, presentGuide).guide).toBeNull();
});
