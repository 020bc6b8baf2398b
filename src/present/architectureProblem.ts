import type { Messages } from '../messages/index.ts';
import type { ArchitectureProblem, FoundValue } from '../performance/index.ts';

/** A whole number in groups of three; a text in quotes; anything else as it is written. */
function writeFound(value: FoundValue): string {
  if (typeof value === 'string') return `“${value}”`;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : String(value);
}

const bare = ['notJson', 'unreadable'] as const satisfies readonly ArchitectureProblem['reason'][];
const isBare = (reason: ArchitectureProblem['reason']): boolean => (bare as readonly string[]).includes(reason);

/** Why a config was not read, in a sentence that names the field, what was found in it, and what would make sense. */
export function writeArchitectureProblem(problem: ArchitectureProblem, { architecture }: Messages): string {
  const { reason, field, value } = problem;
  const most = 'most' in problem ? problem.most : 'whole' in problem ? problem.whole : 'layers' in problem ? problem.layers : null;
  return architecture.problems[reason]({
    field: field ?? '',
    value: isBare(reason) ? String(value) : writeFound(value),
    least: 'least' in problem ? writeFound(problem.least) : '',
    most: most === null ? '' : writeFound(most),
    of: 'of' in problem ? problem.of : '',
    alsoCalled: 'alsoCalled' in problem ? problem.alsoCalled : [],
    because: 'because' in problem ? architecture.because[problem.because] : '',
  });
}
