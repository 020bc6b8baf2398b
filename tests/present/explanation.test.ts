import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import type { Estimate } from '../../src/analysis/index.ts';
import { languages, loadMessages } from '../../src/messages/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames, registry } from '../../src/model/index.ts';
import { hasValue, penFor, presentExplanation, presentMethod, readable } from '../../src/present/index.ts';
import type { EquationToken, ExplanationDocument } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, openingDecisions, readLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

/** All that was explained of a plan, in one language. */
const explained = async (made: Estimate, language: (typeof languages)[number]) => {
  const [messages, pen] = [await loadMessages(language), penFor(language)];
  const explain = (name: ExplanationDocument['name']) => presentExplanation(name, made, messages, pen);
  return { messages, pen, explain, all: nodeNames.filter((name) => hasValue(name, made)).map(explain) };
};

/** Signs of functions, as a reader takes them. */
const functions: Readonly<Record<string, (of: readonly Decimal[]) => Decimal>> = {
  '√': ([of]) => (of ?? none).sqrt(),
  ln: ([of]) => (of ?? none).ln(),
  exp: ([of]) => (of ?? none).exp(),
  max: (all) => Decimal.max(...all),
};
const none = new Decimal(Number.NaN);

/** An equation with the evaluation's own numbers in the places of its quantities, worked out from left to right. */
function workOut(tokens: readonly EquationToken[], made: Estimate): Decimal {
  let at = 0;
  /** What stands between parentheses, of which the first is next. */
  const listed = (): readonly Decimal[] => {
    const all: Decimal[] = [];
    do {
      at += 1;
      all.push(sum());
    } while (sign() === ',');
    at += 1;
    return all;
  };
  const term = (): Decimal => {
    const token = tokens[at];
    if (token && 'sign' in token && token.sign === '(') return listed()[0] ?? none;
    at += 1;
    if (token && 'name' in token) return made.quantity(token.name).value ?? none;
    const run = token && functions[token.sign];
    return run ? run(listed()) : new Decimal(token?.sign ?? none);
  };
  const sign = (): string | null => {
    const token = tokens[at];
    return token && 'sign' in token && token.sign !== ')' ? token.sign : null;
  };
  const powered = (): Decimal => {
    const base = term();
    if (sign() !== '^') return base;
    at += 1;
    return base.pow(term());
  };
  const product = (): Decimal => {
    let so = powered();
    for (let next = sign(); next === '×' || next === '÷'; next = sign()) {
      at += 1;
      so = next === '×' ? so.times(powered()) : so.div(powered());
    }
    return so;
  };
  const sum = (): Decimal => {
    let so = product();
    for (let next = sign(); next === '+' || next === '−'; next = sign()) {
      at += 1;
      so = next === '+' ? so.plus(product()) : so.minus(product());
    }
    return so;
  };
  return sum();
}

/** Whether a number that its equation is written with stands there with every digit. */
const isAllOf = ({ name, text }: { readonly name: NodeName; readonly text: string }, made: Estimate): boolean =>
  /^\d/.test(registry[name].symbol) && /^[\d,.]+$/.test(text) && made.quantity(name).value?.eq(text.replaceAll(',', '')) === true;

const opening = estimate(openingDecisions(library), library);

describe.each(library.presets.map((preset) => [preset.id, estimate(decisionsOf(preset), library)] as const))('%s', (_, made) => {
  test.each(languages)('explains every quantity that it has, in %s', async (language) => {
    const { all } = await explained(made, language);
    expect(all.length).toBeGreaterThan(120);
    for (const each of all) {
      expect(texts(each).join('\n'), each.name).not.toMatch(/undefined|NaN|\[object/);
      expect(each.value, each.name).not.toBe('');
      expect(each.citation.text, each.name).not.toBe('');
    }
  });

  test('shows the numbers of the evaluation, and they come to the result', async () => {
    const { all, pen } = await explained(made, 'en');
    for (const { name, withNumbers, inSymbols } of all.filter(({ inSymbols }) => inSymbols.length > 0)) {
      for (const token of withNumbers) {
        if (!('name' in token)) continue;
        const shown = pen.quantity(readable(token.name, made));
        const isSymbol = /^\d.*[^\d]/.test(token.text) && token.text === registry[token.name].symbol; // 10²¹, as it is written
        const inProse = isSymbol || shown === token.text || shown.startsWith(`${token.text} `);
        expect(inProse || isAllOf(token, made), `${name}: ${shown} is shown as ${token.text}`).toBe(true);
      }
      const value = made.quantity(name).value;
      const centred = inSymbols.every((token) => !('name' in token) || made.quantity(token.name).value !== null);
      if (centred)
        expect(
          workOut(inSymbols, made)
            .toSignificantDigits(30)
            .eq(value?.toSignificantDigits(30) ?? none),
          name,
        ).toBe(true);
      else expect(value === null || value.isZero(), name).toBe(true); // none of something costs nothing, whatever one is
    }
  });
});

test.each(languages)('leaves nothing open in the opening plan, in %s', async (language) => {
  const { all } = await explained(opening, language);
  expect(all.flatMap(texts).filter((text) => text.includes('?'))).toEqual([]);
});

test('writes the numbers that belong to an equation without their unit, which has a line of its own', async () => {
  const { explain } = await explained(opening, 'en');
  const { withNumbers, inUnits } = explain('trainingCompute');
  expect(withNumbers.map((token) => ('name' in token ? token.text : token.sign)).join(' ')).toMatch(/^(about )?6 × 175B × 2.7T$/);
  expect(inUnits).toBe('FLOP/parameter/token × parameter × token = FLOP');
});

test('writes units in Korean', async () => {
  const { explain } = await explained(opening, 'ko');
  expect(explain('hardwarePurchase').inUnits).toBe('대 × CNY/대 = CNY');
  expect(explain('trainingTokens').exact).toMatch(/토큰$/);
});

test('says of a stated quantity that it is stated, not what moves it', async () => {
  const { explain } = await explained(opening, 'en');
  const stated = explain('modelFlopsUtilisation');
  expect(stated).toMatchObject({ inSymbols: [], parts: [], foundations: [], drivers: [], drivenBy: null });
  expect(explain('unitPrice').citation.figure).toBe('D1');
});

test('says why nothing drives a quantity: all exact, or open to a side', async () => {
  const [exact, open] = [`#v=1&n=1000&price=10000USD`, `#v=1&n=1000&price=<10000USD`].map((link) =>
    estimate(readLink(link).scenario, library),
  );
  const { messages, explain } = await explained(exact ?? opening, 'en');
  expect(explain('hardwarePurchase').drivenBy).toBe(messages.drivenByNothing);
  expect((await explained(open ?? opening, 'en')).explain('hardwarePurchase').drivenBy).toBe(messages.drivenByOpen);
});

test('names what drives a result, the widest first', async () => {
  const { explain } = await explained(opening, 'en');
  expect(explain('rentedRunPerToken').drivers.map(({ name }) => name)).toEqual(['plannedUtilisation', 'rentalRate']);
});

test('reads the method in an order in which nothing comes before what it rests on', async () => {
  const { messages } = await explained(opening, 'en');
  const lines = presentMethod(opening, messages).map(({ name }) => name);
  expect(new Set(lines).size).toBe(lines.length);
  const before = (one: (typeof lines)[number], other: (typeof lines)[number]) => lines.indexOf(one) < lines.indexOf(other);
  expect(before('sustainedThroughput', 'tokenThroughput') && before('tokenThroughput', 'impliedTokens')).toBe(true);
  expect(before('trainingEnergy', 'electricityCost') && before('electricityCost', 'amortisedRun')).toBe(true);
});

test('opens only the equations that the plan uses', async () => {
  const { messages } = await explained(opening, 'en');
  const unused = presentMethod(opening, messages).filter(({ inPlan }) => !inPlan);
  expect(unused.map(({ name }) => name)).toContain('impliedUtilisation');
  for (const { name } of unused) expect(() => opening.quantity(name)).toThrow();
});
