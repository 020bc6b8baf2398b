import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { presentCatalogue } from '../../src/present/index.ts';
import type { Library } from '../../src/provenance/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { ReferencesProps } from '../../src/views/index.ts';
import { References } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { withRuns } from '../present/someRuns.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
  vi.restoreAllMocks();
});

const shelf = withRuns(library);

async function show(language: Language = 'en', given: Partial<ReferencesProps> = {}, from: Library = shelf) {
  const { messages, pen } = await sampleOf(language);
  const [onOpen, onOpenRun] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()];
  const catalogue = presentCatalogue(from, messages, pen);
  const view = (more: Partial<ReferencesProps> = {}) => (
    <References catalogue={catalogue} messages={messages} onOpen={onOpen} onOpenRun={onOpenRun} {...given} {...more} />
  );
  const { container, rerender } = await render(view());
  const shown = (table: 'claims' | 'runs', what: string) =>
    [...container.querySelectorAll(`[data-table="${table}"] tbody tr:not([hidden]):has(td) ${what}`)].map((cell) => cell.textContent);
  const subjects = () => shown('claims', 'th[scope="row"]');
  const models = () => shown('runs', 'th[scope="row"]');
  const column = (name: string) => shown('runs', `td[data-column="${name}"]`);
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  const search = () => page.getByRole('searchbox');
  const filter = (name: string) => page.getByRole('combobox', { name });
  return { container, messages, catalogue, onOpen, onOpenRun, subjects, models, column, header, search, filter, rerender, view };
}

/** What a press of a button hands to the browser as a file. */
async function savedBy(press: () => Promise<void>): Promise<string> {
  const kept: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) kept.push(blob);
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await press();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await kept[0]?.arrayBuffer());
}

describe('search and filters', () => {
  test('hold for both tables, and say how many are left', async () => {
    const { subjects, models, search, messages, catalogue } = await show();
    await userEvent.fill(search(), '알리바바');
    expect(models()).toEqual(['Big-1']);
    expect(subjects().length).toBeGreaterThan(0);
    expect(subjects().length).toBeLessThan(10);
    await expect.element(page.getByText(messages.catalogue.runsShown(1, catalogue.runs.length))).toBeVisible();
    await expect.element(page.getByText(messages.catalogue.claimsShown(subjects().length, catalogue.claims.length))).toBeVisible();
  });

  test('one table may hold nothing; if neither does, all can be cleared', async () => {
    const { subjects, models, search, filter, messages, catalogue } = await show('ko');
    await userEvent.fill(search(), '빅원');
    await expect.element(page.getByText(messages.catalogue.noClaim)).toBeVisible();
    expect(models()).toEqual(['Big-1']);
    await userEvent.selectOptions(filter(messages.catalogue.confidence), messages.catalogue.confidences.speculative);
    await expect.element(page.getByText(messages.catalogue.none)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.clear }));
    expect(models()).toHaveLength(3);
    expect(subjects()).toHaveLength(25); // the first, for others are asked for
    await expect.element(page.getByText(messages.catalogue.firstOf(25, catalogue.claims.length))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.showAll(catalogue.claims.length) }));
    expect(subjects()).toHaveLength(catalogue.claims.length);
    await expect.element(search()).toHaveValue('');
    expect(page.getByRole('button', { name: messages.catalogue.clear }).elements()).toHaveLength(0);
  });

  test('by kind, year, hardware and confidence', async () => {
    const { subjects, models, filter, messages, catalogue } = await show();
    const { kinds, catalogue: words } = messages;
    await userEvent.selectOptions(filter(words.kind), kinds.trainingRun);
    expect(subjects()).toHaveLength(catalogue.claims.filter(({ kind }) => kind === 'trainingRun').length);
    expect(models()).toEqual(['Big-1']);
    await userEvent.selectOptions(filter(words.kind), words.any.kind);
    await userEvent.selectOptions(filter(words.hardware), 'V100');
    expect(models()).toEqual(['Middle']);
    await userEvent.selectOptions(filter(words.year), '2019');
    expect(models()).toEqual([]);
    await userEvent.selectOptions(filter(words.hardware), words.any.hardware);
    expect(models()).toEqual(['=Small']);
    await userEvent.selectOptions(filter(words.confidence), words.confidences.claim);
    expect(models()).toEqual([]);
    expect(subjects()).toHaveLength(catalogue.claims.filter(({ year }) => year === '2019').length);
  });

  test('by kind shows the columns of that kind', async () => {
    const { header, filter, messages } = await show();
    expect(header(messages.catalogue.columns.energy).elements()).toHaveLength(0);
    await userEvent.selectOptions(filter(messages.catalogue.kind), messages.kinds.energy);
    await expect.element(header(messages.catalogue.columns.energy)).toBeVisible();
  });
});

describe('sorting claims', () => {
  test('by value ranks within a kind only, money in won, and says so', async () => {
    const { container, messages, header, catalogue } = await show();
    await userEvent.click(header('Value').getByRole('button'));
    await expect.element(header('Value')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByText(messages.table.withinKinds)).toBeVisible();
    const heads = [...container.querySelectorAll('[data-table="claims"] tbody th[scope="colgroup"]')];
    expect(heads.map((head) => head.textContent)).toEqual([
      ...new Set(catalogue.claims.toSorted((a, b) => a.kindRank - b.kindRank).map(({ kindText }) => kindText)),
    ]);
    const amounts = [...container.querySelectorAll('[data-table="claims"] td[data-column="value"]')].map((cell) => cell.textContent);
    // the last two are the same amount at the text's own rate
    expect(amounts.slice(0, 4)).toEqual(['CNY 2.00bn', 'about USD 287M', 'about KRW 400bn', '> USD 300M']);
  });

  test('by keyboard: up, down, and back to the order as filed', async () => {
    const { header, subjects, messages, catalogue } = await show();
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.showAll(catalogue.claims.length) }));
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

  test('by anything else says the kind in a column, and the rows stay the elements they were', async () => {
    const { container, header } = await show();
    expect(header('Kind').elements()).toHaveLength(0);
    const before = new Set(container.querySelectorAll('[data-table="claims"] tbody tr:has(td)'));
    await userEvent.click(header('As of').getByRole('button'));
    await expect.element(header('Kind')).toBeVisible();
    expect(container.querySelector('[data-table="claims"] th[scope="colgroup"]')).toBeNull();
    const after = [...container.querySelectorAll('[data-table="claims"] tbody tr:has(td)')];
    expect(after.every((row) => before.has(row))).toBe(true);
    expect(after).not.toEqual([...before]);
  });
});

test('runs are sorted by their numbers, what is not published last whichever way round', async () => {
  const { models, column, header, messages } = await show();
  expect(models()).toEqual(['Big-1', 'Middle', '=Small']);
  const parameters = header(messages.catalogue.columns.parameters);
  await userEvent.click(parameters.getByRole('button'));
  expect(column('parameters')).toEqual(['10M', '175B', 'about 1.8T']);
  await userEvent.click(parameters.getByRole('button'));
  expect(models()).toEqual(['Big-1', 'Middle', '=Small']);
  const compute = header(messages.catalogue.columns.compute);
  for (const direction of ['ascending', 'descending']) {
    await userEvent.click(compute.getByRole('button'));
    await expect.element(compute).toHaveAttribute('aria-sort', direction);
    expect(models()[0]).toBe('Big-1');
  }
});

test('columns can be left out and taken in, but not the name', async () => {
  const { messages, header, container } = await show();
  const words = messages.catalogue;
  await userEvent.click(page.getByText(words.columnsOf(words.runs)).first());
  await userEvent.click(page.getByRole('checkbox', { name: words.columns.energy }));
  await expect.element(header(words.columns.energy)).toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: words.columns.tokens }));
  expect(header(words.columns.tokens).elements()).toHaveLength(0);
  expect(page.getByRole('checkbox', { name: words.columns.model }).elements()).toHaveLength(0);
  for (const box of container.querySelectorAll<HTMLInputElement>('[type="checkbox"]:not(:checked)')) box.click();
  await expect.element(header(words.columns.carbon)).toBeInTheDocument();
  expect(overflow(), 'a wide table scrolls in its own box').toBeLessThanOrEqual(0);
  expect(container.querySelectorAll('[data-table="runs"] thead th')).toHaveLength(23);
});

describe('a row', () => {
  test('opens its figure or its run, and flags are words', async () => {
    const { onOpen, onOpenRun, container } = await show();
    await userEvent.click(page.getByRole('button', { name: 'ERNIE', exact: true }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('S002-13');
    await userEvent.click(page.getByRole('button', { name: 'Big-1', exact: true }));
    expect(onOpenRun).toHaveBeenCalledExactlyOnceWith('big');
    const rows = [...container.querySelectorAll('[data-table="claims"] tbody tr')].map((row) => row.textContent);
    expect(rows.find((text) => text.startsWith('GPT-4') && text.includes('> USD 100M'))).toContain('Contradiction');
  });

  test('of a run offers, by keyboard, its values for the lanes, itself as a scenario, and its citation', async () => {
    const [onLane, onScenario] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()];
    const hasLane = (id: string) => id !== 'big.compute';
    const { messages, rerender, view } = await show('en', { onLane, onScenario, hasLane, canBeScenario: (id) => id === 'big' });
    const words = messages.catalogue;
    const more = page.getByRole('button', { name: words.moreOn('Big-1') });
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    const button = more.element();
    if (!(button instanceof HTMLElement)) throw new Error('no button');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(more).toHaveAttribute('aria-expanded', 'true');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onScenario).toHaveBeenCalledExactlyOnceWith('big');
    await userEvent.click(page.getByRole('button', { name: `${words.putInLane}: parameters` }));
    expect(onLane).toHaveBeenCalledExactlyOnceWith('big.parameters');
    expect(page.getByRole('button', { name: `${words.putInLane}: training compute` }).elements()).toHaveLength(0);
    await rerender(view({ lanes: ['big.parameters'] }));
    await expect.element(page.getByRole('button', { name: `${words.takeFromLane}: parameters` })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: words.moreOn('Middle') }));
    expect(page.getByRole('button', { name: words.useAsScenario }).elements()).toHaveLength(1);
  });

  test('of a claim goes into a lane as it is, where it has one', async () => {
    const onLane = vi.fn<(id: string) => void>();
    const { messages, catalogue } = await show('en', { onLane, hasLane: (id) => id === 'S002-13' });
    const words = messages.catalogue;
    const row = catalogue.claims.find(({ id }) => id === 'S002-13');
    await userEvent.click(page.getByRole('button', { name: words.moreOn(`${row?.subject}, ${row?.quantity}`) }));
    await userEvent.click(page.getByRole('button', { name: words.putInLane }));
    expect(onLane).toHaveBeenCalledExactlyOnceWith('S002-13');
  });

  test('copies its citation, and shows it where the browser won’t', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no'));
    const { messages, catalogue } = await show();
    const words = messages.catalogue;
    await userEvent.click(page.getByRole('button', { name: words.moreOn('Big-1') }));
    await userEvent.click(page.getByRole('button', { name: words.copyCitation }));
    await expect.element(page.getByText(messages.copied)).toBeVisible();
    expect(write).toHaveBeenCalledExactlyOnceWith(catalogue.citeRun('big'));
    await userEvent.click(page.getByRole('button', { name: words.copyCitation }));
    await expect.element(page.getByRole('textbox', { name: words.citation })).toHaveValue(catalogue.citeRun('big'));
  });
});

test('the file holds what is shown, in its order, and no more', async () => {
  const { messages, catalogue, header, search } = await show();
  const words = messages.catalogue;
  await userEvent.click(header(words.columns.parameters).getByRole('button'));
  await userEvent.fill(search(), 'e');
  const save = (name: string) => savedBy(() => userEvent.click(page.getByRole('button', { name: words.csv(name) })));
  expect(await save(words.runs)).toBe(catalogue.runsCsv(['small', 'middle', 'big']));
  await userEvent.fill(search(), 'A800');
  vi.restoreAllMocks();
  const claims = await save(words.claims);
  expect(claims).toMatch(/^\ufeffid,/);
  expect(claims).toContain('S002-04');
  expect(claims).not.toContain('S002-01,');
});

test('credits stand under the runs', async () => {
  const { container } = await show();
  const { licence, credit } = library.source('epoch-models');
  expect(container.textContent).toContain(`${licence}`);
  expect(container.textContent).toContain(`${credit}`);
});

test('alone, it is what is printed', async () => {
  const { container, messages } = await show();
  const part = container.querySelector<HTMLElement>('[data-part]');
  // The paper is taken while this runs: what is drawn later isn’t on it.
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    expect(document.documentElement.dataset['printing']).toBe('references');
    expect(part?.dataset['printed']).toBe('references');
  });
  page
    .getByRole('button', { name: messages.catalogue.print })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(print).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.dataset['printing']).toBeUndefined();
  expect(part?.dataset['printed']).toBeUndefined();
});

test.each(looks)('has no faults in %s, %s, nor with a row open', async (language, theme) => {
  showIn(language, theme);
  const { container, messages } = await show(language, { hasLane: () => true, canBeScenario: () => true });
  expect(await faultsOf(container)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: messages.catalogue.moreOn('Big-1') }));
  expect(await faultsOf(container)).toEqual([]);
  await page.viewport(375, 800);
  expect(await faultsOf(container)).toEqual([]);
});

test.each(['en', 'ko'] as const)('fits 320 to 1280 pixels in %s with all the runs of the seeds, however it is sorted', async (language) => {
  const { header, messages, container } = await show(language, {}, library);
  for (const width of [320, 375, 768, 1280]) {
    await page.viewport(width, 700);
    for (const column of [messages.table.value, messages.table.speaker]) {
      await userEvent.click(header(column).getByRole('button'));
      expect(overflow(), `${column} at ${width}`).toBeLessThanOrEqual(0);
      for (const box of container.querySelectorAll('[role="region"], [data-table="claims"]'))
        expect(box.scrollWidth - box.clientWidth, `${box.tagName} at ${width}`).toBeLessThanOrEqual(1);
    }
  }
});
