// What the first answer is computed and drawn with, out of the records. The words around a claim, the prices nobody has
// asked for yet and most of the accelerators are most of the bytes, and are loaded with the library once the answer stands:
// `import start from 'virtual:seeds-at-start'`.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const seeds = fileURLToPath(new URL('.', import.meta.url));
const virtual = 'virtual:seeds-at-start';

/** The plan that a page opens with: its evidence is told at once. */
const openingPreset = 'gpt-3.5-cluster';
/** The accelerators of the texts. A link that names another waits for the library. */
const acceleratorsAtStart = new Set(['a100-40-sxm', 'a100-80-sxm', 'a800-80-sxm', 'h100-sxm']);
/** The constants behind the first answer. */
const defaultsAtStart = [
  'mfu',
  'pue',
  'electricityPrice',
  'serviceLife',
  'flopPerParameterToken',
  'secondsPerHour',
  'flopPerZettaFlop',
  'joulesPerKilowattHour',
  'statedGoodput',
  'ownedUtilisation',
  'spareShare',
  'markup',
  'networkShare',
  'wonPerEuro',
];

/** The figures that the lanes of the first screen show, and the articles' exchange rates; others come where something rests on them. */
const figuresAtStart = ['X1', 'X2', 'S002-02', 'S003-03', 'S003-05', 'S003-04', 'S002-01', 'S003-02', 'S002-03', 'S002-06'];

/** The defaults and fields whose sources the first screen tells. Those of the others are told in workings, which come with the library. */
const citedAtStart = new Set(['mfu', 'pue', 'electricityPrice', 'wonPerEuro', 'price', 'rentalRate']);

const pick = (record, keys) => Object.fromEntries(keys.map((key) => [key, record[key]]));

const figureKeys = ['id', 'subject', 'kind', 'operator', 'value', 'low', 'high', 'unit', 'asOf', 'source', 'lines'];
const acceleratorKeys = [
  'id',
  'name',
  'family',
  'released',
  'peak',
  'boardPower',
  'price',
  'priceCovers',
  'rentalRate',
  'overheads',
  'acceleratorsPerNode',
  'unverified',
];
const overheadKeys = ['id', 'serverOverhead', 'serverPowerRatio', 'averagePowerFraction'];
const presetKeys = ['id', 'kind', 'name', 'decisions', 'evidence'];
const sourceKeys = ['id', 'publisher', 'title', 'date', 'dateInferred'];

const coreOfFigure = (figure) => ({ ...pick(figure, figureKeys), flags: figure.flags.map(({ kind }) => ({ kind })) });
const coreOfPreset = (preset) =>
  preset.id === openingPreset
    ? { ...pick(preset, presetKeys), caution: null }
    : { ...pick(preset, presetKeys), caution: null, evidence: Object.fromEntries(Object.entries(preset.evidence).filter(([, { kind }]) => kind === 'figure')) };

const read = async (shelf) => {
  const folder = join(seeds, shelf);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const files = names.map((name) => join(folder, name));
  const records = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
  return { files, records: records.flat() };
};

/** Notes are read in workings and in the report, which come with the library. */
function withoutNotes(value) {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'note' ? null : withoutNotes(each)]));
}

/** A record of cited numbers, with the citations that are told. */
const withoutCitations = (record) =>
  Object.fromEntries(
    Object.entries(record).map(([name, each]) => [name, each?.citation && !citedAtStart.has(name) ? { ...each, citation: null } : each]),
  );

/** Every source that is cited anywhere within. */
function sourcesIn(value, found = new Set()) {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.source === 'string') found.add(value.source);
  for (const each of Object.values(value)) sourcesIn(each, found);
  return found;
}

/** Every figure that something is taken from. */
function figuresIn(value, found = new Set()) {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.figure === 'string') found.add(value.figure);
  for (const each of Object.values(value)) figuresIn(each, found);
  return found;
}

/** The records of the start, and the files that they come from. */
export async function seedsAtStart() {
  const shelves = ['figures', 'hardware', 'overheads', 'presets', 'constants', 'sources'];
  const [figures, hardware, overheads, presets, constants, sources] = await Promise.all(shelves.map(read));
  const accelerators = hardware.records.filter(({ id }) => acceleratorsAtStart.has(id)).map((each) => withoutCitations(pick(each, acceleratorKeys)));
  const needed = new Set([...accelerators.map((each) => each.overheads), 'other']);
  const cases = presets.records.filter(({ kind }) => kind === 'case').map(coreOfPreset);
  const shown = new Set([...figuresAtStart, ...figuresIn([accelerators, cases])]);
  const core = withoutNotes({
    figures: figures.records.filter(({ id }) => shown.has(id)).map(coreOfFigure),
    accelerators,
    overheads: overheads.records.filter(({ id }) => needed.has(id)).map((each) => withoutCitations(pick(each, overheadKeys))),
    presets: cases,
    defaults: withoutCitations(pick(constants.records[0], defaultsAtStart)),
  });
  const cited = sourcesIn(core);
  const start = { ...core, sources: sources.records.filter(({ id }) => cited.has(id)).map((each) => pick(each, sourceKeys)) };
  return { start, files: [figures, hardware, overheads, presets, constants, sources].flatMap(({ files }) => files) };
}

/** The Vite plugin behind `virtual:seeds-at-start`, for the build, the tests and the command line alike. */
export const coreSeeds = () => ({
  name: 'runcost:core-seeds',
  resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
  async load(id) {
    if (id !== `\0${virtual}`) return undefined;
    const { start, files } = await seedsAtStart();
    files.forEach((file) => this.addWatchFile(file));
    return { code: `export default ${JSON.stringify(start)};`, moduleType: 'js' };
  },
});
