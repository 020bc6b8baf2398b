import type { Page, Word } from './support.ts';
import { axe, expect, open, pdf, pdfInfo, pdfText, pdfWords, scrollsSideways, settle, test } from './support.ts';

const opening = 'v=2&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';
const four =
  'v=2&gpu=a100-40-sxm;a100-80-sxm;h100-sxm;a800-80-sxm&n=10000;1024;16384;10000&price=200000CNY;;-;35000USD&p=175B;;405B&d=;300B;15.6T&t=30d;-;-&mfu=;0.3365&method=;;straight&name=' +
  'Four+months+on+the+cluster+that+we+have;국산반도체로다시계산한십억원계획의둘째안;Forty+letters+are+what+a+name+may+have+;여섯+달+동안+빌려서+쓰는+방안&at=2';

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Plans' }).getByText(name);
const hash = (page: Page): string => new URL(page.url()).hash;
const cell = (page: Page, row: string, column: number) =>
  page
    .getByRole('table', { name: /side by side/ })
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .nth(column);

test('a second plan is made, changed, named, compared, opened again from the address, and undone', async ({ page }) => {
  await open(page, opening);
  await page.getByRole('button', { name: 'Compare with another plan' }).click();
  await expect(page.getByRole('navigation', { name: 'Plans' })).toBeVisible();
  await page
    .getByRole('textbox', { name: /^Number of accelerators/ })
    .first()
    .fill('2만');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name of Plan 2' }).fill('두 배');
  await page.keyboard.press('Enter');
  await settle(page);
  await expect(cell(page, 'Hardware purchase', 1)).toHaveText(/CNY 4\.00bn.*\+ CNY 2\.00bn · 2 times/);
  await expect.poll(() => hash(page)).toContain('n=10000;2');
  await expect.poll(() => hash(page)).toContain('name='); // the name is the last that is written
  const link = hash(page);
  const marks = () => page.locator('figure').first().getByRole('button').allInnerTexts();
  expect((await marks()).filter((text) => /^(두 배|Plan 1) /.test(text))).toHaveLength(2);
  expect(await axe(page, { within: 'main' })).toEqual([]);

  await open(page, link);
  await settle(page);
  await expect(cell(page, 'Hardware purchase', 1)).toHaveText(/CNY 4\.00bn.*\+ CNY 2\.00bn · 2 times/);
  await expect(page.getByRole('textbox', { name: 'Name of 두 배' })).toHaveValue('두 배');
  await page.waitForTimeout(600); // nothing is written anew
  expect(hash(page)).toBe(link);

  await page.getByRole('button', { name: 'Remove: 두 배' }).click();
  await expect(page.getByRole('button', { name: 'Compare with another plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name of 두 배' })).toBeVisible();
  await expect.poll(() => hash(page)).toBe(link);
});

test('a press on another plan’s mark works on it, and opens its working', async ({ page }) => {
  await open(page, `${opening.replace('n=10000', 'n=10000;20000')}&name=Base;Twice`);
  await page
    .locator('figure')
    .first()
    .getByRole('button', { name: /^Twice/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('20,000');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Name of Twice' })).toBeVisible();
  await expect.poll(() => hash(page)).toContain('&at=2');
});

test('what can’t be read yet in one plan waits there while another is worked on', async ({ page }) => {
  await open(page, `${opening.replace('n=10000', 'n=10000;20000')}&name=Base;Twice`);
  const count = () => page.getByRole('textbox', { name: /^Number of accelerators/ }).first();
  await count().fill('ten thousand!');
  await tab(page, 'Twice').click();
  await expect(count()).toHaveValue('20,000');
  await tab(page, 'Base').click();
  await expect(count()).toHaveValue('ten thousand!');
  await page.goBack(); // which plan is worked on is a place in the browser's history, and loses nothing either
  await expect(count()).toHaveValue('20,000');
  await page.goBack();
  await expect(count()).toHaveValue('ten thousand!');
});

/** The words outside of a sheet of A4 across, or within its margins. */
const beyondSheet = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ left, right, top, bottom }) => left < 40 || right > 842 - 40 || top < 20 || bottom > 595.3 - 10);

const overlaps = (one: Word, other: Word): boolean =>
  one.page === other.page &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5 &&
  Math.abs(one.top + one.bottom - other.top - other.bottom) < Math.min(one.bottom - one.top, other.bottom - other.top) / 2;

for (const [language, locale] of [
  ['en', 'en-US'],
  ['ko', 'ko-KR'],
] as const) {
  test.describe(`four plans on paper, in ${language}`, () => {
    test.use({ locale });

    test('stand across on A4 before the report of the one worked on, with nothing cut and the head on every sheet', async ({ page }) => {
      await open(page, four);
      await page.locator('[data-sheet="comparison"]').waitFor({ state: 'attached' });
      const path = await pdf(page, `four-${language}`);
      expect([Math.round(pdfInfo(path).width), Math.round(pdfInfo(path).height)]).toEqual([842, 595]);
      const words = pdfWords(path);
      const texts = Array.from({ length: pdfInfo(path).pages }, (_, index) => pdfText(path, index + 1));
      const head = { en: 'Input or result', ko: '입력 또는 결과' }[language];
      const across = texts.flatMap((text, index) => (text.includes(head) ? [index + 1] : []));
      expect(across.length).toBeGreaterThanOrEqual(1);
      expect(across).toEqual(across.map((_, index) => index + 1)); // before everything else, and every one of them with its head
      expect(texts[across.length]).toContain({ en: 'Training cost estimate', ko: '훈련 비용 견적' }[language]);
      const onSheets = words.filter((word) => across.includes(word.page));
      expect(onSheets.length).toBeGreaterThan(200);
      expect(beyondSheet(onSheets)).toEqual([]);
      const over = onSheets.flatMap((one, index) =>
        onSheets
          .slice(index + 1)
          .filter((other) => overlaps(one, other))
          .map((other) => `${one.text} over ${other.text}`),
      );
      expect(over).toEqual([]);
      const together = onSheets.map(({ text }) => text).join('');
      for (const name of ['Fourmonthsontheclusterthatwehave', '국산반도체로다시계산한십억원계획의둘째안', '여섯달동안빌려서쓰는방안'])
        expect(together.replaceAll(/\s/g, '')).toContain(name);
      expect(texts.join('')).not.toMatch(/undefined|NaN|\[object/);
    });
  });
}

test('one plan prints as it always has: no sheet across', async ({ page }) => {
  await open(page, opening);
  await page.locator('[data-paper]').waitFor({ state: 'attached' });
  const { width, pages } = pdfInfo(await pdf(page, 'one'));
  expect(Math.round(width)).toBe(595);
  expect(pages).toBeLessThanOrEqual(3);
});

for (const width of [768, 375]) {
  test(`four plans on ${width} pixels: nothing scrolls but the table, in its own box`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, four);
    await settle(page);
    expect(await scrollsSideways(page)).toBe(false);
    await expect(page.getByRole('table', { name: /side by side/ })).toBeVisible();
  });
}
