import type { ResultName, Sweep } from '../analysis/index.ts';
import { unitIn } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { registry } from '../model/index.ts';
import { fieldLabel, plainName } from './name.ts';
import type { SweepPlan } from './sweepQuery.ts';

type Naming = {
  readonly nameOf: (line: { readonly plan: string; readonly result: ResultName }) => string;
  readonly planName: (id: string) => string;
};

/** What a reader has to know about the lines: which are missing and why, which are level, what stands at its centre. */
export function notesOn(
  { key, lines, refused }: Sweep,
  plans: readonly SweepPlan[],
  { nameOf, planName }: Naming,
  hasMarks: boolean,
  messages: Messages,
): readonly string[] {
  const { sweep: words } = messages;
  const axis = fieldLabel(key, messages);
  const missing = refused.map((each): string => {
    if (each.reason === 'computed') return words.computed(planName(each.plan), axis);
    return each.reason === 'open' && each.because !== null
      ? words.open(nameOf(each), plainName(each.because, messages))
      : words.noRate(nameOf(each));
  });
  const impossible = lines.filter(({ points }) => points.every(({ y }) => y === null));
  const broken = lines.some((line) => !impossible.includes(line) && line.points.some(({ y }) => y === null));
  const level = lines.filter((line) => line.constant && !impossible.includes(line));
  const centred = new Set(lines.flatMap((line) => line.centred));
  const converted = lines.some(({ plan, result, unit }) => {
    const currencies = plans[Number(plan)]?.estimate.binding.currencies;
    return currencies !== undefined && unitIn(registry[result], currencies) !== unit;
  });
  const own = lines.some((line) => line.own !== null);
  return [
    ...new Set(missing),
    ...impossible.map((line) => words.impossible(nameOf(line))),
    ...(level.length > 0 ? [words.constant(level.map(nameOf).join('; '), axis)] : []),
    ...(broken ? [words.breaks] : []),
    ...(centred.size > 0 ? [words.centred([...centred].map((name) => plainName(name, messages)).join(', '))] : []),
    ...(converted ? [words.converted] : []),
    ...(own ? [words.own] : []),
    ...(hasMarks ? [words.references] : []),
  ];
}
