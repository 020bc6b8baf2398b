import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { presentBreakEven } from './breakEven.ts';
import type { PartsDocument } from './costParts.ts';
import { presentPurchaseParts, presentRunParts } from './costParts.ts';
import { presentScopes, presentWays } from './costScopes.ts';
import { nominalOf } from './costs.ts';
import type { Pen } from './pen.ts';

/** The four costs on paper: a table, what they consist of, the run by every way to pay for it, and rent or buy. */
export type ReportCosts = {
  readonly scopes: readonly {
    readonly id: string;
    readonly title: string;
    readonly meaning: string;
    readonly value: string;
    readonly range: string | null;
    readonly notes: readonly string[];
  }[];
  /** `Accelerators USD 375M (48.8%), …` */
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  readonly ways: string;
  readonly breakEven: string;
  readonly nominal: string;
};

export function presentReportCosts(estimate: DocumentedEstimate, messages: Messages, pen: Pen): ReportCosts {
  const ways = presentWays(estimate, messages, pen);
  return {
    scopes: presentScopes(estimate, messages, pen).map(({ id, title, lane, result, without, open }) => ({
      id,
      title,
      meaning: lane.subtitle,
      value: result.value,
      range: result.range,
      notes: [...(without === null ? [] : [without]), ...open],
    })),
    parts: [presentPurchaseParts(estimate, messages, pen), presentRunParts(estimate, messages, pen)].map(lineOf),
    ways: ways.map(({ way, result }) => `${way} ${result.value}`).join('; '),
    breakEven: presentBreakEven(estimate, messages, pen).sentence,
    nominal: nominalOf(estimate, messages),
  };
}

const lineOf = ({ title, note, total, parts }: PartsDocument): { readonly title: string; readonly text: string } => ({
  title: `${title} (${note})`,
  text: `${parts.map(({ result, shareText }) => `${result.label} ${result.value}${shareText === '' ? '' : ` (${shareText})`}`).join(', ')} = ${total.value}`,
});
