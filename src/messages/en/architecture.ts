import type { ArchitectureNote, ArchitectureProblem, UnsupportedBecause } from '../../performance/index.ts';

type Reason = ArchitectureProblem['reason'];
/** Fields as the config calls them; numbers as they are to be read. */
export type ProblemWords = {
  readonly field: string;
  readonly value: string;
  readonly least: string;
  readonly most: string;
  /** The other field that this one doesn’t fit. */
  readonly of: string;
  readonly alsoCalled: readonly string[];
  readonly because: string;
};

const because: Readonly<Record<UnsupportedBecause, string>> = {
  unknown: 'nobody has written down here what its layers weigh',
  stateSpace: 'some of its layers are no attention but state-space or linear ones',
  sharedKeys: 'its layers share keys and values or differ in ways that no count here covers',
  crossAttention: 'it has cross-attention that its config doesn’t fully describe',
  layerKind: 'layers of that kind are not counted here',
  experts: 'models of this kind are counted without experts here',
};

/** Why a config was not read: the field, what was found, and what would do. */
const problems: Readonly<Record<Reason, (said: ProblemWords) => string>> = {
  notJson: ({ value }) => `This is no JSON: it begins with “${value}”. Paste the whole of a config.json, braces included.`,
  notAnObject: ({ field, value }) =>
    field ? `${field} should be an object in braces, and is ${value}.` : `A config is an object in braces, and this is ${value}.`,
  tooLarge: ({ value, most }) => `The text has ${value} characters, and a config no more than ${most}: is it the weights, or another file?`,
  missing: ({ field, alsoCalled }) =>
    `${field} is missing${alsoCalled.length > 0 ? ` (it may also be called ${alsoCalled.join(', ')})` : ''}. Without it nothing can be counted.`,
  absurd: ({ field, value, least, most }) => `${field} is ${value}. A whole number from ${least} to ${most} would make sense.`,
  notYesOrNo: ({ field, value }) => `${field} is ${value}, and should be true or false.`,
  notAText: ({ field, value }) => `${field} is ${value}, and should be a text.`,
  wrongList: ({ field, value, most }) => `${field} is ${value}, and should be a list that fits the ${most} layers.`,
  exceeds: ({ field, value, of, most }) => `${field} is ${value}, more than ${of}, which is ${most}. It can be that much at most.`,
  indivisible: ({ field, value, of, most }) =>
    `${field} is ${value}, which doesn’t divide ${of}, ${most}. A divisor of it would make sense.`,
  tooManyParameters: ({ value, most }) => `All in all that would be ${value} parameters, more than can be counted exactly (${most}).`,
  unsupported: ({ field, value, because }) => `${field} ${value} is not supported: ${because}. Nothing is guessed.`,
  unreadable: ({ value }) => `The file can’t be read: ${value}.`,
};

const notes: Readonly<Record<ArchitectureNote, string>> = {
  languageModelOnly: 'The language model alone is counted, without what sees or hears.',
  otherSchema: 'This is another program’s schema: what it says is taken as it means it.',
  typeFromArchitectures: 'The kind of model was told from “architectures”.',
  withoutPrediction: 'Layers that predict further tokens (MTP) are not among the parameters.',
  sparseAsFull: 'Attention to chosen tokens is counted as attention to all of them.',
  encoderDecoder: 'An encoder with a decoder: work a token depends on two lengths and is not counted.',
};

/** Reading a model’s architecture. */
export const architecture = { problems, because, notes };
