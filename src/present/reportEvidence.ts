import type { Messages } from '../messages/index.ts';
import type { Library } from '../provenance/index.ts';
import type { LaneDocument } from './lane.ts';
import type { Pen } from './pen.ts';
import type { SourceList } from './reportSources.ts';

/** One reference figure of the lanes: what is printed where, who says so, and what it leaves open. */
export type ReportEvidence = {
  readonly id: string;
  /** The lane it stands in: 'A'. */
  readonly lane: string;
  readonly subject: string;
  readonly amount: string;
  readonly printed: readonly string[];
  readonly speaker: string;
  readonly source: string;
  readonly paraphrase: string;
  readonly notes: readonly { readonly kind: 'condition' | 'contradiction' | 'caution'; readonly text: string }[];
};

/** The figures in the order of the lanes. */
export function presentEvidence(
  lanes: readonly LaneDocument[],
  library: Library,
  sources: SourceList,
  messages: Messages,
  pen: Pen,
): readonly ReportEvidence[] {
  const { code } = messages;
  return lanes.flatMap(({ marks, title }) =>
    marks.map(({ id }) => {
      const figure = library.figure(id);
      return {
        id,
        lane: title.split(' ')[0] ?? '',
        subject: figure.subject[code],
        amount: pen.figure(figure),
        printed: figure.printed,
        speaker: figure.speaker[code],
        source: sources.ofFigure(figure),
        paraphrase: figure.paraphrase[code],
        notes: [
          ...figure.conditions.map((text) => ({ kind: 'condition' as const, text: text[code] })),
          ...figure.flags.map(({ kind, text }) => ({ kind, text: text[code] })),
        ],
      };
    }),
  );
}
