import type { Plugin } from 'vite';
export function seedsAtStart(): Promise<{ readonly start: object; readonly files: readonly string[] }>;
export function coreSeeds(): Plugin;
