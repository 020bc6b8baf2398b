import type { Convention, Currency, Operator } from './numeral.ts';

export type BoundOperator = Exclude<Operator, '=' | 'range'>;
export type Noun = 'item' | 'each' | 'device' | 'parameter' | 'token';

/** What needs no more than its name: units without a size, and the joints of the grammar. */
type Sign = 'percent' | 'point' | 'per' | 'tilde' | 'dash' | 'plus' | 'plusMinus' | 'join' | 'opener' | 'closer';

/** What a word or sign can mean in a numeral. Signs with two lives (`~`, `-`, `+`) are settled by the grammar. */
export type Meaning =
  | { readonly type: 'magnitude'; readonly power: number; readonly script: 'latin' | 'korean' | 'han' }
  | { readonly type: 'currency'; readonly currency: Currency | null }
  | { readonly type: 'time'; readonly seconds: number; readonly convention: Convention | null }
  | { readonly type: 'noun'; readonly noun: Noun }
  | { readonly type: 'operator'; readonly operator: BoundOperator; readonly place: 'before' | 'after' }
  | { [Type in Sign]: { readonly type: Type } }[Sign];

const lexicon = new Map<string, Meaning>();
const mean = (spellings: string, meaning: Meaning): void => {
  for (const spelling of spellings.split(', ')) lexicon.set(spelling, meaning);
};

const magnitude = (spellings: string, power: number, script: 'latin' | 'korean' | 'han'): void =>
  mean(spellings, { type: 'magnitude', power, script });
magnitude('k, thousand', 3, 'latin');
magnitude('m, mn, mln, million', 6, 'latin');
magnitude('b, bn, bln, billion', 9, 'latin');
magnitude('t, tn, trn, trillion', 12, 'latin');
for (const [korean, han, power] of [
  ['십', '十', 1],
  ['백', '百', 2],
  ['천', '千', 3],
  ['만', '万, 萬', 4],
  ['억', '亿, 億', 8],
  ['조', '兆', 12],
  ['경', '京', 16],
] as const) {
  magnitude(korean, power, 'korean');
  magnitude(han, power, 'han');
}
// The Chinese trillion is one word; elsewhere a unit on a unit is refused.
magnitude('万亿, 萬億', 12, 'han');

const currency = (spellings: string, code: Currency | null): void => mean(spellings, { type: 'currency', currency: code });
currency('$, us$, us $, usd, usd$, us dollar, us dollars, dollar, dollars, 달러, 미국 달러, 미국달러, 미 달러, 미달러, 불, 美元', 'USD');
currency('₩, krw, won, 원, 원화, 韩元', 'KRW');
currency('cny, rmb, cn¥, yuan, renminbi, 위안, 위안화, 위엔, 元, 人民币, 人民幣', 'CNY');
currency('€, eur, euro, euros, 유로, 유로화, 欧元', 'EUR');
currency('jpy, jp¥, yen, 엔, 엔화, 円, 日元', 'JPY');
currency('¥', null);

const time = (spellings: string, seconds: number, convention: Convention | null = null): void =>
  mean(spellings, { type: 'time', seconds, convention });
time('s, sec, secs, second, seconds, 초', 1);
time('min, mins, minute, minutes, 분', 60);
time('h, hr, hrs, hour, hours, 시간', 3600);
time('d, day, days, 일, 일간', 86400);
time('w, wk, wks, week, weeks, 주, 주일, 주간', 7 * 86400, 'week-is-7-days');
time('mo, mos, month, months, 개월, 개월간, 달, 달간', 30 * 86400, 'month-is-30-days');
time('y, yr, yrs, year, years, 년, 년간', 365 * 86400, 'year-is-365-days');

const noun = (spellings: string, of: Noun): void => mean(spellings, { type: 'noun', noun: of });
noun('개, 개의', 'item');
noun('ea', 'each');
noun('대, 장, gpu, gpus, chip, chips, card, cards, accelerator, accelerators, 가속기', 'device');
noun('param, params, parameter, parameters, 파라미터, 매개변수', 'parameter');
noun('token, tokens, 토큰', 'token');

mean('%, percent, per cent, pct, 퍼센트, 프로', { type: 'percent' });
mean('%p, %pt, pp, percentage point, percentage points, %포인트, 퍼센트포인트', { type: 'point' });

// What a price is per: the field says it already, so it is understood and no more.
const rates =
  'h, hr, hour, gpu, gpu-h, gpu-hr, gpu-hour, gpu hour, gpu h, gpu hr, gpuh, gpu·h, gpu·hr, gpu·hour, chip, chip-hour, card, accelerator, accelerator-hour, unit, kwh';
for (const rate of rates.split(', '))
  mean(`/${rate}, / ${rate}, per ${rate}, a ${rate}, an ${rate}, ${rate}당, ${rate} 당`, { type: 'per' });
for (const rate of ['시간', '대', '장', '개', 'gpu 시간', 'gpu·시간', 'gpu-시간', 'gpu시간'])
  mean(`/${rate}, / ${rate}, ${rate}당, ${rate} 당`, { type: 'per' });
mean('each, apiece', { type: 'per' });

const operator = (spellings: string, sign: BoundOperator, place: 'before' | 'after'): void =>
  mean(spellings, { type: 'operator', operator: sign, place });
operator('>, over, above, more than, greater than, exceeding', '>', 'before');
operator('>=, ≥, at least, no less than, not less than, no fewer than, minimum, 최소, 최소한, 적어도', '>=', 'before');
operator('<, under, below, less than, fewer than', '<', 'before');
operator('<=, ≤, up to, at most, no more than, not more than, maximum, max, within, 최대', '<=', 'before');
operator('≈, about, approx, approx., approximately, around, roughly, circa, ca, ca., 약, 대략, 거의', '~', 'before');
operator('초과, 여', '>', 'after');
for (const particle of ['', '을 ', '를 ', '이 ', '가 ']) operator(`${particle}넘는, ${particle}넘게`, '>', 'after');
operator('이상, 이상의, or more', '>=', 'after');
operator('미만, 미만의', '<', 'after');
operator('이하, 이하의, 이내, or less, or fewer', '<=', 'after');
operator('정도, 쯤, 가량, 내외, or so', '~', 'after');

mean('~', { type: 'tilde' });
mean('-', { type: 'dash' });
mean('+', { type: 'plus' });
mean('±, +-, +/-', { type: 'plusMinus' });
mean('to, and, 에서, 부터', { type: 'join' });
mean('between, from', { type: 'opener' });
mean('까지, 사이', { type: 'closer' });

/** Longest first, so that 달러 is never 달. */
const entries: readonly (readonly [string, Meaning])[] = [...lexicon].toSorted(([left], [right]) => right.length - left.length);

export const isSpace = (character: string): boolean => character === ' ' || character === '\u202f';
const isLatin = (character: string): boolean => character >= 'a' && character <= 'z';

const byFirst = new Map<string, (readonly [string, Meaning])[]>();
for (const entry of entries) {
  const first = entry[0].charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/** The end of `spelling` in `text` from `at`, where one space stands for any number of them; -1 if it isn't there. */
const endOf = (spelling: string, text: string, at: number): number => {
  let end = at;
  for (const character of spelling) {
    if (character === ' ') {
      if (!isSpace(text.charAt(end))) return -1;
      while (isSpace(text.charAt(end))) end += 1;
    } else if (text.charAt(end) === character) end += 1;
    else return -1;
  }
  return end;
};

export type Match = { readonly meaning: Meaning; readonly end: number };

/** The longest word or sign that stands at `at`; Latin ones must end where the word ends. */
export function matchWord(text: string, at: number): Match | null {
  for (const [spelling, meaning] of byFirst.get(text.charAt(at)) ?? []) {
    const end = endOf(spelling, text, at);
    if (end < 0) continue;
    if (isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end))) continue;
    return { meaning, end };
  }
  return null;
}

/** A Latin magnitude written together with what follows: the `m` of `2musd`, the `bn` of `2bncny`. */
export function matchJoinedMagnitude(text: string, at: number): Match | null {
  for (const length of [3, 2, 1]) {
    const meaning = lexicon.get(text.slice(at, at + length));
    if (meaning?.type !== 'magnitude' || meaning.script !== 'latin') continue;
    const rest = matchWord(text, at + length)?.meaning.type;
    if (rest === 'currency' || rest === 'noun') return { meaning, end: at + length };
  }
  return null;
}
