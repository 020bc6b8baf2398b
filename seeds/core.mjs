// What the first page computes and draws with, out of the records. The words around a claim and the prices nobody has
// asked for yet are most of the bytes, and are loaded with the sheets that show them: `import … from './x.json?core'`.
import { readFile } from 'node:fs/promises';

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

export const coreOfFigure = (figure) => ({ ...pick(figure, figureKeys), flags: figure.flags.map(({ kind }) => ({ kind })) });
export const coreOfAccelerator = (accelerator) => pick(accelerator, acceleratorKeys);

const sourceKeys = ['id', 'publisher', 'title', 'date', 'dateInferred'];

const coreOf = (record) => {
  if (Array.isArray(record)) return record.map(coreOfFigure);
  return 'publisher' in record ? pick(record, sourceKeys) : coreOfAccelerator(record);
};

/** The Vite plugin behind `?core`, for the build, the tests and the command line alike. */
export const coreSeeds = () => ({
  name: 'runcost:core-seeds',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.json?core')) return undefined;
    const file = id.slice(0, -'?core'.length);
    this.addWatchFile(file);
    const core = JSON.stringify(coreOf(JSON.parse(await readFile(file, 'utf8'))));
    return { code: `export default ${core};`, moduleType: 'js' };
  },
});
