import { execFileSync } from 'node:child_process';
import { beyondMargins, expect, open, pdf, pdfImages, pdfInfo, pdfText, pdfWords, readQr, test } from './support.ts';
import type { Page, Word } from './support.ts';

type Printed = { readonly results: Readonly<Record<string, { readonly value: string; readonly unit: string }>> };

const fromTerminal = (link: string): Printed =>
  JSON.parse(execFileSync(process.execPath, ['src/cli/run.mjs', 'estimate', link, '--json'], { encoding: 'utf8' })) as Printed;

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The report stands behind the screen, a moment after it. */
async function openToPrint(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  await page.locator('[data-paper]').waitFor({ state: 'attached' });
}

const headings = {
  en: ['Training cost estimate', 'Evidence', 'Inputs and assumptions', 'Workings', 'This plan', 'What is left out'],
  ko: ['훈련 비용 견적', '근거', '입력과 가정', '풀이', '이 계획', '포함하지 않은 것'],
};

for (const [language, locale] of [
  ['en', 'en-US'],
  ['ko', 'ko-KR'],
] as const) {
  test.describe(`the opening plan on paper, in ${language}`, () => {
    test.use({ locale });

    test('is two sheets of A4, three at most, with everything on them, and the way back', async ({ page }) => {
      await openToPrint(page);
      await expect(page.locator('[data-paper]')).toBeHidden();
      const path = await pdf(page, `opening-${language}`);
      const { pages, width, height, title } = pdfInfo(path);
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(3);
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(title).toContain('Runcost');
      const text = pdfText(path);
      for (const heading of headings[language]) expect(text).toContain(heading);
      expect(text).not.toMatch(/undefined|NaN|\[object/);

      const link = await page.evaluate(() => new URL(document.querySelector('[data-paper] [data-link]')?.textContent ?? '').href);
      const together = pdfWords(path)
        .map((word) => word.text)
        .join('');
      expect(together.replaceAll('&amp;', '&')).toContain(link);
      expect(readQr(pdfImages(path, 200).at(-1) ?? '')).toBe(link);
      // The link opens the plan that was printed.
      await openToPrint(page, new URL(link).hash);
      const again = pdfText(await pdf(page, `again-${language}`));
      expect(again).toBe(text);
    });

    test('prints the totals of the command line, to the last digit', async ({ page }) => {
      await openToPrint(page);
      const text = pdfText(await pdf(page, `totals-${language}`));
      const { results } = fromTerminal(await page.evaluate(() => document.querySelector('[data-paper] [data-link]')?.textContent ?? ''));
      for (const name of ['hardwarePurchase', 'rentedRun', 'trainingCompute', 'trainingTokens', 'trainingEnergy', 'acceleratorHours']) {
        const { value, unit } = results[name] ?? { value: 'nothing', unit: '' };
        expect(text, name).toContain(`${grouped(value)} ${unit}`);
      }
    });

    test('nothing is cut off or lies over something else', async ({ page }) => {
      await openToPrint(page);
      const path = await pdf(page, `words-${language}`);
      const words = pdfWords(path);
      expect(words.length).toBeGreaterThan(400);
      expect(beyondMargins(words)).toEqual([]);
      const over = words.flatMap((one, index) =>
        words
          .slice(index + 1)
          .filter((other) => overlaps(one, other))
          .map((other) => `${one.text} over ${other.text}`),
      );
      expect(over).toEqual([]);
    });
  });
}

/** A face may claim twice the height of its lines, so that it is the middles which must keep apart. */
const overlaps = (one: Word, other: Word): boolean =>
  one.page === other.page &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5 &&
  Math.abs(one.top + one.bottom - other.top - other.bottom) < Math.min(one.bottom - one.top, other.bottom - other.top) / 2;

test('the report is set in its own type: its styles come after those of the page', async ({ page }) => {
  await openToPrint(page);
  await page.emulateMedia({ media: 'print' });
  const size = (selector: string) =>
    page
      .locator(`[data-paper] ${selector}`)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size('h1')).toBe('18px');
  expect(await size('h2')).toBe('12.6667px');
});

test('a dark screen prints on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openToPrint(page);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await page.evaluate(() => {
    const paper = document.querySelector('[data-paper]');
    return { page: getComputedStyle(document.documentElement).backgroundColor, ink: paper && getComputedStyle(paper).color };
  });
  expect(colours).toEqual({ page: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
});

test('an open sheet stays on the screen', async ({ page }) => {
  await openToPrint(page);
  const without = pdfText(await pdf(page, 'without-sheet'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(pdfText(await pdf(page, 'with-sheet'))).toBe(without);
});

test('a plan full of bounds, ranges and errors takes three sheets at most', async ({ page }) => {
  await openToPrint(
    page,
    'v=1&gpu=h100-sxm&n=1000-2000&price=>30000USD&p=70B&t=30d-60d&mfu=0.2-0.5&fx=1467.35KRW/USD,1702.5KRW/EUR&pue=9e9&zz=1',
  );
  const path = await pdf(page, 'bounds');
  expect(pdfInfo(path).pages).toBeLessThanOrEqual(3);
  expect(pdfText(path)).toContain('> USD 30,000');
});
