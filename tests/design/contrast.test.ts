import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../src/design/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark' | 'print';

const pairs = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);
const print = new Map(
  [...tokens.slice(tokens.indexOf('@media print')).matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name, colour]),
);

function colour(name: string, theme: Theme): string {
  const found = theme === 'print' ? (print.get(name) ?? pairs.get(name)?.light) : pairs.get(name)?.[theme];
  if (found === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return found;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const themes = ['light', 'dark', 'print'] as const;
const grounds = ['paper', 'raised', 'sunken'];
const texts = ['ink', 'muted', 'plan', 'source', 'caution', 'error'];
const onTints = [
  ['ink', 'plan-soft'],
  ['muted', 'plan-soft'],
  ['plan', 'plan-soft'],
  ['source', 'plan-soft'],
  ['ink', 'source-soft'],
  ['source', 'source-soft'],
  ['error', 'error-soft'],
  ['on-plan', 'plan'],
  ['paper', 'ink'],
] as const;

describe.each(themes)('in %s', (theme) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))('%s on %s can be read', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(onTints)('%s on %s can be read', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'focus', 'plan', 'source'].flatMap((line) => grounds.map((ground) => [line, ground] as const)))(
    'the line of %s is seen on %s',
    (line, ground) => {
      expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

test('luminance is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
