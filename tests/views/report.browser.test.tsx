import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { estimate } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentReport } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';
import { Report } from '../../src/views/index.ts';

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

  test('bears the names that somebody gave it at its head, as texts', async () => {
    const names = { title: '<img src=x onerror=alert(1)> \u202ePlan', author: '=1+1 & Søns' };
    const report = presentReport(made, messages, penFor('en'), 'https://example.org/#v=1', names);
    const { container } = await render(<Report report={report} messages={messages} />);
    const head = container.querySelector('header');
    expect(head?.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)> Plan');
    expect(head?.textContent).toContain('By =1+1 & Søns');
    expect(head?.querySelector('img')).toBeNull();
    expect(container.querySelectorAll('h1')).toHaveLength(1);
  });

  test('says so where a link is too long for a code', async () => {
    const report = presentReport(made, messages, penFor('en'), `https://example.org/#v=1&${'n'.repeat(4000)}`);
    const { container } = await render(<Report report={report} messages={messages} />);
    expect(container.textContent).toContain(messages.paper.qrTooLong);
  });
});
