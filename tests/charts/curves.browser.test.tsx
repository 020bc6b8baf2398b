import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { Curves } from '../../src/charts/index.ts';
import type { CurvesDocument } from '../../src/present/index.ts';
import { faultsOf } from '../design/browser.ts';
import { curves } from './curvesDocument.ts';

const level = { ...curves(), crossings: [] };
const documents: Readonly<Record<string, CurvesDocument>> = {
  'crossing half-way': curves(),
  'crossing at the start': curves({ at: 0 }),
  'crossing at the end': curves({ at: 48 }),
  'no crossing': level,
  'long words': curves({
    at: 47,
    names: ['시장 가격으로 빌리는 초거대 인공지능 인프라', 'Buying at the price of the market, with the room that it takes'],
    label: 'even after 47 months of 730.5 hours each, if every one of the accelerators is used all of the time',
  }),
  'long amounts': {
    ...level,
    y: { ...level.y, ticks: level.y.ticks.map(({ at }) => ({ at, label: `KRW ${(at * 1400).toLocaleString('en')}` })) },
  },
};

// the library registers its own clean-up in the first file only, since files share their modules
afterEach(async () => {
  await cleanup();
  document.documentElement.style.removeProperty('font-size');
  await page.viewport(1280, 900);
});

const apart = (one: DOMRect, two: DOMRect): boolean =>
  one.right <= two.left + 0.5 || two.right <= one.left + 0.5 || one.bottom <= two.top + 0.5 || two.bottom <= one.top + 0.5;

function expectRoomForAll(container: Element): void {
  const frame = container.querySelector('figure')?.getBoundingClientRect();
  const words = [...container.querySelectorAll<HTMLElement>('span[aria-hidden]')];
  const boxes = [...words, ...container.querySelectorAll('svg text')].map((each) => ({ each, box: each.getBoundingClientRect() }));
  for (const each of words) {
    expect(each.scrollHeight, each.textContent).toBeLessThanOrEqual(each.clientHeight + 1);
    expect(each.scrollWidth, each.textContent).toBeLessThanOrEqual(each.clientWidth + 1);
  }
  boxes.forEach(({ each, box }, index) => {
    expect(box.left).toBeGreaterThanOrEqual((frame?.left ?? 0) - 0.5);
    expect(box.right).toBeLessThanOrEqual((frame?.right ?? 0) + 0.5);
    // a box of letters is higher than they are: names and the crossing keep off everything, letters on the axes off each other
    for (const other of boxes.slice(index + 1)) {
      const both = each instanceof SVGElement && other.each instanceof SVGElement;
      if (!both) expect(apart(box, other.box), `${each.textContent} and ${other.each.textContent}`).toBe(true);
    }
  });
}

describe.each([1100, 700, 343, 288])('at %i pixels', (width) => {
  test.each(Object.entries(documents))('%s: nothing leaves the drawing, nothing overlaps', async (_, document) => {
    await page.viewport(Math.max(width + 32, 320), 900);
    const { container } = await render(
      <div lang="ko" style={{ inlineSize: width }}>
        <Curves document={document} tableLabel="As a table" />
      </div>,
    );
    expect(container.firstElementChild?.scrollWidth).toBeLessThanOrEqual(width);
    expect(container.querySelectorAll('svg path')).toHaveLength(2);
    expect(container.querySelectorAll('svg circle')).toHaveLength(document.crossings.length);
    expectRoomForAll(container);
    expect(await faultsOf(container)).toEqual([]);
  });
});

test('letters twice as large still have room', async () => {
  document.documentElement.style.fontSize = '200%';
  const { container } = await render(
    <div style={{ inlineSize: 320 }}>
      <Curves document={documents['crossing half-way']!} tableLabel="As a table" />
    </div>,
  );
  expectRoomForAll(container);
});

test('the lines differ without colour', async () => {
  const { container } = await render(<Curves document={documents['crossing half-way']!} tableLabel="As a table" />);
  const dashes = [...container.querySelectorAll('svg path')].map((line) => getComputedStyle(line).strokeDasharray);
  expect(new Set(dashes).size).toBe(2);
});

test('the drawing has a name, a description and a table', async () => {
  await render(<Curves document={documents['crossing half-way']!} tableLabel="As a table" />);
  await expect
    .element(page.getByRole('img', { name: 'Renting and buying over time' }))
    .toHaveAccessibleDescription('Renting; Buying. even after 20 months. Months: 0–48. USD: USD 0M–USD 800M.');
  await userEvent.click(page.getByText('As a table'));
  await expect.element(page.getByRole('table', { name: 'Renting and buying, month by month' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: '24 360000000 301600000' })).toBeVisible();
});

test('the heading has the level it is given', async () => {
  await render(<Curves document={documents['no crossing']!} tableLabel="As a table" level={4} />);
  await expect.element(page.getByRole('heading', { level: 4, name: 'Renting and buying over time' })).toBeVisible();
});

test('on paper the width is as given, whatever there is on screen', async () => {
  await render(
    <div style={{ inlineSize: 300 }}>
      <Curves document={documents['crossing half-way']!} tableLabel="As a table" width={680} />
    </div>,
  );
  await expect.element(page.getByRole('img')).toHaveAttribute('width', '680');
});

test('what has no extent has no drawing, but its table', async () => {
  const nothing = curves();
  const { container } = await render(<Curves document={{ ...nothing, x: { ...nothing.x, to: 0 } }} tableLabel="As a table" />);
  expect(container.querySelector('svg')).toBeNull();
  await expect.element(page.getByText('As a table')).toBeVisible();
});
