import type { Page } from './support.ts';
import { expect, open, settle, test } from './support.ts';

const link = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const room = (page: Page) => page.locator('section[aria-labelledby="machine"]');
const answer = (page: Page, id: string) => room(page).locator(`[data-answer="${id}"] dd`).first();
const utilisation = (page: Page) => page.locator('aside [data-key="mfu"] input');

test('a predicted MFU leads to the machine room, a search to a better layout, and the plan to a link that says so', async ({ page }) => {
  await open(page, 'v=2&gpu=h100-sxm&n=256&t=30d&arch=llama-3.1-70b');
  await settle(page);
  await page.locator('[data-part="utilisation"]').getByText('Predicted').click();
  await expect(page.locator('[data-part="utilisation"]')).toContainText('measured runs');
  await expect.poll(() => link(page)).toContain('mfu=predicted');
  const predicted = await utilisation(page).inputValue();

  await page.getByRole('button', { name: 'Layout, memory and what the time goes to' }).click();
  await expect(answer(page, 'mfu')).toHaveText(predicted);
  await expect(page.locator('#machine')).toBeFocused();

  await room(page).getByLabel('Micro-batch', { exact: true }).fill('2');
  await room(page).getByRole('button', { name: 'Find the best layout' }).click();
  await expect(room(page).locator('[data-state="over"]')).toContainText('layouts worked out in');
  const [best] = await room(page).locator('[data-part="search"] tbody tr').first().locator('td').allTextContents();
  await room(page)
    .getByRole('button', { name: /^Take TP/ })
    .first()
    .click();
  await expect(answer(page, 'step')).toHaveText(best ?? '');

  const better = (await answer(page, 'mfu').textContent()) ?? '';
  await room(page).getByRole('button', { name: 'Use for the plan' }).click();
  await expect(utilisation(page)).toHaveValue(better);
  await expect.poll(() => link(page)).toMatch(/arch=.*&layout=tp\d/);
  const taken = link(page);

  await open(page, taken);
  await expect(utilisation(page)).toHaveValue(better);
  await settle(page);
  await page.locator('[data-part="utilisation"]').getByText('Yours').click();
  await expect.poll(() => link(page)).toMatch(/mfu=\d/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => link(page)).toBe(taken);
});
