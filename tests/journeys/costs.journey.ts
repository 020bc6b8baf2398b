import type { Page } from './support.ts';
import {
  axe,
  beyondMargins,
  comeNear,
  expect,
  open,
  pdf,
  pdfImages,
  pdfInfo,
  pdfWords,
  readQr,
  scrollsSideways,
  settle,
  tabTo,
  test,
} from './support.ts';

const opening = 'v=2&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';
/** A published run is laid out alike in both languages, but for its words: each language prints some of them. */
const printedRuns = { en: ['bloom', 'gpt-3-v100', 'gpt-4'], ko: ['gpt-3.5-run', 'gpt-4', 'llama-3.1-405b'] } as const;

const answer = (page: Page, name: string) => page.locator(`[data-result="${name}"]`).first();
const scope = (page: Page, name: string) => page.locator(`[data-scope="${name}"]`);
const amounts = (page: Page) => page.locator('[data-scope] [data-result]');
const costs = (page: Page) => page.locator('section[aria-labelledby="costs"]');
const chosenWay = (page: Page) => page.locator('tr[data-chosen]');
const group = (page: Page, name: string) => page.locator(`[data-group="${name}"]`);
const field = (page: Page, name: string, key: string) => group(page, name).locator(`[data-key="${key}"]`);
const method = (page: Page) => costs(page).locator('[data-key="method"] select').first();
const choosePublished = (page: Page, id: string) => page.getByRole('combobox', { name: /Published runs|공개된 훈련/ }).selectOption(id);
const link = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
/** All that the plan comes to, in words. */
const read = async (page: Page) => {
  await comeNear(page);
  return [...(await page.locator('[data-result]').allTextContents()), await costs(page).evaluate((section) => section.textContent)];
};
const leftOut = (page: Page) => page.locator('section[aria-labelledby="left-out"] li').allTextContents();

/** Opens a disclosure of the section by what it says. */
const unfold = (page: Page, summary: string | RegExp) => costs(page).locator('summary').filter({ hasText: summary }).first().click();
const unfoldAll = (page: Page) =>
  costs(page).evaluate((section) => {
    for (const details of section.querySelectorAll('details')) details.open = true;
  });

async function openWhole(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  await settle(page);
}

async function type(page: Page, name: string, key: string, text: string): Promise<void> {
  await field(page, name, key).getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

const words = {
  en: {
    result: 'Own hardware, market value',
    amounts: ['USD 768M', 'USD 40.2M', /USD [\d.]+M – [\d.]+M/, /USD [\d.]+M – [\d.]+M/],
    run: 'USD 40.2M',
    rented: /^Rented.*USD 77\.5M/,
    chosen: 'Own hardware, market value chosen',
    floor: '> USD 100M',
    open: /GPT-4 .*Final run or whole development: not stated\./,
    opening: ['USD 287M', 'USD 22.0M'],
  },
  ko: {
    result: '자체 장비 훈련, 시장가치',
    amounts: ['7억 6,770만 달러', '4,016만 달러', /[\d,만억 ]+ ~ [\d,만억 ]+ 달러/, /[\d,만억 ]+ ~ [\d,만억 ]+ 달러/],
    run: '4,016만 달러',
    rented: /^임대.*7,752만 달러/,
    chosen: '자체 장비, 시장가치 상각 선택',
    floor: '1억 달러 초과',
    open: /GPT-4 .*최종 훈련만인지 개발 전체인지 밝히지 않았다\./,
    opening: [/2억 8,740만 달러/, /2,196만 달러/],
  },
} as const;

for (const [language, locale] of [
  ['en', 'en-US'],
  ['ko', 'ko-KR'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });
    const said = words[language];

    test('GPT-4 is one model with four costs, and its link opens the same', async ({ page, context }) => {
      await openWhole(page);
      await choosePublished(page, 'gpt-4');
      await expect(amounts(page)).toHaveText([...said.amounts]);
      await expect(answer(page, 'marketRun')).toContainText(said.result);
      await expect(answer(page, 'marketRun')).toContainText(said.run);
      await expect(chosenWay(page)).toContainText(said.chosen);
      await expect(chosenWay(page)).toContainText(said.run);
      await expect(costs(page).getByRole('row').filter({ hasText: said.rented })).toHaveCount(1);
      await expect(scope(page, 'run')).toContainText(said.floor);
      await expect(scope(page, 'run')).toContainText(said.open);
      for (const part of ['n=25000', 'method=market', 'covers=server', 'start=2022-05-12']) expect(link(page)).toContain(part);

      const other = await context.newPage();
      await openWhole(other, new URL(page.url()).hash);
      await expect(amounts(other)).toHaveText([...said.amounts]);
      expect(await read(other)).toEqual(await read(page));
      await other.close();

      await page.goBack();
      await expect(amounts(page).nth(0)).toHaveText(said.opening[0]);
      await expect(amounts(page).nth(1)).toHaveText(said.opening[1]);
      await expect(answer(page, 'rentedRun')).toBeVisible();
    });

    test('the opening plan and published runs print on three sheets of A4 at most', async ({ page }) => {
      test.slow();
      await openWhole(page);
      const printed = page.locator('[data-paper] [data-link]');
      let last = { address: '', path: '', pages: 0 };
      for (const id of ['the opening plan', ...printedRuns[language]]) {
        if (id !== 'the opening plan') await choosePublished(page, id);
        await expect(printed).not.toHaveText(last.address);
        const address = (await printed.textContent()) ?? '';
        const path = await pdf(page, `${id}-${language}`);
        const { pages, width, height } = pdfInfo(path);
        last = { address, path, pages };
        expect.soft(pages, `sheets of ${id}`).toBeLessThanOrEqual(3);
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
        const found = pdfWords(path);
        expect(beyondMargins(found), `words of ${id} beyond the margins`).toEqual([]);
        const together = found.map(({ text }) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).join('');
        const title = await costs(page).getByRole('heading', { level: 2 }).textContent();
        for (const text of [title, ...(await amounts(page).allTextContents()), address])
          expect(together, `${id} on paper`).toContain(text?.replaceAll(/\s/g, ''));
      }
      // reading codes takes its time: print.journey.ts reads the opening plan's
      expect(readQr(pdfImages(last.path, 150, last.pages)[0] ?? '')).toBe(last.address);
    });

    test('nothing scrolls sideways or is cut off at 320, 375 and 768 pixels, all of it unfolded', async ({ page }) => {
      await openWhole(page);
      await choosePublished(page, 'gpt-4');
      await unfoldAll(page);
      for (const width of [320, 375, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await scrollsSideways(page), `${width} px`).toBe(false);
        await expect.poll(() => beyondEdge(page), `${width} px`).toEqual([]);
      }
    });
  });
}

/** What of the section stands out beyond the page’s edge, or over its neighbour. A part that is drawn only when in sight clips it. */
const beyondEdge = (page: Page): Promise<readonly string[]> =>
  costs(page).evaluate((section) => {
    for (let part: HTMLElement | null = section as HTMLElement; part !== null; part = part.parentElement)
      part.style.contentVisibility = 'visible';
    const edge = document.documentElement.clientWidth;
    const fields = [...section.querySelectorAll('input, select')].filter((each) => each.checkVisibility());
    const out = [...section.querySelectorAll('input, select, button, summary, th, td, li, p')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > edge + 0.5)
      .map(
        (each) => `${each.tagName} ${each.textContent.slice(0, 40)} ends at ${Math.round(each.getBoundingClientRect().right)} of ${edge}`,
      );
    const over = fields.flatMap((one, index) =>
      fields.slice(index + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        return apart
          ? []
          : [`${one.closest<HTMLElement>('[data-key]')?.dataset['key']} over ${other.closest<HTMLElement>('[data-key]')?.dataset['key']}`];
      }),
    );
    return [...out, ...over];
  });

test('the page stands when the records come after everything that rests on them', async ({ page }) => {
  let held = 0;
  await page.route(/\/assets\/shelveLibrary-.*\.js$/, async (route) => {
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await openWhole(page);
  expect(held).toBe(1);
  await expect(answer(page, 'hardwarePurchase')).toContainText('CNY 2.00bn');
  await expect(amounts(page)).toHaveText(['USD 287M', 'USD 22.0M', 'USD 13.9M – 295M', 'USD 13.9M – 295M']);
});

test('no field lies over another at 1280 pixels', async ({ page }) => {
  await openWhole(page);
  await unfoldAll(page);
  expect(await beyondEdge(page)).toEqual([]);
});

test('another way to pay: answer, lane and address follow, and one undo takes it back', async ({ page }) => {
  await openWhole(page);
  const lane = page.getByRole('region', { name: 'Beside what was reported' }).locator('figure').nth(1);
  await expect(lane).toContainText('Your plan USD 22.0M');
  await method(page).selectOption('straight');
  await expect(answer(page, 'straightRun').or(answer(page, 'amortisedRun'))).toContainText('Own hardware, straight line');
  await expect(lane).toContainText('Your plan USD 6.30M');
  await expect(scope(page, 'run').locator('[data-result]')).toHaveText('USD 6.30M');
  await expect(chosenWay(page)).toContainText('Own hardware, straight line');
  await expect.poll(() => link(page)).toContain('method=straight');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(answer(page, 'rentedRun')).toContainText('USD 22.0M');
  await expect(lane).toContainText('Your plan USD 22.0M');
  await expect(method(page)).toHaveValue('rent');
  await expect.poll(() => link(page)).not.toContain('method=');
});

test('the start of training is a date: a word is refused and kept, a month gives a range', async ({ page }) => {
  // Everything else is one number, so that a range can only come from the date.
  await openWhole(
    page,
    'v=2&gpu=a100-40-sxm&n=1000&price=20000USD&p=7B&t=10d&pue=1&kwh=0.08USD&covers=all&method=market&bought=2021-02-01&start=2022-05-12&decline=0.14&server=1&load=1',
  );
  const start = field(page, 'own', 'start');
  await expect(chosenWay(page)).toContainText('USD 125,000');
  await expect(chosenWay(page)).not.toContainText('–');
  await unfold(page, /^Owning/);
  await type(page, 'own', 'start', 'soon');
  await expect(start).toContainText('“soon” is no date. Write a day, a month or a year from 2000 to 2100: 2022-05-12, 2022-05, 2022.');
  await start.getByRole('textbox').blur();
  await expect(start.getByRole('textbox')).toHaveValue('soon');
  await expect(start.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-stale]')).toBeVisible();
  await expect(chosenWay(page)).toContainText('USD 125,000');
  expect(link(page)).toContain('start=2022-05-12');

  await type(page, 'own', 'start', '2022-05');
  await expect(chosenWay(page)).toContainText('USD 123,000 – 126,000');
  await expect(answer(page, 'marketRun')).toContainText('Range USD 123,000 – 126,000');
  await expect(page.locator('[data-stale]')).toHaveCount(0);
  await expect.poll(() => link(page)).toMatch(/start=2022-05(&|$)/);

  await start.getByRole('button', { name: 'Back to the default' }).click();
  await expect(start.getByRole('textbox')).toHaveValue('');
  await expect(chosenWay(page)).toContainText('USD 184,000');
  await expect.poll(() => link(page)).not.toContain('start=');
});

test('a published rent is taken over with its source and its date', async ({ page }) => {
  await openWhole(page);
  await unfold(page, /^The run/);
  const rate = field(page, 'pay', 'rate');
  await expect(rate.locator('[data-kind]').first()).toHaveAttribute('data-kind', 'default');
  await group(page, 'pay').locator('summary').filter({ hasText: 'Published values' }).first().click();
  await group(page, 'pay')
    .getByRole('button', { name: /USD 1\.36\/h, 3-year commitment, 3 providers, 2022/ })
    .click();
  await expect(rate.getByRole('textbox')).toHaveValue('USD 1.36');
  await expect(rate.locator('[data-kind]').first()).toHaveAttribute('data-kind', 'source');
  await expect(answer(page, 'rentedRun')).toContainText('USD 9.79M');
  await expect.poll(() => link(page)).toContain('rate=1.36USD');
  const printed = page.locator('[data-paper] tr').filter({ hasText: 'Hourly rent per accelerator' });
  await expect(printed).toContainText('USD 1.36/h');
  await expect(printed).toContainText('source');
  await expect(printed).toContainText('3-year');
  await expect(printed).toContainText('2022');
  await expect(printed).not.toContainText('2021');
  await expect(costs(page)).toContainText('rent 2022');
  const [, number = 'none'] = /\[(\d+)\]/.exec((await printed.textContent()) ?? '') ?? [];
  await expect(page.locator('[data-paper]')).toContainText(
    new RegExp(`\\[${number}\\] ?Epoch AI, “training-cost-trends[^”]*”, 2026-04-01`),
  );
});

test('when buying pays back, at three rents', async ({ page }) => {
  await openWhole(page, `${opening}&pue=1.25&kwh=0.0832USD&rate=4.10USD`);
  const curves = costs(page).locator('figure').filter({ hasText: 'Renting and buying over time' });
  for (const [rent, months] of [
    ['$4.10', '9.75 months'],
    ['$1.45', '28.4 months'],
    ['$1.10', '38 months'],
  ] as const) {
    const rate = page.locator('aside [data-key="rate"]').getByRole('textbox');
    await rate.fill(rent);
    await rate.press('Enter');
    await expect(costs(page).getByText(`Buying pays back after ${months} (of 730.5 hours each, 100% used).`)).toBeVisible();
    await expect(curves.getByText(`even after ${months}`, { exact: true })).toBeVisible();
  }
});

test('people and data, once stated, are counted and no longer left out', async ({ page, context }) => {
  await openWhole(page);
  const lanes = page.getByRole('region', { name: 'Beside what was reported' });
  await lanes.getByText('D · Whole programme').first().click();
  await expect(lanes).toContainText('The plan counts neither staff nor data, so it has no place in this lane.');
  await expect(lanes.locator('figure').nth(3)).not.toContainText('Your plan');
  await expect(scope(page, 'programme')).toContainText('Without: staff, data and licences, storage.');
  expect(await leftOut(page)).toEqual(expect.arrayContaining(['staff', 'data and licences']));
  await expect(amounts(page).nth(3)).toHaveText('USD 13.9M – 295M');

  await unfold(page, /^Beyond the final run/);
  await type(page, 'beyond', 'staff', '100');
  await type(page, 'beyond', 'data', '$20M');
  await expect(amounts(page).nth(3)).toHaveText('USD 51.4M – 338M');
  await expect(amounts(page).nth(2)).toHaveText('USD 13.9M – 295M');
  await expect(scope(page, 'programme')).toContainText('Without: storage.');
  const programme = lanes.locator('figure').nth(3);
  await expect(programme).toContainText('Your plan USD 51.4M – 338M');
  await expect(programme).toContainText('≥ USD 200M');
  await expect(programme).toContainText('the plan’s range holds the reported floor');
  const left = await leftOut(page);
  expect(left).not.toContain('staff');
  expect(left).not.toContain('data and licences');
  expect(left).toContain('storage');

  await expect.poll(() => link(page)).toContain('&staff=100&data=$20M');
  const other = await context.newPage();
  await openWhole(other, new URL(page.url()).hash);
  expect(await read(other)).toEqual(await read(page));
});

/** The plan’s own; the machine room further down has another. */
const ownAccelerator = (page: Page) =>
  page.getByRole('region', { name: 'The plan, in a sentence' }).getByRole('combobox', { name: 'Accelerator' });

test('an accelerator of one’s own travels in the link; a broken one is said', async ({ page, context }) => {
  await openWhole(page);
  await page.getByRole('complementary').getByRole('button', { name: 'A100 SXM4 40GB' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Name' }).fill('My chip');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { name: 'My chip' })).toBeVisible();
  await sheet.locator('[data-key="peak"]').getByRole('textbox').fill('500T');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(ownAccelerator(page).locator('option:checked')).toHaveText('My chip');
  await expect(answer(page, 'trainingCompute')).toContainText('4.54×10²⁴ FLOP');
  await expect(answer(page, 'hardwarePurchase')).toContainText('CNY 2.00bn');
  await expect.poll(() => link(page)).toMatch(/gpu=My\+chip&.*peak=500T/);

  const other = await context.newPage();
  await openWhole(other, new URL(page.url()).hash);
  await expect(ownAccelerator(other).locator('option:checked')).toHaveText('My chip');
  expect(await read(other)).toEqual(await read(page));

  for (const broken of ['v=2&gpu=My+chip&n=100&p=7B&t=30d', 'v=2&gpu=My+chip&n=100&p=7B&t=30d&peak=fast']) {
    await openWhole(other, broken);
    await expect(other.getByRole('main').getByText('The accelerator “My chip” is not known; the opening one stands.')).toBeVisible();
    await expect(answer(other, 'trainingCompute')).toContainText('FLOP');
    await expect(amounts(other)).toHaveCount(4);
  }
});

test('where no price is published the page says so, and a typed price completes it', async ({ page }) => {
  await openWhole(page);
  await ownAccelerator(page).selectOption('l40s');
  await expect(page.getByRole('main').getByText('Price per accelerator: nothing is published of it for L40S 48GB.')).toBeVisible();
  const price = page.locator('[data-key="price"]').first().getByRole('textbox');
  await expect(price).toHaveValue('');
  await expect(answer(page, 'rentedRun')).toContainText('USD 6.26M');
  await expect(costs(page).getByText('When buying pays back stays open: price or rent is not one number.')).toBeVisible();
  await expect(costs(page)).not.toContainText('never pays back');
  await price.fill('$8000');
  await price.press('Enter');
  await expect(answer(page, 'hardwarePurchase')).toContainText('USD 80.0M');
  await expect(amounts(page).nth(0)).toHaveText(/^USD [\d.]+M$/);
  await expect(costs(page).getByText(/Buying pays back after [\d.]+ months/)).toBeVisible();
  await expect(page.getByRole('main').getByText('nothing is published of it')).toHaveCount(0);
});

test('a link of version 1 keeps its numbers, and what it hands on says how', async ({ page }) => {
  await openWhole(page);
  await expect(page.getByRole('button', { name: /^Energy/ }).first()).toContainText('4.83 GWh');
  await openWhole(page, 'v=1&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d');
  // 10,000 boards of 400 W over 720 hours, and a tenth on top for the site: 3,168 MWh
  await expect(page.getByRole('button', { name: /^Energy/ }).first()).toContainText('3.17 GWh');
  await expect(answer(page, 'hardwarePurchase')).toContainText('CNY 2.00bn');
  await expect(answer(page, 'rentedRun')).toContainText('USD 22.0M');
  await expect(page.getByText('Not everything could be read')).toHaveCount(0);
  await expect(costs(page).getByRole('row').filter({ hasText: 'Drawn power' })).toContainText('400 W');
  await expect(costs(page)).toContainText('Server power ratio 1, Average power fraction 100%');
  await expect(costs(page)).not.toContainText('Server power ratio 2.03');
  await expect(page.locator('[data-paper] [data-link]')).toContainText(`#${opening}&covers=all&server=1&load=1`);
});

test('from the top to a cost, its method and its working by keyboard alone', async ({ page }) => {
  await openWhole(page);
  await tabTo(page, () => method(page));
  await page.keyboard.press('ArrowDown');
  await expect(method(page)).toHaveValue('market');
  await expect(method(page)).toBeFocused();
  await expect(answer(page, 'marketRun')).toContainText('USD 8.01M');
  const run = scope(page, 'run').locator('[data-result]');
  await tabTo(page, () => run);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Final run');
  await expect(sheet).toContainText('8,0');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(run).toBeFocused();
});

for (const theme of ['dark'] as const) {
  test(`axe finds nothing with everything unfolded, wide and narrow, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openWhole(page);
    await choosePublished(page, 'gpt-4');
    await expect(amounts(page).nth(1)).toHaveText('USD 40.2M');
    await unfoldAll(page);
    const section = { within: 'section[aria-labelledby="costs"]' };
    expect(await axe(page, section)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await axe(page, section)).toEqual([]);
  });
}
