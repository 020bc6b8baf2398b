import type { FlopConvention, Layout, Machine, StackId, Workload } from '../../performance/index.ts';

/** In what a source states how fast a run was. Rates are of one accelerator. */
export const metrics = [
  'tokens_per_s_per_gpu',
  'iteration_s',
  'mfu', // a share of one
  'hfu', // a share of one
  'tflops_per_gpu_model', // 10^12 FLOP/s, without what is computed again
  'tflops_per_gpu_hw', // 10^12 FLOP/s, with it
  'gpu_hours_total',
] as const;
export type Metric = (typeof metrics)[number];

/** The columns of a table of measured runs that are read; others are passed over. */
export const columns = [
  'id',
  'source_key',
  'year',
  'framework',
  'gpu',
  'gpu_mem_gb',
  'n_gpus',
  'interconnect',
  'model_name',
  'params_b',
  'layers',
  'hidden',
  'heads',
  'kv_heads',
  'ffn',
  'gated_mlp',
  'vocab',
  'seq_len',
  'moe_experts',
  'moe_topk',
  'precision',
  'tp',
  'pp',
  'vp',
  'cp',
  'ep',
  'dp_or_fsdp',
  'micro_batch',
  'global_batch_seqs',
  'recompute',
  'measured_metric',
  'measured_value',
  'notes',
  'also_reported',
  'task',
  'quality',
] as const;
export type Column = (typeof columns)[number];

/** Something that a row leaves open, and what was taken. */
export type Assumption = {
  readonly field: Column | 'flash' | 'sequence_parallel' | 'schedule' | 'sharding' | 'offload';
  readonly value: string;
};

/** Why a row can’t be evaluated: what is not there, can’t be read, or lies outside the model. */
export type RowProblem = { readonly reason: 'missing' | 'unreadable' | 'unsupported'; readonly field: Column; readonly value: string };

/** How a source counts the work of a token. `weights`: products with weights alone, as some count fine-tuning. */
export type Counting = FlopConvention | 'weights';

/** By which figures a source turns time into utilisation or FLOP/s. */
export type Convention = {
  readonly counting: Counting;
  /** Whether utilisation is of the peak of 8 or of 16 bits. */
  readonly peak: 8 | 16;
};

/** A measured run, as the step model takes it. */
export type Case = {
  readonly id: string;
  /** Line of the table that it begins on; the heads stand on line 1. */
  readonly line: number;
  readonly source: string;
  readonly model: string;
  readonly metric: Metric;
  /** In the unit of the metric. */
  readonly measured: number;
  readonly workload: Workload;
  readonly layout: Layout;
  /** As the row describes its network and its servers; else as is usual. */
  readonly machine: Machine;
  readonly stack: StackId;
  readonly convention: Convention;
  /** Tokens of the whole run; null where the row doesn’t say. */
  readonly tokens: number | null;
  readonly assumed: readonly Assumption[];
  /** Whether architecture, count, layout, micro-batch, batch, precision and recompute are all stated. */
  readonly fullySpecified: boolean;
  /** What the compiler of the table says of the row: `calibrate`, `near_duplicate`, `low_quality`. */
  readonly quality: string;
};

/** A row that can’t be evaluated, and what of it could be read. */
export type UnreadCase = Pick<Case, 'id' | 'line' | 'source'> & {
  readonly metric: Metric | null;
  readonly measured: number | null;
  readonly problem: RowProblem;
};

/** What is wrong with a whole table. `line` counts from 1. */
export type TableProblem =
  | { readonly code: 'empty' | 'notText' }
  | { readonly code: 'tooLarge'; readonly characters: number; readonly most: number }
  | { readonly code: 'noColumns'; readonly found: readonly string[] }
  | { readonly code: 'missingColumn'; readonly column: Column }
  | { readonly code: 'repeatedColumn'; readonly column: Column }
  | { readonly code: 'openQuote' | 'tooFewCells' | 'tooManyCells'; readonly line: number };

export type CasesReading = {
  readonly cases: readonly Case[];
  readonly unread: readonly UnreadCase[];
  readonly problems: readonly TableProblem[];
};
