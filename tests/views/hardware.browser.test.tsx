import '../../src/design/index.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { useEstimate } from '../../src/app/useEstimate.ts';
import { useReadings } from '../../src/app/useReadings.ts';
import type { Messages } from '../../src/messages/index.ts';
import type { Pen } from '../../src/present/index.ts';
import { presentHardware, presentInput } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { takePrice, planOf, useStore } from '../../src/store/index.ts';
import { Hardware, HardwareRemarks } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';
import { beginAfresh, tidyUp } from './livingCosts.tsx';

afterEach(tidyUp);

const overridable = ['peak', 'tdp', 'node'] as const;

async function show(language: Language = 'en', preset?: string) {
  const { made, messages, pen } = await sampleOf(language, preset);
  const [onPrice, onFigure] = [vi.fn<(spelling: string, covers: string) => void>(), vi.fn<(id: string) => void>()];
  const hardware = presentHardware(made, messages, pen);
  const overrides = overridable.map((key) => presentInput(key, made, messages, pen));
  const { container } = await render(<Hardware {...{ hardware, overrides, messages, onPrice, onFigure }} readings={{}} />);
  return { container, hardware, messages, onPrice, onFigure };
}

test('shows every fact with its source, and opens the figure behind the price', async () => {
  const { container, hardware, messages, onFigure } = await show();
  for (const { label, value, citation } of hardware.rows)
    for (const text of [label, value, citation]) expect(container.textContent).toContain(text);
  await userEvent.click(page.getByRole('button', { name: messages.openFigure }));
  expect(onFigure).toHaveBeenCalledExactlyOnceWith('D1');
});

test('offers dated prices to be used; a range without a centre is not offered', async () => {
  const { hardware, messages, onPrice } = await show();
  const offered = hardware.prices.filter(({ spelling }) => spelling !== null);
  expect(offered.length).toBeLessThan(hardware.prices.length);
  await userEvent.click(page.getByRole('button', { name: messages.hardware.takePrice('USD 15,000') }));
  expect(onPrice).toHaveBeenCalledExactlyOnceWith('15000USD', 'board');
});

test('says of every price what it buys', async () => {
  const { container, hardware, messages } = await show();
  const lines = [...container.querySelectorAll('li')].map((line) => line.textContent);
  for (const { amount, date, covers } of hardware.prices)
    expect(lines.some((line) => [amount, date, messages.costs.choices.covers[covers].label].every((each) => line.includes(each)))).toBe(
      true,
    );
});

/** The sheet as the page has it. */
function Living({ messages, pen }: { readonly messages: Messages; readonly pen: Pen }) {
  const estimates = useEstimate();
  const made = { ...estimates.made, library };
  return (
    <Hardware
      hardware={presentHardware(made, messages, pen)}
      overrides={overridable.map((key) => presentInput(key, made, messages, pen))}
      readings={useReadings(estimates, messages, pen)}
      messages={messages}
      onPrice={takePrice}
      onFigure={() => {}}
    />
  );
}

async function live(language: Language = 'en') {
  beginAfresh();
  const { messages, pen } = await sampleOf(language);
  const { container } = await render(<Living messages={messages} pen={pen} />);
  const field = (key: string): string => container.querySelector(`[data-key="${key}"]`)?.textContent ?? '';
  const input = (name: 'peakThroughput' | 'boardPower' | 'acceleratorsPerNode') =>
    page.getByRole('textbox', { name: messages.nodes[name].name, exact: true });
  return { container, messages, field, input };
}
const plan = () => planOf(useStore.getState());

test('what a source says of the accelerator can be stated otherwise, and taken back', async () => {
  const { messages, field, input } = await live();
  await expect.element(input('boardPower')).toHaveValue('400');
  expect(field('tdp')).toContain(messages.badgesShort.source);
  await userEvent.fill(input('boardPower'), '350');
  await userEvent.keyboard('{Enter}');
  expect(plan()).toMatchObject({ gpu: 'a100-40-sxm', tdp: '350' });
  await expect.poll(() => field('tdp')).toContain(messages.badgesShort.input);
  await userEvent.fill(input('acceleratorsPerNode'), '4.5');
  await expect.element(input('acceleratorsPerNode')).toHaveAttribute('aria-invalid', 'true');
  await userEvent.keyboard('{Enter}');
  expect(plan().node).toBeUndefined();
  await userEvent.click(page.getByRole('button', { name: messages.resetToDefault }));
  expect(plan().tdp).toBeUndefined();
});

test('another name makes it an accelerator of one’s own, of which the plan says all that was known', async () => {
  const { container, messages, input } = await live();
  const name = page.getByRole('textbox', { name: messages.hardware.ownName, exact: true });
  await expect.element(name).toHaveValue('A100 SXM4 40GB');
  await userEvent.fill(name, 'My 가속기 2');
  await userEvent.keyboard('{Enter}');
  expect(plan()).toMatchObject({ gpu: 'My 가속기 2', peak: '312000000000000', tdp: '400', price: '200000CNY', covers: 'all' });
  await expect.element(name).toHaveValue('My 가속기 2');
  await expect.poll(() => container.querySelectorAll('dl > div, li').length).toBe(0); // facts and prices were another’s
  await expect.element(input('peakThroughput')).toHaveValue('312T');
});

test('a dated price that is taken over says what it buys', async () => {
  const { messages } = await live();
  await userEvent.click(page.getByRole('button', { name: messages.hardware.takePrice('USD 15,000') }));
  expect(plan()).toMatchObject({ price: '15000USD', covers: 'board' });
});

test('remarks say what sets an A800 apart, each with its source to be opened', async () => {
  const { made, messages, pen } = await sampleOf('en', 'a800-plan');
  const { remarks } = presentHardware(made, messages, pen);
  const onFigure = vi.fn<(id: string) => void>();
  const { container } = await render(<HardwareRemarks remarks={remarks} messages={messages} onFigure={onFigure} />);
  expect(container.querySelectorAll('li')).toHaveLength(3);
  for (const { text, publisher } of remarks) for (const each of [text, publisher]) expect(container.textContent).toContain(each);
  await userEvent.click(page.getByRole('button', { name: /up to twice/ }));
  expect(onFigure).toHaveBeenCalledExactlyOnceWith('S002-05');
});

test('an accelerator of which there is nothing to say has no remarks', async () => {
  const { made, messages, pen } = await sampleOf('en');
  const { container } = await render(
    <HardwareRemarks remarks={presentHardware(made, messages, pen).remarks} messages={messages} onFigure={vi.fn<(id: string) => void>()} />,
  );
  expect(container.textContent).toBe('');
});

test.each(looks)('has no faults in %s, %s', async (language, theme) => {
  showIn(language, theme);
  for (const preset of [undefined, 'a800-plan']) {
    const { container } = await show(language, preset);
    expect(await faultsOf(container)).toEqual([]);
    await cleanup();
  }
});

test.each(['en', 'ko'] as const)('fits 320 pixels in %s', async (language) => {
  await page.viewport(320, 700);
  for (const preset of [undefined, 'a800-plan']) {
    await show(language, preset);
    expect(overflow()).toBeLessThanOrEqual(0);
    await cleanup();
  }
});
