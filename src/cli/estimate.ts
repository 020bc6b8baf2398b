import type { Estimate } from '../analysis/index.ts';
import { comparisonsOf, estimate } from '../analysis/index.ts';
import { loadMessages } from '../messages/index.ts';
import {
  answeredIn,
  isPossible,
  penFor,
  planNames,
  presentJson,
  readable,
  writeComparison,
  writeIssue,
  writeJson,
} from '../present/index.ts';
import { library as records } from '../provenance/index.ts';
import type { Issue } from '../scenario/index.ts';
import { readLink, withMachineRoom, withPlans, writeFolio } from '../scenario/index.ts';

const library = withMachineRoom(withPlans(records));

// While the module loads, since nothing can be imported once it has.
const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);

/** `npm run --silent estimate -- '<link or its part after #>' [--json]`. Exit 0 when every plan of the link could be estimated, else 2. */
export function run(args: readonly string[]): number {
  const link = args.find((arg) => !arg.startsWith('--'));
  if (link === undefined) {
    console.error("Usage: npm run --silent estimate -- '<link or its part after #>' [--json]");
    return 2;
  }
  const reading = readLink(link);
  const made = estimate(reading.scenario, library);
  const issues = [...reading.issues, ...made.binding.issues];
  const possible = reading.isPlan && isPossible(issues);
  const { folio } = reading;
  const plans = folio.plans.map(({ name, scenario }) => ({ name, made: estimate(scenario, library) }));
  if (args.includes('--json')) console.log(writeJson(presentJson(made, issues, possible, { en, ko }, { link: writeFolio(folio), plans })));
  else if (plans.length < 2) console.log(toText(made, issues, possible));
  else console.log([...reading.issues.map(toLine), ...plansToText(plans)].join('\n'));
  return possible && plans.every((plan) => isPossible(plan.made.binding.issues)) ? 0 : 2;
}

/** One after the other, each under its name. */
function plansToText(plans: readonly { readonly name: string; readonly made: Estimate }[]): readonly string[] {
  const names = planNames(plans, en);
  return plans.map(({ made }, index) => {
    const { issues } = made.binding;
    return `# ${names[index]}\n${toText(made, issues, isPossible(issues))}\n`;
  });
}

const toLine = (each: Issue): string => `! ${writeIssue(each, en)}`;

function toText(made: Estimate, issues: readonly Issue[], possible: boolean): string {
  const pen = penFor('en');
  const results = answeredIn(made).map((name) => {
    const quantity = readable(name, made);
    const range = pen.range(quantity);
    return `${en.nodes[name].name}: ${pen.quantity(quantity)}${range ? ` (${range})` : ''}`;
  });
  const comparisons = comparisonsOf(made).map((comparison) => writeComparison(comparison, library, en, pen));
  const said = issues.map(toLine);
  const { prediction } = made.binding;
  if (prediction?.stands) said.push(en.prediction.rests(prediction.architecture.name.en, prediction.written));
  return possible ? [...said, ...results, '', ...comparisons].join('\n') : said.join('\n');
}
