export { languageNames, languages, loadMessages } from './messages.ts';
export type { Language, Messages } from './messages.ts';
export type { SentencePart } from './en/interface.ts';
