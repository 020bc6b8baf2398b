import { axe, expect, open, pdf, pdfInfo, pdfWords, test } from './support.ts';
import type { Page } from './support.ts';

const references = (page: Page) => page.locator('section[aria-labelledby="references"]');
const rows = (page: Page, table: 'claims' | 'runs') => references(page).locator(`[data-table="${table}"] tbody tr:has(td):visible`);

test('a claim is searched for as it is printed, and its source opened', async ({ page }) => {
  await open(page);
  const table = references(page);
  await table.getByRole('searchbox').fill('4천만원');
  await expect(rows(page, 'claims').first()).toBeVisible();
  expect(await rows(page, 'claims').count()).toBeLessThan(8);
  await table.getByRole('button', { name: 'NVIDIA’s latest training GPU', exact: true }).click();
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

test('words are found whichever language is on', async ({ page }) => {
  const words = [
    ['천만', /NVIDIA’s latest training GPU/],
    ['A800', /A800/],
    ['GPT-2', /GPT-2/],
    ['알리바바', /Alibaba/],
  ] as const;
  await open(page);
  const search = references(page).getByRole('searchbox');
  await rows(page, 'claims').first().waitFor();
  const all = await rows(page, 'claims').count();
  const found = new Map<string, number>();
  for (const [word, text] of words) {
    await search.fill(word);
    await expect(rows(page, 'claims').filter({ hasText: text }).first()).toBeVisible();
    found.set(word, await rows(page, 'claims').count());
    expect(found.get(word), word).toBeLessThan(all / 2);
  }
  await page.getByText('한국어', { exact: true }).click();
  for (const [word, number] of found) {
    await search.fill(word);
    await expect(rows(page, 'claims'), word).toHaveCount(number);
  }
});

test('the table sorts by keyboard and never mixes kinds', async ({ page }) => {
  await open(page);
  const table = references(page);
  const value = table.getByRole('columnheader', { name: 'Value', exact: true });
  await value.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByText('never put in one ranking')).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'hardware purchase' })).toBeVisible();
});

test('runs are narrowed down, sorted by their numbers, and saved as they are shown', async ({ page }) => {
  await open(page);
  const table = references(page);
  await table.getByRole('combobox', { name: 'Hardware' }).selectOption('A100');
  await table.getByRole('combobox', { name: 'Confidence' }).selectOption('confident');
  await expect(rows(page, 'runs').first()).toBeVisible();
  const compute = table.getByRole('columnheader', { name: 'Compute (FLOP)' });
  await compute.getByRole('button').click();
  await compute.getByRole('button').click();
  await expect(compute).toHaveAttribute('aria-sort', 'descending');
  const first = await rows(page, 'runs').first().getByRole('rowheader').textContent();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    table.getByRole('button', { name: 'Save as CSV: Published runs' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('runcost-runs.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffid,model/);
  expect(lines[1]).toContain(first);
  const [, shown] =
    /(\d+) of \d+ runs/.exec(
      (await table
        .getByText(/\d+ of \d+ runs/)
        .first()
        .textContent()) ?? '',
    ) ?? [];
  expect(lines).toHaveLength(Number(shown) + 2);
});

test('on paper, the references alone are what is shown, with every column that is', async ({ page }) => {
  await open(page);
  const table = references(page);
  await table.getByRole('searchbox').fill('A800');
  await expect(rows(page, 'claims').filter({ hasText: 'A800' }).first()).toBeVisible();
  const shown = (await rows(page, 'claims').count()) + (await rows(page, 'runs').count());
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await table.getByRole('button', { name: 'Print these tables' }).click();
  const path = await pdf(page, 'references');
  const text = pdfWords(path)
    .map((word) => word.text)
    .join(' ');
  expect(shown).toBeGreaterThan(0);
  expect(text).toContain('Claims of the texts');
  expect(text).toContain('CC-BY 4.0');
  expect(text).not.toContain('Training cost estimate');
  expect(text).not.toContain('GPT-2');
  expect(pdfInfo(path).width).toBeGreaterThan(pdfInfo(path).height);
});

test('the tables fit a narrow phone and have no faults', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await references(page).getByRole('searchbox').fill('알리바바');
  await expect(references(page).getByText(/\d+ of \d+ claims/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axe(page, { within: '#references' })).toEqual([]);
});
