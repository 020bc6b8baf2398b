import { readFileSync, writeFileSync } from 'node:fs';
import { fittedCoefficientIds, type FittedCoefficient, type StepCoefficients } from '../../src/performance/index.ts';
import { fit } from './fit.ts';
import { leaveOut, type Unseen } from './leaveOut.ts';
import { neighbourGroupsOf, sourcesOf } from './records.ts';
import { priors } from './priors.ts';
import { detail, mean, median, percents, report } from './report.ts';
import { measuredRuns, named, predictor } from './runs.ts';

const coefficientsFile = 'seeds/coefficients/step.json';
const neighboursFile = 'seeds/evidence/neighbours.json';
const runsFile = 'seeds/evidence/runs.json';
const rounds = 40;
/** Digits that a coefficient is known to. */
const digits = 3;

type Written = { readonly id: FittedCoefficient; value: string; fit?: { on: string; rows: number; error: string } };

const write = (file: string, records: unknown): void => writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`);

/** As they stand in the table, so that what is reported is what is used. */
const rounded = (c: StepCoefficients): StepCoefficients => named(fittedCoefficientIds.map((id) => Number(c[id].toPrecision(digits))));

/** @returns exit code. See run.mjs for the arguments; names of sources print each of their rows. */
export function run(args: readonly string[]): number {
  const { fitted, others } = measuredRuns();
  const c = rounded(fit(fitted, rounds));
  report(fitted, c, 'Fitted to');
  report(others, c, 'Never fitted to');
  for (const source of args.filter((each) => !each.startsWith('--'))) detail([...fitted, ...others], c, source);
  console.log();
  for (const id of fittedCoefficientIds) console.log(id.padEnd(30), `${priors[id].start}`.padStart(8), c[id].toPrecision(digits));
  if (!args.includes('--write') && !args.includes('--held-out')) return 0;

  const unseen = leaveOut(fitted, c);
  const errors = unseen.map(({ ratio }) => Math.abs(1 / ratio - 1));
  console.log('all'.padEnd(46), String(unseen.length).padStart(4), percents(mean(errors), Number.NaN, median(errors)));
  if (!args.includes('--write')) return 0;

  const records = JSON.parse(readFileSync(coefficientsFile, 'utf8')) as Written[];
  const sources = new Set(fitted.map(({ case: { source } }) => source)).size;
  for (const record of records) {
    if (!record.fit) continue; // counted or cited: no run says anything of it
    record.value = String(c[record.id]);
    record.fit = {
      on: `measured steps of ${sources} sources, and Korthikanti et al. 2022, Table 4`,
      rows: fitted.length,
      error: median(errors).toFixed(digits),
    };
  }
  write(coefficientsFile, records);
  const predicted = predictor(others)(c);
  const never: Unseen[] = others.map((each, index) => ({ run: each, ratio: each.seconds / (predicted[index] ?? 1) }));
  write(neighboursFile, neighbourGroupsOf([...unseen, ...never]));
  writeFileSync(runsFile, sourcesOf([...fitted, ...others], c));
  return 0;
}
