import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { nodeName } from '../../src/model/index.ts';
import { headlinesOf, penFor, presentInput, presentInputs, presentSentence, unsourced } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, numeralKeys, planKeys, readDecision, writeLink } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const messages = { en: await loadMessages('en'), ko: await loadMessages('ko') };
const languages = ['en', 'ko'] as const;
type Language = (typeof languages)[number];
const opening = writeLink(decisionsOf(library.preset('gpt-3.5-cluster')));

const sentence = (link: string, language: Language) => presentSentence(planned(link), messages[language], penFor(language)).text;
const inputs = (link: string, language: Language) => presentInputs(planned(link), messages[language], penFor(language));
const badges = (link: string) => Object.fromEntries(inputs(link, 'en').map(({ key, badge }) => [key, badge]));

describe('the sentence', () => {
  const h100 = 'gpu=h100-sxm&n=1024&price=3만달러&p=70B';

  test.each([
    [
      'tokens',
      `${opening}&mfu=40%25`,
      'Buy 10,000 × A100 at CNY 200,000 each, train a model of 175B parameters for 30 days, and it gets through about 3.08T tokens.',
      'A100 1만 대를 대당 20만 위안에 사서 매개변수 1,750억 모형을 30일 동안 훈련하면 토큰 약 3조 810억 개를 처리합니다.',
    ],
    [
      'a duration',
      `${h100}&d=2T&mfu=0.4`,
      'Buy 1,024 × H100 at USD 30,000 each, train a model of 70B parameters on 2T tokens, and it takes about 24 days.',
      'H100 1,024 대를 대당 3만 달러에 사서 매개변수 700억 모형을 토큰 2조 개로 훈련하면 약 24일 걸립니다.',
    ],
    [
      'utilisation',
      `${h100}&d=2T&t=8w`,
      'Buy 1,024 × H100 at USD 30,000 each, train a model of 70B parameters on 2T tokens in 56 days: that takes an MFU of about 17.1%.',
      'H100 1,024 대를 대당 3만 달러에 사서 매개변수 700억 모형을 토큰 2조 개로 56일 안에 훈련하려면 MFU가 약 17.1%여야 합니다.',
    ],
  ])('with %s computed', (_what, link, english, korean) => {
    expect([sentence(link, 'en'), sentence(link, 'ko')]).toEqual([english, korean]);
  });

  test('keeps bounds and ranges, also those that follow', () => {
    const link = 'gpu=h100-sxm&n=>1024&p=70B&d=2T&mfu=40%25';
    expect(sentence(link, 'en')).toBe(
      'Buy > 1,024 × H100 at > USD 30,000 each, train a model of 70B parameters on 2T tokens, and it takes < 24 days.',
    );
    expect(sentence(link, 'ko')).toMatch(/훈련하면 24일 미만 걸립니다\.$/);
    expect(sentence('gpu=h100-sxm&n=1~2&p=70B&t=30d&mfu=40%25', 'en')).toMatch(/Buy 1–2 × H100/);
  });

  test.each(['n=>5&p=>1B', 'n=~5&p=<1B&mfu=>1%25', 'd=1T&t=>5h&n=<9', ...library.presets.map(({ decisions }) => writeLink(decisions))])(
    'leaves nothing half-said: %s',
    (link) => {
      for (const language of languages) expect(sentence(link, language)).toMatch(/^(?!.*(undefined|NaN|null|\?| {2}| ,| \.)).+\.$/);
    },
  );

  test('has a field for each of its words, each once', () => {
    for (const language of languages) {
      const { parts } = presentSentence(planned(opening), messages[language], penFor(language));
      const fields = parts.flatMap((part) => (typeof part === 'string' ? [] : ['gpu' in part ? 'gpu' : part.key]));
      expect(fields.toSorted()).toEqual(['d', 'gpu', 'n', 'p', 'price', 't']);
    }
  });
});

describe('inputs', () => {
  test('come in the order of a link, each with whose it is and where it comes from', () => {
    for (const language of languages) {
      const all = inputs(opening, language);
      expect(all.map(({ key }) => key)).toEqual([...planKeys]);
      for (const { label, meaning, spelling, prose, badgeText, citation } of all) {
        for (const text of [label, meaning, spelling, prose, badgeText, citation.text])
          expect(text).toMatch(/^(?!.*(undefined|NaN|null|\?)).+/);
      }
    }
    expect(badges(opening)).toEqual({
      budget: 'computed',
      n: 'source',
      price: 'source',
      p: 'source',
      d: 'computed',
      t: 'default',
      mfu: 'default',
      rate: 'default',
      pue: 'default',
      kwh: 'default',
    });
    expect(badges(`${opening}&rate=2USD&mfu=0.4`)).toMatchObject({ rate: 'input', mfu: 'input' });
  });

  test('any key can be asked for: it says whose it is, also where nothing stands', () => {
    for (const language of languages) {
      for (const key of numeralKeys) {
        const input = presentInput(key, planned(opening), messages[language], penFor(language));
        for (const text of [input.label, input.meaning, input.badgeText, input.citation.text])
          expect(text, key).toMatch(/^(?!.*(undefined|NaN|null|\?)).+/);
        expect(input.spelling === '', key).toBe(input.prose === '');
        expect([key, input.decided]).toEqual([key, ['n', 'price', 'p', 't'].includes(key)]);
      }
    }
  });

  test('a date stands as it was typed: a month is neither its first day nor its middle', () => {
    const start = (text: string) => presentInput('start', planned(`${opening}&start=${text}`), messages.ko, penFor('ko'));
    expect(start('2024-05')).toMatchObject({ spelling: '2024-05', badge: 'input', prose: '2024년 5월 16일' });
    expect(start('2024-05').range).toBe('2024년 5월 1일 ~ 2024년 5월 31일');
    expect(start('2024-05-12')).toMatchObject({ spelling: '2024-05-12', range: null });
  });

  test('a default with a range shows its centre, and says the range beside it', () => {
    const mfu = presentInput('mfu', planned(opening), messages.en, penFor('en'));
    expect(mfu).toMatchObject({ spelling: '35%', range: '17 – 55%', decided: false });
    expect(presentInput('rate', planned(opening), messages.ko, penFor('ko'))).toMatchObject({
      spelling: '3.05달러',
      range: '1.29 ~ 4.10달러/시간',
    });
  });

  test('a stated bound or range stands in its field in full', () => {
    const link = 'n=1000~2000&price=>$30k&p=~70B&mfu=20~50%25&rate=1~2USD&t=<3개월';
    expect(Object.fromEntries(inputs(link, 'en').map(({ key, spelling }) => [key, spelling]))).toMatchObject({
      n: '1,000–2,000',
      price: '> USD 30,000',
      p: 'about 70B',
      mfu: '20–50%',
      rate: 'USD 1–2',
      t: '< 90 days',
    });
  });

  test.each([
    'n=1만&price=3만달러&p=1,750억&t=2개월&rate=2.5달러&kwh=120원',
    'n=1000~2000&price=>$30k&p=~70B&mfu=30%25+±+10%25p&t=36h',
    'd=1.5조&t=>30d&pue=1.1~1.3&n=<7',
  ])('what stands in the fields makes the same plan: %s', (link) => {
    for (const language of languages) {
      const made = planned(link);
      for (const { key, spelling, badge } of inputs(link, language)) {
        if (badge !== 'input') continue;
        const reading = readDecision(key, spelling);
        const again = planned(`${link.replace(new RegExp(`(^|&)${key}=[^&]*`), '')}&${key}=${encodeURIComponent(spelling)}`);
        expect(reading.ok, spelling).toBe(true);
        for (const name of ['hardwarePurchase', 'rentedRun', 'trainingTokens', 'trainingEnergy'] as const) {
          expect(JSON.stringify(again.quantity(name)), `${spelling} (${language})`).toBe(JSON.stringify(made.quantity(name)));
        }
      }
    }
  });

  test('the unsourced are our defaults and what was typed', () => {
    const names = (link: string) => {
      const made = planned(link);
      const answers = headlinesOf(made).flatMap(({ name, beside }) => [name, ...beside]);
      return unsourced(made, ['plannedCount', ...answers]).map(({ node }) => nodeName(node));
    };
    expect(names(opening)).toEqual([
      'plannedDuration',
      'plannedUtilisation',
      'rentalRate',
      'powerUsageEffectiveness',
      'electricityPrice',
      'serviceLife',
      'ownedUtilisation',
      'serverPowerRatio',
      'averagePowerFraction',
    ]);
    expect(names('gpu=h100-sxm&n=5&p=1B&d=1T&t=1d&rate=2USD&fx=1400KRW/USD')).toEqual([
      'plannedCount',
      'plannedParameters',
      'plannedTokens',
      'plannedDuration',
      'rentalRate',
      'powerUsageEffectiveness',
      'electricityPrice',
      'serverOverhead',
      'networkShare',
      'serviceLife',
      'ownedUtilisation',
      'serverPowerRatio',
      'averagePowerFraction',
      'wonPerReportCurrency', // once, though every amount is converted at it
    ]);
    expect(unsourced(planned(opening), ['hardwarePurchase'])).toEqual([]);
  });
});
