import '../../src/design/index.ts';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, openingDecisions, readLink } from '../../src/scenario/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, showIn } from './documents.ts';
import { beginAfresh, show, tidyUp } from './livingCosts.tsx';

afterEach(tidyUp);

const opening = openingDecisions(library);
/** Everything that can be shown: a second account, real terms, curves that cross, failures that count. */
const full = { ...opening, rate: '4USD', index: '1.1', contract: '0.1', failures: '4', staff: '100', data: '10M USD', cur: 'KRW' };
const unpublished = readLink('#v=2&gpu=ascend910&n=1000&p=70B&t=30d').scenario;

/** Everything that can be opened, open. */
async function openAll(container: Element): Promise<void> {
  const all = [...container.querySelectorAll('details')];
  expect(all.length).toBeGreaterThan(10);
  for (const each of all) each.open = true;
  await expect.poll(() => all.every((each) => each.open && each.scrollHeight > 0)).toBe(true);
}

test.each(looks.flatMap(([language, theme]) => [1280, 375].map((width) => [language, theme, width] as const)))(
  'the four costs have no faults in %s, %s, at %i pixels, open and closed',
  async (language, theme, width) => {
    beginAfresh(full);
    showIn(language, theme);
    await page.viewport(width, 900);
    const { container } = await show(language);
    expect(await faultsOf(container)).toEqual([]);
    await openAll(container);
    expect(await faultsOf(container)).toEqual([]);
  },
);

test.each(['en', 'ko'] as const)('the four costs fit 320 pixels in %s, open and closed', async (language) => {
  showIn(language, 'light');
  for (const scenario of [opening, full, decisionsOf(library.preset('gpt-4')), unpublished]) {
    beginAfresh(scenario);
    await page.viewport(320, 700);
    const { container } = await show(language);
    expect(overflow()).toBeLessThanOrEqual(0);
    await openAll(container);
    expect(overflow()).toBeLessThanOrEqual(0);
    // Nothing is cut off either: what is wider than its place can be scrolled to.
    const cut = [...container.querySelectorAll<HTMLElement>('button, input, select, summary, p, h3, dd')].filter(
      (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().right > 320.5 && !each.closest('[tabindex="0"]'),
    );
    expect(cut.map((each) => each.textContent)).toEqual([]);
    await cleanup();
  }
});

test('fields and buttons are large enough to be hit', async () => {
  beginAfresh(full);
  await page.viewport(375, 800);
  const { container } = await show('ko');
  await openAll(container);
  const small = [
    ...container.querySelectorAll<HTMLElement>('[data-scope] button, [data-group] button, [data-group] input, summary, select'),
  ].filter((each) => each.getBoundingClientRect().height < 24);
  expect(small.map((each) => `${each.tagName} ${each.textContent} ${each.getBoundingClientRect().height}`)).toEqual([]);
});

test('a plan without a price shows its open amounts, and says why there are no curves', async () => {
  beginAfresh(unpublished);
  const { amount, messages } = await show();
  await expect.poll(amount('purchase')).toBe('any amount');
  await expect.element(page.getByText(messages.costs.noCurves)).toBeVisible();
  await expect.element(page.getByText(messages.costs.openPays)).toBeVisible();
});
