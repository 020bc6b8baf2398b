import { machineArchitecture } from './machineArchitecture.ts';
import { machineBacktest } from './machineBacktest.ts';
import { machineChoice } from './machineChoice.ts';
import { memoryPartWords, stepPartWords } from './machineParts.ts';
import { machineSearch } from './machineSearch.ts';

/** A field of the machine room: what it is called, and what it decides. */
type FieldWords = { readonly label: string; readonly hint: string };

const fields = {
  accelerator: { label: 'Accelerator', hint: 'Only those whose network and memory are known.' },
  count: { label: 'Accelerators', hint: 'All that work on one model.' },
  sequence: { label: 'Sequence', hint: 'Tokens.' },
  batch: { label: 'Batch', hint: 'Sequences a step, on all accelerators.' },
  precision: { label: 'Precision', hint: 'Of matrix products.' },
  stack: { label: 'Software', hint: 'Its habits and its measured factor.' },
  tensor: { label: 'Tensor parallel', hint: 'Accelerators that share every layer.' },
  pipeline: { label: 'Pipeline stages', hint: 'Layers dealt out one after the other.' },
  virtual: { label: 'Virtual stages', hint: 'Pieces of the stack that a stage holds; 1 for none.' },
  context: { label: 'Context parallel', hint: 'Accelerators that share a sequence.' },
  expert: { label: 'Expert parallel', hint: 'Accelerators that the experts are dealt to; 1 without experts.' },
  microBatch: { label: 'Micro-batch', hint: 'Sequences that pass a stage together.' },
  recompute: {
    label: 'Recomputation',
    hint: 'Less memory for more work. “What is cheap”: norms, activations, latent projections; without tiles attention.',
  },
  sharding: { label: 'Sharding (ZeRO)', hint: 'What data-parallel ranks divide among them.' },
  sequenceParallel: { label: 'Sequence parallel', hint: 'Norms and residuals are divided among tensor ranks.' },
  flash: { label: 'Attention in tiles', hint: 'FlashAttention: scores are never written out.' },
  schedule: { label: 'Schedule', hint: 'The order of micro-batches in the pipeline.' },
} satisfies Readonly<Record<string, FieldWords>>;

export const machine = {
  title: 'Machine room',
  lead: 'From an architecture to a predicted step: how much of the accelerators’ peak training really uses, where its time goes, what fills the memory, and which layout is best.',
  open: 'Open the machine room',
  fields,
  groups: { work: 'What is trained', machine: 'On what', layout: 'How it is laid out' },
  precisions: { bf16: 'bf16', fp16: 'fp16', fp8: 'fp8' },
  recomputes: { none: 'None', selective: 'What is cheap', full: 'Everything' },
  shardings: { 0: '0: nothing', 1: '1: optimizer', 2: '2: and gradients', 3: '3: and weights (FSDP)' },
  schedules: { oneForwardOneBackward: 'One forward, one backward', zeroBubble: 'Zero bubble', dualPipe: 'DualPipe' },
  architecture: machineArchitecture,
  backtest: machineBacktest,
  choice: machineChoice,
  search: machineSearch,
  steps: stepPartWords,
  memory: memoryPartWords,
  dataRanks: (ranks: string, batches: string): string => `${ranks} data-parallel ranks, each with ${batches} micro-batches a step.`,
  idle: (count: string): string => `${count} accelerators stay idle: they hold no whole copy of the model.`,
  ownFactor: (factor: string): string => `All times are ${factor} times those of the model: the plan’s factor from own runs.`,
  stale: 'These are the last answers that could be worked out.',
  usePlan: 'Use for the plan',
  fromPlan: 'Back to the plan’s',
  taken: 'The plan rests on this prediction now.',
  answers: {
    title: 'Predicted step',
    mfu: 'MFU',
    step: 'A step takes',
    tokens: 'Tokens per second',
    perAccelerator: (value: string): string => `${value} tokens/s on each accelerator`,
    memory: 'Memory in use',
    ofMemory: (share: string, whole: string): string => `${share} of ${whole}`,
    perStep: (tokens: string): string => `${tokens} tokens a step`,
  },
  band: {
    range: (low: string, high: string): string => `${low} to ${high}`,
    rests: (rows: string, sources: string): string => `rests on ${rows} measured runs of ${sources} sources`,
    scale: 'those runs were of another scale',
    stack: 'those runs were trained with other software',
    kind: 'those runs were of another kind of model (experts or none)',
    everything: 'none of them is of this generation of accelerators',
    outside: 'No measured run is like it: how far it is off isn’t known.',
  },
  breakdown: {
    title: 'Where the time of a step goes',
    note: 'Only what nothing hides is counted: communication behind computation takes no time of its own.',
    part: 'Part',
    seconds: 'Time',
    share: 'Share',
    less: (how: string): string => `To lower it: ${how}`,
    nothing: (parts: string): string => `No time goes to: ${parts}.`,
    whole: 'The step',
  },
  fits: {
    title: 'What fills the memory',
    note: (stage: string): string => `Of the fullest accelerators, which are those of ${stage}.`,
    only: 'all accelerators alike',
    stage: (number: string): string => `stage ${number}`,
    yes: (free: string): string => `It fits: ${free} are free.`,
    no: (over: string): string => `It does not fit: ${over} too much.`,
    whole: (size: string): string => `Of ${size}`,
    bytes: 'Bytes',
    remedies: 'What would make it fit:',
    nothingFits: 'No layout of this count makes it fit: take more accelerators, or such with more memory.',
    remedy: (change: string, bytes: string): string => `${change} (${bytes})`,
  },
  link: {
    title: (one: string, other: string): string => `${one} against ${other}`,
    slower: (other: string, share: string, time: string): string => `With the link of ${other} a step takes ${share} longer: ${time}.`,
    faster: (other: string, share: string, time: string): string => `With the link of ${other} a step takes ${share} less: ${time}.`,
    same: (other: string): string => `With the link of ${other} a step takes as long: this layout never waits for the link between chips.`,
    rates: (one: string, rate: string, other: string, otherRate: string): string =>
      `One way between chips: ${rate} on ${one}, ${otherRate} on ${other}. Everything else is left as it is.`,
  },
  problems: {
    blank: 'Type a whole number.',
    notOneNumber: 'One number, please.',
    notWhole: 'It has to be a whole number.',
    outside: (least: string, most: string): string => `It has to lie from ${least} to ${most}.`,
    ranks: (ranks: string, count: string): string => `One copy of the model takes ${ranks} accelerators, and there are ${count}.`,
    batches: (shared: string, batch: string): string =>
      `All ranks together take ${shared} sequences at a time, and ${batch} is no multiple of that.`,
    heads: (tensor: string, heads: string): string => `${heads} attention heads can’t be dealt to ${tensor} accelerators.`,
    stages: (stages: string, layers: string): string => `${stages} stages are more than ${layers} layers.`,
    experts: (expert: string, experts: string): string => `${experts} experts can’t be dealt to ${expert} accelerators.`,
    noExperts: 'This architecture has no experts.',
    expertRanks: (expert: string, ranks: string): string => `${expert} doesn’t divide the ${ranks} accelerators that hold the same layers.`,
    virtualAlone: 'Virtual stages need a pipeline.',
    virtualStages: (pieces: string, layers: string): string =>
      `${layers} layers don’t make ${pieces} virtual stages of about the same size.`,
    virtualBatches: (batches: string, stages: string): string =>
      `Virtual stages take turns by as many micro-batches as there are stages, ${stages}; ${batches} is no multiple of that.`,
    sequence: (ranks: string, sequence: string): string => `${sequence} tokens can’t be dealt evenly to ${ranks} accelerators.`,
    width: (tensor: string, width: string): string => `A feed-forward width of ${width} can’t be divided by ${tensor}.`,
    zeroBubble: 'Zero bubble and DualPipe need a pipeline without virtual stages.',
    noEight: (accelerator: string): string => `${accelerator} has no 8-bit units: it computes in 16 bits.`,
  },
};
