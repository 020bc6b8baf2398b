import '../../src/design/index.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Quality } from '../../src/app/Quality.tsx';
import { useEstimate } from '../../src/app/useEstimate.ts';
import { useReadings } from '../../src/app/useReadings.ts';
import type { Language, Messages } from '../../src/messages/index.ts';
import type { Pen, TakenModel } from '../../src/present/index.ts';
import { planOf, useStore } from '../../src/store/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';
import { beginAfresh, tidyUp } from './livingCosts.tsx';

beforeEach(() => beginAfresh({ gpu: 'h100-sxm', n: '1000', p: '300B', t: '60d' }));
afterEach(tidyUp);

type Took = (taken: TakenModel) => void;

function Living({ messages, pen, onTake }: { readonly messages: Messages; readonly pen: Pen; readonly onTake: Took }) {
  const estimates = useEstimate();
  const readings = useReadings(estimates, messages, pen);
  return <Quality made={estimates.made} readings={readings} messages={messages} pen={pen} onTake={onTake} />;
}

async function show(language: Language = 'en') {
  const { messages, pen } = await sampleOf(language);
  const onTake = vi.fn<Took>();
  const { container } = await render(<Living messages={messages} pen={pen} onTake={onTake} />);
  const said = (selector: string) => () => container.querySelector(selector)?.textContent ?? '';
  return { container, messages, onTake, said };
}

test('another fit puts the best model elsewhere, and is a decision of the plan', async () => {
  const { messages, said } = await show();
  const before = said('[data-result="optimalParameters"]')();
  const { hoffmann } = messages.costs.choices.law;
  await userEvent.selectOptions(page.getByRole('combobox', { name: messages.fields.law }), hoffmann.label);
  expect(planOf(useStore.getState()).law).toBe('hoffmann');
  await expect.poll(said('[data-result="optimalParameters"]')).not.toBe(before);
  await expect.poll(said('tr[data-taken]')).toContain(hoffmann.label);
});

test('the best model is handed on to be taken, and numbers open their workings', async () => {
  const { messages, onTake } = await show();
  await userEvent.click(page.getByRole('button', { name: /^Take this model/ }));
  expect(onTake).toHaveBeenCalledExactlyOnceWith({ p: expect.stringMatching(/B$/), d: null });
  await userEvent.click(page.getByRole('button', { name: messages.nodes.optimalTokens.name }));
  expect(useStore.getState().pages.at(-1)).toEqual({ kind: 'working', name: 'optimalTokens' });
});

test('unique tokens are typed here, and what repeating them costs appears', async () => {
  const { messages, said } = await show();
  const field = page.getByRole('textbox', { name: messages.fields.unique });
  await userEvent.fill(field, '20B');
  await userEvent.keyboard('{Enter}');
  expect(planOf(useStore.getState()).unique).toBe('20B');
  await expect.element(page.getByRole('button', { name: messages.nodes.repetitionLoss.name })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: messages.resetToDefault }));
  expect(planOf(useStore.getState()).unique).toBeUndefined();
  await expect.poll(said('[data-key="unique"]')).toContain(messages.quality.empty);
});

test.each(looks)('stands without faults in %s, %s, on a telephone as well', async (language, theme) => {
  showIn(language, theme);
  beginAfresh({ gpu: 'h100-sxm', n: '1000', p: '300B', t: '60d', unique: '20B' });
  const { container } = await show(language);
  expect(await faultsOf(container)).toEqual([]);
  await page.viewport(375, 800);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  expect(await faultsOf(container)).toEqual([]);
});
