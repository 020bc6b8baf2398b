import '../../src/design/index.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { Backtest } from '../../src/app/Backtest.tsx';
import { MachineRoom } from '../../src/app/MachineRoom.tsx';
import { library } from '../../src/provenance/index.ts';
import { readLink, withMachineRoom } from '../../src/scenario/index.ts';
import { faultsOf } from '../design/browser.ts';
import { looks, overflow, sampleOf, showIn } from './documents.ts';

const small = 'v=2&gpu=h100-sxm&n=32&p=8B&t=10d';
const made = (link = small) => estimate(readLink(link).scenario, withMachineRoom(library));

afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
  showIn('en', 'light');
});

async function room(language: 'en' | 'ko' = 'en', link = small) {
  const { messages, pen } = await sampleOf(language);
  const { container } = await render(<MachineRoom made={made(link)} messages={messages} pen={pen} />);
  const answer = (id: string) => container.querySelector(`[data-answer=${id}] dd`)?.textContent ?? '';
  return { container, words: messages.machine, answer };
}

const field = (label: string) => page.getByLabelText(label, { exact: true });

describe('the room', () => {
  test('begins with what is usual for the plan, and answers each keystroke', async () => {
    const { words, answer } = await room();
    await expect.element(page.getByRole('button', { name: /Llama 3\.1 8B/ })).toHaveAttribute('aria-pressed', 'true');
    await expect.element(field(words.fields.count.label)).toHaveValue('32');
    const before = answer('mfu');
    expect(before).toMatch(/^\d+(\.\d+)?%$/);
    await userEvent.fill(field(words.fields.tensor.label), '8');
    await expect.poll(() => answer('mfu')).not.toBe(before);
  });

  test('reckons with the factor of the plan’s own runs', async () => {
    const { container, words } = await room('en', `${small}&factor=1.25`);
    await expect.element(page.getByText(words.ownFactor('1.25'))).toBeVisible();
    expect(container.querySelector('[data-answer=step] dd')?.textContent).toMatch(/s$/);
  });

  test('what can’t be keeps its text, says why, and leaves the last answers greyed', async () => {
    const { container, words, answer } = await room();
    const before = answer('mfu');
    const tensor = field(words.fields.tensor.label);
    for (const [typed, said] of [
      ['seven', /number/],
      ['7', /attention heads can’t be dealt/],
      ['', words.problems.blank],
    ] as const) {
      await userEvent.fill(tensor, typed);
      await expect.element(tensor).toHaveValue(typed);
      await expect.element(tensor).toHaveAttribute('aria-invalid', 'true');
      await expect.element(page.getByText(said)).toBeVisible();
      await expect.element(page.getByText(words.stale)).toBeVisible();
      expect(answer('mfu')).toBe(before);
    }
    await expect.element(page.getByRole('button', { name: words.usePlan })).toBeDisabled();
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: words.fromPlan }));
    await expect.element(tensor).toHaveAttribute('aria-invalid', 'false');
  });

  test('another model takes another layout; a pasted config is read, or its field is named', async () => {
    const { container, words } = await room();
    const { architecture } = words;
    await userEvent.fill(field(architecture.search), 'gpt-3');
    await userEvent.click(page.getByRole('button', { name: /^GPT-3 175B/ }));
    expect(container.querySelector('[data-fact=parameters]')?.textContent).toMatch(/175B/);
    await userEvent.click(page.getByText(architecture.ways.config));
    const config = field(architecture.configLabel);
    await userEvent.fill(config, 'hello');
    await expect.element(page.getByText(/This is no JSON/)).toBeVisible();
    const llama = {
      model_type: 'llama',
      hidden_size: 4096,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      intermediate_size: 11_008,
      vocab_size: 32_000,
    };
    await userEvent.fill(config, JSON.stringify({ ...llama, num_hidden_layers: -4 }));
    await expect.element(page.getByText(/num_hidden_layers is -4/)).toBeVisible();
    await userEvent.fill(config, JSON.stringify(llama));
    await expect.element(page.getByText(architecture.read('llama'))).toBeVisible();
    expect(container.querySelector('[data-fact=parameters]')?.textContent).toContain('6,738,415,616');
    await userEvent.click(page.getByText(architecture.ways.form));
    await expect.element(page.getByText(architecture.needed).first()).toBeVisible();
  });

  test('what doesn’t fit is offered what would make it fit', async () => {
    const { container, words } = await room('en', 'v=2&gpu=a100-40-sxm&n=8&p=70B&t=10d');
    await expect.poll(() => container.querySelector('[data-fits]')?.getAttribute('data-fits')).toBe('false');
    await expect.element(page.getByText(/It does not fit/).first()).toBeVisible();
    await expect.element(page.getByText(words.fits.nothingFits)).toBeVisible();
    await userEvent.fill(field(words.fields.count.label), '64');
    await userEvent.fill(field(words.fields.batch.label), '64');
    await userEvent.click(page.getByRole('button', { name: /GB\)$/ }).first());
    await expect.poll(() => container.querySelector('[data-fits]')?.getAttribute('data-fits')).toBe('true');
  });

  test('a search finds layouts while the page goes on, and one press takes the best', async () => {
    const { container, words, answer } = await room();
    await userEvent.click(page.getByRole('button', { name: words.search.find }));
    await expect.poll(() => container.querySelector('[data-state=over]')?.textContent).toMatch(/layouts worked out in/);
    const rows = container.querySelectorAll('[data-part=search] tbody tr');
    expect(rows.length).toBeGreaterThan(5);
    const [time, utilisation] = [...(rows[0]?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    await userEvent.click(page.getByRole('button', { name: /^Take TP/ }).first());
    expect(answer('mfu')).toBe(utilisation);
    expect(answer('step')).toBe(time);
    await expect.element(page.getByText(words.search.already)).toBeVisible();
    await userEvent.fill(field(words.fields.sequence.label), '1,024');
    await expect.element(page.getByText(words.search.old)).toBeVisible();
  });
});

describe('the backtest', () => {
  test('shows our error by group, and somebody’s own runs with the factor they come to', async () => {
    const { messages, pen } = await sampleOf('en');
    const words = messages.machine.backtest;
    const { container } = await render(<Backtest made={made()} messages={messages} pen={pen} />);
    await expect.element(page.getByRole('img', { name: words.scatter.title })).toBeVisible();
    await userEvent.click(page.getByText(words.by.machine, { exact: true }));
    await expect.element(page.getByRole('rowheader', { name: 'H100 SXM5 80GB' })).toBeVisible();
    const head =
      'id,framework,gpu,n_gpus,layers,hidden,heads,vocab,seq_len,precision,tp,pp,micro_batch,global_batch_seqs,recompute,measured_metric,measured_value';
    const row = 'mine,Megatron-LM,A100-SXM4-80GB,1024,96,12288,96,51200,2048,bf16,8,8,1,1536,selective,iteration_s,';
    const file = new File([[head, `${row}40`, `${row}42`, row].join('\n')], 'runs.csv', { type: 'text/csv' });
    const chooser = container.querySelector<HTMLInputElement>('[data-part=own-runs] input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(file);
    chooser.files = files.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(page.getByText(words.own.read('2', '3'))).toBeVisible();
    await expect.element(page.getByText(/measured_value is missing/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: words.own.take })).toBeVisible();
    expect(await faultsOf(container)).toEqual([]);
  });
});

describe.each(looks)('in %s, %s', (language, theme) => {
  test.each([1280, 768, 375])('both stand on %i pixels, and without fault', async (width) => {
    await page.viewport(width, 900);
    showIn(language, theme);
    const { container } = await room(language, 'v=2&gpu=h100-sxm&n=64&p=47B&t=10d&mfu=predicted&arch=mixtral-8x7b');
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await faultsOf(container)).toEqual([]);
    await cleanup();
    const { messages, pen } = await sampleOf(language);
    const { container: backtest } = await render(<Backtest made={made()} messages={messages} pen={pen} />);
    await expect.element(page.getByRole('img').first()).toBeVisible();
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await faultsOf(backtest)).toEqual([]);
  });
});
