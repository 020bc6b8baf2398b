import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentConsistency } from '../../src/present/index.ts';
import { Consistency } from '../../src/views/index.ts';

import { library } from '../../src/provenance/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function show(language: Language = 'en') {
  const messages = await loadMessages(language);
  const document = presentConsistency(library, messages, penFor(language));
  const [onOpen, onOpenRun] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()];
  const { container } = await render(<Consistency document={document} messages={messages} onOpen={onOpen} onOpenRun={onOpenRun} />);
  const lines = () => [...container.querySelectorAll('li[data-outcome]')].map((line) => line.textContent);
  const all = document.things.flatMap((thing) => thing.lines);
  return { container, messages, document, all, onOpen, onOpenRun, lines };
}

describe('the filter', () => {
  test('shows what disagrees, what agrees, slips, and what can’t be compared', async () => {
    const { messages, all, lines, container } = await show();
    expect(lines()).toHaveLength(all.length);
    const { filters } = messages.consistency;
    const expected = {
      disagrees: all.filter(({ outcome }) => outcome === 'disagrees'),
      agrees: all.filter(({ outcome }) => outcome === 'agrees'),
      slips: all.filter(({ isSlip }) => isSlip),
      apart: all.filter(({ outcome }) => outcome === 'apart'),
    };
    for (const filter of ['disagrees', 'agrees', 'slips', 'apart'] as const) {
      expect(expected[filter].length, filter).toBeGreaterThan(0);
      await userEvent.click(page.getByRole('radio', { name: `${filters[filter]} ${expected[filter].length}`, exact: true }));
      expect(lines(), filter).toHaveLength(expected[filter].length);
      expect(container.textContent).toContain(messages.consistency.shown(expected[filter].length, all.length));
    }
  });

  test('is changed from the keyboard', async () => {
    const { lines, all, messages } = await show('ko');
    const first = page.getByRole('radio', { name: `${messages.consistency.filters.all} ${all.length}` }).element();
    if (!(first instanceof HTMLElement)) throw new Error('no radio button');
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(lines()).toHaveLength(all.filter(({ outcome }) => outcome === 'disagrees').length);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(lines()).toHaveLength(all.filter(({ isSlip }) => isSlip).length);
  });
});

test('a slip says so, under both languages', async () => {
  const { container } = await show('ko');
  expect(container.querySelector('[data-outcome="slip"]')?.textContent).toContain('자릿수를 하나 잘못 쓴 것으로 보인다: 약 10배');
});

test('a claim opens its card, a published value its run', async () => {
  const { container, onOpen, onOpenRun } = await show();
  const line = [...container.querySelectorAll('li[data-outcome]')].find((each) => each.textContent.includes('USD 37.3M'));
  const [claim, published] = [...(line?.querySelectorAll('button') ?? [])];
  if (!claim || !published) throw new Error('no such line');
  await userEvent.click(claim);
  await userEvent.click(published);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('S003-04');
  expect(onOpenRun).toHaveBeenCalledExactlyOnceWith('epoch-gpt-4');
});

test('claims with nothing beside them are listed with the reason', async () => {
  const { container, messages, document, onOpen } = await show();
  await userEvent.click(page.getByText(messages.consistency.aloneHeading));
  for (const { text } of document.alone) await expect.element(page.getByRole('heading', { name: text })).toBeVisible();
  const first = document.alone[0]?.sides[0];
  const buttons = [...container.querySelectorAll('details[open] button')];
  expect(buttons).toHaveLength(document.alone.reduce((sum, { sides }) => sum + sides.length, 0));
  if (buttons[0]) await userEvent.click(buttons[0]);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(first?.id);
});

test.each(looks)('has no faults in %s, %s', async (language, theme) => {
  showIn(language, theme);
  const { container } = await show(language);
  expect(await faultsOf(container)).toEqual([]);
  await page.viewport(375, 800);
  expect(await faultsOf(container)).toEqual([]);
});

test.each(['en', 'ko'] as const)('fits 320, 375 and 768 pixels in %s', async (language) => {
  const { container } = await show(language);
  for (const details of container.querySelectorAll('details')) details.open = true;
  for (const width of [320, 375, 768]) {
    await page.viewport(width, 700);
    expect(overflow(), `at ${width}`).toBeLessThanOrEqual(0);
    expect(container.scrollWidth).toBeLessThanOrEqual(width);
    const widest = Math.max(...[...container.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right));
    expect(widest, `at ${width}`).toBeLessThanOrEqual(width + 1);
  }
});
