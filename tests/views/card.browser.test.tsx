import '../../src/design/index.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { presentCard } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { Card } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function show(id: string, language: Language = 'en') {
  const { messages, pen } = await sampleOf(language);
  const onFigure = vi.fn<(id: string) => void>();
  const card = presentCard(id, library, messages, pen);
  const { container } = await render(<Card card={card} messages={messages} onFigure={onFigure} />);
  return { container, card, messages, onFigure };
}

test('shows the numeral as printed, in its language', async () => {
  const { container } = await show('S002-02');
  expect([...container.querySelectorAll('q')].map((each) => [each.textContent, each.lang])).toEqual([
    ['20억위안', 'ko'],
    ['3834억원', 'ko'],
  ]);
});

test('marks a Korean title in an English line, and nothing around it', async () => {
  const { container } = await show('S002-02');
  const marked = [...container.querySelectorAll('dd span[lang="ko"]')].map((each) => each.textContent);
  expect(marked).toContain('구글 쫓는 바이두·알리바바');
  expect(marked.join('')).not.toContain('Caixin');
});

test('shows contradictions, and opens what they are with', async () => {
  const { messages, onFigure } = await show('S003-03');
  await expect.element(page.getByText(`${messages.card.flags.contradiction}.`).first()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'GPT-3.5 training cluster, hardware purchase' }));
  expect(onFigure).toHaveBeenLastCalledWith('S002-02');
});

test('works a derived figure out, and opens what it is derived from', async () => {
  const { container, messages, onFigure } = await show('D1');
  expect(container.textContent.replaceAll(/\s+/g, ' ')).toContain('CNY 2.00bn ÷ > 10,000 = < CNY 200,000');
  await expect.element(page.getByText(messages.card.derivedHere)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'GPT-3.5, accelerators for training' }));
  expect(onFigure).toHaveBeenLastCalledWith('S002-01');
});

test('says who, where, when, what kind, under which conditions, and when it was checked', async () => {
  const { container, card } = await show('S002-02');
  for (const { label, text } of card.rows) {
    expect(container.textContent).toContain(label);
    expect(container.textContent).toContain(text);
  }
  for (const text of [card.paraphrase, card.reviewed, ...card.conditions]) expect(container.textContent).toContain(text);
});

test('of a statement without a number shows no number', async () => {
  const { container, card } = await show('S000-02');
  expect(card.amount).toBe('');
  expect(container.querySelector('strong')).toBeNull();
});

test.each(looks)('has no faults in %s, %s, whatever the figure', async (language, theme) => {
  showIn(language, theme);
  for (const id of ['S000-02', 'S002-01', 'S003-03', 'D2']) {
    const { container } = await show(id, language);
    expect(await faultsOf(container), id).toEqual([]);
    await cleanup();
  }
});

test.each(['en', 'ko'] as const)('fits 320 pixels in %s, whatever the figure', async (language) => {
  await page.viewport(320, 700);
  for (const { id } of library.figures) {
    await show(id, language);
    expect(overflow(), id).toBeLessThanOrEqual(0);
    await cleanup();
  }
});
