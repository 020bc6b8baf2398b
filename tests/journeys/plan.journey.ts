import type { Page } from './support.ts';
import { axe, comeNear, expect, open, scrollsSideways, settle, tabTo, test } from './support.ts';

const languages = ['ko', 'en'] as const;
const words = {
  ko: {
    unsourced: '출처 없는 값만 보기',
    n: /^가속기 수/,
    purchase: '20억 위안',
    won: '3,834억 원',
    undo: '실행 취소',
    share: '공유',
    print: '인쇄',
    unitPrice: '대당 가격',
    openFigure: /출처|수치/,
    notice: '읽지 못한 것이 있습니다',
  },
  en: {
    unsourced: 'Show only unsourced values',
    n: /^Number of accelerators/,
    purchase: 'CNY 2.00bn',
    won: 'KRW 383.4bn',
    undo: 'Undo',
    share: 'Share',
    print: 'Print',
    unitPrice: 'Price per accelerator',
    openFigure: /figure|source/i,
    notice: 'Not everything could be read',
  },
} as const;

/** The field of the first screen; some stand again among the four costs. */
const field = (page: Page, key: string) => page.locator(`[data-key="${key}"] input`).first();
const answer = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);
/** Everything that a reader could find in the page, the report behind it included. */
const allText = (page: Page) => page.evaluate(() => document.documentElement.textContent);

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', viewport: { width: 1280, height: 800 } });
    const said = words[language];

    test('the opening page shows the article’s case, and says what has no source', async ({ page }) => {
      await open(page);
      await expect(answer(page, 'hardwarePurchase')).toContainText(said.purchase);
      await expect(answer(page, 'hardwarePurchase')).toContainText(said.won);
      await expect(answer(page, 'hardwarePurchase')).toContainText('191.7');
      await expect(page.getByRole('button', { name: said.unsourced })).toBeVisible();
      await expect(page.locator('figure').first()).toContainText(language === 'ko' ? /같다/ : /: equal/);
      await page.getByRole('button', { name: said.unsourced }).click();
      for (const key of ['t', 'mfu', 'rate', 'pue', 'kwh']) await expect(page.locator(`aside [data-key="${key}"]`)).toBeVisible();
      for (const key of ['n', 'price', 'p']) await expect(page.locator(`aside [data-key="${key}"]`)).toHaveCount(0);
    });

    test('sentence, answers and three lanes fit the first screen', async ({ page }) => {
      await open(page);
      const third = page.locator('figure').nth(2);
      await expect(third).toBeVisible();
      const box = await third.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(800);
      expect(await scrollsSideways(page)).toBe(false);
    });

    test('a bound stays a bound', async ({ page }) => {
      await open(page, 'v=1&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=2USD');
      const run = page.locator('figure').nth(1);
      await expect(run).toContainText(language === 'ko' ? '0.144배 미만' : /less than 0\.144 times/);
      await expect(run).toContainText(language === 'ko' ? '288배' : '288 times');
      expect(await allText(page)).not.toMatch(/14\.4\s*%/);
      await open(page, 'v=1&gpu=a100-40-sxm&n=10000&p=175B&t=250d&rate=2USD');
      await expect(run).toContainText(language === 'ko' ? '실제 값을 넘는지는 알 수 없다' : 'whether it exceeds the true value is unknown');
    });

    // Each part has been looked at in all four looks; the whole is looked at in two.
    for (const theme of [language === 'ko' ? 'dark' : 'light'] as const) {
      test(`axe finds nothing, ${theme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await open(page);
        await settle(page);
        expect(await axe(page)).toEqual([]);
        await page.getByRole('button', { name: said.unsourced }).click();
        expect(await axe(page, { within: 'aside' })).toEqual([]);
        await answer(page, 'rentedRun').click();
        await page.getByRole('dialog').waitFor();
        expect(await axe(page, { within: 'dialog' })).toEqual([]);
      });
    }

    test('from 320 to 768 pixels nothing scrolls sideways, and the first answer is on the first screen', async ({ page }) => {
      for (const hash of ['', 'v=1&gpu=h100-nvl&n=>10000&price=$30k-45k&p=1.8T&d=13T&mfu=20~50%25&fx=1400KRW/USD']) {
        await open(page, hash);
        await settle(page);
        for (const width of [320, 375, 768]) {
          await page.setViewportSize({ width, height: 667 });
          expect(await scrollsSideways(page), `${width} px, #${hash}`).toBe(false);
          if (hash !== '') continue;
          const box = await answer(page, 'hardwarePurchase').boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 9999), `first answer at ${width} px`).toBeLessThanOrEqual(667);
        }
      }
    });

    test('a plan, a working, a source, sharing and paper by keyboard alone', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
      });
      await open(page);
      await tabTo(page, () => field(page, 'n'));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('2만');
      await page.keyboard.press('Enter');
      await expect(answer(page, 'hardwarePurchase')).toContainText(language === 'ko' ? '40억 위안' : 'CNY 4.00bn');

      await tabTo(page, () => answer(page, 'hardwarePurchase'));
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await tabTo(page, () => dialog.getByRole('button', { name: said.unitPrice }).first());
      await page.keyboard.press('Enter');
      await tabTo(page, () => dialog.getByRole('button', { name: said.openFigure }));
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText(language === 'ko' ? '20만 위안 미만' : '< CNY 200,000');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(answer(page, 'hardwarePurchase')).toBeFocused();

      await tabTo(page, () => page.getByRole('banner').getByRole('button', { name: said.share }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('textbox').first()).toHaveValue(/n=2/);
      await page.keyboard.press('Escape');
      await tabTo(page, () => page.getByRole('banner').getByRole('button', { name: said.print }));
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    });
  });
}

test.describe('typing', () => {
  test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 800 } });

  test('each keystroke answers; what can’t be read is kept, and the last answer greyed', async ({ page }) => {
    await open(page);
    await field(page, 'n').fill('2만');
    await expect(answer(page, 'hardwarePurchase')).toContainText('40억 위안');
    await field(page, 'n').fill('2만x');
    await expect(answer(page, 'hardwarePurchase')).toContainText('20억 위안');
    await expect(page.locator('[data-stale]')).toBeVisible();
    await expect(page.locator('[data-key="n"]')).toContainText('x');
    await field(page, 'n').blur();
    await expect(field(page, 'n')).toHaveValue('2만x');
    await field(page, 'n').focus();
    await page.keyboard.press('Escape');
    await expect(field(page, 'n')).toHaveValue('1만');
    await expect(page.locator('[data-stale]')).toHaveCount(0);
  });

  test('a currency that could be two is asked for, and the answer is one press away', async ({ page }) => {
    await open(page);
    await field(page, 'price').fill('¥150000');
    const suggestion = page.locator('[data-key="price"] button').first();
    await expect(suggestion).toBeVisible();
    await suggestion.click();
    await expect(page.locator('[data-stale]')).toHaveCount(0);
  });

  test('a decision goes into the link in the user’s spelling, and one undo takes it back', async ({ page }) => {
    await open(page);
    await field(page, 't').fill('2개월');
    await page.keyboard.press('Enter');
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toContain('t=2개월');
    await page.getByRole('button', { name: '실행 취소' }).first().click();
    await expect(field(page, 't')).toHaveValue('30일');
  });

  test('typing what was computed frees another quantity, and says which', async ({ page }) => {
    await open(page);
    await field(page, 'd').fill('13조');
    await page.keyboard.press('Enter');
    await expect(page.getByText('이제 계산하는 값: 기간.')).toBeVisible();
    await expect(field(page, 'd')).toHaveValue('13조');
    await expect.poll(() => new URL(page.url()).hash).not.toContain('&t=');
  });

  test('what was typed for one plan does not reach into the next', async ({ page }) => {
    await open(page);
    await field(page, 'n').fill('3만');
    await page.keyboard.press('Enter');
    await expect(answer(page, 'hardwarePurchase')).toContainText('60억 위안');
    await field(page, 'price').fill('¥2');
    await field(page, 'price').blur();
    await page.getByRole('region', { name: '여기서 시작' }).getByRole('button', { name: '중국의 A100' }).click();
    await expect(field(page, 'n')).toHaveValue('4만');
    await expect(field(page, 'price')).toHaveValue('20만 위안');
    await expect(answer(page, 'hardwarePurchase')).toContainText('80억 위안');
    await page.goBack();
    await expect(field(page, 'n')).toHaveValue('3만');
  });

  test('a slip of a power of ten is asked about, not corrected', async ({ page }) => {
    await open(page);
    await field(page, 'n').fill('10만');
    await page.keyboard.press('Enter');
    await expect(page.getByText('직전 값의 정확히 10배입니다.')).toBeVisible();
    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect(field(page, 'n')).toHaveValue('1만');
  });
});

test.describe('links', () => {
  test.use({ locale: 'en-US', viewport: { width: 1280, height: 800 } });

  for (const hash of [
    'zz=1',
    'v=1&gpu=a100-40-s',
    'n=%ZZ',
    '__proto__=1&constructor=2',
    'n=1e999',
    'v=1&n=-5&mfu=150%25',
    'x'.repeat(5000),
    '%%%&&&===',
  ]) {
    test(`#${hash.slice(0, 30)} gives a notice, never a blank page`, async ({ page }) => {
      await open(page, hash);
      await expect(page.getByText(words.en.notice)).toBeVisible();
      await expect(answer(page, 'hardwarePurchase')).toBeVisible();
    });
  }

  test('what a link says though it can’t be taken stays in its field', async ({ page }) => {
    await open(page, 'v=1&n=1e999&price=200000CNY&p=175B&t=30d');
    await expect(field(page, 'n')).toHaveValue('1e999');
    await expect(field(page, 'n')).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText(words.en.notice)).toBeHidden();
    await field(page, 'n').fill('5000');
    await page.keyboard.press('Enter');
    await expect(answer(page, 'hardwarePurchase')).toContainText('CNY 1.00bn');
  });

  test('a link opens elsewhere with identical results', async ({ page, browser, baseURL }) => {
    await open(page, 'v=1&gpu=h100-sxm&n=1024&p=70B&t=30d&mfu=40%25&rate=$2.50');
    await expect(answer(page, 'rentedRun')).toContainText('USD 1.84M');
    const context = await browser.newContext({ locale: 'en-US', ...(baseURL === undefined ? {} : { baseURL }) });
    const other = await context.newPage();
    await other.goto(page.url());
    const read = async (of: Page) => {
      await comeNear(of);
      return of.locator('[data-result]').allTextContents();
    };
    await Promise.all([settle(page), settle(other)]);
    expect(await read(other)).toEqual(await read(page));
    await context.close();
  });

  test('choosing another case is a step that the back button undoes', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'A plan on A800s' }).click();
    await expect(page.getByRole('combobox').first()).toHaveValue(/a800/);
    const aside = page.locator('aside');
    await expect(aside).toContainText(/two thirds/i);
    await page.goBack();
    await expect(page.getByRole('combobox').first()).toHaveValue('a100-40-sxm');
  });

  test('garbage in storage and storage that is off change nothing', async ({ page }) => {
    await page.addInitScript(() => {
      try {
        localStorage.setItem('runcost.preferences', '{"theme":12}');
      } catch {
        // storage is off
      }
    });
    await open(page);
    await expect(answer(page, 'hardwarePurchase')).toBeVisible();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('off');
        },
      });
    });
    await open(page);
    await page.getByText('Dark', { exact: true }).click();
    await expect(answer(page, 'hardwarePurchase')).toBeVisible();
  });
});
