import type { Estimate } from '../analysis/index.ts';
import type { Architecture, ArchitectureForm, Workload } from '../performance/index.ts';
import { findMachine, tensorIsSound } from '../performance/index.ts';
import type { KnownModel, MachineDraft, Pen } from '../present/index.ts';
import { draftOf, knownModel, nearestKnown, writeCount } from '../present/index.ts';
import { machineIds } from '../provenance/index.ts';
import { readArchitectureText, usualLayout, usualSequence } from '../scenario/index.ts';
import type { ArchitectureDraft } from '../views/index.ts';
import { knownModels } from './knownModels.ts';

/** The one that most is known of, where the plan’s own can’t be told. */
const bestKnown = 'a100-80-sxm';
/** What most large models of our records were trained with. */
const usualStack = 'megatronCore';

/** The architecture that a plan describes by its sizes, as one that can be chosen. */
export function ownModel({ binding: { scenario, prediction } }: Estimate, name: string, pen: Pen): KnownModel | null {
  if (!prediction || prediction.architecture.id !== null) return null;
  const { architecture } = prediction.architecture;
  return knownModel({ id: ownId, name, architecture, form: formOf(scenario.arch ?? ''), isNamed: false }, pen);
}
const ownId = 'plan';

function formOf(text: string): ArchitectureForm | null {
  const reading = readArchitectureText(text);
  return reading.ok ? reading.form : null;
}

/** The plan’s architecture, or the published one that is nearest to it in size. */
export function openingShape(made: Estimate, pen: Pen): ArchitectureDraft {
  const { prediction } = made.binding;
  const parameters = made.quantity('parameters').value?.toNumber() ?? 1;
  const known = prediction ? (prediction.architecture.id ?? ownId) : (nearestKnown(knownModels(pen), parameters)?.id ?? '');
  return { way: 'known', known, config: '', form: { gated: 'usual', tied: 'usual' } };
}

/** The plan’s layout, or the one that is usual for a model on the plan’s accelerators. */
export function openingLayout(made: Estimate, architecture: Architecture, pen: Pen): MachineDraft {
  const { prediction, accelerator } = made.binding;
  const count = countOf(made);
  if (!prediction) {
    const id = machineIds.includes(accelerator.id) ? accelerator.id : bestKnown;
    return usualDraft({ architecture, accelerator: id, count, stack: usualStack }, pen);
  }
  const { workload, layout, machine, stack } = prediction;
  const { precision, flash, sequence, batch } = workload;
  return {
    ...plain,
    accelerator: machine.id,
    count: writeCount(count, pen),
    sequence: writeCount(sequence, pen),
    batch: writeCount(batch, pen),
    precision,
    flash,
    stack,
    ...draftOf(layout, pen),
  };
}

/** Accelerators of a plan; a server where that is not one number. */
export function countOf(made: Estimate): number {
  const { value, low } = made.quantity('acceleratorCount');
  return Math.max(1, Math.floor((value ?? low)?.toNumber() ?? 8));
}

type Usual = {
  readonly architecture: Architecture;
  readonly accelerator: string;
  readonly count: number;
  readonly stack: MachineDraft['stack'];
};

/** What stands in the fields before anybody has typed: the layout that is usual for such a model on so many accelerators. */
export function usualDraft({ architecture, accelerator, count, stack }: Usual, pen: Pen): MachineDraft {
  const machine = findMachine(accelerator);
  const sequence = usualSequence(architecture.positions);
  const precision = machine.generation === 'volta' ? 'fp16' : 'bf16';
  const flash = machine.generation !== 'volta';
  const setting = {
    workload: { architecture, sequence, precision, flash, adapters: false },
    batch: null,
    machine,
    stack,
    stated: {},
  } as const;
  const usual = usualLayout(setting, count);
  const shared = { accelerator, count: writeCount(count, pen), sequence: writeCount(sequence, pen), precision, stack, flash } as const;
  if ('reason' in usual) return { ...plain, ...shared, ...leastThatCanBe(setting.workload, Math.min(count, machine.domain), count, pen) };
  return { ...plain, ...shared, batch: writeCount(usual.workload.batch, pen), ...draftOf(usual.layout, pen) };
}

/** What stands where nothing usual fits, to be changed: tensor ranks as far as the fast link reaches, and a batch that can be dealt out. */
function leastThatCanBe(workload: Omit<Workload, 'batch'>, reach: number, count: number, pen: Pen): Pick<MachineDraft, 'tensor' | 'batch'> {
  let tensor = 1;
  while (tensor * 2 <= reach && tensorIsSound({ ...workload, batch: 1 }, tensor * 2, 1)) tensor *= 2;
  return { tensor: writeCount(tensor, pen), batch: writeCount(Math.floor(count / tensor), pen) };
}

const plain = {
  batch: '1',
  tensor: '1',
  pipeline: '1',
  virtual: '1',
  context: '1',
  expert: '1',
  microBatch: '1',
  recompute: 'full',
  sharding: 1,
  sequenceParallel: false,
  schedule: 'oneForwardOneBackward',
} as const;
