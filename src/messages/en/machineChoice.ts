/** Beside the plan’s MFU. */
export const machineChoice = {
  legend: 'Where the MFU comes from',
  stated: 'Yours',
  predicted: 'Predicted',
  range: (value: string, range: string): string => `${value} (${range})`,
  model: (name: string, layout: string): string => `${name}: ${layout}`,
  open: 'Layout, memory and what the time goes to',
  loading: 'Working it out…',
  failed: 'It can’t be predicted: the notice above says why.',
};
