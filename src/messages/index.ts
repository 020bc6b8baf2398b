export { languageNames, languages, loadMessages } from './messages.ts';
export type { Messages } from './en/index.ts';
export type { Language } from './messages.ts';
export type { SentencePart } from './en/sentence.ts';
export type { CostGroup, OmissionName, ScopeName } from './en/costs.ts';
