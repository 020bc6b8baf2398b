import fc from 'fast-check';

/**
 * Whether a change lands must not hang on luck: generated cases are the same in every run.
 * `LUCK=7 npx vitest run --project unit` tries others; a case that fails there becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env['LUCK'] ?? 1) });
