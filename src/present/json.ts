import type { Comparison, DocumentedEstimate } from '../analysis/index.ts';
import { comparisonsOf, equation, foundations } from '../analysis/index.ts';
import type { Amount } from '../calculus/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { Citation } from '../provenance/index.ts';
import { edition } from '../provenance/index.ts';
import type { Issue } from '../scenario/index.ts';
import { choiceOrigin, choices as choiceWords, isChoiceKey, writeLink } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { sourceLine } from './card.ts';
import { answeredIn } from './answers.ts';
import { writeComparison } from './comparison.ts';
import { writeIssue } from './issue.ts';
import { penFor } from './pen.ts';
import { predictionInputs, predictionOf } from './predictionJson.ts';

/** Names the shape of the export. One that readers of this shape could misunderstand takes another number. */
export const exportSchema = 'runcost/estimate/1';

/** The words of both languages, since whoever reads the export may read either. */
export type BothLanguages = Readonly<Record<Language, Messages>>;

/** What one link opens, and each of its plans where there are several. */
export type ExportedFolio = {
  readonly link: string;
  readonly plans: readonly { readonly name: string; readonly made: DocumentedEstimate }[];
};

/**
 * A plan with every digit, for machines: the terminal prints it and the page saves it. Numbers are texts of digits,
 * since few readers of JSON keep more than sixteen of them.
 * @param issues of the link and of the plan
 * @param possible whether the plan could be taken as it stands; else it has neither inputs nor results
 */
export function presentJson(
  made: DocumentedEstimate,
  issues: readonly Issue[],
  possible: boolean,
  words: BothLanguages,
  { link, plans }: ExportedFolio = { link: writeLink(made.binding.scenario), plans: [] },
) {
  const one = { schema: exportSchema, link, edition, ...contentsOf(made, issues, possible, words) };
  return plans.length < 2 ? one : { ...one, scenarios: plans.map((plan) => scenarioOf(plan, words)) };
}

/** One of several plans: its name, the link that opens it alone, and what it comes to. */
function scenarioOf({ name, made }: ExportedFolio['plans'][number], words: BothLanguages) {
  const { issues, scenario } = made.binding;
  return { name, link: writeLink(scenario), ...contentsOf(made, issues, isPossible(issues), words) };
}

/** Whether a plan can be taken as it stands. */
export const isPossible = (issues: readonly Issue[]): boolean => issues.every(({ severity }) => severity !== 'error');

const contentsOf = (made: DocumentedEstimate, issues: readonly Issue[], possible: boolean, words: BothLanguages) => ({
  inputs: possible ? inputsOf(made, words.en) : {},
  results: possible ? resultsOf(made) : {},
  ...(made.binding.prediction && { prediction: predictionOf(made) }),
  comparisons: possible ? comparisonsOf(made).map((each) => comparisonOf(each, made, words)) : [],
  issues: issues.map((each) => ({ ...each, message_en: writeIssue(each, words.en), message_ko: writeIssue(each, words.ko) })),
});

/** Indented, so that people can read it as well. */
export const writeJson = (document: ReturnType<typeof presentJson>): string => JSON.stringify(document, null, 2);

const text = (value: Decimal | null): string | null => value && value.toFixed();
const ends = ({ operator, value, low, high }: Amount) => ({ operator, value: text(value), low: text(low), high: text(high) });

function inputsOf(made: DocumentedEstimate, en: Messages) {
  const { accelerator, acceleratorOrigin, choices, scenario, leaves } = made.binding;
  const sourceOf = (citation: Citation | null, figure: string | null) => writeSource(citation, figure, made, en);
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
  const words = Object.keys(choiceWords)
    .filter(isChoiceKey)
    .map((key) => {
      const { status, citation } = choiceOrigin(key, scenario, made.library);
      return [key, { value: choices[key], unit: null, status, source: sourceOf(citation, null), key, spelling: scenario[key] ?? null }];
    });
  return Object.fromEntries([['accelerator', chosen], ...words, ...predictionInputs(made, sourceOf, en), ...bound]);
}

function writeSource(citation: Citation | null, figure: string | null, { library }: DocumentedEstimate, en: Messages): string | null {
  if (figure) return `${figure}: ${sourceLine(library.figure(figure), library, en)}`;
  if (!citation) return null;
  if (citation.kind === 'source') return `${citation.source}: ${citation.locator}`;
  return citation.kind === 'definition' ? en.byDefinition(citation.text.en) : en.assumedBecause(citation.because.en);
}

const resultsOf = (made: DocumentedEstimate) =>
  Object.fromEntries(
    answeredIn(made).map((name) => {
      const { unit, ...amount } = made.quantity(name);
      return [name, { ...ends(amount), unit, formula: equation(name, made.binding), rests_on: foundations(name, made.binding) }];
    }),
  );

const comparisonOf = (comparison: Comparison, { library }: DocumentedEstimate, { en, ko }: BothLanguages) => ({
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
