import '../../src/design/index.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Language } from '../../src/messages/index.ts';
import { presentHardware } from '../../src/present/index.ts';
import { Hardware, HardwareRemarks } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function show(language: Language = 'en', preset?: string) {
  const { made, messages, pen } = await sampleOf(language, preset);
  const [onPrice, onFigure] = [vi.fn<(spelling: string) => void>(), vi.fn<(id: string) => void>()];
  const hardware = presentHardware(made, messages, pen);
  const { container } = await render(<Hardware hardware={hardware} messages={messages} onPrice={onPrice} onFigure={onFigure} />);
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
  expect(onPrice).toHaveBeenCalledExactlyOnceWith('15000USD');
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
