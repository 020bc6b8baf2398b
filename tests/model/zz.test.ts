import { test } from 'vitest';
import { checkClaim, claimOf, estimate } from '../../src/analysis/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions } from '../../src/scenario/index.ts';
import { penFor } from '../../src/present/index.ts';
test('x', () => {
  const { binding } = estimate(openingDecisions(library), library);
  const pen = penFor('en');
  for (const id of ['S003-04', 'S003-05', 'S002-02', 'S003-01', 'S002-01','S003-02','D1']) {
    const claim = claimOf(library.reference(id), null, 'a100-40-sxm', library);
    if (!claim) { console.log(id, 'none'); continue; }
    const t0 = performance.now();
    const check = checkClaim(claim, library, binding.exchange);
    console.log(id, claim.accelerator, check.missing, performance.now() - t0, 'ms');
    for (const f of check.findings.filter((f) => f.set !== 'allRents').slice(0, 40)) {
      console.log('  ', f.set, f.rank, f.basis.map((b) => pen.quantity({ ...b.amount, unit: b.unit })).join(' & '), '=>', f.answers.map((a) => `${a.name} ${pen.quantity(a.quantity)}`).join('; '), f.verdict, f.mixes);
    }
  }
});
