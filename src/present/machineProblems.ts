import type { MachineSetting } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Invalid } from '../performance/index.ts';
import { dataRanks, invalidIn, microBatches } from '../performance/index.ts';
import { Decimal } from '../units/index.ts';
import type { CountField } from './machineFields.ts';
import type { Pen } from './pen.ts';

/** What is wrong, said at the field that would change it, with what could stand there instead. */
export type LayoutProblems = Readonly<Partial<Record<CountField, { readonly text: string; readonly instead?: readonly string[] }>>>;
type Texts = Readonly<Partial<Record<CountField, string>>>;
type Say = (setting: MachineSetting, words: Messages['machine']['problems'], write: (value: number) => string) => Texts;

/** The first that tensor ranks don’t divide: it is what has to be told. */
const undivided = (values: readonly number[], { layout: { tensor } }: MachineSetting): number =>
  values.find((each) => each % tensor !== 0) ?? values[0] ?? 0;
const headsOf = (setting: MachineSetting): number => {
  const { groups } = setting.workload.architecture;
  return undivided([...groups.map(({ attention }) => attention.heads), ...groups.map(({ attention }) => attention.keyValueHeads)], setting);
};
const widthOf = (setting: MachineSetting): number =>
  undivided(
    setting.workload.architecture.groups.flatMap(({ feedForward }) =>
      feedForward.kind === 'dense' ? [feedForward.width] : [feedForward.sharedWidth, feedForward.width],
    ),
    setting,
  );
const expertsOf = ({ workload: { architecture } }: MachineSetting): readonly number[] =>
  architecture.groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward.experts] : []));

/** At which field each rule is broken, and what is said there. */
const says: Readonly<Record<Invalid, Say>> = {
  ranks: ({ layout: { tensor, pipeline, context, accelerators } }, words, write) => ({
    count: words.ranks(write(tensor * pipeline * context), write(accelerators)),
  }),
  heads: (setting, words, write) => ({ tensor: words.heads(write(setting.layout.tensor), write(headsOf(setting))) }),
  width: (setting, words, write) => ({ tensor: words.width(write(setting.layout.tensor), write(widthOf(setting))) }),
  stages: ({ layout: { pipeline }, workload: { architecture } }, words, write) => ({
    pipeline: words.stages(write(pipeline), write(architecture.layers)),
  }),
  batch: ({ layout, workload: { batch } }, words, write) => ({
    batch: words.batches(write(dataRanks(layout) * layout.microBatch), write(batch)),
  }),
  virtual: ({ layout: { pipeline, virtual }, workload: { architecture } }, words, write) => ({
    virtual: pipeline === 1 ? words.virtualAlone : words.virtualStages(write(pipeline * virtual), write(architecture.layers)),
  }),
  rounds: ({ layout, workload: { batch } }, words, write) => ({
    virtual: words.virtualBatches(write(microBatches(layout, batch)), write(layout.pipeline)),
  }),
  sequence: ({ layout: { context, tensor, sequenceParallel }, workload: { sequence } }, words, write) => ({
    sequence: words.sequence(write(context * (sequenceParallel ? tensor : 1)), write(sequence)),
  }),
  experts: (setting, words, write) => {
    const { accelerators, pipeline, expert } = setting.layout;
    const [experts] = expertsOf(setting);
    if (experts === undefined) return { expert: words.noExperts };
    const uneven = expertsOf(setting).find((each) => each % expert !== 0);
    return {
      expert:
        uneven === undefined
          ? words.expertRanks(write(expert), write(accelerators / pipeline))
          : words.experts(write(expert), write(uneven)),
    };
  },
  schedule: (_setting, words) => ({ pipeline: words.zeroBubble }),
};

/** What keeps a layout from being one, said at the field that would change it; empty where nothing does. */
export function problemsOfLayout(setting: MachineSetting, words: Messages['machine']['problems'], pen: Pen): LayoutProblems {
  const { workload, layout } = setting;
  const invalid = invalidIn(workload, layout);
  if (invalid === null) return {};
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  const texts = Object.entries(says[invalid](setting, words, write));
  const instead = invalid === 'batch' ? multiplesAround(workload.batch, dataRanks(layout) * layout.microBatch).map(write) : undefined;
  return Object.fromEntries(texts.map(([field, text]) => [field, { text, ...(instead && { instead }) }]));
}

/** The multiples below and above. */
const multiplesAround = (whole: number, part: number): readonly number[] =>
  [Math.floor(whole / part), Math.ceil(whole / part)].filter((times) => times > 0).map((times) => times * part);

/** One copy of the model takes more accelerators than there are. */
export function tooFew(copy: number, count: number, { machine: { problems: words } }: Messages, pen: Pen): LayoutProblems {
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  return { count: { text: words.ranks(write(copy), write(count)), instead: [write(copy)] } };
}
