import '../../src/design/index.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { reproduce } from '../../src/analysis/index.ts';
import type { Offer } from '../../src/present/index.ts';
import { presentRecord, presentRunCard, presentSystems } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { RecordSummary, RunCard, Systems } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const widths = [1280, 768, 375] as const;
const made = library.runs.slice(0, 40).map((run) => reproduce(run, library));

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

describe('a published run', () => {
  test('puts a value in its lane, takes it out, and opens as a plan', async () => {
    const { messages, pen } = await sampleOf('en');
    const [onLane, onScenario] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()];
    const card = presentRunCard('epoch-llama-3.1-405b', library, messages, pen);
    const lanes = ['epoch-llama-3.1-405b.rentedCost'];
    await render(<RunCard card={card} lanes={lanes} onLane={onLane} onScenario={onScenario} messages={messages} />);
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.takeFromLane }));
    expect(onLane).toHaveBeenLastCalledWith('epoch-llama-3.1-405b.rentedCost');
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.putInLane }).first());
    expect(onLane).toHaveBeenLastCalledWith('epoch-llama-3.1-405b.parameters');
    await userEvent.click(page.getByRole('button', { name: messages.catalogue.useAsScenario }));
    expect(onScenario).toHaveBeenCalledExactlyOnceWith('epoch-llama-3.1-405b');
  });

  test('says why no plan can be made of it', async () => {
    const { messages, pen } = await sampleOf('en');
    const bare = made.find(({ plan }) => plan === null)?.run.id ?? '';
    const card = presentRunCard(bare, library, messages, pen);
    await render(<RunCard card={card} lanes={[]} onLane={vi.fn<() => void>()} onScenario={vi.fn<() => void>()} messages={messages} />);
    await expect.element(page.getByText(messages.record.noScenario)).toBeVisible();
    expect(page.getByRole('button', { name: messages.catalogue.useAsScenario }).elements()).toEqual([]);
  });
});

test('a system of the texts offers what there is of it', async () => {
  const { messages } = await sampleOf('en');
  const onOffer = vi.fn<(offer: Offer) => void>();
  const lines = presentSystems(library, messages);
  await render(<Systems lines={lines} messages={messages} onOffer={onOffer} />);
  const offers = lines.flatMap((line) => line.offers);
  expect(page.getByRole('button').elements().length).toBe(offers.length);
  const [first] = offers;
  await userEvent.click(page.getByRole('button', { name: first?.label ?? '' }).first());
  expect(onOffer).toHaveBeenLastCalledWith(first);
});

describe.each(looks)('in %s, %s', (language, theme) => {
  test('the run, the record and the systems have no faults and fit', async () => {
    showIn(language, theme);
    const { messages, pen } = await sampleOf(language);
    const document = presentRecord(made, library, messages, pen);
    const { container } = await render(
      <main>
        <RunCard
          card={presentRunCard('epoch-gpt-4', library, messages, pen)}
          lanes={[]}
          onLane={vi.fn<() => void>()}
          onScenario={vi.fn<() => void>()}
          messages={messages}
        />
        <RecordSummary document={document} messages={messages} onRun={vi.fn<() => void>()} />
        <Systems lines={presentSystems(library, messages)} messages={messages} onOffer={vi.fn<() => void>()} />
      </main>,
    );
    container.querySelectorAll('details').forEach((each) => (each.open = true));
    for (const width of widths) {
      await page.viewport(width, 900);
      expect(overflow(), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await faultsOf(container)).toEqual([]);
  });
});
