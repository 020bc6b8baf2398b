import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { Lane } from '../../src/charts/index.ts';
import type { LaneDocument } from '../../src/present/index.ts';
import { faultsOf } from '../design/browser.ts';
import { lane, mark } from './marks.ts';

const words = { table: 'As a table', flagged: 'the sources disagree' };

const long = {
  ...mark('long', 'range', null, 2e9, 9e9),
  name: '소프트웨어정책연구소가 추정한 초거대 인공지능 인프라 구축비',
  amount: '₩20억–₩90억',
};
const documents: Readonly<Record<string, LaneDocument>> = {
  'marks at one place': lane({ ...mark('plan', 'exact', 3.834e11), name: '내 계획', amount: '₩3,834억' }, [
    { ...mark('GPT-3.5', 'exact', 3.834e11), amount: '₩3,834억 (20억 위안)', flagged: true },
    { ...mark('ring', 'approximate', 4e11), name: '추정', amount: '약 ₩4,000억' },
  ]),
  'open bounds': lane(mark('plan', 'range', 1e10, 5e9, null), [
    mark('floor', 'moreThan', 1e11),
    mark('ceiling', 'atMost', 3e9),
    mark('least', 'atLeast', 1e9),
  ]),
  'long labels': lane(mark('plan', 'exact', 3e9, 1e9, 2e10), [
    long,
    { ...long, id: 'flagged', flagged: true },
    mark('beyond', 'exact', 1e15),
  ]),
  'nothing but a plan': lane(mark('plan', 'approximate', 1e9), []),
  'four plans': lane(
    { ...mark('plan', 'range', 3e9, 1e9, 2e10), name: '계획 1' },
    [mark('GPT-3.5', 'exact', 4e9)],
    [
      { ...mark('plan-2', 'exact', 3e9), name: 'Four months on the cluster that we have' },
      { ...mark('plan-3', 'moreThan', 5e8), name: '국산반도체로다시계산한십억원계획의둘째안' },
      { ...mark('plan-4', 'range', 2e9, 1e9, 6e9), name: 'Plan 4' },
    ],
  ),
  'no plan': lane(null, [mark('one', 'exact', 1e9)]),
};

// the library registers its own clean-up in the first file only, since files share their modules
afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
});

describe.each([1100, 700, 343, 288])('at %i pixels', (width) => {
  describe.each(['log', 'linear'] as const)('on a %s scale', (scale) => {
    test.each(Object.entries(documents))('%s: nothing leaves the lane, nothing overlaps', async (_, document) => {
      await page.viewport(Math.max(width + 32, 320), 900);
      const { container } = await render(
        <div lang="ko" style={{ inlineSize: width }}>
          <Lane document={document} scale={scale} words={words} onMark={() => {}} />
        </div>,
      );
      const box = container.firstElementChild;
      expect(box?.scrollWidth).toBeLessThanOrEqual(width);
      const labels = [...container.querySelectorAll('button')];
      expect(labels).toHaveLength(document.marks.length + (document.others?.length ?? 0) + (document.plan === null ? 0 : 1));
      const [left = 0, right = 0] = [box?.getBoundingClientRect().left, box?.getBoundingClientRect().right];
      labels.forEach((label, index) => {
        const one = label.getBoundingClientRect();
        expect(one.height).toBeGreaterThanOrEqual(24);
        expect(one.left).toBeGreaterThanOrEqual(left);
        expect(one.right).toBeLessThanOrEqual(right + 0.5);
        expect(label.scrollHeight).toBeLessThanOrEqual(label.clientHeight + 1);
        expect(label.scrollWidth).toBeLessThanOrEqual(label.clientWidth + 1);
        for (const other of labels.slice(index + 1)) {
          const two = other.getBoundingClientRect();
          const apart =
            one.right <= two.left + 0.5 || two.right <= one.left + 0.5 || one.bottom <= two.top + 0.5 || two.bottom <= one.top + 0.5;
          expect(apart, `${label.textContent} and ${other.textContent}`).toBe(true);
        }
      });
      if (scale === 'log') expect(await faultsOf(container)).toEqual([]);
    });
  });
});

test('the drawing has a name, a description and a table', async () => {
  await render(<Lane document={documents['marks at one place']!} scale="log" words={words} />);
  const image = page.getByRole('img', { name: 'A · Hardware purchase' });
  await expect
    .element(image)
    .toHaveAccessibleDescription(
      'money spent once. 내 계획 ₩3,834억 (exact); GPT-3.5 ₩3,834억 (20억 위안) (exact, the sources disagree); 추정 약 ₩4,000억 (approximate).',
    );
  await userEvent.click(page.getByText('As a table'));
  await expect.element(page.getByRole('table', { name: 'The marks' })).toBeVisible();
});

test('a label opens its mark, by keyboard too', async () => {
  const onMark = vi.fn<(id: string) => void>();
  await render(<Lane document={documents['marks at one place']!} scale="log" words={words} onMark={onMark} />);
  const button = page.getByRole('button', { name: 'GPT-3.5 ₩3,834억 (20억 위안) (the sources disagree)' });
  await userEvent.click(button);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(onMark.mock.calls).toEqual([['GPT-3.5'], ['ring']]);
});

test('plans are told apart without colour: a line through all for the one worked on, strokes and lines for others, dots for references', async () => {
  const { container } = await render(<Lane document={documents['four plans']!} scale="log" words={words} onMark={() => {}} />);
  await expect.element(page.getByRole('img')).toHaveAccessibleDescription(/^money spent once\. 계획 1 .+; Four months .+; GPT-3\.5 /);
  const labels = [...container.querySelectorAll('button')];
  expect(labels.filter((label) => label.dataset['plan'] !== undefined)).toHaveLength(1);
  expect(labels.filter((label) => label.dataset['other'] !== undefined)).toHaveLength(3);
  const image = container.querySelector('svg');
  expect(image?.querySelectorAll('circle')).toHaveLength(1); // the one reference
  expect([...(image?.querySelectorAll('line') ?? [])].filter((line) => line.getAttribute('y1') === '-8')).toHaveLength(1);
});

test('on paper the width is as given, whatever there is on screen', async () => {
  const { container } = await render(
    <div style={{ inlineSize: 300 }}>
      <Lane document={documents['open bounds']!} scale="log" words={words} width={680} />
    </div>,
  );
  await expect.element(page.getByRole('img')).toHaveAttribute('width', '680');
  expect(container.querySelectorAll('button')).toHaveLength(0);
});

test('letters twice as large still have room', async () => {
  document.documentElement.style.fontSize = '200%';
  const { container } = await render(<Lane document={documents['marks at one place']!} scale="log" words={words} onMark={() => {}} />);
  document.documentElement.style.removeProperty('font-size');
  const tops = [...container.querySelectorAll('button')].map((label) => label.getBoundingClientRect());
  expect(tops.every(({ height }) => height >= 39)).toBe(true);
  expect(new Set(tops.map(({ top }) => top)).size).toBe(3);
});

test('two lanes share no id', async () => {
  const { container } = await render(
    <>
      <Lane document={documents['no plan']!} scale="log" words={words} />
      <Lane document={documents['no plan']!} scale="log" words={words} />
    </>,
  );
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
