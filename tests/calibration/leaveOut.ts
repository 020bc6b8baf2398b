import type { StepCoefficients } from '../../src/performance/index.ts';
import { fit } from './fit.ts';
import { mean, median, percents } from './report.ts';
import { predictor, type Run } from './runs.ts';

/** Sources of one maker on one cluster are left out together: what one tells of the others isn’t news. */
const families = [/^mosaic/, /^nemo_(?:docs|launcher_2024)/, /^bigscience/, /^megatron_(?:sc21|jan)/, /^mbridge/];
const familyOf = ({ case: { source } }: Run): string => families.find((family) => family.test(source))?.source ?? source;
/** Smaller families are left in: leaving them out would say as little as they do. */
const leastRows = 8;
const rounds = 12;

/** Runs that one of the fits goes without: those of families that aren’t too small for it. */
export function leftOut(runs: readonly Run[]): readonly Run[] {
  const sizes = new Map<string, number>();
  for (const run of runs) sizes.set(familyOf(run), (sizes.get(familyOf(run)) ?? 0) + 1);
  return runs.filter((run) => (sizes.get(familyOf(run)) ?? 0) >= leastRows);
}

/** Measured over predicted time of runs that the fit has not seen. */
export type Unseen = { readonly run: Run; readonly ratio: number };

/** Fits without each family of sources in turn, and says how far those are from it. */
export function leaveOut(runs: readonly Run[], first: StepCoefficients): readonly Unseen[] {
  const unseen: Unseen[] = [];
  console.log('\nleft out of the fit                               n   mape   bias median');
  for (const family of new Set(runs.map(familyOf))) {
    const out = runs.filter((run) => familyOf(run) === family);
    if (out.length < leastRows) continue;
    const seconds = predictor(out)(
      fit(
        runs.filter((run) => familyOf(run) !== family),
        rounds,
        first,
      ),
    );
    const found = out.map((run, index) => ({ run, ratio: run.seconds / (seconds[index] ?? 1) }));
    const errors = found.map(({ ratio }) => 1 / ratio - 1);
    console.log(
      family.padEnd(46),
      String(out.length).padStart(4),
      percents(mean(errors.map(Math.abs)), mean(errors), median(errors.map(Math.abs))),
    );
    unseen.push(...found);
  }
  return unseen;
}
