import type { ComputeMethod } from '../../provenance/index.ts';

const methods: Readonly<Record<ComputeMethod, string>> = {
  seen: '6 × parameters × tokens',
  epochs: '6 × parameters × tokens × epochs',
  active: '6 × active parameters × tokens',
  hardware: 'accelerator-hours × peak × utilisation',
  other: 'another way',
};

/** Published runs beside what this app computes of them. */
export const record = {
  title: 'How well does this reproduce the record?',
  intro:
    'Each published run is computed here from its hardware, count, parameters and tokens, with its published MFU or else our default, never from what it is compared with.',
  runTitle: (model: string): string => `Published run: ${model}`,
  inSum: 'Summary',
  published: 'Published',
  ours: 'Computed here',
  error: 'Difference',
  more: (text: string): string => `${text} more`,
  less: (text: string): string => `${text} less`,
  equal: 'the same',
  times: (text: string): string => `${text} times as much`,
  quantity: 'Quantity',
  runs: 'Runs',
  byMethod: 'by the way it was counted',
  byNone: '6ND, where the data are counted otherwise: each has its reason',
  working: (done: number, all: number): string => `Computing run ${done} of ${all} …`,
  median: 'Half within',
  ninetieth: 'Nine in ten within',
  bias: 'Typical error',
  withMfu: 'with its published MFU',
  withDefault: 'with our default MFU',
  noScenario: 'Too little is published to make a plan of it: the accelerator, the count, the parameters or the tokens are missing.',
  method: 'How its compute was counted',
  methods,
  methodOff: (method: string, percent: string): string => `${method}; computed that way it is ${percent} of the published compute`,
  remarks: 'Remarks',
  model: 'Model',
  hardware: 'Hardware',
  each: 'Every run, the worst reproduced first',
  standing: (model: string): string => `This plan stands for a published run: ${model}. Published beside computed here:`,
  details: 'Where the published values come from',
  circular: 'No test: the published compute may have been counted from the hours.',
  statedCost: 'A cost that its makers state is not compared: how it was counted is not said.',
};
