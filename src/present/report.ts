import type { DocumentedEstimate } from '../analysis/index.ts';
import { isProgramme, runNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { edition } from '../provenance/index.ts';
import { solvableNodes } from '../scenario/index.ts';
import { presentSentence, unsourced } from './input.ts';
import { writeIssue } from './issue.ts';
import type { LaneDocument } from './lane.ts';
import { presentLeftOut } from './leftOut.ts';
import type { PlansBeside } from './lanes.ts';
import { presentLanes } from './lanes.ts';
import type { PaperNames } from './paperNames.ts';
import { presentPaperNames } from './paperNames.ts';
import type { Pen } from './pen.ts';
import type { PredictedStepDocument } from './predictedStep.ts';
import type { ReportCosts } from './reportCosts.ts';
import { presentReportCosts } from './reportCosts.ts';
import type { ReportEvidence } from './reportEvidence.ts';
import { presentEvidence } from './reportEvidence.ts';
import type { ReportInput } from './reportInputs.ts';
import { presentFurtherInputs, presentReportInputs } from './reportInputs.ts';
import type { ReportSource } from './reportSources.ts';
import { startSources } from './reportSources.ts';
import type { ReportWorking } from './reportWorkings.ts';
import { presentWorkings } from './reportWorkings.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** What stands beside them in a line: the run by the other ways, the parts, rent or buy. Their inputs are told, their workings are not. */
const besideThem = [
  'rentedRun',
  'marketRun',
  'amortisedRun',
  'annuityRun',
  'runAccelerators',
  'acceleratorPurchase',
  'breakEvenTime',
] as const satisfies readonly NodeName[];

/** A plan on paper: the answer and its evidence, then everything that they rest on. */
export type ReportDocument = {
  readonly title: string;
  /** What somebody called this report, and who they are; null where they did not say. */
  readonly names: { readonly title: string | null; readonly author: string | null };
  /** The plan in words; its quantities are told apart from the words around them. */
  readonly sentence: readonly { readonly text: string; readonly isQuantity: boolean }[];
  readonly edition: string;
  readonly rates: string;
  /** What could not be taken from the link or a field; the numbers then rest on defaults. */
  readonly issues: readonly string[];
  readonly answers: readonly ResultDocument[];
  readonly lanes: readonly LaneDocument[];
  /** The lane in which the plan has no place, in a line. */
  readonly programme: readonly string[];
  readonly costs: ReportCosts;
  /** The step that the plan’s MFU is predicted from; null where it isn’t. */
  readonly step: PredictedStepDocument | null;
  readonly evidence: readonly ReportEvidence[];
  /** The sources of the evidence, to stand below it. */
  readonly evidenceSources: readonly ReportSource[];
  readonly inputs: readonly ReportInput[];
  /** Inputs of what stands beside the answers. */
  readonly further: readonly string[];
  readonly unsourced: number;
  readonly workings: readonly ReportWorking[];
  /** The sources of everything else. */
  readonly sources: readonly ReportSource[];
  readonly leftOut: readonly string[];
  readonly credits: string;
  readonly link: string;
};

/** Of the quantities that give one another, a plan answers with the one that it computes; of the ways to pay, with the chosen one. */
const answersOf = ({ binding: { solved, choices } }: DocumentedEstimate): readonly NodeName[] => [
  'hardwarePurchase',
  runNames[choices.method],
  'trainingCompute',
  ...solved.filter((key) => key !== 'budget').map((key) => solvableNodes[key]),
  'trainingEnergy',
  'locationEmissions',
];

/** The four costs, whose workings are told as well. */
const costNames = ['clusterPurchaseReported', 'finalRun', 'runWithExperiments', 'programmeCost'] as const satisfies readonly NodeName[];

/** @param link the whole address of the plan, as it opens elsewhere @param names as they were typed @param beside other plans, for the lanes @param step made apart, since it takes the machine room */
export function presentReport(
  estimate: DocumentedEstimate,
  messages: Messages,
  pen: Pen,
  link: string,
  names: PaperNames = { title: '', author: '' },
  beside: PlansBeside | null = null,
  step: PredictedStepDocument | null = null,
): ReportDocument {
  const { library, binding } = estimate;
  const sources = startSources(library, messages);
  const lanes = presentLanes(estimate, messages, pen, true, beside);
  const answers = answersOf(estimate);
  const evidence = presentEvidence(
    lanes.filter(({ folded, plan }) => !folded || plan === null),
    library,
    sources,
    messages,
    pen,
  );
  const evidenceSources = sources.all();
  const rested = [...answers, ...costNames];
  const inputs = presentReportInputs(rested, estimate, sources, messages, pen);
  const further = presentFurtherInputs(besideThem, rested, estimate, sources, messages, pen);
  const workings = presentWorkings(workedIn(rested, estimate), estimate, sources, messages, pen);
  return {
    title: messages.report.title,
    names: presentPaperNames(names, messages),
    sentence: sentenceOf(estimate, messages, pen),
    edition: messages.paper.edition(String(edition.model), edition.data),
    rates: ratesOf(inputs, messages),
    issues: [...new Set(binding.issues.map((each) => writeIssue(each, messages)))],
    answers: answers.map((name) => presentResult(name, estimate, messages, pen)),
    lanes: lanes.filter(({ plan, folded }) => plan !== null && !folded),
    programme: lanes.filter(({ plan }) => plan === null).map(lineOf),
    costs: presentReportCosts(estimate, messages, pen),
    step,
    evidence,
    evidenceSources,
    inputs,
    further,
    unsourced: unsourced(estimate, [...rested, ...besideThem]).length,
    workings,
    sources: sources.all().slice(evidenceSources.length),
    leftOut: presentLeftOut(estimate, messages),
    credits: messages.credits,
    link,
  };
}

/** What is worked out: a programme that counts no more than computing is not. */
const workedIn = (names: readonly NodeName[], { binding }: DocumentedEstimate): readonly NodeName[] =>
  isProgramme(binding) || binding.scenario.stored !== undefined ? names : names.filter((name) => name !== 'programmeCost');

const sentenceOf = (estimate: DocumentedEstimate, messages: Messages, pen: Pen): ReportDocument['sentence'] =>
  presentSentence(estimate, messages, pen).parts.map((part) => {
    if (typeof part === 'string') return { text: part, isQuantity: false };
    return { text: 'gpu' in part ? estimate.binding.accelerator.family : part.spelling, isQuantity: true };
  });

/** `Exchange rates: 191.7 KRW/CNY [1] line 43; …`: pinned, with where each comes from. */
function ratesOf(inputs: readonly ReportInput[], messages: Messages): string {
  const rates = inputs
    .filter(({ name }) => name.startsWith('KRW/'))
    .map(({ value, badge, badgeText, source }) => `${value} ${badge === 'source' ? (source.split(' (')[0] ?? '') : badgeText}`);
  return `${messages.paper.rates}: ${rates.join('; ')} (${messages.paper.pinned})`;
}

const lineOf = ({ title, marks, noRatio }: LaneDocument): string =>
  [`${title}: ${marks.map(({ name, amount }) => `${name} ${amount}`).join('; ')}.`, ...noRatio].join(' ');
