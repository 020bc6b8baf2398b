import { expect, test } from 'vitest';
import { systemKinds, type System } from '../../src/provenance/system.ts';
import { shelves } from '../../src/provenance/shelves.ts';
import { isDecisionKey } from '../../src/scenario/index.ts';
import { originalsArePresent, readData, skipped } from './originals.ts';

const { systems, runs, figures, quotes, presets } = shelves;

type Named = { readonly name: string; readonly kind: string; readonly seed_refs: readonly string[]; readonly app_offer: string };
const readSystems = (): readonly Named[] => readData<{ readonly systems: readonly Named[] }>('seed_figures.json').systems;

/** What the list of systems calls a kind, where we call it otherwise. */
const kinds: Readonly<Record<string, System['kind']>> = { GPU: 'accelerator', 'company/model': 'company' };
const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}.]+/gu, ' ');

test('all systems of the texts are here, in the order and of the kind that the list has, with the texts that name them', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const listed = readSystems();
  expect(systems).toHaveLength(25);
  expect(systems.map(({ kind, namedIn }) => ({ kind, namedIn }))).toEqual(
    listed.map(({ kind, seed_refs }) => ({
      kind: kinds[kind] ?? systemKinds.find((known) => known === kind),
      namedIn: seed_refs.map((text) => `S${text}`),
    })),
  );
  const unlike = systems.filter(({ name, alias }, at) => {
    const [first = ''] = (listed[at]?.name ?? '').split(/[ ,]/);
    return !fold([name.en, ...alias].join(' ')).includes(fold(first));
  });
  expect(unlike.map(({ id }) => id)).toEqual([]);
});

const isOffered = ({ presets: plans, runs: rows, accelerators, inputs }: System): boolean =>
  [plans, rows, accelerators, inputs].some((each) => each.length > 0);

/** What a proposal speaks of, and where the answer to it would stand. */
const offers: readonly (readonly [proposal: RegExp, answered: (system: System) => boolean])[] = [
  [/^none$|timeline note|optional hardware row/, ({ remark, ...system }) => remark !== null && !isOffered({ ...system, remark })],
  [
    /reference rows? (from|Gemini)|preset|image-model reference row/,
    ({ presets: plans, runs: rows, accelerators }) => [plans, rows, accelerators].some((each) => each.length > 0),
  ],
  [/rent price rows|cost share input/, ({ inputs }) => inputs.length > 0],
  [/contradiction badge|annual-bill reference|primary .* row/, ({ figures: claims }) => claims.length > 0],
  [/hardware preset/, ({ accelerators }) => accelerators.length > 0],
];

test('each proposal of the list is answered by what is offered, or by a remark that says why not', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const listed = readSystems();
  const unanswered = systems.flatMap((system, at) => {
    const proposal = listed[at]?.app_offer ?? '';
    const asked = offers.filter(([pattern]) => pattern.test(proposal));
    if (asked.length === 0) return system.remark === null ? [`${system.id}: nobody read “${proposal}”`] : [];
    return asked.every(([, answered]) => answered(system)) ? [] : [`${system.id}: ${proposal}`];
  });
  expect(unanswered).toEqual([]);
});

test('the runs that the list proposes by name are offered', () => {
  const offered = (id: string): readonly string[] => systems.find((system) => system.id === id)?.runs ?? [];
  expect(offered('bert')).toContain('epoch-bert-large');
  expect(offered('transformer')).toEqual(['epoch-transformer']);
  expect(offered('lamda')).toEqual(expect.arrayContaining(['epoch-lamda', 'epoch-gemini-1.0-ultra']));
  expect(offered('ernie')).toContain('epoch-ernie-3-titan');
  expect(offered('tongyi-qianwen')).toEqual(['epoch-qwen-72b']);
  expect(offered('llama')).toEqual(expect.arrayContaining(['epoch-llama-65b', 'epoch-llama-2-70b', 'epoch-llama-3.1-405b']));
  expect(offered('jurassic-cohere-anthropic')).toEqual(expect.arrayContaining(['epoch-jurassic-1', 'epoch-claude-3.5-sonnet']));
  expect(offered('naver')).toContain('epoch-hyperclova-204b');
});

test('what is about a system is what records are about, its runs among them, and its inputs are those of a link', () => {
  const known = new Set([...runs, ...figures].map(({ about }) => about));
  expect(systems.flatMap(({ id, about }) => about.filter((each) => !known.has(each)).map((each) => `${id}: ${each}`))).toEqual([]);
  const named = systems.flatMap(({ id, about, runs: rows }) =>
    runs.filter((run) => about.includes(run.about) && !rows.includes(run.id)).map((run) => `${id}: ${run.id}`),
  );
  expect(named).toEqual(['chatgpt: epoch-gpt-3.5']); // of the model it is said to run on
  expect(systems.flatMap(({ inputs }) => inputs.filter((key) => !isDecisionKey(key)))).toEqual([]);
  const clouds = systems.filter(({ kind }) => kind === 'cloud').map(({ name }) => name.en);
  expect(clouds.filter((cloud) => !quotes.some(({ key, provider }) => key === 'rate' && provider === cloud))).toEqual([]);
});

test('every preset, and every accelerator and model that a text has a claim of, belongs to a system or is a run of its own', () => {
  const offered = new Set(systems.flatMap((system) => system.presets));
  expect(presets.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual(['bloom']); // no text names it
});

test('a system is found in both scripts, and what is not offered says why', () => {
  const names = ({ name, alias }: System): string => [name.en, name.ko, ...alias].join(' ');
  expect(systems.filter((system) => !/[가-힣]/.test(names(system)) || !/[A-Za-z]/.test(names(system))).map(({ id }) => id)).toEqual([]);
  expect(systems.filter((system) => !isOffered(system) && system.remark === null).map(({ id }) => id)).toEqual([]);
  expect(
    systems
      .filter(({ alias, name }) => new Set([name.en, name.ko, ...alias]).size < alias.length + (name.en === name.ko ? 1 : 2))
      .map(({ id }) => id),
  ).toEqual([]);
  const remarks = systems.flatMap(({ remark }) => remark ?? []);
  expect(remarks.filter(({ en, ko }) => /[가-힣]/.test(en) || !/[가-힣]/.test(ko))).toEqual([]);
});
