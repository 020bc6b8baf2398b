import '../../src/design/index.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { Compare } from '../../src/app/Compare.tsx';
import { Plans } from '../../src/app/Plans.tsx';
import { library } from '../../src/provenance/index.ts';
import { readLink, writeFolio } from '../../src/scenario/index.ts';
import { compareWith, openFolio, planOf, undoDecision, useStore } from '../../src/store/index.ts';
import { ComparisonSheet } from '../../src/views/compare/ComparisonSheet.tsx';
import { presentCompare } from '../../src/present/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const four =
  '#v=2&gpu=a100-40-sxm;;h100-sxm&n=10000;20000;1024;>3000&price=200000CNY;;-&p=175B;;70B&t=30d;;;60d&rate=;;2.5USD&method=;;;straight&staff=;;30&name=Four+months+on+the+cluster+that+we+have;;국산반도체로다시계산한십억원계획의둘째안&at=2';
const two = '#v=2&gpu=a100-40-sxm&n=10000;20000&price=200000CNY&p=175B&t=30d';

/** The parts of the page that are about several plans, living as they do there. */
function Living({
  sample,
  parts,
}: {
  readonly sample: Awaited<ReturnType<typeof sampleOf>>;
  readonly parts: readonly ('tabs' | 'table')[];
}) {
  const made = estimate(useStore(planOf), library);
  const shared = { made, messages: sample.messages, pen: sample.pen };
  return (
    <main>
      {parts.includes('tabs') && <Plans {...shared} />}
      {parts.includes('table') && <Compare {...shared} />}
    </main>
  );
}

async function shown(link: string, language: 'en' | 'ko' = 'en', parts: readonly ('tabs' | 'table')[] = ['tabs', 'table']) {
  const { folio, issues } = readLink(link);
  openFolio(folio, issues);
  compareWith(0);
  const sample = await sampleOf(language);
  const { container } = await render(<Living sample={sample} parts={parts} />);
  return { container, words: sample.messages.compare, sample };
}

const link = (): string => writeFolio(useStore.getState().history.present);

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

describe('the tabs', () => {
  test('say which plan is worked on, and what tells the others apart; a press works on another', async () => {
    const { container } = await shown(two, 'en', ['tabs']);
    const bar = page.getByRole('navigation', { name: 'Plans' });
    await expect.element(bar).toBeVisible();
    expect(container.querySelectorAll('[aria-current]')).toHaveLength(1);
    const other = page.getByRole('button', { name: 'Plan 2 20,000 accelerators' });
    await userEvent.click(other);
    expect(link()).toBe(`${two}&at=2`);
    await expect.element(page.getByRole('textbox', { name: 'Name of Plan 2' })).toBeVisible();
    expect(container.querySelector('[aria-current]')).toBe(document.activeElement);
  });

  test('a name is typed in place, kept on Enter, and one step to undo', async () => {
    await shown(two, 'en', ['tabs']);
    const name = page.getByRole('textbox', { name: 'Name of Plan 1' });
    await userEvent.fill(name, '  Base   case ');
    await userEvent.keyboard('{Enter}');
    expect(useStore.getState().history.present.plans[0]?.name).toBe('Base case');
    await expect.element(page.getByRole('textbox', { name: 'Name of Base case' })).toHaveValue('Base case');
    undoDecision();
    expect(link()).toBe(two);
  });

  test('a name that the link has no room for is cut, and that is said', async () => {
    await shown(two, 'en', ['tabs']);
    const long = 'A name of more than forty letters, which nobody needs';
    await userEvent.fill(page.getByRole('textbox'), long);
    await userEvent.keyboard('{Enter}');
    const kept = useStore.getState().history.present.plans[0]?.name ?? '';
    expect(kept.length).toBeLessThanOrEqual(40);
    await expect.element(page.getByRole('status')).toHaveTextContent(kept);
  });

  test('say when the link is longer than every program passes on, and no sooner', async () => {
    const chip = (length: number) => `#v=2&gpu=${'x'.repeat(length)}&n=10000;20000&price=200000CNY&p=175B&t=30d`;
    const most = 700 - chip(0).length;
    await shown(chip(most), 'en', ['tabs']);
    expect(link()).toHaveLength(700);
    await expect.element(page.getByText(/^The link has/)).not.toBeInTheDocument();
    await cleanup();
    await shown(chip(most + 1), 'en', ['tabs']);
    await expect.element(page.getByText('The link has 701 characters', { exact: false })).toBeVisible();
  });

  test('a plan is added beside, moved and taken away, by keyboard; the focus is never lost', async () => {
    const { container } = await shown(two, 'en', ['tabs']);
    const press = async (label: string) => {
      page.getByRole('button', { name: label }).element().focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => container.contains(document.activeElement)).toBe(true);
    };
    await press('Add a plan');
    expect(link()).toBe('#v=2&gpu=a100-40-sxm&n=10000;;20000&price=200000CNY&p=175B&t=30d&at=2');
    await press('Move right: Plan 2');
    expect(link()).toBe('#v=2&gpu=a100-40-sxm&n=10000;20000&price=200000CNY&p=175B&t=30d&plans=3&at=3');
    await press('Add a plan');
    await expect.element(page.getByRole('button', { name: 'Add a plan' })).toBeDisabled();
    expect(useStore.getState().history.present.plans).toHaveLength(4);
    await press('Remove: Plan 4');
    await press('Remove: Plan 3');
    expect(link()).toBe(`${two}&at=2`);
  });

  test('another tab is reached and pressed by keyboard', async () => {
    await shown(two, 'en', ['tabs']);
    page.getByRole('textbox').element().focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(useStore.getState().history.present.at).toBe(1);
  });
});

describe('the table', () => {
  test('has heads for its columns and rows, and shows what differs; all of it when asked', async () => {
    const { container } = await shown(two, 'en', ['table']);
    const table = page.getByRole('table', { name: /side by side/ });
    await expect.element(table).toBeVisible();
    expect(container.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
    const rows = () => [...container.querySelectorAll('th[scope="row"]')].map((head) => head.textContent);
    expect(rows()).toContain('Number of accelerators');
    expect(rows()).not.toContain('PUE');
    await userEvent.click(page.getByRole('button', { name: 'Show all inputs' }));
    expect(rows()).toContain('PUE');
    expect(container.textContent).toContain('+ CNY 2.00bn · 2 times');
  });

  test('another plan can be the one that the others are held against', async () => {
    const { container } = await shown(two, 'en', ['table']);
    await userEvent.selectOptions(page.getByLabelText('Compared with'), '1');
    await expect.poll(() => container.textContent).toContain('− CNY 2.00bn · 0.5 times');
  });

  test('follows a change of the plan worked on, after a pause, and never shows one plan in the column of another', async () => {
    const { container } = await shown(two, 'en', ['tabs', 'table']);
    const cells = () =>
      [...(container.querySelector('tbody:last-of-type tr:last-of-type')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    const before = cells();
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(cells()[0] ?? ''));
    watch.observe(container, { subtree: true, childList: true, characterData: true });
    await userEvent.click(page.getByRole('button', { name: /^Plan 2/ }));
    await expect.poll(() => container.querySelector('thead th[data-worked-on]')?.textContent).toContain('Plan 2');
    watch.disconnect();
    expect([...seen].filter((text) => text !== before[0])).toEqual([]);
    expect(cells()).toEqual(before);
  });
});

describe.each(looks)('in %s, %s', (language, theme) => {
  test.each([1280, 768, 375])('four plans with long names stand on %i pixels, and without fault', async (width) => {
    await page.viewport(width, 900);
    showIn(language, theme);
    const { container } = await shown(four, language);
    await expect.element(page.getByRole('table')).toBeVisible();
    expect(overflow()).toBeLessThanOrEqual(0);
    for (const target of container.querySelectorAll('nav button, nav input'))
      expect(target.getBoundingClientRect().height, target.textContent ?? '').toBeGreaterThanOrEqual(24);
    expect(await faultsOf(container)).toEqual([]);
  });
});

test('at 375 pixels the table scrolls in a box of its own, and its row heads stay in sight', async () => {
  await page.viewport(375, 900);
  const { container } = await shown(four, 'ko', ['table']);
  const box = container.querySelector('[role="region"]');
  if (!box) throw new RangeError('no box');
  expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
  box.scrollLeft = 300;
  const head = container.querySelector('th[scope="row"]');
  expect(head?.getBoundingClientRect().left).toBeCloseTo(box.getBoundingClientRect().left, 0);
});

test('on paper the sheet holds every plan and every result, and repeats its head', async () => {
  const { sample } = await shown(four, 'en', []);
  const { folio } = readLink(four);
  const plans = folio.plans.map(({ name, scenario }) => ({ name, estimate: estimate(scenario, library) }));
  const comparison = presentCompare(plans, folio.at, 0, sample.messages, sample.pen);
  const names = { title: 'Our choice', author: 'Kim' };
  const { container } = await render(
    <ComparisonSheet comparison={comparison} report={{ title: 'Estimate', edition: 'Edition 2', names }} messages={sample.messages} />,
  );
  for (const { name } of comparison.plans) expect(container.textContent).toContain(name);
  expect(container.textContent).toContain('Our choice · Kim');
  const results = comparison.results.flatMap(({ rows }) => rows);
  expect(results.filter(({ label }) => !container.textContent?.includes(label))).toEqual([]);
  expect(getComputedStyle(container.querySelector('thead') ?? container).display).toBe('table-header-group');
});
