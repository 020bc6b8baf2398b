export { languageNames, languages, loadMessages } from './messages.ts';
export type { Messages } from './en/index.ts';
export type { Language } from './messages.ts';
export type { SentencePart } from './en/interface.ts';
