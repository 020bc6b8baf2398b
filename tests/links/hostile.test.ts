import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { writeIssue } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Issue } from '../../src/scenario/index.ts';
import {
  currentVersion,
  decisionKeys,
  decisionsOf,
  isDecisionKey,
  numeralKeys,
  openingDecisions,
  readLink,
  writeLink,
} from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const opening = writeLink(openingDecisions(library));
const version = `v=${currentVersion}`;
const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);

/** All that a reader is told about a link, having seen the whole page computed from it. */
function noticed(link: string): readonly Issue[] {
  const made = planned(link);
  expect(made.quantity('trainingCompute').unit).toBe('FLOP');
  for (const name of ['amortisedRun', 'programmeCost', 'totalEmissions', 'breakEvenTime'] as const) {
    expect(made.quantity(name).operator, name).toBeDefined();
  }
  const issues = [...readLink(link).issues, ...made.binding.issues];
  for (const each of issues) {
    for (const messages of [en, ko]) expect(writeIssue(each, messages)).toMatch(/^(?!.*(undefined|null|NaN)).{8,}$/s);
  }
  return issues;
}
const codes = (link: string): readonly string[] => noticed(link).map(({ code, key }) => `${code} ${key}`);

describe('what is wrong is said, and the rest stands', () => {
  test.each([
    ['zz=1', ['not-a-plan link', 'unknown-key zz']],
    [`${opening}&zz=1`, ['unknown-key zz']],
    ['%ZZ', ['not-a-plan link', 'unknown-key %ZZ']],
    [opening.replace('10000', '%ZZ'), ['bad-escape n']],
    [`${opening}&mfu=20%~50%&fx=1400KRW/USD`, []],
    [`${opening}&mfu=40%`, []],
    [`${opening}&mfu=40%2`, ['bad-escape mfu']],
    [`${opening}&__proto__=1`, ['unknown-key __proto__']],
    [
      `${opening}&constructor=x&hasOwnProperty=y&toString`,
      ['unknown-key constructor', 'unknown-key hasOwnProperty', 'unknown-key toString'],
    ],
    ['__proto__', ['not-a-plan link', 'unknown-key __proto__']],
    ['x'.repeat(10_240), ['too-long link']],
    [`${opening}&zz=${'9'.repeat(10_240)}`, ['too-long link']],
    [opening.replace('n=10000', 'n=1e999'), ['unreadable-numeral n']],
    [opening.replace('n=10000', 'n=-5'), ['outside-domain n']],
    [opening.replace('n=10000', 'n=0'), ['outside-domain n']],
    [opening.replace('n=10000', 'n=1.5'), ['not-whole n']],
    [opening.replace('n=10000', 'n=1e10'), ['outside-domain n']],
    [`${opening}&mfu=150%25`, ['outside-domain mfu']],
    [`${opening}&mfu=0`, ['outside-domain mfu']],
    [`${opening}&pue=0.9`, ['outside-domain pue']],
    [opening.replace('200000CNY', '¥2bn'), ['unreadable-numeral price']],
    [opening.replace('t=30d', 't=2M'), ['unreadable-numeral t']],
    [opening.replace('t=30d', 't=30'), ['unreadable-numeral t']],
    [opening.replace('200000CNY', '5JPY'), ['no-exchange-rate price']],
    [opening.replace('200000CNY', '5EUR'), []],
    [`${opening.replace('200000CNY', '5JPY')}&fx=9KRW/JPY`, []],
    [`${opening.replace('200000CNY', '5EUR')}&fx=1,450KRW/EUR,1400KRW/USD`, []],
    [`${opening}&worth=5JPY&pay=5JPY&data=5JPY`, ['no-exchange-rate worth', 'no-exchange-rate pay', 'no-exchange-rate data']],
    [`${opening}&fx=garbage`, ['unknown-rate fx']],
    [`${opening}&fx=0KRW/USD`, ['unknown-rate fx']],
    [`${opening}&fx=1400KRW/USD,what`, ['unknown-rate fx']],
    [`${opening}&n=20000`, ['repeated-key n']],
    [opening.replace('n=10000', 'n='), ['empty-value n']],
    [opening.replace('n=10000', 'n'), ['empty-value n']],
    [opening.replace('a100-40-sxm', 'b200'), ['unknown-accelerator gpu']],
    [`${opening.replace('a100-40-sxm', 'MyChip')}&peak=fast`, ['unknown-accelerator gpu', 'unreadable-numeral peak']],
    [`${opening.replace('a100-40-sxm', 'MyChip')}&peak=500T&tdp=600&rate=1USD`, []],
    [`${opening.replace('a100-40-sxm', 'MyChip')}&peak=500T`, ['not-published rate', 'not-published tdp']],
    [opening.replace(version, 'v=7'), ['newer-version v']],
    [opening.replace(version, 'v=one'), ['unknown-key v']],
    [`${opening}&covers=everything`, ['unknown-choice covers']],
    [`${opening}&method=lease&interval=weekly&cur=GBP`, ['unknown-choice cur', 'unknown-choice method', 'unknown-choice interval']],
    [`${opening}&cur=JPY&fx=9KRW/JPY`, ['unknown-choice cur']],
    [`${opening}&method=`, ['empty-value method']],
    [`${opening}&METHOD=rent`, ['unknown-key METHOD']],
    [`${opening}&start=yesterday`, ['unreadable-numeral start']],
    [`${opening}&start=2022-02-30`, ['unreadable-numeral start']],
    [`${opening}&start=30d`, ['unreadable-numeral start']],
    [`${opening}&bought=1999-12-31`, ['unreadable-numeral bought']],
    [`${opening}&overhead=0.9&net=95%25&load=0`, ['outside-domain overhead', 'outside-domain net', 'outside-domain load']],
    [`${opening}&goodput=101%25&exp=0.5&use=0`, ['outside-domain use', 'outside-domain goodput', 'outside-domain exp']],
    [`${opening}&node=1.5`, ['not-whole node']],
    [`${opening}&failures=0&save=0s`, ['outside-domain failures', 'outside-domain save']],
    [`${opening}&life=4`, ['unreadable-numeral life']],
    [`${opening}&d=junk`, ['unreadable-numeral d']],
    [`${opening}&d=junk&mfu=junk`, ['unreadable-numeral d', 'unreadable-numeral mfu']],
    [`${opening}&solve=p`, ['unknown-solve solve']],
    [`${opening}&solve=t`, ['unknown-solve solve']],
    [`${opening}&d=2T&mfu=40%25`, ['over-determined d']],
    [`${opening}&mfu=predicted`, ['needs-architecture mfu']],
    [`${opening}&mfu=PREDICTED&arch=gpt-3`, []],
    [`${opening}&mfu=predict&arch=gpt-3`, ['unreadable-numeral mfu']],
    [
      `${opening}&arch=gpt-3&layout=tp8,what,tp9,pp0,mb99999999`,
      ['unknown-part layout', 'unknown-part layout', 'unknown-part layout', 'unknown-part layout'],
    ],
    [`${opening}&mfu=predicted&arch=gpt-30`, ['unknown-architecture arch']],
    [`${opening}&mfu=predicted&arch=gpt-4`, ['unpublished-shape arch']],
    [`${opening}&mfu=predicted&arch=96x12288`, ['unknown-size arch']],
    [`${opening}&mfu=predicted&arch=96x12288,h96,zz7`, ['unknown-size arch']],
    [`${opening}&mfu=predicted&arch=96x12288,h97`, ['impossible-size arch']],
    [`${opening}&mfu=predicted&arch=99999x12288,h96`, ['unknown-size arch']],
    [`${opening}&mfu=predicted&arch=constructor&precision=__proto__&stack=toString`, ['unknown-architecture arch']],
    [`${opening}&mfu=predicted&arch=gpt-3&precision=fp8&stack=torch`, ['unknown-choice precision', 'unknown-choice stack']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp8,pp16`, ['idle-accelerators layout']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp8,pp1`, ['does-not-fit layout']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp7,pp16`, ['invalid-layout layout']],
    [`${opening.replace('p=175B', 'p=37.6B')}&mfu=predicted&arch=deepseek-v3&layout=tp7,pp16,ep64`, ['invalid-layout layout']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp8,pp2000`, ['ranks-beyond-count layout']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp8,pp16&batch=77`, ['batch-too-small batch']],
    [`${opening}&mfu=predicted&arch=gpt-3&layout=tp8,pp16&batch=200`, ['idle-accelerators layout', 'batch-apart batch']],
    [
      `${opening}&mfu=predicted&arch=gpt-3&seq=2048.5&batch=-1&factor=0`,
      ['not-whole seq', 'outside-domain batch', 'outside-domain factor'],
    ],
    [`${opening.replace('n=10000', 'n=8')}&mfu=predicted&arch=gpt-3`, ['nothing-fits layout']],
    [`${opening.replace('a100-40-sxm', 'tpu-v4')}&mfu=predicted&arch=gpt-3`, ['not-measured gpu']],
    [`${opening}&mfu=predicted&arch=llama-2-70b`, ['parameters-apart p']],
  ])('%s', (link, expected) => {
    expect(codes(link)).toEqual(expected);
  });

  test('what can’t be taken leaves a default, and every other number as it was', () => {
    const made = planned(opening.replace('n=10000', 'n=-5').replace('200000CNY', '300000CNY'));
    expect(made.quantity('acceleratorCount').value?.toFixed()).toBe('10000');
    expect(made.quantity('hardwarePurchase').value?.toFixed()).toBe('3000000000');
  });

  test('a rate written in threes is one rate', () => {
    const made = planned(`${opening.replace('200000CNY', '5EUR')}&fx=1,450KRW/EUR`);
    expect(made.quantity('wonPerPurchaseCurrency').value?.toFixed()).toBe('1450');
  });

  test('the first of two stands', () => {
    expect(planned(`${opening}&n=20000`).quantity('acceleratorCount').value?.toFixed()).toBe('10000');
  });

  test('thousands of faults give a score of notices', () => {
    expect(readLink('&a'.repeat(2000)).issues.length).toBeLessThanOrEqual(20);
  });

  test('nothing at all is no fault', () => {
    for (const link of ['', '#', '?', '#?', 'https://example.org/#'])
      expect(readLink(link), link).toMatchObject({ scenario: {}, isPlan: false });
    for (const link of ['', '#', '?']) expect(readLink(link).issues, link).toEqual([]);
  });
});

describe('a truncated link', () => {
  const whole = [opening, writeLink(decisionsOf(library.preset('gpt-3')))];
  const cuts = whole
    .flatMap((link) => Array.from({ length: link.length }, (_, length) => link.slice(0, length)))
    .filter((link) => link.length > 1);

  test.each(cuts)('%s', (link) => {
    const issues = noticed(link);
    // Cut within the last value it may be a plan of its own; anywhere else something is missing, and that is said.
    const isWhole = ['gpu', 'n', 'p'].every((key) => link.includes(`&${key}=`)) && /&[dt]=./.test(link);
    expect(issues.length > 0 || isWhole).toBe(true);
  });
});

describe('law: any text may be opened', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    // Like a plan, with anything for its values.
    fc
      .array(
        fc.tuple(
          fc.constantFrom(...decisionKeys, 'v', 'zz'),
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom(
              '1',
              '>1',
              '1~2',
              '30d',
              '5EUR',
              '2022',
              '2022-05-12',
              'annuity',
              'KRW',
              '%',
              '%E0',
              '',
              ' ',
              '100M+',
              '\ud800',
            ),
          ),
        ),
        { maxLength: 15 },
      )
      .map((pairs) => `#${version}&${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
    // Well-formed, with numerals that are at home in some field.
    fc
      .dictionary(
        fc.constantFrom(...numeralKeys),
        fc.constantFrom(
          '0',
          '1',
          '-1',
          '1e60',
          '1e-30',
          '>2',
          '<2',
          '~2',
          '1~3',
          '30d',
          '>30d',
          '2USD',
          '3000KRW',
          '5EUR',
          '50%',
          '>50%',
          '<=100%',
          '2±1',
          '2022-05-12',
          '2023',
          '5JPY',
        ),
      )
      .map((scenario) => writeLink(scenario)),
  );

  test('reading never throws, and neither does what follows; writing what was read is idempotent and ASCII', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { scenario, issues } = readLink(text);
        expect(Object.keys(scenario).every(isDecisionKey)).toBe(true);
        expect(issues.length).toBeLessThanOrEqual(20);
        const written = writeLink(scenario);
        expect(written).toMatch(/^#[\u0021-\u007e]*$/);
        expect(writeLink(readLink(written).scenario)).toBe(written);
        noticed(text);
      }),
      { numRuns: 400 },
    );
  });
});
