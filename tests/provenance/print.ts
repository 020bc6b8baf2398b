import type { Figure } from '../../src/provenance/records.ts';
import type { Shelves } from '../../src/provenance/shelves.ts';
import { Decimal, isCurrency } from '../../src/units/index.ts';
import { linesOf } from './originals.ts';
import { readLag, readOrder, readPhrase, readText } from './printReading.ts';

/** Whether its numbers are a list, one phrase a line or all on one: `3년 5개월`, `2년 5개월` ... */
const isList = ({ value, text, kind, also }: Figure): boolean =>
  value === null && text === null && kind === 'background' && also.length > 0;

/** Where a printed phrase is not at the line that its figure names. */
export const misplaced = ({ figures, sources }: Pick<Shelves, 'figures' | 'sources'>): readonly string[] =>
  figures.flatMap((figure) => {
    const { id, source, lines, printed } = figure;
    const file = sources.find((record) => record.id === source)?.file;
    if (lines.length === 0 || !file) return lines.length === printed.length ? [] : [`${id}: printed nowhere`];
    const text = linesOf(file);
    const stands = (phrase: string, line: number | undefined): boolean => text[(line ?? 0) - 1]?.includes(phrase) ?? false;
    const inTurn = isList(figure) && lines.length > 1;
    return [
      ...printed
        .filter((phrase, index) => (inTurn ? !stands(phrase, lines[index]) : !lines.some((line) => stands(phrase, line))))
        .map((phrase) => `${id}: no “${phrase}” there`),
      ...lines.filter((line) => !printed.some((phrase) => stands(phrase, line))).map((line) => `${id}: nothing at ${line}`),
    ];
  });

const differs = (
  where: string,
  phrases: readonly string[],
  stated: { readonly value: string; readonly unit: string },
): readonly string[] => {
  const [phrase = ''] = phrases;
  const numeral = (stated.unit === 'd' ? readLag(phrases) : null) ?? readPhrase(phrase, stated.unit);
  if (!numeral) return [`${where}: cannot read “${phrase}”`];
  const currency = stated.unit.split('/')[0] ?? '';
  if (isCurrency(currency) && numeral.unit !== currency) return [`${where}: “${phrase}” is in ${numeral.unit}`];
  return numeral.value.eq(new Decimal(stated.value)) ? [] : [`${where}: “${phrase}” is not ${stated.value}`];
};

const differsInOrder = ({ id, printed, low, high }: Figure): readonly string[] => {
  const [phrase = ''] = printed;
  const order = readOrder(phrase);
  if (!order || low === null || high === null) return [`${id}: cannot read “${phrase}”`];
  return order.low.eq(new Decimal(low)) && order.high.eq(new Decimal(high)) ? [] : [`${id}: “${phrase}” is not ${low} to ${high}`];
};

/** Each part of a text has its phrase; a phrase beyond them dates the claim. */
const differsInText = ({ id, printed, text, asOf }: Figure, published: string): readonly string[] => {
  const parts = text?.split(' / ') ?? [];
  return [...parts, ...printed.slice(parts.length).map(() => asOf)].flatMap((part, index) => {
    const read = readText(printed[index] ?? '', published);
    return read === part ? [] : [`${id}: “${printed[index] ?? ''}” is ${read ?? 'unreadable'}, not ${part}`];
  });
};

const ownNumber = (figure: Figure, published: string): readonly string[] => {
  if (figure.text !== null) return differsInText(figure, published);
  if (figure.operator === 'range') return differsInOrder(figure);
  return figure.value === null ? [] : differs(figure.id, figure.printed, { value: figure.value, unit: figure.unit });
};

/**
 * Where a figure's number, date or name is not the one that its phrase says: the figure's own first, then the amounts also
 * stated; a list has no number of its own.
 */
export const misread = ({ figures, sources }: Pick<Shelves, 'figures' | 'sources'>): readonly string[] =>
  figures
    .filter(({ derivation }) => derivation === null)
    .flatMap((figure) => {
      const first = isList(figure) ? 0 : 1;
      return [
        ...ownNumber(figure, sources.find(({ id }) => id === figure.source)?.date ?? ''),
        ...figure.also.flatMap((also, index) => differs(`${figure.id} also`, figure.printed.slice(index + first, index + first + 1), also)),
        ...(isList(figure) && figure.also.length !== figure.printed.length ? [`${figure.id}: not one phrase for each number`] : []),
      ];
    });
