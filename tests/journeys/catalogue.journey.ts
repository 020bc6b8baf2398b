import { axe, expect, open, settle, test } from './support.ts';
import type { Page } from './support.ts';

const references = (page: Page) => page.locator('section[aria-labelledby="references"]');
const run = 'Llama 3.1-405B';

/** The card of a published run, as somebody finds it. */
async function openRun(page: Page) {
  await open(page);
  await settle(page);
  await references(page).getByRole('searchbox').fill('라마 3.1 405');
  await references(page).getByRole('button', { name: run, exact: true }).click();
  return page.getByRole('dialog');
}

test('a published run opens as a plan beside what was published of it, and back leads to the plan before', async ({ page }) => {
  const sheet = await openRun(page);
  await expect(sheet.getByText('3.8×10²⁵ FLOP').first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Open as a plan' }).click();
  await expect(sheet).toBeHidden();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByText(`This plan stands for a published run: ${run}.`)).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /duration/ })
      .filter({ hasText: '2,142 hours' })
      .first(),
  ).toContainText('less');
  expect(page.url()).toContain('gpu=h100-sxm&n=16384&p=405B&d=15.6T');
  await page.reload();
  await expect(page.getByText(`This plan stands for a published run: ${run}.`)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('This plan stands for')).toBeHidden();
});

test('a reference goes into its own lane, into the link and out again', async ({ page }) => {
  const sheet = await openRun(page);
  await sheet.getByRole('button', { name: 'Put in my lanes' }).first().click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.scrollTo(0, 0));
  const lane = page.getByRole('figure', { name: /Parameters/ });
  await expect(lane.getByRole('button', { name: new RegExp(run) })).toBeVisible();
  await expect(page).toHaveURL(/refs=epoch-llama-3\.1-405b\.parameters/);
  await page.reload();
  await lane.getByRole('button', { name: new RegExp(run) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out of my lanes' }).click();
  await expect(page).not.toHaveURL(/refs=/);
});

test('what would have to be true for a claim is one button from its card', async ({ page }) => {
  await open(page);
  await settle(page);
  await references(page).getByRole('searchbox').fill('20억위안');
  await references(page).getByRole('button', { name: 'GPT-3.5 training cluster', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'What would have to be true for this?' }).click();
  const claim = page.locator('section[aria-labelledby="claim"]');
  await expect(claim.getByText('< CNY 200,000', { exact: true }).first()).toBeVisible();
  // Asked for again after another was chosen, it is shown again.
  await claim.getByRole('combobox').first().selectOption('S003-04');
  await expect(claim.getByText('< CNY 200,000', { exact: true })).toHaveCount(0);
  await references(page).getByRole('button', { name: 'GPT-3.5 training cluster', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'What would have to be true for this?' }).click();
  await expect(claim.getByText('< CNY 200,000', { exact: true }).first()).toBeVisible();
});

test('the record sums up how near the published runs are, without standing still', async ({ page }) => {
  await open(page);
  await settle(page);
  const record = page.locator('section[aria-labelledby="record"]');
  await record.locator('summary').first().click();
  await expect(record.getByRole('row', { name: /duration, with its published MFU/ })).toContainText('%');
  await expect(record.getByRole('row', { name: /cost of the cluster/ })).toContainText('%');
  await page.locator('section[aria-labelledby="systems"] summary').click();
  await page.setViewportSize({ width: 375, height: 800 });
  for (const part of ['record', 'systems']) expect(await axe(page, { within: `section[aria-labelledby="${part}"]` })).toEqual([]);
});
