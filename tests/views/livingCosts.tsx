import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { Costs } from '../../src/app/Costs.tsx';
import { useEstimate } from '../../src/app/useEstimate.ts';
import { useReadings } from '../../src/app/useReadings.ts';
import type { Language, Messages } from '../../src/messages/index.ts';
import type { Pen } from '../../src/present/index.ts';
import { presentCosts } from '../../src/present/index.ts';
import { catalogue, library } from '../../src/provenance/index.ts';
import type { NumeralKey, Scenario } from '../../src/scenario/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';
import { closePages, replaceShelf, planOf, useStore } from '../../src/store/index.ts';
import { openPlan } from '../../src/store/store.ts';
import { sampleOf, showIn } from './documents.ts';

/** A plan in the store, read with the whole library. */
export function beginAfresh(scenario: Scenario = openingDecisions(library)): void {
  replaceShelf(library);
  openPlan(scenario, []);
  closePages();
}

/** Files share their modules: the next one begins as the page does. */
export async function tidyUp(): Promise<void> {
  await cleanup();
  beginAfresh();
  replaceShelf(catalogue);
  await page.viewport(1280, 900);
  showIn('en', 'light');
}

/** The panel as the page has it: what is done in it changes the plan, and the plan what it shows. */
function Living({ messages, pen }: { readonly messages: Messages; readonly pen: Pen }) {
  const estimates = useEstimate();
  const readings = useReadings(estimates, messages, pen);
  return <Costs made={estimates.made} readings={readings} scale="log" messages={messages} pen={pen} />;
}

export async function show(language: Language = 'en') {
  const { messages, pen } = await sampleOf(language);
  const { container } = await render(<Living messages={messages} pen={pen} />);
  const within = (selector: string): HTMLElement => {
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  /** To be polled: what is typed or chosen is shown a moment later. */
  const said = (selector: string) => () => within(selector).textContent.replaceAll(/\s+/g, ' ');
  /** What a scope comes to. */
  const amount = (scope: string) => () => within(`[data-scope="${scope}"] [data-result]`).textContent;
  const field = (key: string): string => `[data-group] [data-key="${key}"]`;
  /** The input of a field, its group opened. */
  const reveal = async (key: NumeralKey) => {
    const details = within(field(key)).closest('details');
    if (details?.open === false) await userEvent.click(details.querySelector('summary') ?? details);
    const label = within(`${field(key)} label`).textContent;
    return page.getByRole('textbox', { name: label, exact: true });
  };
  const documented = () => presentCosts(estimate(planOf(useStore.getState()), library), messages, pen);
  return { container, messages, within, said, amount, field, reveal, documented };
}
