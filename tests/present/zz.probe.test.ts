import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { estimate, resultNames } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentCosts, presentReport, presentAnswers } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions, decisionsOf, readLink } from '../../src/scenario/index.ts';
test('p', async () => {
  for (const l of ['en','ko'] as const) {
    const m = await loadMessages(l); const pen = penFor(l);
    for (const [n,s] of [['opening', openingDecisions(library)], ['gpt-4', decisionsOf(library.preset('gpt-4'))], ['pays', readLink('#v=2&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=4.10USD&pue=1.25&kwh=0.0832USD').scenario]] as const) {
      const made = estimate(s, library);
      writeFileSync(`/tmp/probe/costs-${n}-${l}.json`, JSON.stringify(presentCosts(made, m, pen), null, 1));
      writeFileSync(`/tmp/probe/report-${n}-${l}.json`, JSON.stringify(presentReport(made, m, pen, 'https://x'), null, 1));
      writeFileSync(`/tmp/probe/answers-${n}-${l}.txt`, presentAnswers(made, m, pen).map(a=>[a.name,a.label,a.value,a.range].join(' | ')).join('\n'));
    }
  }
});
