import type { Source } from './source.ts';

/** Sources made up for a test: `examples({ 'src/units/a.ts': 'export const a = 1;' })`. */
export const examples = (files: Readonly<Record<string, string>>): Source[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));
