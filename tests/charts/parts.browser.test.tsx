import { afterEach, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { PartsBar } from '../../src/charts/index.ts';
import type { Part } from '../../src/charts/index.ts';
import { faultsOf } from '../design/browser.ts';

const part = (id: string, share: number | null): Part => ({ id, label: id, share, shareText: share === null ? '' : `${share * 100}%` });
const all = [part('accelerators', 0.7), part('servers', 0.16), part('network', 0.1), part('electricity', 0.04)];

afterEach(cleanup);

async function drawn(parts: readonly Part[], width?: number) {
  const { container } = await render(
    <div style={{ inlineSize: 600 }}>
      <PartsBar parts={parts} label="What it consists of" width={width} />
    </div>,
  );
  const bar = container.querySelector('[aria-hidden]')!;
  const pieces = [...bar.children].map((piece) => ({
    piece,
    box: piece.getBoundingClientRect(),
    tint: getComputedStyle(piece).backgroundColor,
  }));
  return { container, bar: bar.getBoundingClientRect(), pieces };
}

test('parts are as wide as their shares, stand apart and differ in tint', async () => {
  const { container, bar, pieces } = await drawn(all);
  expect([bar.width, bar.height]).toEqual([600, 14]);
  pieces.forEach(({ box }, index) => expect(box.width).toBeCloseTo((600 - 3 * 2) * (all[index]?.share ?? 0), 0));
  pieces.slice(1).forEach(({ box }, index) => expect(box.left - (pieces[index]?.box.right ?? 0)).toBeCloseTo(2, 1));
  expect(pieces.at(-1)?.box.right).toBeCloseTo(bar.right, 0);
  expect(new Set(pieces.map(({ tint }) => tint)).size).toBe(4);
  expect(container.textContent).toBe('');
  expect(await faultsOf(container)).toEqual([]);
});

test('a part that is not known leaves the bar short, and the others their tints', async () => {
  const whole = (await drawn(all)).pieces.map(({ tint }) => tint);
  await cleanup();
  const { bar, pieces } = await drawn(all.map((each) => (each.id === 'servers' ? part('servers', null) : each)));
  expect(pieces.map(({ tint }) => tint)).toEqual(whole.toSpliced(1, 1));
  expect(bar.right - (pieces.at(-1)?.box.right ?? 0)).toBeCloseTo(0.16 * (600 - 2 * 2), 0);
});

test('a small part is still seen, nothing isn’t drawn, and rounding doesn’t overflow', async () => {
  const { bar, pieces } = await drawn([part('most', 1), part('little', 0.001), part('none', 0), part('odd', Number.NaN)], 300);
  expect(bar.width).toBe(300);
  expect(pieces).toHaveLength(2);
  expect(pieces[1]?.box.width).toBeGreaterThanOrEqual(3);
  expect(pieces[1]?.box.right).toBeLessThanOrEqual(bar.right + 0.5);
});

test('nothing known is an empty bar', async () => {
  expect((await drawn([part('a', null)])).pieces).toHaveLength(0);
});
