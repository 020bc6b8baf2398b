import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { Drops } from '../../src/app/Drops.tsx';
import { acceptDrops } from '../../src/app/dropFile.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { PaperNames, WorkbookDocument } from '../../src/present/index.ts';
import { exportSchema } from '../../src/present/index.ts';
import { writeLink } from '../../src/scenario/index.ts';
import { closePages, openPage, planOf, undoDecision, useStore } from '../../src/store/index.ts';
import { SharePanel } from '../../src/views/index.ts';
import { faultsOf } from '../design/browser.ts';

const [messages, ko] = [await loadMessages('en'), await loadMessages('ko')];
const { handover } = messages;
const link = 'https://example.org/#v=1';
const nothing: WorkbookDocument = { sheets: [] };

afterEach(async () => {
  await cleanup();
});

type Heard = { readonly printed: string[]; readonly opened: string[]; readonly names: PaperNames[] };

type Offered = { readonly workbook: () => WorkbookDocument; readonly caution: string | null };

function Sharing({ heard, workbook, caution }: Offered & { readonly heard: Heard }) {
  const [names, setNames] = useState({ title: '', author: '' });
  return (
    <SharePanel
      link={link}
      caution={caution}
      text={`A plan\n${link}`}
      files={{ name: 'plan', csv: () => 'a,b', json: () => Promise.resolve('{}'), workbook }}
      onOpenFile={(file) => {
        heard.opened.push(file.name);
        return Promise.resolve(file.name.startsWith('bad') ? 'It is no plan.' : null);
      }}
      names={names}
      onNames={(each) => {
        heard.names.push(each);
        setNames(each);
      }}
      onPrint={() => heard.printed.push('once')}
      messages={messages}
    />
  );
}

async function shown(workbook = () => nothing, caution: string | null = null) {
  const heard: Heard = { printed: [], opened: [], names: [] };
  const screen = await render(<Sharing heard={heard} workbook={workbook} caution={caution} />);
  return { heard, screen };
}

/** Puts a file into the chooser as somebody does who picks one. */
function choose(container: Element, file: File): void {
  const chooser = container.querySelector('input[type=file]');
  if (!(chooser instanceof HTMLInputElement)) throw new TypeError('There is no chooser.');
  const picked = new DataTransfer();
  picked.items.add(file);
  chooser.files = picked.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('sharing', () => {
  test('offers text and link as they are, how long the link is, and a code of it', async () => {
    const { heard, screen } = await shown();
    await expect.element(screen.getByLabelText(messages.shareText)).toHaveValue(`A plan\n${link}`);
    await expect.element(screen.getByText('24 characters')).toBeVisible();
    await expect.element(screen.getByRole('img', { name: messages.qr })).toBeVisible();
    await screen.getByRole('button', { name: messages.print }).click();
    expect(heard.printed).toEqual(['once']);
    expect(await faultsOf(screen.container)).toEqual([]);
  });

  test('says what has to be known of a long link', async () => {
    const { screen } = await shown(undefined, 'Some programs cut it.');
    await expect.element(screen.getByText('Some programs cut it.')).toBeVisible();
  });

  test('says what was saved, and where the spreadsheet could not be written', async () => {
    const { screen } = await shown(() => {
      throw new RangeError('no sheet');
    });
    await screen.getByRole('button', { name: messages.download }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as plan.csv');
    await screen.getByRole('button', { name: handover.json }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as plan.json');
    await screen.getByRole('button', { name: handover.xlsx }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent(handover.saveFailed);
  });

  test('opens a chosen file, and says what is wrong with another', async () => {
    const { heard, screen } = await shown();
    choose(screen.container, new File(['{}'], 'good.json'));
    await expect.element(screen.getByRole('status')).toHaveTextContent('The plan of “good.json” is open.');
    choose(screen.container, new File(['{}'], 'bad.json'));
    await expect.element(screen.getByRole('status')).toHaveTextContent('It is no plan.');
    expect(heard.opened).toEqual(['good.json', 'bad.json']);
  });

  test('takes a title and an author, no longer than the paper has room for', async () => {
    const { heard, screen } = await shown();
    const title = screen.getByRole('textbox', { name: handover.paperTitle });
    await title.fill('Our next model');
    await screen.getByRole('textbox', { name: handover.paperAuthor }).fill('Ada');
    expect(heard.names.at(-1)).toEqual({ title: 'Our next model', author: 'Ada' });
    await expect.element(title).toHaveAttribute('maxlength', '120');
  });
});

/** Drops files on the page, as the browser tells of it. */
function drop(...files: readonly File[]): { readonly over: DragEvent; readonly dropped: DragEvent } {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const [over, dropped] = ['dragover', 'drop'].map((type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  if (!over || !dropped) throw new TypeError();
  document.body.dispatchEvent(over);
  document.body.dispatchEvent(dropped);
  return { over, dropped };
}

describe('dropping a file', () => {
  const plan = '#v=2&gpu=a100-40-sxm&n=10000&p=175B&t=30d';
  const saved = JSON.stringify({ schema: 'runcost/estimate/1', link: plan });

  test('opens ours by its link, and says of any other what it is', async () => {
    const heard: string[] = [];
    const stop = acceptDrops(
      (each) => heard.push(each),
      (tell) => heard.push(tell(messages), tell(ko)),
    );
    const { over, dropped } = drop(new File([saved], 'plan.json'));
    expect([over.defaultPrevented, dropped.defaultPrevented]).toEqual([true, true]);
    await expect.poll(() => heard).toEqual([plan]);
    drop(new File(['%PDF'], 'report.pdf', { type: 'application/pdf' }));
    await expect.poll(() => heard.length).toBe(3);
    expect(heard[1]).toContain('“report.pdf” is not a JSON file.');
    expect(heard[2]).toContain('JSON 파일이 아닙니다: “report.pdf”.');
    drop(new File([saved], 'a.json'), new File([saved], 'b.json'));
    await expect.poll(() => heard.length).toBe(5);
    expect(heard[3]).toContain('2 files at once');
    drop(new File([' '.repeat(1_000_001)], 'long.json'));
    await expect.poll(() => heard.length).toBe(7);
    expect(heard[5]).toContain('longer than 1,000,000 characters');
    stop();
    expect(drop(new File([saved], 'plan.json')).dropped.defaultPrevented).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(7);
  });

  test('a text that is dragged goes its way', () => {
    const heard: string[] = [];
    const stop = acceptDrops(
      (each) => heard.push(each),
      (tell) => heard.push(tell(messages)),
    );
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '30 days');
    const dropped = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.body.dispatchEvent(dropped);
    expect(dropped.defaultPrevented).toBe(false);
    expect(document.documentElement.dataset['dropping']).toBeUndefined();
    expect(heard).toEqual([]);
    stop();
  });
});

describe('a file dropped while a sheet is open', () => {
  afterEach(closePages);

  test('is refused where that can be read, which is not behind the sheet', async () => {
    openPage({ kind: 'share' });
    const screen = await render(<Drops messages={messages} />);
    drop(new File(['text'], 'letter.docx'));
    await expect.element(screen.getByRole('region', { name: handover.problems.kind('letter.docx') })).toBeVisible();
    expect(useStore.getState().pages).toEqual([]);
  });

  test('is opened as one step to undo', async () => {
    const before = writeLink(planOf(useStore.getState()));
    const plan = '#v=2&gpu=h100-sxm&n=16&p=7B&t=3d';
    await render(<Drops messages={messages} />);
    drop(new File([JSON.stringify({ schema: exportSchema, link: plan })], 'plan.json'));
    await expect.poll(() => writeLink(planOf(useStore.getState()))).toBe(plan);
    undoDecision();
    expect(writeLink(planOf(useStore.getState()))).toBe(before);
  });
});
