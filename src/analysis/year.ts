/** `2023-04-19`, `2023-04` or `2023` as a year with its fraction; a bare year is its middle. null for what is undated. */
export function yearOf(asOf: string): number | null {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?/.exec(asOf)?.groups ?? {};
  if (year === undefined) return null;
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 0.5) / 31)) / 12;
}
