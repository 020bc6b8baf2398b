import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../../src/provenance/index.ts';
import { currentVersion, decisionKeys, decisionsOf, openingDecisions, readLink, writeLink } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const opening = writeLink(openingDecisions(library));
const version = `v=${currentVersion}`;

describe('where a link may come from', () => {
  const { scenario } = readLink(opening);
  const bare = opening.slice(1);

  test.each([
    bare,
    `#${bare}`,
    `?${bare}`,
    `/?${bare}`,
    `https://example.org/runcost/${opening}`,
    `https://example.org/?utm_source=a#${bare}`,
    `https://example.org/runcost/?${bare}`,
    `https://example.org/?${bare}#`,
    `#?${bare}`,
    `#/${bare}`,
  ])('%s', (link) => {
    expect(readLink(link)).toMatchObject({ scenario, issues: [], isPlan: true });
  });

  test('a question mark within a value is part of it', () => {
    expect(readLink('n=10?&p=1B').scenario).toEqual({ n: '10?', p: '1B' });
  });
});

describe('spellings', () => {
  test.each([
    '1만',
    '20만 위안',
    '1,750억',
    '2개월',
    '1조 1800억원',
    '>$100M',
    '100M+',
    '20~50%',
    '30% ± 10%p',
    '₩2천만',
    '1e4',
    '1_000',
    'a&b=c',
    'a#b',
    'a+b',
    '100% +',
    '\'"<script>',
    '日本円',
    '👩‍🔬',
    '~30d',
    '(1)!*',
  ])('%s comes back byte for byte', (spelling) => {
    const link = writeLink({ n: spelling, fx: spelling });
    expect(link).toMatch(/^#[\u0021-\u007e]*$/);
    expect(readLink(link).scenario).toEqual({ n: spelling, fx: spelling });
    // Copied out of an address bar that shows letters as they are.
    const shown = link.replaceAll(/(?:%[89A-F][0-9A-F])+/g, (escaped) => decodeURIComponent(escaped));
    expect(readLink(shown).scenario).toEqual({ n: spelling, fx: spelling });
  });

  test('typed by hand, a plus is a space except at the end', () => {
    expect(readLink('n=100M+&price=20만+위안&p=1B+').scenario).toEqual({ n: '100M+', price: '20만 위안', p: '1B+' });
    expect(planned('gpu=h100-sxm&n=1000+&p=1B&t=1d').quantity('acceleratorCount').operator).toBe('>=');
  });

  test('typed in Korean, a plan gives the same numbers', () => {
    const korean = planned(writeLink({ gpu: 'a100-40-sxm', n: '1만', price: '20만 위안', p: '1,750억', t: '1개월' }));
    const english = planned(opening);
    for (const name of ['hardwarePurchase', 'trainingTokens', 'acceleratorHours'] as const) {
      expect(korean.quantity(name).value?.toFixed()).toBe(english.quantity(name).value?.toFixed());
    }
  });

  test('the order of the keys is that of every link there is: new ones only come at the end', () => {
    const ofVersion1 = 'gpu n price p d t mfu rate pue kwh fx solve';
    const ofVersion2 =
      'covers method interval cur peak tdp node overhead net spare markup worth bought start decline life use interest ' +
      'server load co2 contract embodied water goodput failures save restart exp staff pay data stored storage index refs law unique ' +
      'budget pin pays best arch seq batch factor precision stack layout';
    expect(decisionKeys.join(' ')).toBe(`${ofVersion1} ${ofVersion2}`);
  });

  test('keys stand in their order, whatever the order they were decided in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...decisionKeys]), (keys) => {
        const written = writeLink(Object.fromEntries(keys.map((key) => [key, '1'])));
        expect(written).toBe(`#${[version, ...decisionKeys.filter((key) => keys.includes(key)).map((key) => `${key}=1`)].join('&')}`);
      }),
    );
  });

  test.each(library.presets.map(({ id }) => id))('the plan %s has at most 300 characters and loses nothing', (id) => {
    const decisions = decisionsOf(library.preset(id));
    const link = writeLink(decisions);
    expect(link.length).toBeLessThanOrEqual(300);
    expect(readLink(link)).toMatchObject({ scenario: decisions, issues: [], isPlan: true });
    expect(planned(link).binding.issues).toEqual([]);
  });
});
