import '../../src/design/index.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { planOf, useStore } from '../../src/store/index.ts';
import { beginAfresh, show, tidyUp } from './livingCosts.tsx';

beforeEach(() => beginAfresh());
afterEach(tidyUp);

const plan = () => planOf(useStore.getState());
const lastPage = () => useStore.getState().pages.at(-1);

describe('the four costs', () => {
  test.each([
    ['purchase', 'clusterPurchaseReported', 'USD 287M'],
    ['run', 'finalRun', 'USD 22.0M'],
    ['experiments', 'runWithExperiments', 'USD 13.9M – 295M'],
    ['programme', 'programmeCost', 'USD 13.9M – 295M'],
  ])('%s is a button that opens its working', async (id, name, text) => {
    const { within, amount } = await show();
    await expect.poll(amount(id)).toBe(text);
    await userEvent.click(within(`[data-scope="${id}"] [data-result]`));
    expect(useStore.getState().pages).toEqual([{ kind: 'working', name }]);
  });

  test('a reported figure beside them opens its source, and what it leaves open is written out', async () => {
    const { said, messages } = await show();
    await userEvent.click(page.getByRole('button', { name: /^GPT-4/ }));
    expect(lastPage()).toEqual({ kind: 'figure', id: 'S003-04' });
    await expect.poll(said('[data-scope="run"]')).toMatch(/S003-04.*Final run or whole development: not stated/);
    await expect.poll(said('[data-scope="programme"]')).toContain(messages.costs.omissions.staff);
  });

  test('parts, ways and results open their workings', async () => {
    const { messages } = await show();
    const names = ['serverPurchase', 'breakEvenTime', 'locationEmissions', 'checkpointInterval'] as const;
    const named = names.map((name) => [messages.nodes[name].name, name] as const);
    for (const [label, name] of [...named, [messages.costs.choices.method.annuity.label, 'annuityRun'] as const]) {
      await userEvent.click(page.getByRole('table').getByRole('button', { name: label, exact: true }));
      expect(lastPage()).toEqual({ kind: 'working', name });
    }
  });
});

describe('what is chosen and typed', () => {
  test('a way to pay for the run changes the plan, and the run with it', async () => {
    const { messages, amount, said } = await show();
    const { method, cur } = messages.costs.choices;
    await userEvent.selectOptions(page.getByRole('combobox', { name: messages.fields.method }).first(), method.market.label);
    expect(plan().method).toBe('market');
    await expect.poll(amount('run')).toBe('USD 8.01M');
    await expect.poll(said('[data-scope="run"]')).toContain(method.market.label);
    await expect.poll(said('tr[data-chosen]')).toContain(`${method.market.label} ${messages.costs.chosen}`);
    await userEvent.selectOptions(page.getByRole('combobox', { name: messages.fields.cur }).first(), cur.KRW.label);
    expect(plan()).toMatchObject({ method: 'market', cur: 'KRW' });
    await expect.poll(amount('purchase')).toBe('KRW 383bn');
  });

  test('assumptions are a line each, and open to their fields', async () => {
    const { within, messages, field } = await show();
    const details = within(field('staff')).closest('details');
    const { label, meaning } = messages.costs.groups.beyond;
    expect(details?.querySelector('summary')?.textContent).toBe(`${label} ${messages.nodes.experimentsMultiplier.name} 1.5 – 10`);
    await expect.element(page.getByText(meaning, { exact: true })).not.toBeVisible();
    await userEvent.click(page.getByText(label, { exact: true }));
    await expect.element(page.getByText(meaning, { exact: true })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: messages.nodes.staffEffort.name })).toBeVisible();
  });

  test('a field typed into is read at once, and taken over on Enter; the four costs follow', async () => {
    const { reveal, said, amount, field, messages } = await show();
    const staff = await reveal('staff');
    await userEvent.fill(staff, '여러 명');
    await expect.element(staff).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('{Enter}');
    expect(plan().staff).toBeUndefined();
    await userEvent.fill(staff, '1e2');
    await expect.poll(said(field('staff'))).toContain('1e2 = 100');
    await expect.poll(said('[data-scope="programme"]')).not.toContain(messages.costs.omissions.staff); // shown before it is decided
    expect(plan().staff).toBeUndefined();
    await userEvent.keyboard('{Enter}');
    expect(plan().staff).toBe('1e2');
    await expect.poll(said(field('staff'))).toContain(messages.badgesShort.input);
    await expect.poll(amount('programme')).toBe('USD 31.4M – 318M');
    await userEvent.click(page.getByRole('button', { name: messages.resetToDefault }));
    expect(plan().staff).toBeUndefined();
    await expect.poll(said('[data-scope="programme"]')).toContain(messages.costs.omissions.staff);
  });

  test('a bare amount is taken in the currency of its field, and says so', async () => {
    const { reveal, said, field } = await show();
    const pay = await reveal('pay');
    await userEvent.fill(pay, '150000');
    await expect.poll(said(field('pay'))).toContain('150,000 USD');
    await userEvent.keyboard('{Enter}');
    expect(plan().pay).toBe('150000 USD');
  });

  test('a published value is offered with its day and source, and taken over as published', async () => {
    const { reveal, documented, field, said, messages } = await show();
    const fields = documented().groups.flatMap((group) => group.fields);
    const quotes = fields.find(({ input }) => input.key === 'kwh')?.quotes ?? [];
    const korea = quotes.find(({ values }) => values.some(({ text }) => text.startsWith('KRW')));
    const [value] = korea?.values ?? [];
    const kwh = await reveal('kwh');
    const offer = page.getByRole('button', { name: messages.costs.use(`${value?.text}, ${korea?.label}, ${korea?.date}`) });
    expect(offer.elements()).toHaveLength(0); // until they are opened
    await userEvent.click(page.getByText(messages.costs.published(quotes.length)));
    await expect.element(page.getByText(korea?.citation ?? 'none', { exact: false }).first()).toBeVisible();
    await userEvent.click(offer);
    expect(plan().kwh).toBe(value?.spelling);
    await expect.poll(said(field('kwh'))).toContain(messages.badgesShort.source);
    await expect.element(kwh).toHaveValue('KRW 182.7');
  });
});
