import type { Page } from './support.ts';
import { axe, expect, open, settle, test } from './support.ts';

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 800 } });

const focusedKey = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? document.activeElement?.textContent);
const field = (page: Page, key: string) => page.locator(`[data-key="${key}"] input`).first();

/** Keys that are pressed beyond what is typed. */
function keyboard(page: Page) {
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const tabUntil = async (is: (at: string | null | undefined) => boolean): Promise<void> => {
    for (let step = 0; step < 40 && !is(await focusedKey(page)); step++) await press('Tab');
  };
  return { press, tabUntil, pressed: () => pressed };
}

test('from a budget, by keyboard: five billion won on 1,024 A100s at a dollar and a half last 102 days', async ({ page }) => {
  await open(page);
  await settle(page);
  const { press, tabUntil, pressed } = keyboard(page);
  await tabUntil((at) => at === '예산에서 거꾸로 계산');
  await press('Enter');
  await expect(field(page, 'budget')).toBeFocused();
  await page.keyboard.type('50억원');
  await press('Enter');
  await tabUntil((at) => at === 'n');
  await page.keyboard.type('1024');
  await press('Enter');
  await tabUntil((at) => at === 'rate');
  await page.keyboard.type('1.5달러');
  await press('Enter');
  await expect(field(page, 't')).toHaveValue('102일');
  expect(pressed()).toBeLessThanOrEqual(25);
  await expect(page.locator('#answers ~ * tr', { hasText: '예산으로 쓸 수 있는 가속기-시간' })).toContainText(/249만 9,000 가속기-시간/);

  // The budget is held, so another duration frees the count, and says so.
  await field(page, 't').fill('30일');
  await field(page, 't').press('Enter');
  await expect(field(page, 'n')).toHaveValue('3,470');
  await expect(page.getByText('이제 계산하는 값: 가속기 수.').locator('visible=true').first()).toBeVisible();
  await expect(
    page
      .getByText(/어림하기 전 3,470\.5 ?대/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: '되돌리기' }).first().click();
  await expect(field(page, 'n')).toHaveValue(/1,024/);
  await expect(field(page, 't')).toHaveValue('102일');
  expect(await axe(page, { within: 'main' })).toEqual([]);
});

test('a plan that can’t be carried out says what binds, and what would do', async ({ page }) => {
  await open(page, 'v=2&gpu=a100-40-sxm&n=8&t=10d&d=300B&p=7B');
  await expect(page.getByText(/MFU.*584%/).first()).toBeVisible();
  await page.getByRole('button', { name: /^가속기 수 8.* → 약 47/ }).click();
  await expect(page.getByText('이 계획은 실행할 수 없습니다').first()).toBeHidden();
  await expect(field(page, 'n')).toHaveValue(/47$/);
});
