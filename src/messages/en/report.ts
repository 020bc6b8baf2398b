/** What only the printed report, the share text and the table of values say. */
export const paper = {
  edition: (model: string, data: string): string => `Model version ${model}, data reviewed ${data}`,
  rate: (currency: string): string => `Exchange rate, ${currency}`,
  rates: 'Exchange rates',
  pinned: 'pinned, never looked up',
  evidenceHint: 'As printed; who says so, where [source]; what is claimed, and what it leaves open.',
  computedHere: 'see the workings',
  further: 'For the other ways to pay, the parts, and rent or buy',
  asOpened: 'As in the plan that the page opens with.',
  workingsHint:
    'Each step in symbols, with the plan’s rounded numbers and in words; at the right its value, and all digits of it. A prime (′) is the same amount in the currency of the costs.',
  flagged: 'see the evidence',
  unsourced: (names: string): string => `No source: ${names}`,
  qrTooLong: 'The link is too long for a QR code.',
  share: (plan: string, purchase: string, run: string): string => `${plan}: hardware ${purchase}, one run ${run}.`,
  sharePlan: (accelerator: string, count: string, time: string): string => `${accelerator} ${count} × ${time}`,
  shareSources: (link: string): string => `Sources: ${link}`,
};
