import type { Layout, Recompute, Sharding } from '../performance/index.ts';

/** What a plan may say of its layout. Accelerators are its own. */
export type LayoutParts = Omit<Layout, 'accelerators'> & {
  /** Whether attention is computed in tiles. */
  readonly flash: boolean;
};
export type LayoutPart = keyof LayoutParts;
export type StatedLayout = Partial<LayoutParts>;

/** Parts that are whole numbers, as a link has them: `tp8`. */
const counted = {
  tp: 'tensor',
  pp: 'pipeline',
  vp: 'virtual',
  cp: 'context',
  ep: 'expert',
  mb: 'microBatch',
} as const satisfies Readonly<Record<string, LayoutPart>>;
type Counted = keyof typeof counted;
const isCounted = (text: string): text is Counted => Object.hasOwn(counted, text);

const recompute = (how: Recompute): StatedLayout => ({ recompute: how });
const sharding = (stage: Sharding): StatedLayout => ({ sharding: stage });

/** Parts that are one of a few, each a word of its own. */
const words: Readonly<Record<string, StatedLayout>> = {
  'rc-none': recompute('none'),
  'rc-selective': recompute('selective'),
  'rc-full': recompute('full'),
  z0: sharding(0),
  z1: sharding(1),
  z2: sharding(2),
  z3: sharding(3),
  sp: { sequenceParallel: true },
  nosp: { sequenceParallel: false },
  '1f1b': { schedule: 'oneForwardOneBackward' },
  zb: { schedule: 'zeroBubble' },
  dualpipe: { schedule: 'dualPipe' },
  flash: { flash: true },
  noflash: { flash: false },
};

/** Every part that a layout can have, as it is written. */
export const layoutWords: readonly string[] = [...Object.keys(counted).map((word) => `${word}1`), ...Object.keys(words)];

export type LayoutReading = {
  readonly stated: StatedLayout;
  /** Parts that mean nothing here, or say again what was said before. */
  readonly unread: readonly string[];
};

/** Reads `tp8,pp16,mb1,rc-selective,z1,sp`, in any order. What can’t be read is told, and the rest stands. */
export function readLayout(text: string): LayoutReading {
  const stated: StatedLayout = {};
  const unread: string[] = [];
  for (const part of partsOf(text)) {
    const read = readPart(part);
    const isNew = read !== null && Object.keys(read).every((key) => !Object.hasOwn(stated, key));
    if (isNew) Object.assign(stated, read);
    else unread.push(part);
  }
  return { stated, unread };
}

/** Of texts that are lists, in small letters. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,\s]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');

/** More than that no accelerators are built. */
const longestCount = 7;

function readPart(part: string): StatedLayout | null {
  if (Object.hasOwn(words, part)) return words[part] ?? null;
  const [, name = '', digits = ''] = /^([a-z]+)(\d+)$/.exec(part) ?? [];
  const count = Number(digits);
  return isCounted(name) && count >= 1 && digits.length <= longestCount ? { [counted[name]]: count } : null;
}

/** Names that a part is written by, for those that tell of it. */
export const writeParts = (stated: StatedLayout): string => {
  const numbers = (Object.keys(counted) as Counted[]).flatMap((word) => {
    const value = stated[counted[word]];
    return value === undefined ? [] : [`${word}${value}`];
  });
  const others = Object.entries(words).flatMap(([word, says]) =>
    Object.entries(says).every(([key, value]) => Object.entries(stated).some(([each, is]) => each === key && is === value)) ? [word] : [],
  );
  return [...numbers, ...others].join(',');
};

/** The layout as a link has it; what goes without saying is left out: one rank, the usual schedule, tiled attention. */
export function writeLayout({ accelerators: _count, ...layout }: Layout, flash = true): string {
  const { virtual, context, expert, sequenceParallel, schedule, tensor, ...always } = layout;
  return writeParts({
    tensor,
    ...always,
    ...(virtual === 1 ? {} : { virtual }),
    ...(context === 1 ? {} : { context }),
    ...(expert === 1 ? {} : { expert }),
    ...(tensor === 1 ? {} : { sequenceParallel }),
    ...(schedule === 'oneForwardOneBackward' ? {} : { schedule }),
    ...(flash ? {} : { flash }),
  });
}
