import type { Messages } from '../messages/index.ts';
import type { Library, PublishedRun, RunQuantity, RunValue } from '../provenance/index.ts';
import { familyReader, quantityKinds, runQuantities, runUnits } from '../provenance/index.ts';
import { citationText } from './citation.ts';
import type { Narrowable } from './narrow.ts';
import type { Pen } from './pen.ts';
import { yearOf } from './references.ts';
import { once, searchable, writings } from './search.ts';
import { systemNames } from './systemNames.ts';

/** A published value of a run: to be read alone, in a column that says its unit, and to be sorted by. */
export type RunCell = {
  readonly text: string;
  readonly size: number;
  /** Its id among the references, where something can be set beside it. */
  readonly reference: string | null;
};

/** A row of the table of published runs. */
export type RunRow = Narrowable & {
  readonly id: string;
  readonly model: string;
  readonly organization: string;
  readonly published: string;
  readonly accelerator: string;
  readonly confidenceText: string;
  readonly source: string;
  readonly values: Readonly<Partial<Record<RunQuantity, RunCell>>>;
};

const isQuantity = (name: string): name is RunQuantity => Object.hasOwn(runUnits, name);
export const runQuantityNames: readonly RunQuantity[] = Object.keys(runUnits).filter(isQuantity);

const amountOf = (of: RunQuantity, { operator, value }: RunValue) => ({ operator, value, low: null, high: null, unit: runUnits[of] });

/** Shares are read in per cent. */
const shares: ReadonlySet<RunQuantity> = new Set(['utilisation', 'hardwareUtilisation']);

/** A published value with its unit, as stated. */
export const writeRunValue = (of: RunQuantity, value: RunValue, pen: Pen): string =>
  pen.figure(shares.has(of) ? { ...amountOf(of, value), unit: '%' } : amountOf(of, value));

/** What is counted one by one: 1,024 accelerators are not 1,020. */
const counted: ReadonlySet<RunQuantity> = new Set(['accelerators', 'duration', 'acceleratorHours']);

/** The same under the head of a column that says its unit. */
function writeInColumn(of: RunQuantity, value: RunValue, pen: Pen): string {
  if (shares.has(of) || of === 'epochs') return writeRunValue(of, value, pen);
  return pen.figure({ ...amountOf(of, value), unit: counted.has(of) ? 'count' : 'parameter' });
}

/** One row a run, the latest first. */
export function presentRuns(library: Library, messages: Messages, pen: Pen): readonly RunRow[] {
  const references = new Map(library.references.flatMap((each) => (each.run ? [[each.id, each] as const] : [])));
  const familiesOf = familyReader(library);
  const namesOf = systemNames(library);
  const rowOf = (run: PublishedRun): RunRow => {
    const known = runQuantityNames.flatMap((of) => {
      const value = run.values[of];
      return value ? [{ of, value, reference: references.get(`${run.id}.${of}`) ?? null }] : [];
    });
    const kinds = new Set(known.flatMap(({ reference }) => reference?.kind ?? []));
    const hardware = familiesOf(run.hardware, run.accelerator);
    return {
      id: run.id,
      model: run.model,
      organization: run.organization,
      published: run.published,
      accelerator: run.hardware ?? hardware.join(', '),
      confidenceText: messages.catalogue.confidences[run.confidence],
      source: library.source(run.source).publisher[messages.code],
      values: Object.fromEntries(
        known.map(({ of, value, reference }) => [
          of,
          { text: writeInColumn(of, value, pen), size: Number(value.value), reference: reference?.id ?? null },
        ]),
      ),
      kinds: quantityKinds.filter((kind) => kinds.has(kind)),
      year: yearOf(run.published),
      hardware,
      confidence: run.confidence,
      haystack: once(() => haystack(run, library, messages, [...hardware, ...namesOf(run)])),
    };
  };
  return library.runs.map(rowOf).toSorted((one, other) => (one.published < other.published ? 1 : one.published > other.published ? -1 : 0));
}

/** All that a run is known by, its values as they are typed in either language among it. */
function haystack(run: PublishedRun, library: Library, messages: Messages, names: readonly string[]): string {
  const { publisher } = library.source(run.source);
  const values = runQuantityNames.flatMap((of) => {
    const value = run.values[of];
    return value ? writings(amountOf(of, value)) : [];
  });
  return searchable([
    run.id,
    run.model,
    ...run.alias,
    run.organization,
    run.country,
    run.published,
    run.domain,
    run.base,
    run.hardware,
    publisher.en,
    publisher.ko,
    messages.catalogue.confidences[run.confidence],
    ...run.remarks.flatMap(({ en, ko }) => [en, ko]),
    ...values,
    ...names,
  ]);
}

/** A published value where it stands alone. */
export type RunValueLine = {
  readonly of: RunQuantity;
  readonly label: string;
  readonly amount: string;
  readonly reference: string | null;
};

export const runValueLines = ({ id, values }: RunRow, library: Library, messages: Messages, pen: Pen): readonly RunValueLine[] => {
  const run = library.run(id);
  return runQuantityNames.flatMap((of) => {
    const value = run.values[of];
    return value
      ? [{ of, label: runQuantities[of][messages.code], amount: writeRunValue(of, value, pen), reference: values[of]?.reference ?? null }]
      : [];
  });
};

/** The sources that a run rests on: its own, and those of values that cite another. */
const sourcesOf = (run: PublishedRun): readonly string[] => [
  run.source,
  ...Object.values(run.values).flatMap(({ citation }) => (citation?.kind === 'source' ? [citation.source] : [])),
];

/** The credit that a source’s licence asks for; null where there is no licence. */
export function creditLine(source: string, library: Library, messages: Messages): string | null {
  const { licence, credit, publisher, title, date } = library.source(source);
  return licence === null ? null : messages.catalogue.credit(credit ?? publisher[messages.code], title, date, licence);
}

/** The credits due for all the runs, each once. */
export const runCredits = (library: Library, messages: Messages): readonly string[] =>
  [...new Set(library.runs.flatMap(sourcesOf))].flatMap((source) => creditLine(source, library, messages) ?? []);

/** A run as it can be quoted: every value with its unit, where it stands, and what its licence asks for. */
export function citeRun(id: string, library: Library, messages: Messages, pen: Pen): string {
  const run = library.run(id);
  const { code, catalogue } = messages;
  const values = runQuantityNames.flatMap((of) => {
    const value = run.values[of];
    if (!value) return [];
    const own = value.citation ? ` (${citationText(value.citation, library, messages)})` : '';
    return [`${runQuantities[of][code]}: ${writeRunValue(of, value, pen)}${own}`];
  });
  const from = citationText({ kind: 'source', source: run.source, locator: run.locator }, library, messages);
  const credits = [...new Set(sourcesOf(run))].flatMap((source) => creditLine(source, library, messages) ?? []);
  return [
    `${run.model} (${run.organization}, ${run.published})`,
    ...values,
    `${catalogue.confidence}: ${catalogue.confidences[run.confidence]}`,
    `${messages.card.source}: ${from}`,
    ...credits,
    ...run.remarks.map((remark) => catalogue.paraphrased(remark[code])),
  ].join('\n');
}
