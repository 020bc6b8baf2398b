import type { Language } from '../messages/index.ts';

const links: Readonly<Record<Language, string>> = { en: ' – ', ko: ' ~ ' };

/** A written amount: a currency before it, its number with a magnitude or a power of ten, and what follows. */
const written =
  /^(?<before>[A-Z]{3} )?(?<number>-?[\d.,]+(?:×10[⁻⁰¹²³⁴-⁹]+|(?:tn|bn|[MBT])(?![A-Za-z])|(?:[만억조경](?: [\d,]+[만억조]?)?)?))(?<after>.*)$/u;

/** A few digits, and a number that ends in its magnitude: with the unit said once, that would seem to be of both. */
const bare = /^-?[\d.,]{1,5}$/u;
const scaled = /(?:[MBT만억조경]|tn|bn)$/u;

const partsOf = (text: string) => {
  const { before = '', number = text, after = '' } = written.exec(text)?.groups ?? {};
  return { before, number, after };
};

/** Two ends as one range, with what both have said once: `USD 9.29M – 29.5M`, `17 – 55%`, `1만 ~ 2만 대`. */
export function span(low: string, high: string, language: Language): string {
  const [first, second] = [partsOf(low), partsOf(high)];
  const isClear = !(bare.test(first.number) && scaled.test(second.number)); // 233 ~ 4,459만 would be 233만
  const alike = isClear && first.before === second.before && first.after.trim() === second.after.trim();
  return alike ? first.before + first.number + links[language] + second.number + second.after : low + links[language] + high;
}
