import type { Plugin } from 'vite';

export function definitionsIn(
  file: string,
  code: string,
): readonly { readonly start: number; readonly end: number; readonly words: { readonly en: string; readonly ko: string } }[];
export function withoutWords(file: string, code: string, first: number): string;
export function definitionsLater(): Plugin;
