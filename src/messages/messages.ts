import type { Messages } from './en/index.ts';

export type Language = Messages['code'];

export const languages: readonly Language[] = ['ko', 'en'];
export const languageNames: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

/** Each language is a chunk of its own: a page loads one. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'ko' ? (await import('./ko/index.ts')).ko : (await import('./en/index.ts')).en;
