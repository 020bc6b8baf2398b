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
  published: 'Published',
  ours: 'Computed here',
  error: 'Ours is',
  more: (text: string): string => `${text} more`,
  less: (text: string): string => `${text} less`,
  equal: 'the same',
  times: (text: string): string => `${text} times as much`,
  quantity: 'Quantity',
  runs: 'Runs',
  median: 'Half within',
  ninetieth: 'Nine in ten within',
  bias: 'In the middle',
  withMfu: 'with its published MFU',
  withDefault: 'with our default MFU',
  scenario: 'Open as a plan',
  noScenario: 'Too little is published to make a plan of it: the accelerator, the count, the parameters or the tokens are missing.',
  put: 'Put in my lanes',
  take: 'Take out of my lanes',
  method: 'How its compute was counted',
  methods,
  methodOff: (method: string, percent: string): string => `${method}; in the book that is ${percent} of the published compute`,
  remarks: 'Remarks',
  model: 'Model',
  hardware: 'Hardware',
  each: 'Every run, the worst reproduced first',
  standing: (model: string): string => `This plan stands for a published run: ${model}. Published beside computed here:`,
  details: 'Where the published values come from',
  none: 'No run has both.',
  statedCost: 'A cost that its makers state is not compared: how it was counted is not said.',
};
