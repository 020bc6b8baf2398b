import type { Comparison, Estimate } from '../analysis/index.ts';
import { comparisonsOf, equation, estimate, foundations, resultNames } from '../analysis/index.ts';
import type { Amount } from '../calculus/index.ts';
import { loadMessages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import { penFor, readable, sourceLine, writeComparison, writeIssue } from '../present/index.ts';
import type { Citation } from '../provenance/index.ts';
import { edition, library as records } from '../provenance/index.ts';
import type { Issue } from '../scenario/index.ts';
import { choiceOrigin, readLink, withPlans, writeLink } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';

const library = withPlans(records);

// While the module loads, since nothing can be imported once it has.
const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);

/** `npm run --silent estimate -- '<link or its part after #>' [--json]`. Exit 0 when the plan of the link could be estimated, else 2. */
export function run(args: readonly string[]): number {
  const link = args.find((arg) => !arg.startsWith('--'));
  if (link === undefined) {
    console.error("Usage: npm run --silent estimate -- '<link or its part after #>' [--json]");
    return 2;
  }
  const reading = readLink(link);
  const made = estimate(reading.scenario, library);
  const issues = [...reading.issues, ...made.binding.issues];
  const possible = reading.isPlan && issues.every(({ severity }) => severity !== 'error');
  if (args.includes('--json')) console.log(JSON.stringify(toJson(made, issues, possible), null, 2));
  else console.log(toText(made, issues, possible));
  return possible ? 0 : 2;
}

function toJson(made: Estimate, issues: readonly Issue[], possible: boolean) {
  return {
    link: writeLink(made.binding.scenario),
    edition,
    inputs: possible ? inputsOf(made) : {},
    results: possible ? resultsOf(made) : {},
    comparisons: possible ? comparisonsOf(made).map(comparisonOf) : [],
    issues: issues.map((each) => ({ ...each, message_en: writeIssue(each, en), message_ko: writeIssue(each, ko) })),
  };
}

const text = (value: Decimal | null): string | null => value && value.toFixed();
const ends = ({ operator, value, low, high }: Amount) => ({ operator, value: text(value), low: text(low), high: text(high) });

function inputsOf(made: Estimate) {
  const { accelerator, acceleratorOrigin, choices, scenario, leaves } = made.binding;
  const chosen = {
    value: accelerator.id,
    unit: null,
    status: acceleratorOrigin.status,
    source: sourceOf(acceleratorOrigin.citation, acceleratorOrigin.figure),
    key: 'gpu',
    spelling: scenario.gpu ?? null,
  };
  const bound = [...leaves.values()].map((leaf) => {
    const name = nodeName(leaf.node);
    const { unit } = made.quantity(name);
    const { citation, figure, key, status, asOf, spelling, amount } = leaf;
    return [name, { ...ends(amount), unit, status, source: sourceOf(citation, figure), figure, asOf, key, spelling }];
  });
  const words = (['covers', 'method', 'interval', 'cur'] as const).map((key) => {
    const { status, citation } = choiceOrigin(key, scenario, made.library);
    return [key, { value: choices[key], unit: null, status, source: sourceOf(citation, null), key, spelling: scenario[key] ?? null }];
  });
  return Object.fromEntries([['accelerator', chosen], ...words, ...bound]);
}

function sourceOf(citation: Citation | null, figure: string | null): string | null {
  if (figure) return `${figure}: ${sourceLine(library.figure(figure), library, en)}`;
  if (!citation) return null;
  if (citation.kind === 'source') return `${citation.source}: ${citation.locator}`;
  return citation.kind === 'definition' ? en.byDefinition(citation.text.en) : en.assumedBecause(citation.because.en);
}

const resultsOf = (made: Estimate) =>
  Object.fromEntries(
    resultNames.map((name) => {
      const { unit, ...amount } = made.quantity(name);
      return [name, { ...ends(amount), unit, formula: equation(name, made.binding), rests_on: foundations(name, made.binding) }];
    }),
  );

const comparisonOf = (comparison: Comparison) => ({
  reference: comparison.reference,
  quantity: comparison.quantity,
  kind: comparison.kind,
  operator: comparison.operator,
  relation: comparison.relation,
  ratio: text(comparison.ratio),
  ratio_below: text(comparison.ratioBelow),
  ratio_above: text(comparison.ratioAbove),
  ratio_low: text(comparison.ratioLow),
  ratio_high: text(comparison.ratioHigh),
  sentence_en: writeComparison(comparison, library, en, penFor('en')),
  sentence_ko: writeComparison(comparison, library, ko, penFor('ko')),
});

function toText(made: Estimate, issues: readonly Issue[], possible: boolean): string {
  const pen = penFor('en');
  const results = resultNames.map((name) => {
    const quantity = readable(name, made);
    const range = pen.range(quantity);
    return `${en.nodes[name].name}: ${pen.quantity(quantity)}${range ? ` (${range})` : ''}`;
  });
  const comparisons = comparisonsOf(made).map((comparison) => writeComparison(comparison, library, en, pen));
  const said = issues.map((each) => `! ${writeIssue(each, en)}`);
  return possible ? [...said, ...results, '', ...comparisons].join('\n') : said.join('\n');
}
