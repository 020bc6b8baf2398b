import type { Messages } from '../messages/index.ts';
import type { Architecture, FlopConvention } from '../performance/index.ts';
import { flopsPerToken } from '../performance/index.ts';
import { Decimal, formatNumber } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** The shape and the size of a model, and how much work a token of it is by each who counts it. */
export type ArchitectureDocument = {
  readonly facts: readonly {
    readonly id: string;
    readonly label: string;
    readonly meaning: string;
    readonly value: string;
    readonly exact: string;
  }[];
  readonly shape: readonly { readonly label: string; readonly value: string }[];
  readonly countsTitle: string;
  readonly countsNote: string;
  readonly counts: readonly CountLine[];
};

type CountLine = {
  readonly id: FlopConvention;
  readonly label: string;
  readonly meaning: string;
  readonly perToken: string;
  /** By how much it differs from every product that has to be made: `+12.3%`. */
  readonly against: string;
};

/** Those that people meet most first. */
const shownConventions = [
  'exactCausal',
  'sixN',
  'palm',
  'megatron',
  'torchtitan',
  'nanotron',
  'kaplan',
  'deepseek',
  'chinchilla',
] as const satisfies readonly FlopConvention[];

const facts = ['parameters', 'activeParameters', 'matmulParameters'] as const;

/** @param sequence tokens of a sequence */
export function presentArchitecture(architecture: Architecture, sequence: number, messages: Messages, pen: Pen): ArchitectureDocument {
  const words = messages.machine.architecture;
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  const exact = flopsPerToken(architecture, sequence, 'exactCausal');
  return {
    facts: facts.map((id) => ({
      id,
      ...words.facts[id],
      value: pen.value(new Decimal(architecture[id]), 'parameter'),
      exact: write(architecture[id]),
    })),
    shape: shapeOf(architecture, words.shape, write),
    countsTitle: words.countsTitle,
    countsNote: words.countsNote(write(sequence)),
    counts: shownConventions.map((id) => {
      const flops = flopsPerToken(architecture, sequence, id);
      const perToken = formatNumber(new Decimal(flops), { language: messages.code, style: 'prose' });
      return { id, ...words.counts[id], perToken, against: id === 'exactCausal' ? words.exact : signed(flops / exact - 1, pen) };
    }),
  };
}

/** `+12.3%`, `−4.1%`. */
export function signed(share: number, pen: Pen): string {
  const size = pen.value(new Decimal(Math.abs(share)).toDecimalPlaces(places), '%');
  return share < 0 ? `−${size}` : `+${size}`;
}
/** Of a share of one: a tenth of a percent. */
const places = 3;

function shapeOf(
  { layers, hidden, vocabulary, groups }: Architecture,
  words: Messages['machine']['architecture']['shape'],
  write: (value: number) => string,
): ArchitectureDocument['shape'] {
  const [group] = groups;
  const routed = groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward] : []))[0];
  return [
    { label: words.layers, value: write(layers) },
    { label: words.hidden, value: write(hidden) },
    ...(group ? [{ label: words.heads, value: `${write(group.attention.heads)} (${write(group.attention.keyValueHeads)})` }] : []),
    ...(routed ? [{ label: words.experts, value: `${write(routed.experts)} (${write(routed.chosen)})` }] : []),
    { label: words.vocabulary, value: write(vocabulary) },
  ];
}
