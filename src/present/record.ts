import type { Accuracy, Reproduced, ReproducedRun, Reproduction } from '../analysis/index.ts';
import { accuracyOf, reproduced, reproducedBy } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import type { Library } from '../provenance/index.ts';
import { runQuantities, runUnits } from '../provenance/index.ts';
import { Decimal, formatPercent } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** A published value beside ours, in words. */
export type ReproductionLine = {
  readonly of: Reproduced;
  readonly label: string;
  readonly name: NodeName;
  readonly published: string;
  readonly ours: string;
  readonly error: string;
  /** Why it proves nothing, where it doesn’t. */
  readonly note: string | null;
};

export const presentReproduction = ({ rows }: ReproducedRun, messages: Messages, pen: Pen): readonly ReproductionLine[] =>
  rows.map(({ of, published, ours, error, independent }) => ({
    of,
    label: runQuantities[of][messages.code],
    name: reproducedBy[of],
    published: pen.value(published, runUnits[of]),
    ours: ours ? pen.value(ours, runUnits[of]) : '',
    error: error ? writeError(error, messages, pen) : '',
    note: independent ? null : messages.record.circular,
  }));

/** `12 % less`; from twice as much on, and below a tenth, as a multiple. */
export function writeError(error: Decimal, { record }: Messages, pen: Pen): string {
  if (error.gte(1) || error.lt('-0.9')) return record.times(pen.ratio(error.plus(1)));
  const size = error.abs();
  if (size.lt(unnoticed)) return record.equal;
  return (error.isNegative() ? record.less : record.more)(percentOf(size));
}

/** A thousandth: what is printed with three figures is no better known. */
const unnoticed = '0.001';
const percentOf = (part: Decimal): string => formatPercent(part, part.lt('0.1') ? 2 : 3);

/** How well one quantity is reproduced over all runs that publish it. */
export type AccuracyLine = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly median: string;
  readonly ninetieth: string;
  readonly bias: string;
};

export type RecordDocument = {
  readonly columns: readonly { readonly of: Reproduced; readonly label: string }[];
  readonly accuracy: readonly AccuracyLine[];
  readonly runs: readonly RecordLine[];
};

/** A run and the worst of what was reproduced of it. */
export type RecordLine = {
  readonly id: string;
  readonly model: string;
  readonly source: string;
  readonly hardware: string;
  readonly errors: Readonly<Partial<Record<Reproduced, string>>>;
  readonly worst: number;
};

export function presentRecord(made: readonly ReproducedRun[], library: Library, messages: Messages, pen: Pen): RecordDocument {
  const runs = made.filter(({ rows }) => rows.length > 0);
  const rows = runs.flatMap((each) => each.rows).filter(({ independent }) => independent);
  const { record } = messages;
  const line = (of: Reproduced, note: string, among: readonly Reproduction[]): readonly AccuracyLine[] => {
    const accuracy = accuracyOf(of, errorsIn(among));
    if (accuracy.count === 0) return [];
    const label = [runQuantities[of][messages.code], note].filter(Boolean).join(', ');
    return [{ id: `${of} ${note}`, label, count: accuracy.count, ...inWords(accuracy, messages, pen) }];
  };
  return {
    columns: reproduced.map((of) => ({ of, label: runQuantities[of][messages.code] })),
    accuracy: reproduced.flatMap((of) => {
      const own = rows.filter((row) => row.of === of);
      if (of === 'purchaseCost') return line(of, '', own);
      const [is, one, other] =
        of === 'compute' ? [hasMethod, record.byMethod, record.byNone] : [hasMfu, record.withMfu, record.withDefault];
      const [some, others] = [own.filter(is), own.filter((row) => !is(row))];
      return [...line(of, one, some), ...line(of, other, others)];
    }),
    runs: runs.map((each) => recordLine(each, library, messages, pen)).toSorted((a, b) => b.worst - a.worst),
  };
}

const hasMethod = ({ run }: Reproduction): boolean => run.computeMethod !== null && run.computeMethod !== 'other';
/** Hours, and what rests on them, are told apart by whose MFU it is. */
const hasMfu = ({ run }: Reproduction): boolean => run.values.utilisation !== undefined;
const errorsIn = (rows: readonly Reproduction[]): readonly Decimal[] => rows.flatMap(({ error }) => error ?? []);

const inWords = ({ median, ninetieth, bias }: Accuracy, messages: Messages, pen: Pen) => ({
  median: median ? percentOf(median) : '',
  ninetieth: ninetieth ? percentOf(ninetieth) : '',
  bias: bias ? writeError(bias, messages, pen) : '',
});

function recordLine({ run, rows: all }: ReproducedRun, library: Library, messages: Messages, pen: Pen): RecordLine {
  const rows = all.filter(({ independent }) => independent);
  const errors = rows.flatMap(({ of, error }) => (error ? [[of, writeError(error, messages, pen)] as const] : []));
  return {
    id: run.id,
    model: run.model,
    source: library.source(run.source).publisher[messages.code],
    hardware: run.hardware ?? '',
    errors: Object.fromEntries(errors),
    // too much and too little by the same factor are as bad
    worst: Math.max(0, ...errorsIn(rows).map((error) => Math.abs(Math.log(error.plus(1).toNumber())))),
  };
}
