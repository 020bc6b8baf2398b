import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import {
  Badge,
  Button,
  DataTable,
  Disclosure,
  Field,
  Notice,
  Segmented,
  SelectField,
  SentenceField,
  Sheet,
  Status,
} from '../../src/design/index.ts';
import { compose, endComposition, faultsOf } from './browser.ts';

// the library registers its own clean-up in the first file only, since files share their modules
afterEach(async () => {
  await cleanup();
  await page.viewport(1280, 900);
});

function input(name: string): HTMLInputElement {
  const element = page.getByRole('textbox', { name }).element();
  if (!(element instanceof HTMLInputElement)) throw new Error(`${name} is no input`);
  return element;
}

/** A field whose parent takes over what is committed, unless it is 'no'. */
function Kept({
  onDraft,
  onCommit,
  inline = false,
}: {
  onDraft?: (text: string) => void;
  onCommit?: (text: string) => void;
  inline?: boolean;
}) {
  const [value, setValue] = useState('10,000');
  const props = {
    label: 'Count',
    value,
    onDraft,
    onCommit(text: string) {
      onCommit?.(text);
      if (text !== 'no') setValue(text);
    },
  };
  return inline ? <SentenceField {...props} kind="input" /> : <Field {...props} />;
}

describe.each([false, true])('a field (inline: %s)', (inline) => {
  test('commits on Enter, once', async () => {
    const onCommit = vi.fn<(text: string) => void>();
    await render(<Kept inline={inline} onCommit={onCommit} />);
    await userEvent.fill(input('Count'), '1만');
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    input('Count').blur();
    expect(onCommit.mock.calls).toEqual([['1만']]);
  });

  test('commits on blur, and only what has changed', async () => {
    const onCommit = vi.fn<(text: string) => void>();
    await render(<Kept inline={inline} onCommit={onCommit} />);
    input('Count').focus();
    input('Count').blur();
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.fill(input('Count'), '2만');
    input('Count').blur();
    expect(onCommit.mock.calls).toEqual([['2만']]);
  });

  test('keeps the text that was not taken over, and commits it no second time', async () => {
    const onCommit = vi.fn<(text: string) => void>();
    await render(<Kept inline={inline} onCommit={onCommit} />);
    await userEvent.fill(input('Count'), 'no');
    await userEvent.keyboard('{Enter}');
    input('Count').blur();
    expect(input('Count').value).toBe('no');
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  test('Escape restores what was decided', async () => {
    const onCommit = vi.fn<(text: string) => void>();
    const onDraft = vi.fn<(text: string) => void>();
    await render(<Kept inline={inline} onCommit={onCommit} onDraft={onDraft} />);
    await userEvent.fill(input('Count'), '3');
    await userEvent.keyboard('{Escape}');
    input('Count').blur();
    expect(input('Count').value).toBe('10,000');
    expect(onDraft).toHaveBeenLastCalledWith('10,000');
    expect(onCommit).not.toHaveBeenCalled();
  });

  test('leaves an input method alone until its syllable is done', async () => {
    const onCommit = vi.fn<(text: string) => void>();
    const onDraft = vi.fn<(text: string) => void>();
    await render(<Kept inline={inline} onCommit={onCommit} onDraft={onDraft} />);
    await userEvent.fill(input('Count'), '1');
    onDraft.mockClear();
    compose(input('Count'), ['ㅁ', '마', '만']);
    input('Count').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(onDraft).not.toHaveBeenCalled();
    expect(onCommit).not.toHaveBeenCalled();
    endComposition(input('Count'));
    await expect.poll(() => onDraft.mock.calls).toEqual([['1만']]);
    await userEvent.keyboard('{Enter}');
    expect(onCommit.mock.calls).toEqual([['1만']]);
  });
});

test('an error is tied to its field, and a suggestion replaces the text without committing it', async () => {
  const onCommit = vi.fn<(text: string) => void>();
  const { container } = await render(
    <Field
      label="Duration"
      value="30d"
      onCommit={onCommit}
      error="‘M’: months or million?"
      suggestionsLabel="Did you mean"
      suggestions={[{ label: '2 months', text: '2 months' }]}
    />,
  );
  await userEvent.fill(input('Duration'), '2M');
  await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription('‘M’: months or million?');
  await expect.element(page.getByRole('textbox')).toBeInvalid();
  expect(await faultsOf(container)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: '2 months' }));
  expect(onCommit.mock.calls).toEqual([['2 months']]);
});

test('a word in a sentence grows with its text, and its note stays on the screen', async () => {
  await page.viewport(320, 700);
  await render(
    <p style={{ fontSize: 22, margin: 16, textAlign: 'end' }}>
      <SentenceField
        label="Price"
        kind="input"
        value="1"
        onCommit={() => {}}
        echo="one, at the rate of the article, which is long ago"
        after="에"
      />
    </p>,
  );
  const before = input('Price').getBoundingClientRect().width;
  await userEvent.fill(input('Price'), '1조 1,800억원');
  expect(input('Price').getBoundingClientRect().width).toBeGreaterThan(before + 60);
  await expect.element(page.getByText('one, at the rate')).toBeVisible();
  await expect.poll(() => page.getByText('one, at the rate').element().getBoundingClientRect().right).toBeLessThanOrEqual(320);
});

test('Escape folds the note of a word once nothing is left to take back, and typing unfolds it', async () => {
  await render(<SentenceField label="Count" kind="input" value="1" onCommit={() => {}} echo="one" />);
  const note = page.getByText('one', { exact: true });
  await userEvent.fill(input('Count'), '2');
  await userEvent.keyboard('{Escape}');
  expect(input('Count').value).toBe('1');
  await expect.element(note).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(note).not.toBeVisible();
  await userEvent.keyboard('3');
  await expect.element(note).toBeVisible();
});

function Opened({ onClose }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState('Run');
  const close = (): void => {
    onClose?.();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Working</Button>
      <Sheet
        open={open}
        onClose={close}
        title={shown}
        page={shown}
        closeLabel="Close"
        back={{ label: 'Back', onBack: () => setShown('Run') }}
      >
        <Button onClick={() => setShown('Price')}>Price</Button>
        <Kept />
      </Sheet>
    </>
  );
}

describe('a sheet', () => {
  test('takes the focus to its title and gives it back', async () => {
    const { baseElement } = await render(<Opened />);
    await userEvent.click(page.getByRole('button', { name: 'Working' }));
    await expect.element(page.getByRole('dialog', { name: 'Run' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Run' })).toHaveFocus();
    expect(await faultsOf(baseElement)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Price' }));
    await expect.element(page.getByRole('heading', { name: 'Price' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Working' })).toHaveFocus();
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  test('stays open when Escape takes back a field’s text', async () => {
    const onClose = vi.fn<() => void>();
    await render(<Opened onClose={onClose} />);
    await userEvent.click(page.getByRole('button', { name: 'Working' }));
    await userEvent.fill(input('Count'), '3');
    await userEvent.keyboard('{Escape}');
    expect(input('Count').value).toBe('10,000');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('closes by its button and by a press beside it', async () => {
    await render(<Opened />);
    await userEvent.click(page.getByRole('button', { name: 'Working' }));
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Working' }));
    page
      .getByRole('dialog')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
  });
});

test('the status waits for a pause', async () => {
  vi.useFakeTimers();
  const { rerender } = await render(<Status message="one" delayMs={500} />);
  await rerender(<Status message="two" delayMs={500} />);
  vi.advanceTimersByTime(400);
  expect(page.getByRole('status').element().textContent).toBe('');
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  await expect.element(page.getByRole('status')).toHaveTextContent('two');
});

test('choices answer, and everything is named and large enough to press', async () => {
  const onScale = vi.fn<(value: string) => void>();
  const onAccelerator = vi.fn<(value: string) => void>();
  const { container } = await render(
    <main>
      <Segmented
        legend="Scale"
        value="log"
        options={[
          { value: 'log', label: 'Log' },
          { value: 'linear', label: 'Linear' },
        ]}
        onChange={onScale}
      />
      <SelectField
        label="Accelerator"
        value="a100"
        options={[
          {
            label: 'NVIDIA',
            options: [
              { value: 'a100', label: 'A100' },
              { value: 'h100', label: 'H100' },
            ],
          },
        ]}
        onChange={onAccelerator}
      />
      <SelectField inline label="Server" value="a" options={[{ value: 'a', label: 'Alone' }]} onChange={() => {}} />
      <Button pressed>Only unsourced</Button>
      <Badge kind="source">from a source</Badge>
      <Badge kind="default">our default</Badge>
      <Notice
        kind="caution"
        heading="The sources disagree"
        items={['one', 'another']}
        dismiss={{ label: 'Dismiss', onDismiss: () => {} }}
      />
      <Disclosure summary="Working">
        <p>n × p</p>
      </Disclosure>
      <DataTable caption="Evidence">
        <tbody>
          <tr>
            <th scope="row">GPT-2</th>
            <td className="number">50,000</td>
          </tr>
        </tbody>
      </DataTable>
    </main>,
  );
  await userEvent.click(page.getByText('Linear'));
  expect(onScale).toHaveBeenCalledWith('linear');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Accelerator' }), 'h100');
  expect(onAccelerator).toHaveBeenCalledWith('h100');
  await expect.element(page.getByRole('button', { name: 'Only unsourced' })).toHaveAttribute('aria-pressed', 'true');
  expect(await faultsOf(container)).toEqual([]);
  for (const element of container.querySelectorAll('button, select, summary, label:has(input)')) {
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  }
});
