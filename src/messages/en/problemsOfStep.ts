import type { Invalid } from '../../performance/index.ts';

type Said = { readonly key: string; readonly text: string; readonly least: string; readonly most: string };

/** Which rule a layout breaks. */
const invalid: Readonly<Record<Invalid, string>> = {
  ranks: 'its ranks do not divide the accelerators',
  heads: 'its tensor ranks do not divide the attention heads',
  width: 'its tensor ranks do not divide the width of the feed-forward layers',
  stages: 'it has more pipeline stages than the model has layers',
  batch: 'its data-parallel ranks and micro-batches do not divide the batch',
  virtual: 'its virtual stages leave stages without layers, or there is no pipeline to interleave',
  rounds: 'interleaved stages need as many micro-batches as there are pipeline stages, or a multiple',
  sequence: 'its context or tensor ranks do not divide the sequence',
  experts: 'its expert ranks do not divide the experts, or the ranks there are',
  schedule: 'a pipeline without a bubble needs a pipeline, and is not interleaved',
};

const isInvalid = (text: string): text is Invalid => Object.hasOwn(invalid, text);

/** Counts as they are read. */
const inThrees = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** What could not be taken of an architecture or a layout, and what stands in the way of predicting MFU. */
export const problemsOfStep = {
  'unknown-architecture': ({ text, least }: Said): string =>
    `No architecture here is called “${text}”. Sizes can be stated too, like ${least}; until then the default MFU stands.`,
  'unpublished-shape': ({ text, least }: Said): string =>
    `The sizes of ${text} were never published. State some, like ${least}; until then the default MFU stands.`,
  'unknown-size': ({ text, least }: Said): string =>
    `“${text}” says nothing of an architecture, or nothing possible. Sizes are written like ${least}; until then the default MFU stands.`,
  'impossible-size': ({ text, least }: Said): string =>
    `An architecture with “${text}” can’t have “${least}”: the one has to divide, or be no more than, the other. The default MFU stands.`,
  'needs-architecture': (): string =>
    'MFU is to be predicted, but the plan names no architecture. Choose one, or state its sizes; until then the default MFU stands.',
  'not-measured': ({ text }: Said): string =>
    `Too little is gathered of the network and memory of ${text} to predict a step on it; the default MFU stands.`,
  'unknown-part': ({ text, least }: Said): string => `“${text}” is no part of a layout, or said twice; there is: ${least}.`,
  'ranks-beyond-count': ({ text, most }: Said): string =>
    `The layout takes ${inThrees(text)} accelerators for one replica of the model, and the plan has ${inThrees(most)}. Split it less, or take more; the default MFU stands.`,
  'invalid-layout': ({ text, least }: Said): string =>
    `The layout ${text} can’t be: ${isInvalid(least) ? invalid[least] : least}. The default MFU stands.`,
  'idle-accelerators': ({ text, least, most }: Said): string =>
    `Replicas of ${inThrees(text)} accelerators don’t fill the plan’s count: ${inThrees(least)} work and the rest stand idle. ${inThrees(most)} would all work.`,
  'batch-too-small': ({ text, least }: Said): string =>
    `A batch of ${inThrees(text)} sequences is too small for ${inThrees(least)} replicas: each needs one at least. The default MFU stands.`,
  'batch-apart': ({ text, least, most }: Said): string =>
    `${inThrees(text)} sequences can’t be dealt to the replicas evenly; ${inThrees(least)} or ${inThrees(most)} can. The step time is as if they could.`,
  'does-not-fit': ({ text, least, most }: Said): string =>
    `The layout takes ${text} GB of an accelerator that has ${most} GB. ${least === '' ? 'More accelerators a replica are needed' : `This would fit: ${least}`}. The default MFU stands.`,
  'nothing-fits': ({ text, most }: Said): string =>
    `No simple layout over ${inThrees(text)} accelerators of ${most} GB holds the model. Take more of them, or state a layout; the default MFU stands.`,
  'parameters-apart': ({ text, most }: Said): string =>
    `The plan counts ${text} parameters and its architecture has ${most}: the utilisation is that of a step of the architecture.`,
  'out-of-evidence': ({ text }: Said): string =>
    `No measured run is near this prediction (${text}): it is out of the evidence, and may be far off.`,
};
