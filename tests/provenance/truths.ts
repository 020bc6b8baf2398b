import type { Shelves } from '../../src/provenance/shelves.ts';
import { Decimal, parseNumeral } from '../../src/units/index.ts';

/** What the sources of the defaults say, put down once more by hand: [value, low, high]. */
const year = new Decimal(8766).times(3600);
const price = new Decimal('0.0826'); // United States, industrial, 2025
const defaultTruths: Readonly<Record<keyof Shelves['defaults'], readonly (Decimal | string | null)[]>> = {
  mfu: ['0.35', '0.17', '0.55'],
  pue: ['1.1', '1.05', '1.4'],
  electricityPrice: [price, price.times('0.6'), price.times('1.7')],
  serviceLife: [year.times(4), year.times(3), year.times(5)],
  flopPerParameterToken: ['6', null, null],
  secondsPerHour: [new Decimal(60).times(60), null, null],
  flopPerZettaFlop: [new Decimal(10).pow(21), null, null],
  joulesPerKilowattHour: [new Decimal(1000).times(3600), null, null],
};

const equal = (left: Decimal | string | null, right: Decimal | string | null): boolean =>
  left === null || right === null ? left === right : new Decimal(left).eq(right);

export const defaultsAstray = ({ defaults }: Shelves): readonly string[] =>
  Object.entries(defaults).flatMap(([name, { value, low, high }]) => {
    const truth = defaultTruths[name as keyof Shelves['defaults']];
    return [value, low, high].every((number, index) => equal(number, truth[index] ?? null)) ? [] : [`defaults.${name}`];
  });

/** What stands in a preset without a figure behind it, and so can't be looked up. */
const presetTruths: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gpt-3.5-cluster': { t: '30d' },
  'china-a100-stock': { t: '30d' },
  'a800-plan': { n: '10000', price: '35000USD', t: '30d' },
  'gpt-3': { n: '1024', d: '300B', mfu: '0.3365' },
  'gpt-2': { n: '8', d: '213.3B' },
};

const kindOf = { n: 'count', price: 'money', p: 'parameters', d: 'tokens', t: 'duration', mfu: 'ratio', rate: 'money' } as const;

export const readDecision = (key: string, spelling: string): { readonly value: Decimal; readonly unit: string } | null => {
  const kind = Object.entries(kindOf).find(([name]) => name === key)?.[1];
  const reading = kind && parseNumeral(spelling, { kind });
  return reading && reading.ok && reading.numeral.value ? { value: reading.numeral.value, unit: reading.numeral.unit } : null;
};

/** Where a preset's decision is not what its figure says, or can't be read by our own reader. */
export const presetsAstray = ({ presets, figures }: Shelves): readonly string[] =>
  presets.flatMap(({ id, decisions, evidence }) =>
    Object.entries(decisions).flatMap(([key, spelling]) => {
      if (key === 'gpu') return [];
      const where = `${id}.${key}: ${spelling}`;
      const decision = readDecision(key, spelling);
      if (!decision) return [`${where} cannot be read`];
      const support = evidence[key];
      if (support?.kind !== 'figure') return presetTruths[id]?.[key] === spelling ? [] : [`${where} is not the one we checked`];
      const figure = figures.find((record) => record.id === support.figure);
      const sameCurrency = key !== 'price' || figure?.unit.split('/')[0] === decision.unit;
      return figure?.value && sameCurrency && decision.value.eq(new Decimal(figure.value)) ? [] : [`${where} is not ${support.figure}`];
    }),
  );
