import { axe, expect, open, test } from './support.ts';

test('a result is followed down to the line of a newspaper, by keyboard', async ({ page }) => {
  await open(page);
  const result = page.getByRole('button', { name: /Hardware purchase/ }).first();
  await result.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('2,000,000,000 CNY')).toBeVisible();
  await expect(sheet.getByText('accelerator × CNY/accelerator = CNY')).toBeVisible();
  await sheet.getByRole('button', { name: 'CNY 200,000: Price per accelerator' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Stated, not computed.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Open the source' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('CNY 2.00bn ÷ > 10,000')).toBeVisible();
  await sheet.getByRole('button', { name: 'GPT-3.5, accelerators for training' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('최소 1만 개가 넘는')).toBeVisible();
  await expect(sheet.getByText(/line 43/)).toBeVisible();
  expect(await axe(page, { within: 'dialog' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(result).toBeFocused();
});

test('an A800 plan says on its first screen what sets an A800 apart', async ({ page }) => {
  await open(page, 'v=1&gpu=a800-80-sxm&n=10000&p=175B&t=30d');
  const remarks = page.getByRole('complementary').getByRole('listitem');
  for (const text of ['Computes like an A100', 'two thirds', 'up to twice']) await expect(remarks.filter({ hasText: text })).toBeVisible();
  await remarks.getByRole('button', { name: /up to twice/ }).click();
  await expect(page.getByRole('dialog').getByText('2배까지')).toBeVisible();
});

test('a dated price of the accelerator becomes the plan’s', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'A100 SXM4 40GB' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use USD 15,000' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('textbox', { name: /^Price per accelerator \(/ })).toHaveValue(/15,?000/);
  await expect.poll(() => page.url()).toContain('price=15000USD');
  expect(page.url()).toContain('covers=board');
});

test('the method opens workings of this plan only', async ({ page }) => {
  await open(page);
  await page.getByText('Every equation of the book').click();
  await expect(page.getByText('This plan comes by it another way.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Training compute: show the working' }).last().click();
  await expect(page.getByRole('dialog').getByText('FLOP/parameter/token × parameter × token = FLOP')).toBeVisible();
});
