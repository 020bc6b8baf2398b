import { computeByMethod, reproduce } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Library, PublishedRun } from '../provenance/index.ts';
import { runQuantities } from '../provenance/index.ts';
import { isLaneKind } from '../scenario/index.ts';
import { formatPercent } from '../units/index.ts';
import { citationText } from './citation.ts';
import { sourceLine } from './card.ts';
import type { Pen } from './pen.ts';
import type { ReproductionLine } from './record.ts';
import { presentReproduction } from './record.ts';
import { creditLine, runQuantityNames, writeRunValue } from './runs.ts';

/** All that is published of a run, each value with its source, beside what is computed here of it. */
export type RunCardDocument = {
  readonly id: string;
  readonly model: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly values: readonly {
    readonly label: string;
    readonly amount: string;
    /** Where it comes from, if not from the run’s own source. */
    readonly source: string | null;
    /** Its id among the references, where a lane shows its kind. */
    readonly lane: string | null;
  }[];
  readonly method: string | null;
  readonly reproduction: readonly ReproductionLine[];
  readonly hasPlan: boolean;
  readonly remarks: readonly string[];
  readonly source: string;
  readonly credit: string | null;
  readonly url: string | null;
};

export function presentRunCard(id: string, library: Library, messages: Messages, pen: Pen): RunCardDocument {
  const run = library.run(id);
  const { code, catalogue } = messages;
  const made = reproduce(run, library);
  const lanes = new Set(library.references.filter((each) => each.run?.id === id && isLaneKind(each.kind)).map((each) => each.id));
  const facts = [
    { label: catalogue.columns.organization, text: [run.organization, run.country].filter(Boolean).join(', ') },
    { label: catalogue.columns.published, text: run.published },
    { label: catalogue.columns.accelerator, text: run.hardware ?? '' },
    { label: catalogue.columns.confidence, text: catalogue.confidences[run.confidence] },
  ];
  return {
    id,
    model: run.model,
    facts: facts.filter(({ text }) => text !== ''),
    values: runQuantityNames.flatMap((of) => {
      const value = run.values[of];
      if (!value) return [];
      return [
        {
          label: runQuantities[of][code],
          amount: writeRunValue(of, value, pen),
          source: value.citation && citationText(value.citation, library, messages),
          lane: lanes.has(`${id}.${of}`) ? `${id}.${of}` : null,
        },
      ];
    }),
    method: methodOf(run, library, messages),
    reproduction: presentReproduction(made, messages, pen),
    hasPlan: made.plan !== null,
    remarks: run.remarks.map((text) => text[code]),
    source: `${sourceLine({ source: run.source, lines: [] }, library, messages)}, ${run.locator}`,
    credit: creditLine(run.source, library, messages),
    url: library.source(run.source).url,
  };
}

function methodOf(run: PublishedRun, library: Library, { record }: Messages): string | null {
  if (run.computeMethod === null) return null;
  const flop = computeByMethod(run, library);
  const name = record.methods[run.computeMethod];
  const published = run.values.compute;
  return flop && published ? record.methodOff(name, formatPercent(flop.div(published.value), 3)) : name;
}
