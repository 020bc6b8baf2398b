import '../../src/design/index.ts';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { Messages } from '../../src/messages/index.ts';
import { presentRecents } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Trouble } from '../../src/store/index.ts';
import { RecentPlans, StorageNotices } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const kept = [
  { link: '#v=2&gpu=h100-sxm&n=2048&p=70B&t=100d', at: 0 },
  { link: '#v=2&gpu=a100-40-sxm&n=20000&p=175B&t=30d', at: 1 },
  { link: '#not-a-plan', at: 5 },
];
const ago = (at: number) => ({ days: at, time: '09:05' });

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

const presented = async (language: 'en' | 'ko') => {
  const { messages, pen } = await sampleOf(language);
  return { messages, recents: presentRecents(kept, library, messages, pen, ago) };
};

/** The list as the page has it: what is forgotten is gone. */
function Living({ messages, recents: first, onOpen }: Awaited<ReturnType<typeof presented>> & { readonly onOpen: (link: string) => void }) {
  const [recents, setRecents] = useState(first);
  return (
    <RecentPlans
      recents={recents}
      offer={first[0] ?? null}
      onOpen={onOpen}
      onDismiss={() => {}}
      onForget={(link) => setRecents((before) => before.filter((each) => each.link !== link))}
      onForgetAll={() => setRecents([])}
      messages={messages}
    />
  );
}

const notices = (troubles: readonly Trouble[], messages: Messages, onDiscard = () => {}) => (
  <StorageNotices troubles={troubles} aside="runcost.recents: {{" onDismiss={() => {}} onDiscard={onDiscard} messages={messages} />
);

describe('recent plans', () => {
  test('go by names that follow from their links, and say when', async () => {
    const { recents } = await presented('en');
    expect(recents.map(({ name, when }) => [name, when])).toEqual([
      ['H100 2,048 × 100 days, 70B parameters', 'today 09:05'],
      ['A100 20,000 × 30 days, 175B parameters', 'yesterday 09:05'],
      ['#not-a-plan', '5 days ago'],
    ]);
    const inKorean = await presented('ko');
    expect(inKorean.recents.map(({ name, when }) => [name, when]).slice(0, 2)).toEqual([
      ['H100 2,048 대 × 100일, 매개변수 700억', '오늘 09:05'],
      ['A100 2만 대 × 30일, 매개변수 1,750억', '어제 09:05'],
    ]);
  });

  test('open from the offer and from the list', async () => {
    const onOpen = vi.fn<(link: string) => void>();
    await render(<Living {...await presented('en')} onOpen={onOpen} />);
    await userEvent.click(page.getByRole('button', { name: /^H100/ }).first());
    await userEvent.click(page.getByText('Recent plans (3)'));
    await userEvent.click(page.getByRole('button', { name: /^A100/ }));
    expect(onOpen.mock.calls).toEqual([[kept[0]?.link], [kept[1]?.link]]);
  });

  test('forgetting by keyboard leads on to the next, and at last to the head of the list', async () => {
    await render(<Living {...await presented('en')} onOpen={() => {}} />);
    await userEvent.click(page.getByText('Recent plans (3)'));
    page.getByRole('button', { name: 'Forget: A100 20,000' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Forget: #not-a-plan' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Forget: H100' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('listitem')).not.toBeInTheDocument();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });
});

describe('what is wrong with storage', () => {
  test('is said in words, with what was set aside to be looked at and discarded', async () => {
    const { messages } = await presented('en');
    const onDiscard = vi.fn<() => void>();
    await render(notices(['garbage', 'full'], messages, onDiscard));
    await expect.element(page.getByRole('region', { name: messages.recents.troubles.full.heading })).toBeVisible();
    await userEvent.click(page.getByText(messages.recents.aside));
    await expect.element(page.getByText('runcost.recents: {{')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: messages.recents.discardAside }));
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  test('once put away, what was set aside can still be had', async () => {
    const { messages } = await presented('en');
    await render(notices([], messages));
    await expect.element(page.getByText(messages.recents.aside)).toBeVisible();
  });
});

test.each(looks)('has no faults in %s, %s, wide and narrow', async (language, theme) => {
  showIn(language, theme);
  const sample = await presented(language);
  const { container } = await render(
    <main>
      {notices(['off', 'full', 'garbage', 'newer'], sample.messages)}
      <Living {...sample} onOpen={() => {}} />
    </main>,
  );
  container.querySelectorAll('details').forEach((each) => (each.open = true));
  for (const width of [1280, 320]) {
    await page.viewport(width, 900);
    expect(await faultsOf(container)).toEqual([]);
    expect(overflow()).toBeLessThanOrEqual(0);
  }
});
