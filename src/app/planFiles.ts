import type { Estimate } from '../analysis/index.ts';
import { estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { loadMessages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { isPossible, presentCsv, presentJson, presentPlansCsv, presentWorkbook, writeFileProblem, writeJson } from '../present/index.ts';
import type { Library } from '../provenance/index.ts';
import { readLink } from '../scenario/index.ts';
import { openLink } from '../store/index.ts';
import { documented } from './documented.ts';
import { readPlanFile } from './dropFile.ts';

/**
 * The plan on the screen as files, each made when it is asked for.
 * @param link of the page: with other plans, where there are any beside it
 */
export function planFiles(made: Estimate, messages: Messages, pen: Pen, link: string) {
  const whole = documented(made);
  return {
    name: `runcost-${made.binding.accelerator.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}`,
    csv: () => {
      const plans = plansOf(link, whole.library);
      return plans.length > 1 ? presentPlansCsv(plans, messages, pen) : presentCsv(whole, messages, pen);
    },
    json: async () => {
      const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
      const { issues } = made.binding;
      const plans = plansOf(link, whole.library).map(({ name, estimate: of }) => ({ name, made: of }));
      return `${writeJson(presentJson(whole, issues, isPossible(issues), { en, ko }, { link, plans }))}\n`;
    },
    workbook: () => presentWorkbook(whole, messages, pen, { plans: plansOf(link, whole.library), at: readLink(link).folio.at }),
  };
}

const plansOf = (link: string, library: Library) =>
  readLink(link).folio.plans.map(({ name, scenario }) => ({ name, estimate: estimate(scenario, library) }));

/**
 * Opens the plan of a file.
 * @returns what stands in the way, or null
 */
export async function openPlanFile(file: File, messages: Messages): Promise<string | null> {
  const reading = await readPlanFile(file);
  if (!reading.ok) return writeFileProblem(reading.problem, messages);
  openLink(reading.link);
  return null;
}
