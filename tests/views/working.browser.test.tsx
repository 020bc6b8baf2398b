import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import type { ExplanationDocument } from '../../src/present/index.ts';
import { presentExplanation, presentMethod } from '../../src/present/index.ts';
import { Method, Working } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

type Name = ExplanationDocument['name'];

async function show(name: Name, language: Language = 'en') {
  const { made, messages, pen } = await sampleOf(language);
  const [onOpen, onFigure] = [vi.fn<(name: string) => void>(), vi.fn<(id: string) => void>()];
  const explanation = presentExplanation(name, made, messages, pen);
  const { container } = await render(<Working explanation={explanation} messages={messages} onOpen={onOpen} onFigure={onFigure} />);
  return { container, explanation, messages, onOpen, onFigure };
}

const names: readonly Name[] = [
  'programmeCost',
  'modelledGoodput',
  'valueLostPerHour',
  'breakEvenTime',
  'spareShare',
  'trainingCompute',
  'amortisedRun',
  'hardwarePurchase',
  'rentedRunPerZettaFlop',
  'trainingTokens',
  'unitPrice',
];

describe('a working', () => {
  test('says the equation in words, in symbols and with numbers, and its units', async () => {
    const { container } = await show('hardwarePurchase');
    const lines = [...container.querySelectorAll('dd')].map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      'Hardware purchase = Accelerators × Price per accelerator',
      'K = n × P',
      'CNY 2.00bn = 10,000 × CNY 200,000',
      'accelerator × CNY/accelerator = CNY',
    ]);
  });

  test('opens each quantity of each equation, by name where the text is a symbol or a number', async () => {
    const { onOpen } = await show('hardwarePurchase');
    for (const name of ['Accelerators', 'n: Accelerators', '10,000: Accelerators'])
      await userEvent.click(page.getByRole('button', { name, exact: true }).first());
    expect(onOpen.mock.calls).toEqual([['acceleratorCount'], ['acceleratorCount'], ['acceleratorCount']]);
  });

  test('shows where a quantity stands in the other equations', async () => {
    const { container } = await show('hardwarePurchase');
    await userEvent.hover(page.getByRole('button', { name: 'P: Price per accelerator' }));
    expect([...container.querySelectorAll('[data-pointed]')].map((each) => each.textContent)).toEqual([
      'Price per accelerator',
      'P',
      'CNY 200,000',
    ]);
  });

  test('lists what it rests on, what has no source, and what moves it', async () => {
    const { explanation, messages, onOpen } = await show('amortisedRun');
    const rests = page.getByRole('table', { name: messages.restsOn });
    expect(rests.getByRole('row').elements()).toHaveLength(explanation.foundations.length + 1);
    const unsourced = explanation.foundations
      .filter(({ badge, off }) => !off && (badge === 'default' || badge === 'input'))
      .map(({ name }) => name);
    expect(explanation.foundations.filter(({ off }) => off).map(({ name }) => name)).toEqual(['spareShare', 'markup']); // they count nothing
    expect(unsourced).toEqual(expect.arrayContaining(['plannedDuration', 'serviceLife', 'ownedUtilisation', 'averagePowerFraction']));
    await expect.element(page.getByText(messages.unsourcedCount(unsourced.length))).toBeVisible();
    await userEvent.click(rests.getByRole('button', { name: 'Service life' }));
    expect(onOpen).toHaveBeenLastCalledWith('serviceLife');
    await expect.element(page.getByText(explanation.drivers[0]?.text ?? 'none')).toBeVisible();
  });

  test('of a stated quantity leads to its figure', async () => {
    const { messages, onFigure } = await show('unitPrice');
    await expect.element(page.getByText(messages.stated)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.openFigure }));
    expect(onFigure).toHaveBeenCalledExactlyOnceWith('D1');
  });

  test('has its exact value to be selected', async () => {
    const { explanation } = await show('hardwarePurchase');
    expect(explanation.exact).toBe('2,000,000,000 CNY');
    await userEvent.click(page.getByText('2,000,000,000 CNY'));
    expect(getComputedStyle(page.getByText('2,000,000,000 CNY').element()).userSelect).toBe('all');
  });

  test('of the same parts and foundations lists them once', async () => {
    const { container } = await show('hardwarePurchase');
    expect(container.querySelectorAll('table')).toHaveLength(1);
  });

  test.each(looks)('has no faults in %s, %s', async (language, theme) => {
    showIn(language, theme);
    for (const name of names) {
      const { container } = await show(name, language);
      expect(await faultsOf(container), name).toEqual([]);
      await cleanup();
    }
  });

  test.each(['en', 'ko'] as const)('fits 320 pixels in %s', async (language) => {
    await page.viewport(320, 700);
    for (const name of names) {
      await show(name, language);
      expect(overflow(), name).toBeLessThanOrEqual(0);
      await cleanup();
    }
  });
});

describe('the method', () => {
  const showMethod = async (language: Language = 'en') => {
    const { made, messages } = await sampleOf(language);
    const onOpen = vi.fn<(name: string) => void>();
    const { container } = await render(<Method lines={presentMethod(made, messages)} messages={messages} onOpen={onOpen} />);
    return { container, messages, onOpen };
  };

  test('opens the working of an equation, but not of one that the plan does without', async () => {
    const { messages, onOpen } = await showMethod();
    await userEvent.click(page.getByRole('button', { name: messages.showWorking('Training compute') }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('trainingCompute');
    expect(page.getByRole('button', { name: messages.showWorking('MFU (computed)') }).elements()).toHaveLength(0);
    await expect.element(page.getByText('MFUᵢ = 6 × Nₚ × Dₚ ÷ (n × F × Tₐ × G)')).toBeVisible();
  });

  test.each(looks)('has no faults in %s, %s, and fits 320 pixels', async (language, theme) => {
    showIn(language, theme);
    const { container } = await showMethod(language);
    expect(await faultsOf(container)).toEqual([]);
    await page.viewport(320, 700);
    expect(overflow()).toBeLessThanOrEqual(0);
  });
});
