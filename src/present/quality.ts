import type { DocumentedEstimate } from '../analysis/index.ts';
import { estimate as make, lawOf, optimumSpread } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import { choices } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';
import { citationText } from './citation.ts';
import type { ChoiceDocument } from './costFields.ts';
import { presentChoice } from './costFields.ts';
import { hasValue } from './explanation.ts';
import type { InputDocument } from './input.ts';
import { presentInput } from './input.ts';
import { writeOutsideLaw } from './lossCaution.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** Spellings that make a plan’s model the best for its compute. Tokens are null where they follow from the rest. */
export type TakenModel = { readonly p: string; readonly d: string | null };

export type FitLine = {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly parameters: string;
  readonly tokens: string;
  readonly ratio: string;
  readonly difference: string;
  readonly source: string;
};

/** How good the model gets for its compute, by the fit that the plan chose and by the others. */
export type QualityDocument = {
  readonly lead: string;
  readonly law: ChoiceDocument;
  /** What the fit was fitted to, and where it is from. */
  readonly fit: readonly string[];
  readonly rows: readonly { readonly label: string; readonly plan: ResultDocument; readonly best: ResultDocument }[];
  readonly difference: ResultDocument;
  readonly sentence: string;
  /** To be read beside every loss. */
  readonly cautions: readonly string[];
  readonly spread: string;
  readonly fits: readonly FitLine[];
  readonly unique: InputDocument;
  readonly repetition: readonly ResultDocument[];
  readonly repetitionNotes: readonly string[];
  readonly take: { readonly label: string; readonly taken: TakenModel } | null;
};

const pairs = [
  ['parameters', 'optimalParameters'],
  ['trainingTokens', 'optimalTokens'],
  ['tokensPerParameter', 'optimalTokensPerParameter'],
  ['predictedLoss', 'optimalLoss'],
] as const satisfies readonly (readonly [NodeName, NodeName])[];

const repetition = ['epochs', 'effectiveTokens', 'effectiveParameters', 'repetitionLoss'] as const satisfies readonly NodeName[];

/** Nearer to the best than this, as a share of it, a model is the best: its parameters are taken with three figures. */
const near = 0.005;

export function presentQuality(estimate: DocumentedEstimate, messages: Messages, pen: Pen): QualityDocument {
  const { quality, code } = messages;
  const result = (name: NodeName): ResultDocument => presentResult(name, estimate, messages, pen);
  const written = (name: NodeName): string => pen.quantity(readable(name, estimate));
  const law = lawOf(estimate);
  const over = estimate.quantity('parametersOverOptimum');
  const isBest = over.low?.minus(1).abs().lt(near) === true && over.high?.minus(1).abs().lt(near) === true;
  const outside = writeOutsideLaw(estimate, messages, pen);
  const reuse = estimate.library.scalingLaws.find((each) => each.reuse !== null);
  return {
    lead: quality.lead(written('trainingCompute')),
    law: presentChoice('law', estimate, messages),
    fit: law
      ? [quality.fit(law.data[code], citationText(law.citation, estimate.library, messages)), ...(law.remark ? [law.remark[code]] : [])]
      : [],
    rows: pairs.map(([plan, best]) => ({ label: messages.nodes[plan].name, plan: result(plan), best: result(best) })),
    difference: result('lossAboveOptimum'),
    sentence: isBest ? quality.same : quality.larger(written('parametersOverOptimum'), written('lossAboveOptimum')),
    cautions: [quality.caution, ...(outside === null ? [] : [outside])],
    spread: writeSpread(estimate, messages, pen),
    fits: choices.law.map((id) => presentFit(id, estimate, messages, pen)),
    unique: presentInput('unique', estimate, messages, pen),
    repetition: repetition.filter((name) => hasValue(name, estimate)).map(result),
    repetitionNotes: reuse?.reuse
      ? [`${quality.repetitionFit} ${citationText(reuse.citation, estimate.library, messages)}`, reuse.reuse.remark[code]]
      : [],
    take: isBest ? null : presentTake(estimate, messages, pen),
  };
}

function writeSpread(estimate: DocumentedEstimate, { quality }: Messages, pen: Pen): string {
  const spread = optimumSpread(estimate);
  if (!spread) return quality.noSpread;
  const two = (value: number): string => pen.ratio(new Decimal(value).toSignificantDigits(2));
  return quality.spread(two(spread.low), two(spread.middle), two(spread.high));
}

/** The plan as it stands, its best model by another fit. */
function presentFit(id: (typeof choices.law)[number], estimate: DocumentedEstimate, messages: Messages, pen: Pen): FitLine {
  const { scenario, choices: chosen } = estimate.binding;
  const made = id === chosen.law ? estimate : make({ ...scenario, law: id }, estimate.library);
  const law = lawOf(made);
  const written = (name: NodeName): string => pen.quantity(readable(name, made));
  return {
    id,
    name: messages.costs.choices.law[id].label,
    chosen: id === chosen.law,
    parameters: written('optimalParameters'),
    tokens: written('optimalTokens'),
    ratio: written('optimalTokensPerParameter'),
    difference: written('lossAboveOptimum'),
    source: law ? citationText(law.citation, estimate.library, messages) : '',
  };
}

/** Null where the best model is no single number. Where the plan states its tokens, they change with the parameters. */
function presentTake(estimate: DocumentedEstimate, { quality }: Messages, pen: Pen): QualityDocument['take'] {
  const spelled = (name: 'optimalParameters' | 'optimalTokens'): string | null => {
    const { value: exact, unit } = estimate.quantity(name);
    const value = exact?.toSignificantDigits(3) ?? null;
    return value && pen.spelling({ operator: '=', value, low: value, high: value, unit });
  };
  const [p, d] = [spelled('optimalParameters'), spelled('optimalTokens')];
  if (p === null || d === null) return null;
  const areTokensStated = estimate.binding.bindings.choices.get(registry.trainingTokens) === 'planned';
  return areTokensStated ? { label: quality.takeBoth(p, d), taken: { p, d } } : { label: quality.take(p), taken: { p, d: null } };
}
