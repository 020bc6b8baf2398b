import { foundValue, type ArchitectureNote, type ArchitectureProblem } from './problem.ts';
import { isSound, quantities, type Quantity } from './quantities.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A config as families of models ask it. Nothing throws: what is missing or absurd is noted, and something harmless goes on
 * in its place, so that the first problem can be told once everything was asked for. `null` stands for the default, not for 0.
 */
export type Config = {
  /** The kind of model, as the config calls it. */
  readonly type: string;
  readonly problems: readonly ArchitectureProblem[];
  readonly notes: readonly ArchitectureNote[];
  /** A whole number that has to be there. */
  readonly need: (quantity: Quantity) => number;
  /** A whole number, or what stands for it where it isn’t there. */
  readonly whole: <Default>(quantity: Quantity, otherwise: Default) => number | Default;
  readonly flag: (name: string, otherwise: boolean) => boolean;
  readonly text: (name: string) => string | null;
  /** A list with an entry a layer; null where there is none. */
  readonly layerList: (name: string, layers: number) => readonly unknown[] | null;
  /** Numbers of layers. */
  readonly layerNumbers: (name: string, layers: number) => ReadonlySet<number> | null;
  readonly has: (name: string) => boolean;
  /** Under what name a quantity was found, or its usual one. */
  readonly nameOf: (quantity: Quantity) => string;
  /** The same, asking another object for what it has: `attn_config` of DBRX. Names are told with where they stand. */
  readonly within: (name: string) => Config;
  readonly complain: (problem: ArchitectureProblem) => void;
  readonly note: (note: ArchitectureNote) => void;
};

export function openConfig(fields: Fields, type: string): Config {
  const problems: ArchitectureProblem[] = [];
  const notes: ArchitectureNote[] = [];
  return ask(fields, '', { type, problems, notes, found: new Map() });
}

type Book = {
  readonly type: string;
  readonly problems: ArchitectureProblem[];
  readonly notes: ArchitectureNote[];
  readonly found: Map<Quantity, string>;
};

function ask(fields: Fields, place: string, book: Book): Config {
  const { type, problems, notes, found } = book;
  const complain = (problem: ArchitectureProblem): void => void problems.push(problem);
  const note = (said: ArchitectureNote): void => void notes.push(said);
  const valueOf = (name: string): unknown => (Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined);
  const has = (name: string): boolean => valueOf(name) !== undefined;
  const named = (name: string): string => place + name;
  const foundName = (quantity: Quantity): string | undefined => quantities[quantity].names.find(has);

  const read = (quantity: Quantity, name: string): number => {
    found.set(quantity, named(name));
    const value = valueOf(name);
    if (isSound(quantity, value)) return value;
    const { least, most } = quantities[quantity];
    complain({ reason: 'absurd', field: named(name), value: foundValue(value), least, most });
    return least;
  };

  const nameOf = (quantity: Quantity): string => found.get(quantity) ?? quantities[quantity].names[0];

  const listOf = (name: string, layers: number, isFit: (list: readonly unknown[]) => boolean): readonly unknown[] | null => {
    const value = valueOf(name);
    if (value === undefined) return null;
    if (Array.isArray(value) && isFit(value)) return value;
    complain({ reason: 'wrongList', field: named(name), value: foundValue(value), layers });
    return null;
  };

  return {
    type,
    problems,
    notes,
    has,
    nameOf,
    complain,
    note,
    need: (quantity) => {
      const name = foundName(quantity);
      if (name !== undefined) return read(quantity, name);
      const [usual, ...alsoCalled] = quantities[quantity].names;
      complain({ reason: 'missing', field: named(usual), value: null, alsoCalled });
      return quantities[quantity].least;
    },
    whole: (quantity, otherwise) => {
      const name = foundName(quantity);
      return name === undefined ? otherwise : read(quantity, name);
    },
    flag: (name, otherwise) => {
      const value = valueOf(name);
      if (value === undefined) return otherwise;
      if (typeof value === 'boolean') return value;
      complain({ reason: 'notYesOrNo', field: named(name), value: foundValue(value) });
      return otherwise;
    },
    text: (name) => {
      const value = valueOf(name);
      if (value === undefined || typeof value === 'string') return value ?? null;
      complain({ reason: 'notAText', field: named(name), value: foundValue(value) });
      return null;
    },
    layerList: (name, layers) => listOf(name, layers, (list) => list.length === layers),
    layerNumbers: (name, layers) => {
      const isLayer = (at: unknown): boolean => typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < layers;
      const list = listOf(name, layers, (each) => each.length <= layers && each.every(isLayer));
      return list && new Set(list.map(Number));
    },
    within: (name) => {
      const inner = valueOf(name);
      if (inner !== undefined && !isObject(inner)) complain({ reason: 'notAnObject', field: named(name), value: foundValue(inner) });
      return ask(isObject(inner) ? inner : {}, `${named(name)}.`, book);
    },
  };
}
