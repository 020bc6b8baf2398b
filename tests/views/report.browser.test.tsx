import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentReport } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';
import { Report, SharePanel } from '../../src/views/index.ts';

const messages = await loadMessages('en');
const made = estimate(openingDecisions(library), library);

describe('the report', () => {
  test('is in the page, and on paper only', async () => {
    const report = presentReport(made, messages, penFor('en'), 'https://example.org/#v=1');
    const { container } = await render(<Report report={report} messages={messages} />);
    const paper = container.querySelector('[data-paper]');
    expect(paper).not.toBeNull();
    expect(paper?.getClientRects()).toHaveLength(0);
    expect(paper?.textContent).toContain('2,000,000,000 CNY');
    expect(paper?.querySelectorAll('figure')).toHaveLength(3);
    const text = paper?.textContent ?? '';
    for (const { title, value, meaning, notes } of report.costs.scopes)
      for (const said of [title, value, meaning, ...notes]) expect(text).toContain(said);
    for (const said of [report.costs.breakEven, report.costs.ways, report.costs.nominal]) expect(text).toContain(said);
    for (const { title, text: parts } of report.costs.parts) expect(text).toContain(`${title}: ${parts}`);
    for (const said of report.leftOut) expect(text).toContain(said);
  });

  test('says so where a link is too long for a code', async () => {
    const report = presentReport(made, messages, penFor('en'), `https://example.org/#v=1&${'n'.repeat(4000)}`);
    const { container } = await render(<Report report={report} messages={messages} />);
    expect(container.textContent).toContain(messages.paper.qrTooLong);
  });
});

describe('sharing', () => {
  test('offers text and link as they are, how long the link is, and a code of it', async () => {
    const link = 'https://example.org/#v=1';
    const printed: string[] = [];
    const screen = await render(
      <SharePanel
        link={link}
        text={`A plan\n${link}`}
        csv={() => ''}
        fileName="plan.csv"
        onPrint={() => printed.push('once')}
        messages={messages}
      />,
    );
    await expect.element(screen.getByLabelText(messages.shareText)).toHaveValue(`A plan\n${link}`);
    await expect.element(screen.getByText('24 characters')).toBeVisible();
    await expect.element(screen.getByRole('img', { name: messages.qr })).toBeVisible();
    await screen.getByRole('button', { name: messages.print }).click();
    expect(printed).toEqual(['once']);
  });
});
