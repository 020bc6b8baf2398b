/** A text with its look-alikes made one, and for each of its characters where that stood in the text as typed. */
export type FoldedText = {
  readonly text: string;
  /** The same with capitals as typed, to make suggestions from. */
  readonly cased: string;
  /** One entry more than characters: the last one is the end of the typed text. */
  readonly origin: readonly number[];
};

/** Spaces that typography puts between groups of digits. They group; an ordinary space doesn't. */
export const groupingSpace = '\u202f';

const lookAlikes = new Map<string, string>([
  ...['\u00a0', '\u2007', '\u2008', '\u2009', '\u200a', '\u202f'].map((space): [string, string] => [space, groupingSpace]),
  ...['\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u205f', '\u3000'].map((space): [string, string] => [
    space,
    ' ',
  ]),
  ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63'].map((dash): [string, string] => [dash, '-']),
  ...['\u223c', '\u301c', '\u02dc'].map((tilde): [string, string] => [tilde, '~']),
  ...['≥', '≧', '⩾'].map((sign): [string, string] => [sign, '≥']),
  ...['≤', '≦', '⩽'].map((sign): [string, string] => [sign, '≤']),
  ...['≈', '≒', '≃', '≅'].map((sign): [string, string] => [sign, '≈']),
  ['\uffe6', '₩'],
  ['\uffe5', '¥'],
  ['⨯', '×'],
  ['✕', '×'],
  ['⋅', '·'],
  ['\u318d', '·'],
  ['∕', '/'],
  ['⁄', '/'],
]);

const foldOne = (character: string): string => {
  const known = lookAlikes.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  // The full-width forms of ASCII, in the order of ASCII.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
};

// Some systems hand over Hangul in parts (ᄆ ᅡ ᆫ for 만).
const syllableInParts = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/y;

/** Makes full-width forms, dashes, spaces and decomposed Hangul alike, and lower-cases ASCII. */
export function foldCharacters(typed: string): FoldedText {
  let cased = '';
  const origin: number[] = [];
  for (let at = 0; at < typed.length;) {
    origin.push(at);
    syllableInParts.lastIndex = at;
    const parts = syllableInParts.exec(typed)?.[0];
    if (parts) {
      cased += parts.normalize('NFC');
      at += parts.length;
    } else {
      cased += foldOne(typed.charAt(at));
      at += 1;
    }
  }
  origin.push(typed.length);
  const text = cased.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
  return { text, cased, origin };
}
