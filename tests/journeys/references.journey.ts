import { axe, expect, open, test } from './support.ts';
import type { Page } from './support.ts';

const references = (page: Page) =>
  page.getByRole('region', { name: 'Reference figures' }).or(page.locator('section[aria-labelledby="references"]'));

test('a claim is searched for as it is printed, and its source opened', async ({ page }) => {
  await open(page);
  const table = references(page);
  await table.getByRole('searchbox').fill('4천만원');
  await expect(table.getByText(/^\d+ of 30 figures$/)).toBeVisible();
  await table.getByRole('button', { name: 'NVIDIA’s latest training GPU' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('3만달러')).toBeVisible();
  await sheet.getByRole('button', { name: 'GPT-3.5 training cluster, price of one accelerator' }).click();
  await expect(sheet.getByText('CNY 2.00bn ÷ > 10,000')).toBeVisible();
  await sheet.getByRole('button', { name: 'Back' }).click();
  await expect(sheet.getByText('3만달러')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(table.getByRole('searchbox')).toHaveValue('4천만원');
});

test('the table sorts by keyboard and never mixes kinds', async ({ page }) => {
  await open(page);
  const table = references(page);
  const value = table.getByRole('columnheader', { name: 'Value' });
  await value.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByText('never put in one ranking')).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'hardware purchase' })).toBeVisible();
});

test('the table fits a narrow phone and has no faults', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await references(page).getByRole('searchbox').fill('알리바바');
  await expect(references(page).getByText(/of 30 figures/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axe(page)).toEqual([]);
});
