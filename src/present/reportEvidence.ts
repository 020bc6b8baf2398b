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
      const { run } = library.reference(id);
      if (run) return ofRun(id, title, library, sources, messages, pen);
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
          // a caution about two figures stands on paper with the one that it starts from
          ...figure.flags
            .filter((flag) => flag.kind === 'contradiction' || flag.with.length === 0)
            .map(({ kind, text }) => ({ kind, text: text[code] })),
        ],
      };
    }),
  );
}

/** A published value of a run: its source says it, and how sure it is. */
function ofRun(id: string, title: string, library: Library, sources: SourceList, messages: Messages, pen: Pen): ReportEvidence {
  const { code, catalogue } = messages;
  const reference = library.reference(id);
  const { locator, confidence, organization } = library.run(reference.run?.id ?? '');
  return {
    id: '', // long, and of use to the app only
    lane: title.split(' ')[0] ?? '',
    subject: reference.subject[code],
    amount: pen.figure(reference),
    printed: [],
    speaker: organization,
    source: sources.ofCitation({ kind: 'source', source: reference.source, locator }),
    paraphrase: reference.quantity[code],
    notes: [{ kind: 'condition', text: `${catalogue.confidence}: ${catalogue.confidences[confidence]}` }],
  };
}
