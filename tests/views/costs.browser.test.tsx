import '../../src/design/index.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { Costs } from '../../src/app/Costs.tsx';
import { useEstimate } from '../../src/app/useEstimate.ts';
import { useReadings } from '../../src/app/useReadings.ts';
import type { Language, Messages } from '../../src/messages/index.ts';
import type { Pen } from '../../src/present/index.ts';
import { estimate } from '../../src/analysis/index.ts';
import { presentCosts } from '../../src/present/index.ts';
import { catalogue, library } from '../../src/provenance/index.ts';
import { decisionsOf, readLink } from '../../src/scenario/index.ts';
import { closePages, replaceShelf, useStore } from '../../src/store/index.ts';
import { openPlan } from '../../src/store/store.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const opening = decisionsOf(library.preset('gpt-3.5-cluster'));

beforeEach(() => {
  replaceShelf(library);
  openPlan(opening, []);
  closePages();
});

// Files share their modules: the next one begins as the page does.
afterEach(async () => {
  await cleanup();
  openPlan(opening, []);
  closePages();
  replaceShelf(catalogue);
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

/** The panel as the page has it: what is done in it changes the plan, and the plan what it shows. */
function Living({ messages, pen }: { readonly messages: Messages; readonly pen: Pen }) {
  const estimates = useEstimate();
  const readings = useReadings(estimates, messages, pen);
  return <Costs made={estimates.made} readings={readings} scale="log" messages={messages} pen={pen} />;
}

async function show(language: Language = 'en') {
  const { messages, pen } = await sampleOf(language);
  const { container } = await render(<Living messages={messages} pen={pen} />);
  const within = (selector: string): HTMLElement => {
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const scope = (id: string) => page.elementLocator(within(`[data-scope="${id}"]`));
  const field = (key: string) => page.elementLocator(within(`[data-group] [data-key="${key}"]`));
  /** Opens the assumptions that hold a field. */
  const reveal = async (key: string) => {
    const details = within(`[data-group] [data-key="${key}"]`).closest('details');
    if (details?.open === false) await userEvent.click(details.querySelector('summary') ?? details);
    return field(key);
  };
  const documented = () => presentCosts(sampleFrom(useStore.getState().history.present), messages, pen);
  return { container, messages, pen, within, scope, reveal, documented };
}

const sampleFrom = (scenario: typeof opening) => ({ ...estimate(scenario, library), library });
const plan = () => useStore.getState().history.present;
const lastPage = () => useStore.getState().pages.at(-1);

/** Everything that can be opened, open. */
const openAll = (container: Element): void => container.querySelectorAll('details').forEach((each) => (each.open = true));

describe('the four costs', () => {
  test.each([
    ['purchase', 'clusterPurchaseReported', 'USD 287M'],
    ['run', 'finalRun', 'USD 22.0M'],
    ['experiments', 'runWithExperiments', 'USD 13.9M – 295M'],
    ['programme', 'programmeCost', 'USD 13.9M – 295M'],
  ])('%s is a button that opens its working', async (id, name, amount) => {
    const { scope } = await show();
    await userEvent.click(scope(id).getByRole('button', { name: amount, exact: true }));
    expect(useStore.getState().pages).toEqual([{ kind: 'working', name }]);
  });

  test('a reported figure beside them opens its source, and what it leaves open is written out', async () => {
    const { scope, messages } = await show();
    await userEvent.click(scope('run').getByRole('button', { name: /^GPT-4/ }));
    expect(lastPage()).toEqual({ kind: 'figure', id: 'S003-04' });
    await expect.element(scope('run').getByText(/S003-04.*Final run or whole development: not stated/)).toBeVisible();
    await expect.element(scope('programme').getByText(messages.costs.omissions.staff)).toBeVisible();
  });

  test('parts, ways and results open their workings', async () => {
    const { messages } = await show();
    const names = ['serverPurchase', 'annuityRun', 'breakEvenTime', 'locationEmissions', 'checkpointInterval'] as const;
    const labels = [
      messages.nodes.serverPurchase.name,
      messages.costs.choices.method.annuity.label,
      ...names.slice(2).map((name) => messages.nodes[name].name),
    ];
    for (const [index, name] of names.entries()) {
      await userEvent.click(
        page
          .getByRole('table')
          .getByRole('button', { name: labels[index] ?? '', exact: true })
          .first(),
      );
      expect(lastPage()).toEqual({ kind: 'working', name });
    }
  });
});

describe('what is chosen and typed', () => {
  test('a way to pay for the run changes the plan, and the run with it', async () => {
    const { messages, scope } = await show();
    const select = page.getByRole('combobox', { name: messages.fields.method }).first();
    await userEvent.selectOptions(select, messages.costs.choices.method.market.label);
    expect(plan().method).toBe('market');
    await expect.element(scope('run').getByRole('button', { name: 'USD 8.01M', exact: true })).toBeVisible();
    await expect.element(scope('run').getByText(messages.costs.choices.method.market.label)).toBeVisible();
    const table = page.getByRole('table', { name: messages.costs.ways });
    expect(
      table
        .getByRole('row')
        .elements()
        .map((row) => row.textContent.includes(messages.costs.chosen)),
    ).toEqual([false, true, false, false]);
    await userEvent.selectOptions(page.getByRole('combobox', { name: messages.fields.cur }).first(), messages.costs.choices.cur.KRW.label);
    expect(plan()).toMatchObject({ method: 'market', cur: 'KRW' });
    await expect.element(scope('purchase').getByRole('button', { name: 'KRW 383bn', exact: true })).toBeVisible();
  });

  test('assumptions are a line each, and open to their fields', async () => {
    const { within, messages } = await show();
    const details = within('[data-group="beyond"]').closest('details');
    const input = page.elementLocator(within('[data-group="beyond"] [data-key="staff"] input'));
    expect(details?.querySelector('summary')?.textContent).toBe(
      `${messages.costs.groups.beyond.label} ${messages.nodes.experimentsMultiplier.name} 1.5 – 10`,
    );
    await expect.element(input).not.toBeVisible();
    await userEvent.click(page.getByText(messages.costs.groups.beyond.label, { exact: true }));
    await expect.element(input).toBeVisible();
  });

  test('a field typed into is read at once, and taken over on Enter; the four costs follow', async () => {
    const { reveal, scope, messages } = await show();
    const staff = await reveal('staff');
    const input = staff.getByRole('textbox');
    await userEvent.fill(input, '백 명');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('{Enter}');
    expect(plan().staff).toBeUndefined();
    await userEvent.fill(input, '1e2');
    await expect.element(staff.getByText('1e2 = 100')).toBeVisible();
    expect(plan().staff).toBeUndefined();
    await expect.element(scope('programme')).not.toHaveTextContent(messages.costs.omissions.staff); // shown before it is decided
    await userEvent.keyboard('{Enter}');
    expect(plan().staff).toBe('1e2');
    await expect.element(staff.getByText(messages.badgesShort.input)).toBeVisible();
    await expect.element(scope('programme').getByRole('button', { name: 'USD 31.4M – 318M', exact: true })).toBeVisible();
    await userEvent.click(staff.getByRole('button', { name: messages.resetToDefault }));
    expect(plan().staff).toBeUndefined();
    await expect.element(scope('programme')).toHaveTextContent(messages.costs.omissions.staff);
  });

  test('a bare amount is taken in the currency of its field, and says so', async () => {
    const { reveal } = await show();
    const pay = await reveal('pay');
    await userEvent.fill(pay.getByRole('textbox'), '150000');
    await expect.element(pay.getByText(/150,000 USD/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(plan().pay).toBe('150000 USD');
  });

  test('a published value is offered with its day and source, and taken over as published', async () => {
    const { reveal, documented, container, messages } = await show();
    const quotes = documented()
      .groups.flatMap(({ fields }) => fields)
      .find(({ input }) => input.key === 'kwh')?.quotes;
    const korea = quotes?.find(({ values }) => values.some(({ text }) => text.startsWith('KRW')));
    const kwh = await reveal('kwh');
    const offers = container.querySelector<HTMLDetailsElement>('[data-group] :has(> [data-key="kwh"]) details');
    expect(offers?.open).toBe(false);
    await userEvent.click(page.elementLocator(offers ?? container).getByText(messages.costs.published(quotes?.length ?? 0)));
    const offer = page.getByRole('button', { name: messages.costs.use(`${korea?.values[0]?.text}, ${korea?.label}, ${korea?.date}`) });
    await expect.element(page.elementLocator(offers ?? container)).toHaveTextContent(korea?.citation ?? 'none');
    await userEvent.click(offer);
    expect(plan().kwh).toBe(korea?.values[0]?.spelling);
    await expect.element(kwh.getByText(messages.badgesShort.source)).toBeVisible();
    await expect.element(kwh.getByRole('textbox')).toHaveValue('KRW 182.70');
  });
});
