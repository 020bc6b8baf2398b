import type { Layout, Machine, StackId, Workload } from '../../performance/index.ts';
import { acceleratorIn } from './accelerator.ts';
import type { Open } from './arrangement.ts';
import { arrangementIn } from './arrangement.ts';
import type { Assumption, Case, RowProblem } from './case.ts';
import { conventionOf } from './convention.ts';
import { networkIn } from './interconnect.ts';
import type { Published } from './kin.ts';
import { precisionIn } from './precision.ts';
import type { RowReader } from './rowReader.ts';
import { shapeIn } from './shape.ts';
import type { Software } from './stack.ts';
import { flashIn, stackOf } from './stack.ts';

/** A run whose layout is not wholly stated. */
export type Unsettled = {
  readonly workload: Workload;
  readonly layout: Layout;
  readonly machine: Machine;
  readonly stack: StackId;
  readonly open: Open;
};

/** What a row is read by, beside its own words. */
export type Surroundings = {
  /** Accelerators that the step model knows. */
  readonly machines: readonly Machine[];
  /** Published models: what columns can’t say of a shape is theirs. */
  readonly published: readonly Published[];
  /**
   * Chooses the least recomputation, and then the largest micro-batch, that fit into memory, of what is open.
   * @returns the layout as it stands where nothing fits: the run did
   */
  readonly chooseRest: (unsettled: Unsettled) => Layout;
};

/** Models whose layers are not all of a transformer, by the names of their families: columns for heads and widths can’t describe them. */
const hybrids = /\bnemotron[\s_-]*(?:h\b|v?3\b|nano\b)|mamba|jamba|zamba|hymba|rwkv|retnet|falcon[\s_-]*h1|granite[\s_-]*4/i;

/** @returns what is missing, unreadable or unsupported, where the row can’t be evaluated */
export function caseOf(reader: RowReader, line: number, { machines, published, chooseRest }: Surroundings): Case | RowProblem {
  const { text } = reader;
  const unfinished = (): RowProblem =>
    reader.problem() ?? { reason: 'unsupported', field: 'measured_metric', value: text('measured_metric') };
  const metric = reader.metric();
  if (metric === null) return unfinished();
  const measured = reader.measured(metric);
  if (measured === null) reader.refuse('missing', 'measured_value');
  if (text('gpu') === '') reader.refuse('missing', 'gpu');
  const found = acceleratorIn(text('gpu'), reader.amount('gpu_mem_gb'), machines);
  if (!found) reader.refuse('unsupported', 'gpu');
  if (hybrids.test(text('model_name'))) reader.refuse('unsupported', 'model_name');
  const shape = shapeIn(reader, published);
  const sequence = reader.count('seq_len');
  if (sequence === null) reader.refuse('missing', 'seq_len');
  if (measured === null || !found || !shape || sequence === null) return unfinished();

  const { architecture } = shape;
  const year = reader.count('year');
  const isSplit = [reader.count('tp'), reader.count('pp')].some((ranks) => (ranks ?? 1) > 1);
  const software: Software = { framework: text('framework'), notes: text('notes'), year, split: isSplit };
  const experts = architecture.groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? feedForward.experts : []))[0] ?? null;
  const arrangement = arrangementIn(reader, software, architecture.layers, experts, found.machine.domain);
  const { precision, assumed: isPrecisionAssumed } = precisionIn(text('precision'), found.machine);
  if (precision === null) reader.refuse('unsupported', 'precision');
  const tokens = tokensIn(text('also_reported'), text('notes'));
  if (metric === 'gpu_hours_total' && tokens === null) reader.refuse('missing', 'also_reported');
  if (!arrangement || precision === null || reader.problem() !== null) return unfinished();

  const { stack, assumed: isStackAssumed } = stackOf(software);
  const { flash, stated: isFlashStated } = flashIn(software, stack, found.machine.generation !== 'volta');
  const machine = settledIn(found.machine, text('interconnect'), software.notes);
  const task = text('task');
  const adapters = /lora|adapter|peft/i.test(task);
  const workload: Workload = { architecture, sequence, batch: arrangement.batch, precision, flash, adapters };
  const layout = chooseRest({ workload, layout: arrangement.layout, machine, stack, open: arrangement.open });
  const assumed: Assumption[] = [...shape.assumed, ...arrangement.assumed];
  if (found.assumed) assumed.push({ field: 'gpu', value: machine.id });
  if (isPrecisionAssumed) assumed.push({ field: 'precision', value: precision });
  if (isStackAssumed) assumed.push({ field: 'framework', value: stack });
  if (!isFlashStated) assumed.push({ field: 'flash', value: String(flash) });
  if (arrangement.open.recompute) assumed.push({ field: 'recompute', value: layout.recompute });
  if (arrangement.open.microBatch) assumed.push({ field: 'micro_batch', value: String(layout.microBatch) });
  return {
    id: text('id') || `line ${line}`,
    line,
    source: sourceOf(reader),
    model: text('model_name'),
    metric,
    measured,
    workload,
    layout,
    machine,
    stack,
    convention: conventionOf({ ...software, tuning: adapters || /sft|tun/i.test(task), adapters, eight: precision === 'fp8' }),
    tokens,
    assumed,
    fullySpecified: arrangement.whole && !isPrecisionAssumed,
    quality: text('quality'),
  };
}

/** Who measured it; of somebody’s own table without such a column, the software. */
export const sourceOf = ({ text }: Pick<RowReader, 'text'>): string => text('source_key') || text('framework') || '—';

function settledIn(machine: Machine, interconnect: string, notes: string): Machine {
  const { rate, domain } = networkIn(interconnect, notes, machine.domain);
  return { ...machine, networkRate: rate ?? machine.networkRate, domain: domain ?? machine.domain };
}

const trillion = 1e12;
const billion = 1e9;

/** Tokens of a whole run: `tokens_t=1.4`, `tokens_b=300`, or hours said to be for a trillion. */
function tokensIn(...texts: readonly string[]): number | null {
  const text = texts.join(';');
  const stated = /tokens_(t|b)\s*=\s*(\d+(?:\.\d+)?)/i.exec(text);
  if (stated) return Number(stated[2]) * (stated[1]?.toLowerCase() === 't' ? trillion : billion);
  return /per\s+(?:1\s*T|trillion)\s+tokens/i.test(text) ? trillion : null;
}
