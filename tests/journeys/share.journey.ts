import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../present/readCsv.ts';
import { axe, beyondMargins, expect, open, pdf, pdfInfo, pdfText, pdfWords, readQr, test } from './support.ts';
import type { Page } from './support.ts';

const openSharing = async (page: Page, hash = ''): Promise<void> => {
  await open(page, hash);
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** Goes on with Tab until the button has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to “${name}” by keyboard.`);
}

const plan = 'v=2&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';

test('text and link are copied by keyboard, and it is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSharing(page, plan);
  await tabTo(page, 'Copy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('A100 10,000 × 30 days: hardware CNY 2.00bn, one run USD 22.0M.');
  expect(copied).toContain(page.url());
  expect(page.url()).toContain(`#${plan}`);
  expect(await axe(page, { within: 'dialog' })).toEqual([]);
});

test('where copying is not allowed, the text is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openSharing(page, plan);
  await tabTo(page, 'Copy');
  await page.keyboard.press('Enter');
  const text = page.getByRole('dialog').getByRole('textbox', { name: 'Text and link' });
  await expect(text).toBeFocused();
  const selected = await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe(await text.inputValue());
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('selected');
});

test('the QR code of the screen opens the same plan', async ({ page }, info) => {
  await openSharing(page, plan);
  const code = page.getByRole('dialog').getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  const path = info.outputPath('code.png');
  writeFileSync(path, await code.screenshot());
  expect(readQr(path)).toBe(page.url());
});

test('the table of values is saved by keyboard and equals the command line', async ({ page }) => {
  await openSharing(page, plan);
  await tabTo(page, 'Save as CSV');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = readCsv(bytes.toString('utf8')).filter(({ section }) => section === 'result');
  const { results } = JSON.parse(
    execFileSync(process.execPath, ['src/cli/run.mjs', 'estimate', `#${plan}`, '--json'], { encoding: 'utf8' }),
  ) as { readonly results: Readonly<Record<string, { readonly value: string | null }>> };
  expect(rows.map(({ name, value }) => [name, value])).toEqual(Object.entries(results).map(([name, { value }]) => [name, value]));
});

test('the spreadsheet is written under the policy of the page, without a worker', async ({ page }) => {
  await openSharing(page, plan);
  await tabTo(page, 'Save as XLSX');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('runcost-a100-40-sxm.xlsx');
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(bytes.length).toBeGreaterThan(20_000);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Saved as runcost-a100-40-sxm.xlsx');
  expect(page.workers()).toEqual([]);
  expect(await axe(page, { within: 'dialog' })).toEqual([]);
});

test('JSON is what the terminal prints, and opens here again as the same link', async ({ page }) => {
  await openSharing(page, plan);
  await tabTo(page, 'Save as JSON');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toBe(execFileSync(process.execPath, ['src/cli/run.mjs', 'estimate', `#${plan}`, '--json'], { encoding: 'utf8' }));

  await openSharing(page, 'v=2&gpu=h100-sxm&n=8&p=1B&t=3d');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('The plan of “plan.json” is open.');
  expect(new URL(page.url()).hash).toBe(`#${plan}`);
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Text and link' })).toHaveValue(new RegExp(`#${plan}$`));
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('“plan.csv” is not a JSON file.');
  expect(new URL(page.url()).hash).toBe(`#${plan}`);
});

test('the report bears the title and the author that were typed, and the link does not', async ({ page }) => {
  await openSharing(page, plan);
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
  await title.fill('Ein sehr langes Vorhaben '.repeat(9));
  expect((await title.inputValue()).length).toBe(120);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Author' }).fill('<b>홍길동</b> & Co');
  await page.keyboard.press('Escape');
  const path = await pdf(page);
  expect(pdfText(path, 1)).toContain('By <b>홍길동</b> & Co');
  expect(pdfText(path, 1)).toContain('Ein sehr langes Vorhaben');
  expect(pdfInfo(path).pages).toBeLessThanOrEqual(3);
  expect(beyondMargins(pdfWords(path))).toEqual([]);
  expect(page.url()).not.toContain('Vorhaben');
});

test('the sheet closes by Escape, and the focus goes back', async ({ page }) => {
  await openSharing(page, plan);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});
