/** The section on the best model for the plan’s compute. */
export const quality = {
  title: 'The best model for this compute',
  lead: (compute: string): string =>
    `The same arithmetic (${compute}) buys a larger model on fewer tokens or a smaller one on more. A scaling law says where the loss is lowest. A smaller model is often chosen on purpose: it is cheaper to run.`,
  caption: 'The plan beside the best model for its compute',
  plan: 'This plan',
  best: 'Best',
  larger: (times: string, cost: string): string =>
    `The plan’s model has ${times} times the best number of parameters; that costs ${cost} of loss.`,
  same: 'The plan’s model is the best for its compute.',
  caution: 'Only differences of loss carry over from the data of the fit to other data and other tokenizers; absolute losses do not.',
  outside: (what: string, reach: string): string =>
    `Outside the runs of the fit: ${what}. They reach ${reach}; beyond that it is an extrapolation.`,
  reach: (parameters: string, tokens: string): string => `${parameters} parameters and ${tokens} tokens`,
  upTo: (most: string): string => `up to ${most}`,
  fit: (data: string, citation: string): string => `Fitted to ${data}. ${citation}`,
  spread: (low: string, middle: string, high: string): string =>
    `How far this fit is uncertain: of its refits a tenth put the best tokens per parameter at this compute below ${low}, half below ${middle}, a tenth above ${high}.`,
  noSpread: 'How far this fit is uncertain is not at hand; that of the refit of Besiroglu et al. is.',
  fits: 'The same by each fit',
  fitName: 'Fit',
  parameters: 'Parameters',
  tokens: 'Tokens',
  ratio: 'Tokens per parameter',
  difference: 'Plan’s loss above it',
  take: (parameters: string): string => `Take this model: ${parameters} parameters`,
  takeBoth: (parameters: string, tokens: string): string => `Take this model: ${parameters} parameters, ${tokens} tokens`,
  repetition: 'Data seen more than once',
  repetitionResults: 'What seeing it again costs',
  repetitionLead:
    'Where there are fewer unique tokens than the plan trains on, they are repeated. Up to 4 epochs cost next to nothing; by 16 a repeat is worth little.',
  repetitionFit: 'By the law of repeated data with its authors’ own fit, whichever fit is chosen above.',
  empty: 'Empty: every token is new.',
};
