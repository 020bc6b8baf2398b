import { expect, open, test } from './support.ts';
import type { Page } from './support.ts';

const count = (page: Page) => page.locator('main').getByRole('textbox', { name: 'Number of accelerators' }).first();
const answers = (page: Page) => expect(page.getByRole('button', { name: /Hardware purchase/ }).first()).toBeVisible();

/** Opens the page and waits until it remembers: that comes once the answer stands. */
async function arrive(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  await page.locator('[data-remembering]').waitFor({ state: 'attached' });
}

async function decide(page: Page, text: string): Promise<void> {
  await count(page).fill(text);
  await count(page).press('Enter');
}

const leave = (page: Page) => page.goto('about:blank');
const recents = (page: Page) => page.getByText(/^Recent plans \(/);
const names = (page: Page) => page.getByRole('list', { name: 'Recent plans' }).getByRole('listitem');

test('who leaves and returns goes on where they left, or has it forgotten', async ({ page }) => {
  await arrive(page);
  await expect(recents(page)).toHaveCount(0);
  await decide(page, '23,456');
  await leave(page);
  await arrive(page);
  await expect(count(page)).toHaveValue('10,000');
  await page
    .getByText('Continue where you left:')
    .getByRole('button', { name: /^A100 23,456 × 30 days/ })
    .click();
  await expect(count(page)).toHaveValue('23,456');
  await expect(page).toHaveURL(/n=23/);
  await expect(page.getByText('Continue where you left:')).toHaveCount(0);
  await page.goBack();
  await expect(count(page)).toHaveValue('10,000');
  await recents(page).click();
  await expect(names(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(recents(page)).toHaveCount(0);
  await leave(page);
  await arrive(page);
  await expect(recents(page)).toHaveCount(0);
});

test('garbage is set aside, said once and discarded when asked', async ({ page }) => {
  await arrive(page);
  await page.evaluate(() => {
    localStorage.setItem('runcost.preferences', '{"theme":"dark","language":12}');
    localStorage.setItem('runcost.recents', '{"version":1,"plans":[{"link":"#v=2&gpu=h100-sxm&n=512&p=7B&t=30d","at":1},"?"]}');
  });
  await leave(page);
  await arrive(page);
  await answers(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const notice = page.getByRole('region', { name: 'Some of what this browser kept could not be read.' });
  await notice.getByText('What was set aside').click();
  await expect(notice.getByRole('region', { name: 'What was set aside' })).toContainText('"language":12');
  await recents(page).click();
  await expect(names(page)).toHaveText([/^H100 512 × 30 days/]);
  await notice.getByRole('button', { name: 'Discard it' }).click();
  await expect(notice).toHaveCount(0);
  await leave(page);
  await arrive(page);
  await expect(notice).toHaveCount(0);
  await expect(page.getByText('What was set aside')).toHaveCount(0);
});

test('storage that is off is said, and what is typed is in the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await arrive(page);
  await answers(page);
  const notice = page.getByRole('region', { name: 'This browser keeps nothing for this page.' });
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await decide(page, '23,456');
  await expect(page).toHaveURL(/n=23/);
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(notice).toHaveCount(0);
});

test('storage that is full is said, and nothing typed is lost', async ({ page }) => {
  await arrive(page);
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        for (let at = 0; ; at += 1) localStorage.setItem(`filled-${size}-${at}`, 'x'.repeat(size));
      } catch {
        // that was too much: something smaller may still fit
      }
    }
  });
  await decide(page, '23,456');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.getByRole('region', { name: /^There is no room left/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/n=23/);
  await page.reload();
  await expect(count(page)).toHaveValue('23,456');
});

/** Of two tabs one is behind the other, and draws no frames that a press could wait for. */
const unfold = (page: Page) => recents(page).evaluate((summary: HTMLElement) => summary.click());

test('two tabs keep each other’s plans', async ({ page, context }) => {
  await arrive(page);
  await decide(page, '23,456');
  const other = await context.newPage();
  await arrive(other);
  await decide(other, '34,567');
  await leave(page);
  await unfold(other);
  await expect(names(other)).toHaveText([/^A100 23,456/]);
  await leave(other);
  await arrive(page);
  await unfold(page);
  await expect(names(page)).toHaveText([/^A100 34,567/, /^A100 23,456/]);
});
