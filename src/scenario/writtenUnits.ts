import type { Numeral } from '../units/index.ts';
import type { NumeralKey } from './decisions.ts';

type Written = readonly (readonly [ending: RegExp, each: number])[];

const times: Written = [[/\s*(?:배|x|×|times)$/i, 1]];
const carbon: Written = [
  [/\s*kg(?:\s*CO[2₂]e?)?\s*\/\s*kWh$/i, 1],
  [/(?<!k)\s*g(?:\s*CO[2₂]e?)?\s*\/\s*kWh$/i, 0.001],
];

/** Units that people write behind the number of a field that is counted in its own, and how many of that one each is. */
const written: Readonly<Partial<Record<NumeralKey, Written>>> = {
  peak: [
    [/\s*PFLOP(?:S|\/s)?$/i, 1e15],
    [/\s*FLOP(?:S|\/s)?$/i, 1], // a T stays, as the number's own
  ],
  tdp: [
    [/\s*kW$/i, 1000],
    [/\s*W$/i, 1],
  ],
  stored: [
    [/\s*PB$/i, 1000],
    [/\s*TB$/i, 1],
    [/\s*GB$/i, 0.001],
  ],
  staff: [[/\s*(?:인년|명|person-years?|people|FTE)$/i, 1]],
  co2: carbon,
  contract: carbon,
  water: [[/\s*(?:litres?|l|리터)\s*\/\s*kWh$/i, 1]],
  exp: times,
  overhead: times,
  server: times,
  index: times,
  factor: times,
};

/** The text of a field without the unit behind it, and what its number is then to be multiplied by. */
export function withoutUnit(key: NumeralKey, text: string): { readonly text: string; readonly each: number } {
  const trimmed = text.trimEnd();
  for (const [ending, each] of written[key] ?? []) if (ending.test(trimmed)) return { text: trimmed.replace(ending, ''), each };
  return { text, each: 1 };
}

export function scaled(numeral: Numeral, each: number): Numeral {
  if (each === 1) return numeral;
  const { value, low, high } = numeral;
  return { ...numeral, value: value && value.times(each), low: low && low.times(each), high: high && high.times(each) };
}
