import type { Messages } from '../messages/index.ts';
import type { Figure, Library, PublishedRun, RunQuantity } from '../provenance/index.ts';
import { runUnits } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import { sourceLine } from './card.ts';
import { citationText } from './citation.ts';
import { writeTable } from './csv.ts';
import { creditLine, runQuantityNames } from './runs.ts';
import { shapeOf } from './shape.ts';

const claimColumns = [
  'id',
  'subject',
  'quantity',
  'kind',
  'stated', // as a word: a sign would be taken for a formula
  'value',
  'low',
  'high',
  'unit',
  'text', // what is said where it is no number
  'also',
  'hardware',
  'conditions',
  'speaker',
  'asOf',
  'source',
  'printed',
  'derivation',
  'paraphrase',
  'flags',
] as const;

const digits = (value: string | null): Decimal | null => (value === null ? null : new Decimal(value));

/** The claims of these ids, in their order, with every digit. */
export function presentClaimsCsv(ids: readonly string[], library: Library, messages: Messages): string {
  const { code } = messages;
  const rowOf = (record: Figure) => ({
    id: record.id,
    subject: record.subject[code],
    quantity: record.quantity[code],
    kind: messages.kinds[record.kind],
    stated: record.value === null && record.low === null ? null : shapeOf(record.operator),
    value: digits(record.value),
    low: digits(record.low),
    high: digits(record.high),
    unit: record.unit,
    text: record.text,
    also: record.also.map(({ operator, value, unit }) => `${shapeOf(operator)} ${new Decimal(value).toFixed()} ${unit}`).join('; '),
    hardware: record.hardware,
    conditions: record.conditions.map((each) => each[code]).join(' '),
    speaker: record.speaker[code],
    asOf: record.asOf,
    source: sourceLine(record, library, messages),
    printed: record.printed.join('; '),
    derivation: record.derivation?.working ?? null,
    paraphrase: record.paraphrase[code],
    flags: record.flags.map((flag) => `${messages.card.flags[flag.kind]}: ${flag.text[code]}`).join(' '),
  });
  return writeTable(claimColumns, ids.map(library.figure).map(rowOf));
}

/** A value and how it is stated: two columns a quantity, the unit in the name of the first. */
const valueColumn = (of: RunQuantity): string => `${of} (${runUnits[of]})`;
const statedColumn = (of: RunQuantity): string => `${of} stated`;

/** What a run says of itself in words, column by column. */
const about = ['id', 'model', 'organization', 'country', 'published', 'domain', 'base', 'hardware', 'accelerator'] as const;

const runColumns: readonly string[] = [
  ...about,
  ...runQuantityNames.flatMap((of) => [valueColumn(of), statedColumn(of)]),
  'confidence',
  'computeMethod',
  'source',
  'otherSources',
  'licence',
  'remarks',
];

/** The runs of these ids, in their order, with every digit of every value, and what their licences ask for. */
export function presentRunsCsv(ids: readonly string[], library: Library, messages: Messages): string {
  const rowOf = (run: PublishedRun): Readonly<Record<string, string | Decimal | null>> => {
    const known = runQuantityNames.flatMap((of) => {
      const value = run.values[of];
      return value ? [{ of, ...value }] : [];
    });
    return {
      ...Object.fromEntries(about.map((name) => [name, run[name]])),
      ...Object.fromEntries(known.map(({ of, value }) => [valueColumn(of), new Decimal(value)])),
      ...Object.fromEntries(known.map(({ of, operator }) => [statedColumn(of), shapeOf(operator)])),
      confidence: run.confidence,
      computeMethod: run.computeMethod,
      source: citationText({ kind: 'source', source: run.source, locator: run.locator }, library, messages),
      otherSources: known
        .flatMap(({ of, citation }) => (citation ? [`${of}: ${citationText(citation, library, messages)}`] : []))
        .join('; '),
      licence: creditLine(run.source, library, messages),
      remarks: run.remarks.map((remark) => remark[messages.code]).join(' '),
    };
  };
  return writeTable(runColumns, ids.map(library.run).map(rowOf));
}
