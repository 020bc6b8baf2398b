/** What only the printed report, the share text and the table of values say. */
export const paper = {
  edition: (model: string, data: string): string => `Model version ${model}, data reviewed ${data}`,
  rate: (currency: string): string => `Exchange rate, ${currency}`,
  rates: 'Exchange rates',
  pinned: 'pinned, never looked up',
  said: 'Said by',
  leavesOpen: 'What is claimed, and what it leaves open',
  figure: 'Figure',
  computedHere: 'see the workings',
  openingAccelerator: 'The accelerator that a page opens with.',
  numbersInBrackets: 'Numbers in brackets are the sources.',
  workingsHint: 'Each step in symbols, in words and with the plan’s numbers (rounded); behind it the value, every digit of it below.',
  flagged: 'The sources disagree, or there is something to be careful about: see the evidence.',
  qrTooLong: 'The link is too long for a QR code.',
  share: (plan: string, purchase: string, run: string): string => `${plan}: hardware ${purchase}, one run ${run}.`,
  sharePlan: (accelerator: string, count: string, time: string): string => `${accelerator} ${count} × ${time}`,
  shareSources: (link: string): string => `Sources: ${link}`,
};
