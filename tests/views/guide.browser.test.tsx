import '../../src/design/index.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { presentGuide, presentGuides, presentPage } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { numeralKeys, openingDecisions } from '../../src/scenario/index.ts';
import { planOf, useStore } from '../../src/store/index.ts';
import { FieldGuide, Sentence } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';
import { beginAfresh, show, tidyUp } from './livingCosts.tsx';

beforeEach(() => beginAfresh());
afterEach(tidyUp);

describe('a field of its own', () => {
  test('says what it means and what is typical while it has the focus, and calmly nothing before and after', async () => {
    const { reveal, messages, within, field } = await show();
    const exp = await reveal('exp');
    const meaning = page.getByText(messages.nodes.experimentsMultiplier.meaning, { exact: false }).first();
    await expect.element(meaning).not.toBeVisible();
    await userEvent.click(exp);
    await expect.element(meaning).toBeVisible();
    await expect.element(exp).toHaveAccessibleDescription(/Typical: 1\.2 – 10 \(5 published accounts/);
    await userEvent.click(
      within(`${field('exp')} label`)
        .closest('details')
        ?.querySelector('p') ?? document.body,
    );
    await expect.element(meaning).not.toBeVisible(); // a moment later
  });

  test('keeps its warning after it is left, as a remark and no error; typing and resetting take it away', async () => {
    const { reveal, messages } = await show();
    const exp = await reveal('exp');
    const warning = page.getByText(/^Above what is typical: 1\.2 – 10/);
    await userEvent.fill(exp, '50');
    expect(warning.elements()).toEqual([]); // nobody is interrupted
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await expect.element(warning).toBeVisible();
    await expect.element(exp).toHaveAttribute('aria-invalid', 'false');
    await expect.element(exp).toHaveAccessibleDescription(/Above what is typical/);
    await userEvent.fill(exp, '5');
    await expect.poll(() => warning.elements()).toEqual([]);
    await userEvent.fill(exp, '50');
    await userEvent.keyboard('{Enter}');
    await expect.element(warning).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.resetToDefault }));
    await expect.poll(() => warning.elements()).toEqual([]);
    expect(planOf(useStore.getState()).exp).toBeUndefined();
  });
});

describe.each(looks)('in %s, %s', (language, theme) => {
  test.each([1280, 375])('the sentence with a warning and all fields in one place have no faults at %i pixels', async (width) => {
    showIn(language, theme);
    await page.viewport(width, 900);
    const { messages, pen } = await sampleOf(language);
    const made = { ...estimate({ ...openingDecisions(library), n: '3', t: '10y' }, library), library };
    const { sentence } = presentPage(made, messages, pen, presentGuide);
    const guides = presentGuides(made, messages, pen);
    const { container } = await render(
      <main>
        <Sentence sentence={sentence} accelerators={[]} readings={{}} messages={messages} />
        <FieldGuide guides={guides} messages={messages} />
      </main>,
    );
    const warnings = guides.flatMap(({ label, warning }) => (warning === null ? [] : [`${label}: ${warning}`]));
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) await expect.element(page.getByText(warning, { exact: true })).toBeVisible();
    expect(container.querySelectorAll('tr[data-guide]')).toHaveLength(numeralKeys.length);
    expect(await faultsOf(container)).toEqual([]);
    const word = page.getByRole('textbox', { name: messages.fields.n });
    await userEvent.click(word);
    await expect.element(word).toHaveAccessibleDescription(new RegExp(guides.find(({ key }) => key === 'n')?.meaning ?? 'none'));
    expect(await faultsOf(container)).toEqual([]);
    expect(overflow()).toBeLessThanOrEqual(0);
    await cleanup();
  });
});
