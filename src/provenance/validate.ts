import * as v from 'valibot';
import { Decimal, isCurrency, sameUnit, unit } from '../units/index.ts';
import type { Citation } from './citation.ts';
import { derive } from './derivation.ts';
import type { QuantityKind } from './quantityKinds.ts';
import type { Cited, DatedPrice, Figure } from './records.ts';
import { shapes } from './shape.ts';
import type { Shelves } from './shelves.ts';

/** What is wrong with the seeds, and where: `figures/S002-01.operator`. */
export type SeedProblem = { readonly path: string; readonly text: string };

const amount = (of: string): boolean => isCurrency(of);
/** A kind of quantity is counted in its own unit, whatever the value: a price in accelerators is a mistake. */
const unitOfKind: Readonly<Record<QuantityKind, (of: string) => boolean>> = {
  hardwarePurchase: amount,
  trainingRun: amount,
  programme: amount,
  cloudBill: amount,
  investment: amount,
  acceleratorCount: (of) => of === 'accelerator',
  unitPrice: (of) => of.endsWith('/accelerator') && amount(of.slice(0, 3)),
  rentalRate: (of) => of.endsWith('/accelerator/h') && amount(of.slice(0, 3)),
  acceleratorHours: (of) => of === 'accelerator·h',
  duration: (of) => of === 'h' || of === 'd',
  parameters: (of) => of === 'parameter',
  trainingData: (of) => of === 'token' || of === 'word',
  compute: (of) => of === 'FLOP',
  energy: (of) => of === 'kWh',
  ratio: (of) => of === '1',
  exchangeRate: (of) => of.split('/').length === 2 && of.split('/').every(amount),
  relation: (of) => of === '1',
  background: (of) => of === '1' || of === 'd' || amount(of),
};

const sameMembers = (left: readonly string[], right: readonly string[]): boolean =>
  left.every((member) => right.includes(member)) && right.every((member) => left.includes(member));

/**
 * Reads everything under seeds/ and says what is wrong with it: shapes, units, operators, references between records,
 * and every derivation worked out again to the last digit.
 * @returns no problems for seeds in order.
 */
export function validate(shelves: Shelves): readonly SeedProblem[] {
  const shape = shapes();
  const problems: SeedProblem[] = [];
  const report = (path: string, text: string): void => void problems.push({ path, text });
  const sources = new Set(shelves.sources.map(({ id }) => id));
  const figures = new Map(shelves.figures.map((figure) => [figure.id, figure]));

  const shaped = (path: string, schema: v.GenericSchema, record: unknown): boolean => {
    const read = v.safeParse(schema, record);
    for (const issue of read.issues ?? []) report([path, v.getDotPath(issue)].filter(Boolean).join('.'), issue.message);
    return read.success;
  };
  const each = <Item extends { readonly id: string }>(
    shelf: string,
    schema: v.GenericSchema,
    items: readonly Item[],
    check: (path: string, item: Item) => void,
  ): void => {
    const seen = new Set<string>();
    for (const item of items) {
      const path = `${shelf}/${item.id}`;
      if (seen.has(item.id)) report(path, 'stands here twice');
      seen.add(item.id);
      if (shaped(path, schema, item)) check(path, item);
    }
  };
  const known = (path: string, citation: Citation): void => {
    if (citation.kind === 'source' && !sources.has(citation.source)) report(path, `cites an unknown source, ${citation.source}`);
  };
  const knownFigure = (path: string, id: string): Figure | undefined => {
    const found = figures.get(id);
    if (!found) report(path, `names an unknown figure, ${id}`);
    return found;
  };
  const quotes = (path: string, quoted: Cited | DatedPrice): void => {
    known(path, quoted.citation);
    if (quoted.figure === undefined) return;
    const figure = knownFigure(path, quoted.figure);
    if (!figure) return;
    for (const field of ['value', 'operator', 'unit', 'asOf'] as const) {
      if (figure[field] !== quoted[field]) report(`${path}.${field}`, `is not what ${figure.id} says`);
    }
  };
  const derives = (path: string, figure: Figure): void => {
    if (!figure.derivation) return;
    const { from, working } = figure.derivation;
    const named = working.split(/ [*/] /).map((term) => term.split(':')[0] ?? '');
    if (!sameMembers(named, from)) report(`${path}.derivation`, 'works with other figures than it comes from');
    try {
      const derived = derive(working, (id) => figures.get(id));
      if (figure.value === null || !derived.value.eq(new Decimal(figure.value)))
        report(`${path}.value`, `works out to ${derived.value.toFixed()}`);
      if (!sameUnit(derived.unit, unit(figure.unit))) report(`${path}.unit`, `works out to ${derived.unit.symbol}`);
      if (derived.operator !== figure.operator) report(`${path}.operator`, `works out to ${derived.operator}`);
    } catch (error) {
      report(`${path}.derivation`, error instanceof Error ? error.message : String(error));
    }
  };

  each('sources', shape.source, shelves.sources, (path, source) => {
    if ((source.date === 'undated') !== (source.dateInferred !== null) && source.file !== null)
      report(`${path}.date`, 'is either known or inferred');
  });
  each('figures', shape.figure, shelves.figures, (path, figure) => {
    if (!sources.has(figure.source)) report(`${path}.source`, `is unknown: ${figure.source}`);
    if (!unitOfKind[figure.kind](figure.unit)) report(`${path}.unit`, `is not how ${figure.kind} is counted: ${figure.unit}`);
    for (const flag of figure.flags) {
      for (const id of flag.with) knownFigure(`${path}.flags`, id);
      if (flag.with.includes(figure.id)) report(`${path}.flags`, 'is at odds with itself');
    }
    derives(path, figure);
  });
  each('hardware', shape.accelerator, shelves.accelerators, (path, accelerator) => {
    const { peak, sparsePeak, memory, memoryBandwidth, linkRate, boardPower, price, rentalRate, acceleratorsPerNode } = accelerator;
    const fields = { peak, sparsePeak, memory, memoryBandwidth, linkRate, boardPower, price, rentalRate, acceleratorsPerNode };
    for (const [name, field] of Object.entries(fields)) if (field) quotes(`${path}.${name}`, field);
    if (!shelves.overheads.some(({ id }) => id === accelerator.overheads))
      report(`${path}.overheads`, `names unknown overheads, ${accelerator.overheads}`);
    accelerator.alternativePrices.forEach((quoted, at) => quotes(`${path}.alternativePrices.${at}`, quoted));
    accelerator.remarks.forEach((remark, at) => known(`${path}.remarks.${at}`, remark.citation));
  });
  each('overheads', shape.overheads, shelves.overheads, (path, { serverOverhead, serverPowerRatio, averagePowerFraction }) => {
    for (const [name, field] of Object.entries({ serverOverhead, serverPowerRatio, averagePowerFraction }))
      quotes(`${path}.${name}`, field);
  });
  each('quotes', shape.quote, shelves.quotes, (path, quote) => {
    known(path, quote.citation);
    if (quote.accelerator !== null && !shelves.accelerators.some(({ id }) => id === quote.accelerator))
      report(`${path}.accelerator`, `is no accelerator of ours: ${quote.accelerator}`);
  });
  each('presets', shape.preset, shelves.presets, (path, preset) => {
    if (!sameMembers(Object.keys(preset.decisions), Object.keys(preset.evidence)))
      report(`${path}.evidence`, 'is not for exactly the decisions');
    for (const [key, evidence] of Object.entries(preset.evidence)) {
      if (evidence.kind === 'figure') knownFigure(`${path}.evidence.${key}`, evidence.figure);
      else known(`${path}.evidence.${key}`, evidence);
    }
    if (preset.decisions.gpu && !shelves.accelerators.some(({ id }) => id === preset.decisions.gpu))
      report(`${path}.decisions.gpu`, 'is no accelerator of ours');
  });
  each('runs', shape.run, shelves.runs, (path, run) => {
    if (!sources.has(run.source)) report(`${path}.source`, `is unknown: ${run.source}`);
    if (run.accelerator !== null && !shelves.accelerators.some(({ id }) => id === run.accelerator))
      report(`${path}.accelerator`, `is no accelerator of ours: ${run.accelerator}`);
    for (const [name, value] of Object.entries(run.values)) if (value.citation) known(`${path}.values.${name}`, value.citation);
    const { parameters, tokens, compute } = run.values;
    if ((run.computeMethod !== null) !== (parameters !== undefined && tokens !== undefined && compute !== undefined))
      report(`${path}.computeMethod`, 'is there if parameters, tokens and compute are, and only then');
    if (run.computeMethod === 'other' && run.remarks.length === 0) report(`${path}.remarks`, 'give no reason for the compute');
  });
  each('systems', shape.system, shelves.systems, (path, system) => {
    const named = (shelf: string, ids: readonly string[], items: readonly { readonly id: string }[]): void => {
      for (const id of ids) if (!items.some((item) => item.id === id)) report(`${path}.${shelf}`, `names what is not there: ${id}`);
    };
    named('namedIn', system.namedIn, shelves.sources);
    named('presets', system.presets, shelves.presets);
    named('runs', system.runs, shelves.runs);
    named('accelerators', system.accelerators, shelves.accelerators);
    named('figures', system.figures, shelves.figures);
  });
  each('typical', shape.typical, shelves.typical, (path, typical) => {
    const { kind, id } = typical;
    if (kind === 'stated') {
      if (Number(typical.low) >= Number(typical.high)) report(path, 'has no range between its ends');
      typical.citations.forEach((citation, at) => known(`${path}.citations.${at}`, citation));
    }
    if (kind === 'default' && shelves.defaults[typical.name].operator !== 'range') report(`${path}.name`, 'is a default without a range');
    if (kind === 'quotes' && shelves.quotes.filter(({ key }) => key === id).length < 2)
      report(path, 'is the range of fewer than two quotes');
  });
  each('scalingLaws', shape.scalingLaw, shelves.scalingLaws, (path, law) => {
    known(path, law.citation);
    if (law.spread) known(`${path}.spread`, law.spread.basis);
    if (law.spread?.covariance.some((row, at) => row.some((value, to) => value !== law.spread?.covariance[to]?.[at])) === true)
      report(`${path}.spread`, 'is no covariance: one side of it is not the other');
  });
  each('conventions', shape.convention, shelves.conventions, (path, convention) => known(path, convention.citation));
  if (shaped('defaults', shape.defaults, shelves.defaults)) {
    for (const [name, field] of Object.entries(shelves.defaults)) quotes(`defaults.${name}`, field);
  }
  return problems;
}
