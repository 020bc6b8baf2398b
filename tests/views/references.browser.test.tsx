import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { presentReferences } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { ReferencesTable } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function show(language: Language = 'en', onlyIds?: readonly string[]) {
  const { messages, pen } = await sampleOf(language);
  const onOpen = vi.fn<(id: string) => void>();
  const rows = presentReferences(library, messages, pen);
  const { container } = await render(<ReferencesTable rows={rows} messages={messages} onOpen={onOpen} onlyIds={onlyIds} />);
  const lines = () => [...container.querySelectorAll('tbody tr:has(td)')].map((row) => [...row.children].map((cell) => cell.textContent));
  const subjects = () => [...container.querySelectorAll('tbody th[scope="row"]')].map((cell) => cell.textContent);
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  const search = () => page.getByRole('searchbox');
  return { container, messages, rows, onOpen, lines, subjects, header, search };
}

describe('search', () => {
  test.each([
    ['4천만원', ['S003']],
    ['a800', ['S002-04', 'S002-05']],
    ['Ａ８００', ['S002-04', 'S002-05']],
    ['gpt-2', ['S003-05', 'S003-06']],
    ['alibaba damo', ['S002-05']],
    ['다모아카데미', ['S002-05']],
    ['20억 위안', ['S002-02']],
  ] as const)('finds “%s”', async (query, ids) => {
    const { lines, rows, search } = await show();
    await userEvent.fill(search(), query);
    const amounts = rows.filter(({ id }) => ids.some((each) => id.startsWith(each))).map(({ amount }) => amount);
    const texts = lines().map((line) => line.join(' '));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThan(rows.length);
    for (const amount of amounts) expect(texts.some((text) => text.includes(amount))).toBe(true);
  });

  test('says how many are left, and that none matches', async () => {
    const { messages, rows, search, lines } = await show('ko');
    await userEvent.fill(search(), '라마다');
    await expect.element(page.getByText(messages.table.none)).toBeVisible();
    await expect.element(page.getByText(messages.table.count(0, rows.length))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.table.showAll }));
    expect(lines()).toHaveLength(rows.length);
  });
});

test('is filtered by kind, together with the search', async () => {
  const { messages, rows, lines, search } = await show();
  await userEvent.selectOptions(page.getByRole('combobox', { name: messages.table.filterKind }), messages.kinds.trainingRun);
  expect(lines()).toHaveLength(rows.filter(({ kind }) => kind === 'trainingRun').length);
  await userEvent.fill(search(), 'GPT-2');
  expect(lines()).toHaveLength(1);
});

describe('sorting', () => {
  test('by value ranks within a kind only, money in won, and says so', async () => {
    const { container, messages, header, rows } = await show();
    await userEvent.click(header('Value').getByRole('button'));
    await expect.element(header('Value')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByText(messages.table.withinKinds)).toBeVisible();
    const kinds = [...container.querySelectorAll('tbody')];
    expect(kinds.map((body) => body.querySelector('th')?.textContent)).toEqual([
      ...new Set(rows.toSorted((a, b) => a.kindRank - b.kindRank).map(({ kindText }) => kindText)),
    ]);
    const purchases = [...(kinds[0]?.querySelectorAll('td[data-column="value"]') ?? [])].map((cell) => cell.lastChild?.textContent);
    // the last two are the same amount at the text's own rate
    expect(purchases).toEqual(['CNY 2.00bn', 'about USD 287M', 'about KRW 400bn', '> USD 300M']);
  });

  test('by keyboard: up, down, and back to the order as filed', async () => {
    const { header, subjects } = await show();
    const filed = subjects();
    const button = header('Of').getByRole('button').element();
    if (!(button instanceof HTMLElement)) throw new Error('no button');
    button.focus();
    await userEvent.keyboard('{Enter}');
    const up = subjects();
    await expect.element(header('Of')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard(' ');
    await expect.element(header('Of')).toHaveAttribute('aria-sort', 'descending');
    expect(subjects()[0]).toBe(up.at(-1));
    await userEvent.keyboard('{Enter}');
    await expect.element(header('Of')).toHaveAttribute('aria-sort', 'none');
    expect(subjects()).toEqual(filed);
  });

  test('by anything else says the kind in a column', async () => {
    const { header, lines, rows } = await show();
    expect(header('Kind').elements()).toHaveLength(0);
    await userEvent.click(header('As of').getByRole('button'));
    await expect.element(header('Kind')).toBeVisible();
    expect(lines()).toHaveLength(rows.length);
  });
});

test('columns can be left out, but not the name nor the value', async () => {
  const { messages, header } = await show();
  await userEvent.click(page.getByText(messages.table.columns).first());
  expect(page.getByRole('checkbox').elements()).toHaveLength(5);
  await userEvent.click(page.getByRole('checkbox', { name: messages.table.source }));
  expect(header(messages.table.source).elements()).toHaveLength(0);
  await userEvent.click(page.getByRole('checkbox', { name: messages.table.source }));
  await expect.element(header(messages.table.source)).toBeVisible();
});

test('a row opens its figure, and flags are words', async () => {
  const { onOpen, lines } = await show();
  await userEvent.click(page.getByRole('button', { name: 'ERNIE' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('S002-13');
  expect(
    lines()
      .find(([subject]) => subject === 'GPT-4')
      ?.join(' '),
  ).toContain('Contradiction');
});

test('shows some only', async () => {
  const { lines } = await show('en', ['S002-02', 'S003-04']);
  expect(lines()).toHaveLength(2);
});

test.each(looks)('has no faults in %s, %s', async (language, theme) => {
  showIn(language, theme);
  const { container } = await show(language);
  expect(await faultsOf(container)).toEqual([]);
  await page.viewport(375, 800);
  expect(await faultsOf(container)).toEqual([]);
});

test.each(['en', 'ko'] as const)('fits 320 and 375 pixels in %s, however it is sorted', async (language) => {
  const { header, messages, container } = await show(language);
  for (const width of [320, 375]) {
    await page.viewport(width, 700);
    for (const column of [messages.table.value, messages.table.source]) {
      await userEvent.click(header(column).getByRole('button'));
      expect(overflow(), `${column} at ${width}`).toBeLessThanOrEqual(0);
      expect(container.scrollWidth).toBeLessThanOrEqual(width);
    }
  }
});
