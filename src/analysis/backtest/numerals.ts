/** How the numbers of a table are written: `0,5` for a half, or `0.5`. A point is a decimal one wherever there is no comma. */
export type Writing = { readonly decimalComma: boolean };

/** A numeral without a sign: `2048`, `1,024`, `1 024`, `0.415`, `4.6e5`. */
const plain = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const grouped = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/;

/** Greater than any count or rate of the field: what lies beyond is a slip. */
const greatest = 1e15;

/** A number above zero; null for what is none. */
export function readAmount(text: string, { decimalComma }: Writing): number | null {
  const written = decimalComma && text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  const digits = grouped.test(written) ? written.replaceAll(/[ ,]/g, '') : written;
  const value = plain.test(digits) ? Number(digits) : Number.NaN;
  return value > 0 && value < greatest ? value : null;
}

/** A whole number from one on; null for what is none. */
export function readCount(text: string, writing: Writing): number | null {
  const value = readAmount(text, writing);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** A share of one, also as `41.5 %`; null for what is none. */
export function readShare(text: string, writing: Writing): number | null {
  const percent = /^(.*?)\s*%$/.exec(text);
  const value = readAmount(percent?.[1] ?? text, writing);
  const share = value !== null && percent ? value / 100 : value;
  return share !== null && share <= 1 ? share : null;
}
