import type { Figure } from '../../src/provenance/records.ts';
import type { Shelves } from '../../src/provenance/shelves.ts';
import { Decimal, isCurrency, parseNumeral, type NumeralContext } from '../../src/units/index.ts';
import { linesOf } from './originals.ts';

/** Where a printed phrase is not at the line that its figure names. */
export const misplaced = ({ figures, sources }: Shelves): readonly string[] =>
  figures.flatMap(({ id, source, lines, printed }) => {
    const file = sources.find((record) => record.id === source)?.file;
    if (lines.length === 0 || !file) return lines.length === printed.length ? [] : [`${id}: printed nowhere`];
    const text = linesOf(file);
    return [
      ...printed.filter((phrase) => !lines.some((line) => text[line - 1]?.includes(phrase))).map((phrase) => `${id}: no “${phrase}” there`),
      ...lines.filter((line) => !printed.some((phrase) => text[line - 1]?.includes(phrase))).map((line) => `${id}: nothing at ${line}`),
    ];
  });

const contextOf = (unit: string): NumeralContext => {
  const currency = unit.split('/')[0] ?? '';
  if (isCurrency(currency)) return { kind: 'money', currency };
  return { kind: unit === 'parameter' ? 'parameters' : unit === '1' ? 'ratio' : 'count' };
};

type Read = { readonly value: Decimal; readonly unit: string };

/** The numeral within a phrase, without counters and qualifiers, as our own reader reads it; fractions in words it does not. */
const readPhrase = (phrase: string, unit: string): Read | null => {
  const [, below, above] = /(\d+)분의 (\d+)/.exec(phrase) ?? [];
  if (below && above) return { value: new Decimal(above).div(below), unit: '1' };
  const core = /\d[\d.,만억조천 ]*(?:달러|위안|원)?/u.exec(phrase)?.[0]?.trim();
  const reading = core === undefined ? null : parseNumeral(core, contextOf(unit));
  return reading?.ok && reading.numeral.value ? { value: reading.numeral.value, unit: reading.numeral.unit } : null;
};

const differs = (
  where: string,
  phrase: string | undefined,
  stated: { readonly value: string | null; readonly unit: string },
): readonly string[] => {
  if (stated.value === null) return [];
  const numeral = phrase === undefined ? null : readPhrase(phrase, stated.unit);
  if (!numeral) return [`${where}: cannot read “${phrase ?? ''}”`];
  const currency = stated.unit.split('/')[0] ?? '';
  if (isCurrency(currency) && numeral.unit !== currency) return [`${where}: “${phrase ?? ''}” is in ${numeral.unit}`];
  return numeral.value.eq(new Decimal(stated.value)) ? [] : [`${where}: “${phrase ?? ''}” is not ${stated.value}`];
};

/** Where a figure's number is not the one that its phrase says: the figure's own first, then the amounts also stated. */
export const misread = (figures: readonly Figure[]): readonly string[] =>
  figures
    .filter(({ derivation }) => derivation === null)
    .flatMap((figure) => [
      ...differs(figure.id, figure.printed[0], figure),
      ...figure.also.flatMap((also, index) => differs(`${figure.id} also`, figure.printed[index + 1], also)),
    ]);
