import type { Layout, Recompute, Schedule } from '../../performance/index.ts';
import type { Assumption } from './case.ts';
import type { RowReader } from './rowReader.ts';
import { shardingIn } from './sharding.ts';
import type { Software } from './stack.ts';
import { sequenceParallelIn, stackOf } from './stack.ts';

/** What of a layout a row leaves open, for whoever knows what fits into memory. */
export type Open = { readonly recompute: boolean; readonly microBatch: boolean };

export type Arrangement = {
  readonly layout: Layout;
  /** Sequences a step. */
  readonly batch: number;
  readonly open: Open;
  readonly assumed: readonly Assumption[];
  /** Whether ways of splitting, micro-batch, batch and recomputation are all stated. */
  readonly whole: boolean;
};

/** Words of a cell that say in which way the batch and the weights are dealt to ranks, so that layers need not be split. */
const dealsOnly = /fsdp|zero|shard|\bddp\b|^none$|single/i;

/**
 * How a row’s work is laid out. A row that says nothing of how layers are split, on more than one accelerator, has no layout.
 * @param depth layers of the model
 * @param experts of a layer, to be dealt to ranks; null without
 * @param domain accelerators within reach of the fast link
 * @returns null after telling the reader what is missing or can’t be
 */
export function arrangementIn(
  reader: RowReader,
  software: Software,
  depth: number,
  experts: number | null,
  domain: number,
): Arrangement | null {
  const assumed: Assumption[] = [];
  const take = (field: Assumption['field'], value: string | number | boolean): void => {
    assumed.push({ field, value: String(value) });
  };
  const accelerators = reader.count('n_gpus');
  if (accelerators === null) reader.refuse('missing', 'n_gpus');
  const [tensor, statedPipeline, virtual] = [reader.count('tp'), reader.count('pp'), reader.count('vp')];
  const [context, expert, micro, global] = [
    reader.count('cp'),
    reader.count('ep'),
    reader.count('micro_batch'),
    reader.count('global_batch_seqs'),
  ];
  const recompute = recomputeIn(reader);
  const dealt = reader.text('dp_or_fsdp');
  const isDealt = dealsOnly.test(dealt) || accelerators === 1;
  if (tensor === null && statedPipeline === null && !isDealt) reader.refuse('missing', 'tp');
  if (global === null && micro === null) reader.refuse('missing', 'global_batch_seqs');
  if (accelerators === null || reader.problem() !== null) return null;

  const { stack } = stackOf(software);
  const ones = { tensor: tensor ?? 1, context: context ?? 1 };
  if (tensor === null) take('tp', 1);
  if (statedPipeline === null) take('pp', 1);
  const pipeline = pipelineIn(statedPipeline ?? 1, accelerators / (ones.tensor * ones.context), dealt);
  if (pipeline === null || pipeline > depth) reader.refuse('unsupported', statedPipeline === null ? 'n_gpus' : 'pp');
  else if (pipeline !== (statedPipeline ?? 1)) take('pp', pipeline);
  if (pipeline === null || reader.problem() !== null) return null;

  const data = accelerators / (ones.tensor * ones.context * pipeline);
  if (!Number.isInteger(data)) reader.refuse('unsupported', 'n_gpus');
  const batch = global ?? (micro ?? 1) * data;
  if (global === null) take('global_batch_seqs', batch);
  const most = batch / data;
  if (most < 1) reader.refuse('unsupported', 'global_batch_seqs');
  const microBatch = Math.min(micro ?? 1, Math.max(1, Math.floor(most)));
  if (micro !== null && microBatch !== micro) take('micro_batch', microBatch);
  const ranks = ones.tensor * ones.context * data;
  const expertRanks = experts === null ? 1 : Math.min(expert ?? usualExpertRanks(experts, ranks, domain), ranks);
  if (experts !== null && expertRanks !== expert) take('ep', expertRanks);
  const interleaved = virtual ?? (stack === 'megatronCore' && depth % pipeline === 0 ? depth / pipeline : 1);
  if (pipeline > 1 && virtual === null) take('vp', interleaved);

  const { sharding, stated, group } = shardingIn(dealt, software, stack, data);
  if (data > 1 && !stated) take('sharding', sharding);
  const sequence = sequenceParallelIn(software, stack, recompute === 'selective');
  if (ones.tensor > 1 && !sequence.stated) take('sequence_parallel', sequence.on);
  const schedule = scheduleIn(software);
  if (pipeline > 1 && schedule === null) take('schedule', '1f1b');
  if (
    /offl(?:oad)?\s*=\s*y|pa_cpu\s*=\s*y|(?<!no\s)(?:cpu|adamw)[\s\w]*offload(?!\s*=\s*(?:n|false))/i.test(`${dealt} ${software.notes}`)
  ) {
    take('offload', 'none');
  }
  if (reader.problem() !== null) return null;
  return {
    layout: {
      accelerators,
      ...ones,
      pipeline,
      virtual: pipeline > 1 ? interleaved : 1,
      expert: expertRanks,
      microBatch,
      recompute: recompute ?? 'none',
      sharding,
      ...(group !== null && { shardingRanks: group }),
      sequenceParallel: ones.tensor > 1 && sequence.on,
      schedule: schedule ?? 'oneForwardOneBackward',
      ...(/\bvocab(?:ulary)?[\s-]*(?:parallel|[12]\b)|\binterlaced\b/i.test(software.framework) && { headSpread: true }),
    },
    batch,
    open: { recompute: recompute === null, microBatch: micro === null },
    assumed,
    whole: ((tensor !== null && statedPipeline !== null) || isDealt) && micro !== null && global !== null && recompute !== null,
  };
}

/** As many as share the experts evenly within reach of the fast link: tokens that go further cost most of what sharing saves. */
function usualExpertRanks(experts: number, ranks: number, domain: number): number {
  for (let shared = Math.min(experts, ranks, domain); shared > 1; shared -= 1) {
    if (experts % shared === 0 && ranks % shared === 0) return shared;
  }
  return 1;
}

/**
 * Stages as stated; where more are stated than there are accelerators, as many as the count and the stated data-parallel ranks leave.
 * @param ranks accelerators a tensor- and context-parallel group
 * @returns null where nothing says how many that are
 */
function pipelineIn(stated: number, ranks: number, dealt: string): number | null {
  if (stated <= ranks) return stated;
  const left = ranks / Number(/dp=(\d+)/i.exec(dealt)?.[1] ?? 0);
  return Number.isInteger(left) && left >= 1 ? left : null;
}

const recomputing: readonly (readonly [RegExp, Recompute])[] = [
  [/^(?:none|no|off|false|0|n)$/, 'none'],
  [/selective|attn|attention|core/, 'selective'],
  [/full|yes|true|on|1|y|uniform|block|checkpoint/, 'full'],
];

function recomputeIn(reader: RowReader): Recompute | null {
  const written = reader.text('recompute').toLowerCase();
  if (written === '' || /^(?:\?|unknown|n\/a)$/.test(written)) return null;
  const found = recomputing.find(([words]) => words.test(written))?.[1] ?? null;
  if (found === null) reader.refuse('unreadable', 'recompute');
  return found;
}

/** null where neither the framework’s mode nor the notes name one. */
function scheduleIn({ framework, notes }: Software): Schedule | null {
  const text = `${framework} ${notes}`;
  if (/dualpipe/i.test(text)) return 'dualPipe';
  if (/\bZB-?(?:[12]p|H[12]|V)\b|zero[\s-]?bubble(?! paper)/i.test(text)) return 'zeroBubble';
  return /1F1B|interleav/i.test(text) ? 'oneForwardOneBackward' : null;
}
