/** Half of a surrogate pair, which no escape can say. */
const halfCharacter = /\p{Surrogate}/gu;

/** What people write in numerals stays readable; the rest is escaped. */
export const encode = (text: string): string =>
  encodeURIComponent(text.trim().replaceAll(halfCharacter, '\ufffd'))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%24', '$')
    .replaceAll('%3A', ':');

/**
 * A `+` is a space, except at the end, where it can only be the bound of `100M+`. A `%` before anything but a letter or a
 * digit can only be a percent that somebody wrote by hand. null where an escape is broken.
 */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll(/\+(?=.)/g, ' ').replaceAll(/%(?![\da-z])/gi, '%25'));
  } catch {
    return null;
  }
}

const syllables = { first: 0xac00, last: 0xd7a3, base: 36, digits: 3 } as const;
const around = '~';

/** A name as a value, with its Hangul in three characters a syllable (`~`, then its place in base 36), where an escape would take nine. */
export const encodeName = (name: string): string =>
  name
    .trim()
    .split(/([\uac00-\ud7a3]+)/)
    .map((text, index) => (index % 2 === 0 ? encodeAround(text) : around + [...text].map(placeOf).join('') + around))
    .join('');

const placeOf = (syllable: string): string =>
  (syllable.charCodeAt(0) - syllables.first).toString(syllables.base).padStart(syllables.digits, '0');

/** Blanks beside Hangul belong to the name; a `~` of its own is escaped. */
const encodeAround = (text: string): string =>
  text
    .split(' ')
    .map((word) => encode(word).replaceAll(around, '%7E'))
    .join('+');

/** Also as others may have written it: escaped throughout, or in letters. What is damaged is left out. */
export const decodeName = (text: string): string =>
  text
    .split(around)
    .map((part, index) => (index % 2 === 0 ? (decode(`${part} `) ?? '').slice(0, -1) : part.replaceAll(/.{1,3}/g, syllableOf)))
    .join('')
    .trim();

function syllableOf(place: string): string {
  const code = Number.parseInt(place, syllables.base) + syllables.first;
  return code >= syllables.first && code <= syllables.last ? String.fromCharCode(code) : '';
}
