import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { presentClaimCheck, presentClaimChoices } from '../../src/present/index.ts';
import type { ClaimQuery } from '../../src/present/index.ts';
import { ClaimCheck } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function show(language: Language = 'en', initial: string | null = 'S003-04') {
  const { made, messages, pen } = await sampleOf(language);
  const onFigure = vi.fn<(id: string) => void>();
  const check = (query: ClaimQuery) => presentClaimCheck(query, made, messages, pen);
  const choices = presentClaimChoices(made, messages, pen);
  const view = (id: string | null) => (
    <ClaimCheck key={id} choices={choices} initial={id} check={check} messages={messages} onFigure={onFigure} />
  );
  const { container, rerender } = await render(view(initial));
  const field = (name: string) => page.getByRole('combobox', { name, exact: true });
  const amount = () => page.getByRole('textbox', { name: messages.claim.amount });
  const table = (name: string) => page.getByRole('table', { name });
  return { container, messages, onFigure, field, amount, table, again: (id: string) => rerender(view(id)) };
}

test('a claim of the texts: what it needs beside each record, and the curve', async () => {
  const { messages, table } = await show();
  const { sets } = messages.claim;
  await expect.element(table(sets.rents)).toBeVisible();
  await expect.element(table(sets.estimates).getByText('> USD 1.75/h').first()).toBeVisible();
  await expect.element(table(sets.costs).getByText('> 2.67 times')).toBeVisible();
  await expect.element(page.getByRole('figure', { name: messages.claim.curves })).toBeVisible();
  expect(table(sets.rents).getByRole('columnheader').elements()).toHaveLength(3);
});

test('every published rent stands behind its own word, worked through when it is opened', async () => {
  const { messages, table } = await show();
  const { allRents } = messages.claim.sets;
  expect(table(allRents).elements()).toHaveLength(0);
  await userEvent.click(page.getByText(allRents));
  await expect.element(table(allRents).getByText('> 73.5M accelerator-hours').first()).toBeVisible();
  await userEvent.click(page.getByText(new RegExp(`^${allRents} \\(`)));
  await expect.poll(() => table(allRents).elements().length).toBe(0);
});

test('another claim, and another to begin with', async () => {
  const { messages, field, table, again } = await show();
  await userEvent.selectOptions(field(messages.claim.choose), 'S002-02');
  await expect.element(table(messages.claim.sets.counts).getByText('< CNY 200,000').first()).toBeVisible();
  expect(page.getByRole('figure').elements()).toHaveLength(0);
  await again('S003-01');
  await expect.element(field(messages.claim.choose)).toHaveValue('S003-01');
  await expect.element(page.getByText(/H100.*A100.*S002-01/).first()).toBeVisible();
});

test('a published value that is no claim of the texts can be checked as well', async () => {
  const { messages, field } = await show('en', 'epoch-gpt-4.amortisedCost');
  await expect.element(field(messages.claim.choose)).toHaveValue('epoch-gpt-4.amortisedCost');
  await expect.element(page.getByRole('paragraph').filter({ hasText: 'USD 37.3M' }).first()).toBeVisible();
});

describe('a claim of one’s own', () => {
  test('is read as it is typed, and echoed', async () => {
    const { messages, field, amount, table } = await show('ko', null);
    await userEvent.selectOptions(field(messages.claim.choose), messages.claim.own);
    await expect.element(page.getByText(messages.claim.nothingTyped)).toBeVisible();
    await userEvent.selectOptions(field(messages.claim.kind), 'unitPrice');
    await userEvent.selectOptions(field(messages.claim.about), 'chatgpt');
    await userEvent.selectOptions(field(messages.claim.accelerator), 'h100-sxm');
    await userEvent.fill(amount(), '4천만원');
    await expect.element(page.getByText(/40,000,000/).first()).toBeVisible();
    await expect.element(table(messages.claim.sets.counts).getByText('4,000억 원', { exact: true }).first()).toBeVisible();
    await expect.element(amount()).toHaveValue('4천만원');
  });

  test('that cannot be read keeps its text, says why, and takes a suggestion', async () => {
    const { messages, field, amount } = await show('en', null);
    await userEvent.selectOptions(field(messages.claim.choose), messages.claim.own);
    await userEvent.fill(amount(), '¥2bn');
    await expect.element(amount()).toHaveAccessibleDescription(/yuan and of the yen/);
    await expect.element(amount()).toHaveValue('¥2bn');
    await expect.element(amount()).toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(page.getByRole('button', { name: 'CNY 2bn' }));
    await expect.element(amount()).toHaveAttribute('aria-invalid', 'false');
    await expect.element(page.getByRole('table', { name: messages.claim.sets.rents })).toBeVisible();
  });
});

test('by keyboard: a working opens, and its source with it', async () => {
  const { container, onFigure } = await show();
  const summary = container.querySelector('td summary');
  if (!(summary instanceof HTMLElement)) throw new Error('no working');
  summary.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Hₙ = Rᶜᵣ ÷ r').first()).toBeVisible();
  const source = summary.parentElement?.querySelector('button');
  source?.focus();
  await userEvent.keyboard('{Enter}');
  expect(onFigure).toHaveBeenCalledExactlyOnceWith('S003-04');
});

test.each(looks)('has no faults in %s, %s', async (language, theme) => {
  showIn(language, theme);
  const { container, messages, field } = await show(language);
  container.querySelectorAll('details').forEach((each, index) => (each.open = index < 3));
  expect(await faultsOf(container)).toEqual([]);
  await page.viewport(375, 800);
  expect(await faultsOf(container)).toEqual([]);
  await userEvent.selectOptions(field(messages.claim.choose), 'own');
  expect(await faultsOf(container)).toEqual([]);
});

test.each(['en', 'ko'] as const)('fits 320 and 375 pixels in %s, with every working open', async (language) => {
  const { container, messages, field } = await show(language);
  for (const width of [320, 375]) {
    await page.viewport(width, 700);
    for (const claim of ['S003-04', 'S003-01', 'own']) {
      await userEvent.selectOptions(field(messages.claim.choose), claim);
      container.querySelectorAll('details').forEach((each) => (each.open = true));
      expect(overflow(), `${claim} at ${width}`).toBeLessThanOrEqual(0);
      expect(container.scrollWidth).toBeLessThanOrEqual(width);
    }
  }
});
