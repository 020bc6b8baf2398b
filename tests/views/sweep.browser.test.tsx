import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { Sweep } from '../../src/app/Sweep.tsx';
import { library } from '../../src/provenance/index.ts';
import { readLink } from '../../src/scenario/index.ts';
import { useStore } from '../../src/store/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const planned = (name: string, link: string) => ({ name, estimate: estimate(readLink(link).scenario, library) });
const plans = [
  planned('Base', 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=1USD'),
  planned('Rented cheaply, for longer', 'gpu=a100-40-sxm&n=4000&p=175B&t=90d&rate=0.5USD'),
  planned('H100', 'gpu=h100-sxm&n=1024&p=70B&t=30d&rate=2.50USD'),
  planned('짧게 끝내는 계획', 'gpu=a100-40-sxm&n=20000&p=175B&d=300B&t=20d&rate=2USD'),
];

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function shown(count: number, language: 'en' | 'ko' = 'en') {
  const { messages, pen } = await sampleOf(language);
  const { container } = await render(<Sweep plans={plans.slice(0, count)} messages={messages} pen={pen} />);
  return { container, words: messages.sweep, messages };
}

const axisIs = (label: string, key: string) => userEvent.selectOptions(page.getByLabelText(label), key);

describe('the section', () => {
  test('says where lines cross, draws them, and has them as a table', async () => {
    const { container, words, messages } = await shown(1);
    await axisIs(words.axis, 'rate');
    await expect
      .element(page.getByText(/^Renting is cheaper than owning \(straight line\) up to USD 0\.\d+\/h; beyond that/))
      .toBeVisible();
    const drawing = page.getByRole('img', { name: /^Final run .*, by hourly rent/ });
    await expect.element(drawing).toBeVisible();
    expect(container.querySelectorAll('svg circle').length).toBeGreaterThanOrEqual(3);
    await userEvent.click(page.getByText(messages.lane.table));
    await expect.element(page.getByRole('table', { name: /by hourly rent/ })).toBeVisible();
  });

  test('an end that can’t be read keeps its text and says why; the chart stays until it can', async () => {
    const { container, words } = await shown(1);
    const to = page.getByLabelText(words.to, { exact: true });
    const before = container.querySelector('svg path')?.getAttribute('d');
    await userEvent.fill(to, 'ten thousand!');
    await expect.element(to).toHaveAttribute('aria-invalid', 'true');
    await expect.element(to).toHaveValue('ten thousand!');
    expect(container.querySelector('svg path')?.getAttribute('d')).toBe(before);
    await expect.element(page.getByText(words.stale)).toBeVisible();
    await userEvent.fill(to, '');
    await expect.element(page.getByText(words.stale)).toBeVisible();
    await userEvent.fill(to, '1');
    await expect.element(page.getByText(words.reversed)).toBeVisible();
    await userEvent.fill(to, '2만');
    await expect.element(to).toHaveAttribute('aria-invalid', 'false');
    await expect.poll(() => container.querySelector('svg path')?.getAttribute('d')).not.toBe(before);
    expect(page.getByText(words.stale).elements()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: words.around }));
    await expect.element(to).toHaveValue('50,000');
    expect(page.getByText(words.stale).elements()).toEqual([]);
  });

  test('results of another kind take the place of those drawn, and share no axis with them', async () => {
    const { words } = await shown(1);
    await userEvent.selectOptions(page.getByLabelText(words.group), 'purchase');
    await expect.element(page.getByRole('img', { name: /^Hardware purchase, by/ })).toBeVisible();
    expect(page.getByRole('img', { name: /^Final run/ }).elements()).toEqual([]);
  });

  test('lines are ticked off one by one; with none there is nothing to draw', async () => {
    const { container, words } = await shown(1);
    const ticks = page.getByRole('checkbox');
    const paths = () => container.querySelectorAll('svg[role="img"] > path').length;
    expect(ticks.elements()).toHaveLength(4);
    expect(paths()).toBe(4);
    await userEvent.click(ticks.nth(1));
    expect(paths()).toBe(3);
    for (const index of [0, 2, 3]) await userEvent.click(ticks.nth(index));
    await expect.element(page.getByText(words.chooseALine)).toBeVisible();
    expect(paths()).toBe(0);
  });

  test('a plan that computes the input has no line, and it says why; an input that every plan computes can’t be chosen', async () => {
    const { words } = await shown(4);
    await axisIs(words.axis, 'mfu');
    await expect.element(page.getByText(words.computed('짧게 끝내는 계획', 'MFU'))).toBeVisible();
    await cleanup();
    await shown(1);
    await expect.element(page.getByRole('option', { name: words.computedOption('Training tokens') })).toBeDisabled();
  });

  test('a reference beside the axis opens its card', async () => {
    await shown(1);
    await userEvent.click(page.getByRole('button', { name: /^GPT-4/ }));
    expect(useStore.getState().pages.at(-1)).toEqual({ kind: 'figure', id: 'S003-04' });
    useStore.setState({ pages: [] });
  });

  test('is printed as broad as the sheet, and as it was afterwards', async () => {
    const { messages } = await shown(1);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const width = () => page.getByRole('img').element().getAttribute('width');
    const before = width();
    await userEvent.click(page.getByRole('button', { name: messages.print }));
    expect(print).toHaveBeenCalledOnce();
    expect(width()).toBe('672');
    expect(document.documentElement.dataset['printing']).toBe('sweep');
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(width).toBe(before);
    expect(document.documentElement.dataset['printing']).toBeUndefined();
    print.mockRestore();
  });

  test('can be used by keyboard alone', async () => {
    const { words } = await shown(1);
    const axis = page.getByLabelText(words.axis);
    axis.element().focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByLabelText(words.from, { exact: true })).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByLabelText(words.group)).toHaveFocus();
    await userEvent.keyboard('{Tab} ');
    await expect.element(page.getByRole('checkbox').first()).not.toBeChecked();
  });
});

describe.each(looks)('in %s, %s', (language, theme) => {
  test.each([1280, 768, 375])('four plans stand on %i pixels, and without fault', async (width) => {
    await page.viewport(width, 900);
    showIn(language, theme);
    const { container, words } = await shown(4, language);
    await axisIs(words.axis, 'rate');
    await expect.element(page.getByRole('img').first()).toBeVisible();
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await faultsOf(container)).toEqual([]);
  });
});
