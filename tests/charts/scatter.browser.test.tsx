import '../../src/design/index.ts';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { NamedParts, Scatter } from '../../src/charts/index.ts';
import { faultsOf } from '../design/browser.ts';
import type { ScatterDocument } from '../../src/present/index.ts';

const axis = (label: string) =>
  ({ label, from: 0.1, to: 1, scale: 'log', ticks: [0.1, 0.2, 0.5, 1].map((at) => ({ at, label: `${at * 100}%` })) }) as const;
const document: ScatterDocument = {
  id: 'one',
  title: 'Predicted against measured',
  x: axis('Measured'),
  y: axis('Predicted'),
  groups: [
    { id: 'dense', name: 'Dense', points: [[0.3, 0.3], [0.5, 0.4]] }, // prettier-ignore
    { id: 'moe', name: 'Experts', points: [[0.2, 0.25]] }, // prettier-ignore
  ],
  equal: 'Equal',
  within: { share: 0.1, label: 'Within 10%' },
  table: { caption: 'By kind', head: ['Kind', 'Runs'], rows: [['Dense', '2']] },
};

afterEach(cleanup);

test('points stand where both axes have them, the line where they are equal', async () => {
  const { container } = await render(<Scatter document={document} tableLabel="As a table" />);
  const drawing = page.getByRole('img', { name: document.title });
  await expect.element(drawing).toBeVisible();
  const [dots, crosses] = [...container.querySelectorAll('svg[role="img"] > path')].map((path) => path.getAttribute('d') ?? '');
  const line = container.querySelector('svg[role="img"] > line')!;
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name)));
  expect(x2! - x1!).toBeCloseTo(y1! - y2!, 0); // a square
  const [, x = 0, y = 0] = /^M([\d.]+) ([\d.]+)/.exec(dots ?? '')?.map(Number) ?? [];
  expect((x + 2.5 - x1!) / (x2! - x1!)).toBeCloseTo(Math.log10(3), 2);
  expect((y1! - y) / (y1! - y2!)).toBeCloseTo(Math.log10(3), 2);
  expect(dots?.match(/M/g)).toHaveLength(2);
  expect(crosses?.match(/M/g)).toHaveLength(1);
  expect(await faultsOf(container)).toEqual([]);
});

test('on a narrow page it is no wider than the page', async () => {
  const { container } = await render(
    <div style={{ inlineSize: 300 }}>
      <Scatter document={document} tableLabel="As a table" />
    </div>,
  );
  await expect.element(page.getByRole('img', { name: document.title })).toBeVisible();
  expect(container.querySelector('svg[role="img"]')!.getBoundingClientRect().width).toBeLessThanOrEqual(300);
});

test('a bar names its larger parts below them, and shows a limit', async () => {
  const parts = [
    { id: 'a', label: 'Products', share: 0.7, shareText: '70%' },
    { id: 'b', label: 'Links', share: 0.26, shareText: '26%' },
    { id: 'c', label: 'Optimizer', share: 0.04, shareText: '4%' },
  ];
  const { container } = await render(
    <div style={{ inlineSize: 600 }}>
      <NamedParts label="A step" parts={parts} limit={{ at: 0.9, label: '80 GB' }} />
    </div>,
  );
  expect(container.textContent).toBe('70% Products26% Links');
  const box = container.querySelector('[title="80 GB"]')!.getBoundingClientRect();
  expect(box.left - container.firstElementChild!.getBoundingClientRect().left).toBeCloseTo(540, 0);
});
