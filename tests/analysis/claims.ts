import type { Figure, Library, PublishedRun, Reference, System } from '../../src/provenance/index.ts';
import { library } from '../../src/provenance/index.ts';

/** The library with what the named cases need, wherever its own records don't hold that yet. */
export function shelfWith(): Library {
  const figures = [...library.figures, ...investments.filter(({ id }) => library.figures.every((figure) => figure.id !== id))];
  const runs = [gpt4, gpt2];
  const references: readonly Reference[] = [
    ...library.references.filter(({ run }) => run === null),
    ...figures.slice(library.figures.length).map((figure) => ({ ...figure, confidence: null, run: null })),
    published(gpt4, 'amortisedCost', '37.3e6'),
    published(gpt4, 'rentedCost', '81e6'),
    published(gpt2, 'amortisedCost', '4.8e3'),
  ];
  const related = library.systems.some(({ about }) => about.includes('chatgpt') && about.includes('gpt-3.5'));
  const systems = related ? library.systems : [...library.systems, chatgpt];
  const reference = (id: string): Reference => {
    const found = references.find((each) => each.id === id);
    if (!found) throw new RangeError(`There is no reference ${id}.`);
    return found;
  };
  return { ...library, figures, runs, references, systems, reference };
}

const model = library.figure('S003-04');
const investment = (id: string, value: string, unit: string, operator: Figure['operator'] = '='): Figure => ({
  ...library.figure('S002-07'),
  id,
  about: 'openai-microsoft-2019',
  kind: 'investment',
  operator,
  value,
  unit,
  also: [],
  flags: [],
  source: 'S004',
  asOf: '2019',
});
const investments: readonly Figure[] = [
  investment('S004-02', '100e6', 'USD'),
  investment('S004-03', '1e12', 'KRW'),
  investment('S004-04', '1.18e12', 'KRW'),
  { ...investment('S002-11', '13e9', 'USD', '~'), about: 'openai-microsoft-total', source: 'S002', asOf: '2023-01' },
];

const chatgpt: System = {
  id: 'chatgpt',
  kind: 'service',
  name: { en: 'ChatGPT', ko: '챗GPT' },
  alias: [],
  namedIn: [],
  about: ['chatgpt', 'gpt-3.5'],
  presets: [],
  runs: [],
  accelerators: [],
  figures: [],
  inputs: [],
  remark: null,
};

const runOf = (id: string, about: string, published: string): PublishedRun => ({
  id,
  about,
  model: about,
  alias: [],
  organization: 'OpenAI',
  country: null,
  published,
  domain: 'Language',
  base: null,
  openWeights: null,
  frontier: true,
  confidence: 'likely',
  hardware: null,
  accelerator: null,
  source: 'epoch-models',
  locator: about,
  values: {},
  computeMethod: null,
  remarks: [],
});
const gpt4 = runOf('epoch-gpt-4', 'gpt-4', '2023-03-15');
const gpt2 = runOf('epoch-gpt-2', 'gpt-2', '2019-02-14');

const published = (run: PublishedRun, of: 'amortisedCost' | 'rentedCost', value: string): Reference => ({
  ...model,
  id: `${run.id}.${of}`,
  about: run.about,
  operator: '=',
  value,
  unit: 'USD',
  asOf: run.published,
  source: run.source,
  confidence: run.confidence,
  run: { id: run.id, of },
});
