import type { Plugin } from 'vite';
import type { Citation } from '../src/provenance/index.ts';

export function citationsIn(file: string, code: string): readonly { readonly start: number; readonly end: number; readonly citation: Citation }[];
export function withoutCitations(file: string, code: string, first: number): string;
export function citationsLater(): Plugin;
