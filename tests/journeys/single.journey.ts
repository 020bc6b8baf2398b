import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, settle, test } from './support.ts';

test('the page in one file opens from disk, answers, and asks for nothing', async ({ page, watch }, info) => {
  const folder = info.outputPath('single');
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--outDir', folder, '--logLevel', 'warn']);
  expect(readdirSync(folder)).toEqual(['runcost.html']);
  const [, policy = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(readFileSync(`${folder}/runcost.html`, 'utf8')) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]*'; style-src 'sha256-[^ ]*'; img-src data:; connect-src 'none';/);
  expect(policy).toContain("require-trusted-types-for 'script'");

  const address = pathToFileURL(`${folder}/runcost.html`).href;
  await page.goto(address);
  await settle(page);
  const count = page.locator('main').getByRole('textbox', { name: 'Number of accelerators' }).first();
  const purchase = page.getByRole('button', { name: /Hardware purchase/ }).first();
  await count.fill('2만');
  await expect(purchase).toContainText('CNY 4.00bn');
  await count.press('Enter');
  await expect(page).toHaveURL(/runcost\.html#v=.*&n=2/);

  await purchase.click();
  await expect(page.getByRole('dialog')).toContainText('With the numbers');
  await page.keyboard.press('Escape');
  const references = page.getByRole('region', { name: 'Reference figures' });
  await references.scrollIntoViewIfNeeded();
  await expect(references.getByRole('row').nth(1)).toBeVisible();
  await page.getByText('한국어', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(purchase).toHaveCount(0);

  await page.reload();
  await settle(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  expect(new Set(watch.requests.map((request) => request.replace(/#.*/, '')))).toEqual(new Set([address]));
});
