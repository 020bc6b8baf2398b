/** Why a kind of model is not read: its layers do something that no sum here counts, or nobody has written down what they do. */
export type UnsupportedBecause = 'unknown' | 'stateSpace' | 'sharedKeys' | 'crossAttention' | 'layerKind' | 'experts';

/** A value as it was found, shortened: numbers, short texts, and for anything else its beginning. */
export type FoundValue = string | number | boolean | null;

/** What keeps a config from being read. Fields are named as the config names them. */
export type ArchitectureProblem =
  | { readonly reason: 'notJson'; readonly field: null; readonly value: FoundValue }
  | { readonly reason: 'notAnObject'; readonly field: string | null; readonly value: FoundValue }
  /** Longer than any config: characters, and how many are read. */
  | { readonly reason: 'tooLarge'; readonly field: null; readonly value: number; readonly most: number }
  | { readonly reason: 'missing'; readonly field: string; readonly value: null; readonly alsoCalled: readonly string[] }
  /** Not a whole number within what makes sense. */
  | { readonly reason: 'absurd'; readonly field: string; readonly value: FoundValue; readonly least: number; readonly most: number }
  | { readonly reason: 'notYesOrNo'; readonly field: string; readonly value: FoundValue }
  | { readonly reason: 'notAText'; readonly field: string; readonly value: FoundValue }
  /** A list with another number of entries than there are layers, or with entries that a list of layers doesn’t have. */
  | { readonly reason: 'wrongList'; readonly field: string; readonly value: FoundValue; readonly layers: number }
  /** More of a part than of the whole: key-value heads than heads, chosen experts than experts. */
  | { readonly reason: 'exceeds'; readonly field: string; readonly value: number; readonly of: string; readonly most: number }
  /** `field` doesn’t divide what `of` names. */
  | { readonly reason: 'indivisible'; readonly field: string; readonly value: number; readonly of: string; readonly whole: number }
  | { readonly reason: 'tooManyParameters'; readonly field: null; readonly value: number; readonly most: number }
  | { readonly reason: 'unsupported'; readonly field: string; readonly value: FoundValue; readonly because: UnsupportedBecause }
  /** A file that can’t be read, for the command line. */
  | { readonly reason: 'unreadable'; readonly field: null; readonly value: string };

/** What is to be known of a reading that succeeded. */
export type ArchitectureNote =
  /** Only the language model of something larger is counted. */
  | 'languageModelOnly'
  /** A schema of another program, read in its own sense. */
  | 'otherSchema'
  /** The kind of model was told by `architectures`. */
  | 'typeFromArchitectures'
  /** Layers that predict further tokens are named, and not counted. */
  | 'withoutPrediction'
  /** Attention to a chosen few tokens is counted as attention to all. */
  | 'sparseAsFull'
  | 'encoderDecoder';

const longest = 60;

/** A value short enough to be shown. NaN and infinities become words. */
export function foundValue(value: unknown): FoundValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  const text = typeof value === 'string' ? value : Array.isArray(value) ? `[… ${value.length}]` : `{…} (${typeof value})`;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
