import { describe, expect, test } from 'vitest';
import type { NodeName } from '../../src/model/index.ts';
import { nodeName, nodeNames, registry } from '../../src/model/index.ts';
import { hasValue, penFor } from '../../src/present/index.ts';
import { readable } from '../../src/present/quantity.ts';
import { planned } from '../model/plan.ts';
import { foundations } from '../../src/analysis/index.ts';
import { inputOf } from '../../src/scenario/index.ts';

const languages = ['en', 'ko'] as const;

/** Nothing that a machine left behind. */
const clean = /^(?!.*(undefined|NaN|null|Infinity|\?|Currency|accelerator·|\/accelerator| {2}|\[object)).+$/s;

const links = [
  'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d',
  'gpu=h100-sxm&n=>1024&p=>70B&d=2T',
  'n=<5&price=3만원&rate=1000원&kwh=100원&t=>2h&p=1',
  'price=5EUR&rate=6EUR&kwh=0.1EUR&fx=1450KRW/EUR,9KRW/JPY&d=1&t=1s',
  'price=<5JPY&fx=9KRW/JPY&n=1~1e9&p=1e18&t=~50y&mfu=>1%25',
  'n=~7&d=1e20&p=1~2&rate=0USD&price=0CNY&kwh=0USD',
  'n=1e9&price=1e15USD&rate=1e9USD&p=1e18&t=99y&kwh=1e6USD&mfu=100%25',
  'gpu=h20&n=1000&p=70B&t=30d',
  'gpu=trainium2&n=1000&p=70B&t=30d&method=annuity&failures=5&interval=daly',
  'gpu=h100-sxm&n=1000&p=70B&t=30d&method=market&bought=2022-05&start=2024&worth=30000EUR&contract=0.1&water=1.8&cur=KRW&covers=board',
  'n=1&p=1&t=1s&failures=>1&save=<1h&restart=>1s&decline=0-3&life=1s-99y&use=>1%25&interest=<100%25&net=>5%25&exp=>1&staff=>0',
  'gpu=h100-sxm&n=1000&arch=llama-3.1-8b&t=30d&mfu=predicted&factor=1-1.1',
  'gpu=a100-80-sxm&arch=gpt-3&d=300B&t=30d&mfu=predicted&solve=budget,n&failures=3',
  'gpu=h800-sxm&n=2048&arch=deepseek-v3&d=1T&t=60d&mfu=predicted&solve=budget,p&layout=zb&precision=fp8',
];

/** What a plan may do without: it states them or not, and nothing stands for them. */
const optional = new Set<NodeName>([
  'plannedUtilisation', // predicted
  'sequenceLength',
  'batchSize',
  'stackFactor',
  'stepError',
  'soughtCount',
  'architectureParameters',
  'statedPriceDate',
  'pricedOn',
  'trainingStart',
  'serverMarketPrice',
  'contractIntensity',
  'waterIntensity',
  'uniqueTokens',
  'plannedBudget',
]);

describe('every quantity of the book can be written', () => {
  test.each(links.flatMap((link) => languages.map((language) => [link, language] as const)))('%s, in %s', (link, language) => {
    const made = planned(link);
    const pen = penFor(language);
    const written = nodeNames.filter((name) => hasValue(name, made));
    for (const name of written) {
      const quantity = readable(name, made);
      const exact = quantity.value ?? quantity.low ?? quantity.high;
      const texts = [
        pen.quantity(quantity),
        pen.range(quantity),
        pen.converted(quantity, made.binding.exchange),
        pen.spelling(quantity),
        pen.rounded(quantity),
        exact && pen.exact(exact, made.quantity(name).unit.replace(/\/accelerator|accelerator·/, '')),
      ];
      for (const text of texts.filter((each) => each !== null)) expect(text, name).toMatch(clean);
    }
  });

  test.each(links)('what has no value rests on what the plan computes, or leaves open: %s', (link) => {
    const made = planned(link);
    const unstated = new Set(nodeNames.filter((name) => ['input', 'figure'].includes(registry[name].kind) && !hasValue(name, made)));
    const solved = new Set(made.binding.solved.map((key) => nodeName(inputOf(key))));
    expect([...unstated].filter((name) => !solved.has(name) && !optional.has(name))).toEqual([]);
    expect([...solved].every((name) => unstated.has(name))).toBe(true);
    for (const name of nodeNames.filter((each) => !hasValue(each, made))) {
      expect(() => made.quantity(name), name).toThrow(RangeError);
      expect(
        foundations(name, made.binding).some((each) => unstated.has(each)),
        name,
      ).toBe(true);
    }
  });
});
