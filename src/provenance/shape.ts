import * as v from 'valibot';
import { operators } from '../units/index.ts';
import { quantityKinds } from './quantityKinds.ts';
import { acceleratorFields, commitments, coverages, defaultNames, quotedKeys } from './records.ts';
import { computeMethods, confidences, runUnits } from './publishedRun.ts';
import { lawCoefficients } from './scalingLaw.ts';
import { isConsistent, isNumber, isUnit } from './soundness.ts';
import { systemKinds } from './system.ts';
import { typicalFields, typicalQuantities } from './typical.ts';

/**
 * What each record must look like by itself. Strict: a key nobody expects is a misspelt key. Built on demand, so that a
 * page, which validates nothing, carries neither these nor the library behind them.
 */
export const shapes = () => {
  const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
  const words = v.strictObject({ en: text, ko: text });
  const id = v.pipe(text, v.regex(/^[\w.-]+$/, 'is no id'));
  const decimal = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?(e\d+)?$/, 'is no decimal number'));
  const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date'));
  const unitExpression = v.pipe(text, v.check(isUnit, 'is no unit'));
  const operator = v.picklist(operators);
  const none = v.nullable(text);

  const citation = v.variant('kind', [
    v.strictObject({ kind: v.literal('source'), source: id, locator: text }),
    v.strictObject({ kind: v.literal('definition'), text: words }),
    v.strictObject({ kind: v.literal('assumption'), because: words }),
  ]);

  const extent = { operator, low: v.nullable(decimal), high: v.nullable(decimal) };
  const quoted = { ...extent, citation, note: v.nullable(words), figure: v.optional(id) };
  const inconsistent = 'has an operator that its value, low and high do not fit';
  const cited = (expected: v.GenericSchema<string>) =>
    v.pipe(
      v.strictObject({ ...quoted, value: v.nullable(decimal), unit: expected, asOf: v.nullable(date) }),
      v.check((read) => isConsistent(read), inconsistent),
    );
  const datedPrice = v.pipe(
    v.strictObject({
      ...quoted,
      value: v.nullable(decimal),
      unit: v.pipe(text, v.regex(/^[A-Z]{3}\/accelerator$/, 'is no unit price')),
      asOf: date,
      covers: v.picklist(coverages),
    }),
    v.check((read) => isConsistent(read), inconsistent),
  );
  const per = (expression: string) => v.literal(expression);

  const source = v.strictObject({
    id,
    publisher: words,
    title: text,
    date: v.union([date, v.literal('undated')]),
    dateInferred: v.nullable(date),
    file: none,
    url: v.nullable(v.pipe(v.string(), v.startsWith('https://'))),
    licence: none,
    credit: none,
  });

  const figure = v.pipe(
    v.strictObject({
      ...extent,
      id,
      subject: words,
      quantity: words,
      kind: v.picklist(quantityKinds),
      value: v.nullable(decimal),
      unit: unitExpression,
      text: none,
      about: id,
      hardware: none,
      also: v.array(v.strictObject({ operator, value: decimal, unit: unitExpression, note: words })),
      conditions: v.array(words),
      speaker: words,
      asOf: date,
      source: id,
      lines: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
      printed: v.array(text),
      derivation: v.nullable(v.strictObject({ from: v.pipe(v.array(id), v.minLength(1)), working: text })),
      paraphrase: words,
      flags: v.array(v.strictObject({ kind: v.picklist(['contradiction', 'caution']), text: words, with: v.array(id) })),
      reviewed: date,
    }),
    v.check((read) => (isNumber(read) ? isConsistent(read) : read.value === null && read.operator === '='), inconsistent),
    v.check(({ kind, text: said }) => said === null || kind === 'background', 'says no number, and is no background'),
    v.check(({ text: said, value }) => said === null || value === null, 'says a number and something else'),
    v.check((read) => read.derivation !== null || (read.lines.length > 0 && read.printed.length > 0), 'is neither printed nor derived'),
  );

  const accelerator = v.strictObject({
    id,
    name: text,
    family: text,
    vendor: text,
    released: date,
    peak: cited(per('FLOP/s/accelerator')),
    sparsePeak: v.nullable(cited(per('FLOP/s/accelerator'))),
    memory: cited(per('byte/accelerator')),
    memoryBandwidth: cited(per('byte/s/accelerator')),
    linkRate: v.nullable(cited(per('byte/s/accelerator'))),
    boardPower: v.nullable(cited(per('W/accelerator'))),
    price: v.nullable(cited(v.picklist(['USD/accelerator', 'CNY/accelerator']))),
    priceCovers: v.picklist(coverages),
    alternativePrices: v.array(datedPrice),
    rentalRate: v.nullable(cited(per('USD/accelerator/h'))),
    overheads: id,
    acceleratorsPerNode: cited(per('accelerator/node')),
    unverified: v.array(v.picklist(acceleratorFields)),
    remarks: v.array(v.strictObject({ text: words, citation })),
  });

  const overheads = v.strictObject({
    id,
    name: words,
    serverOverhead: cited(per('1')),
    serverPowerRatio: cited(per('1')),
    averagePowerFraction: cited(per('1')),
  });

  const quote = v.pipe(
    v.strictObject({
      id,
      key: v.picklist(quotedKeys),
      accelerator: v.nullable(id),
      name: words,
      commitment: v.nullable(v.picklist(commitments)),
      provider: none,
      instance: none,
      region: none,
      count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
      ...extent,
      value: v.nullable(decimal),
      unit: unitExpression,
      asOf: date,
      citation,
      note: v.nullable(words),
    }),
    v.check((read) => isConsistent(read), inconsistent),
  );

  const preset = v.strictObject({
    id,
    kind: v.picklist(['case', 'run']),
    name: words,
    purpose: words,
    decisions: v.record(id, text),
    evidence: v.record(id, v.variant('kind', [v.strictObject({ kind: v.literal('figure'), figure: id }), ...citation.options])),
    caution: v.nullable(words),
  });

  const ids = v.array(id);
  const system = v.strictObject({
    id,
    kind: v.picklist(systemKinds),
    name: words,
    alias: v.array(text),
    namedIn: v.pipe(ids, v.minLength(1)),
    about: ids,
    presets: ids,
    runs: ids,
    accelerators: ids,
    figures: ids,
    inputs: ids,
    remark: v.nullable(words),
  });

  const quantities = Object.keys(runUnits);
  const runValue = v.strictObject({
    operator: v.picklist(operators.filter((each) => each !== 'range')),
    value: decimal,
    citation: v.nullable(citation),
  });
  const run = v.strictObject({
    id,
    about: id,
    model: text,
    alias: v.array(text),
    organization: text,
    country: none,
    published: date,
    domain: text,
    base: none,
    openWeights: v.nullable(v.boolean()),
    frontier: v.boolean(),
    confidence: v.picklist(confidences),
    hardware: none,
    accelerator: v.nullable(id),
    source: id,
    locator: text,
    values: v.record(v.picklist(quantities), runValue),
    computeMethod: v.nullable(v.picklist(computeMethods)),
    remarks: v.array(words),
  });

  const defaults = v.strictObject(v.entriesFromList(defaultNames, cited(unitExpression)));

  const convention = v.strictObject({ id, of: id, name: words, equation: text, difference: words, citation });

  const of = { id, of: words };
  const typical = v.variant('kind', [
    v.strictObject({ ...of, kind: v.literal('runs'), quantity: v.picklist(typicalQuantities) }),
    v.strictObject({ ...of, kind: v.literal('quotes') }),
    v.strictObject({ ...of, kind: v.literal('prices'), covers: v.pipe(v.array(v.picklist(coverages)), v.minLength(1)) }),
    v.strictObject({ ...of, kind: v.literal('accelerators'), field: v.picklist(typicalFields.accelerators) }),
    v.strictObject({ ...of, kind: v.literal('overheads'), field: v.picklist(typicalFields.overheads) }),
    v.strictObject({ ...of, kind: v.literal('default'), name: v.picklist(defaultNames) }),
    v.strictObject({ ...of, kind: v.literal('release') }),
    v.strictObject({
      ...of,
      kind: v.literal('stated'),
      low: decimal,
      high: decimal,
      unit: unitExpression,
      citations: v.pipe(v.array(citation), v.minLength(1)),
    }),
    v.strictObject({ id, kind: v.literal('none'), because: words }),
  ]);

  const reaches = v.strictObject({ low: v.nullable(decimal), high: decimal });
  const ofFive = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.length(lawCoefficients.length));
  const scalingLaw = v.strictObject({
    id,
    data: words,
    remark: v.nullable(words),
    coefficients: v.strictObject(v.entriesFromList(lawCoefficients, decimal)),
    valid: v.strictObject({ parameters: reaches, tokens: reaches }),
    citation,
    spread: v.nullable(v.strictObject({ mean: ofFive(v.number()), covariance: ofFive(ofFive(v.number())), basis: citation })),
    reuse: v.nullable(v.strictObject({ tokens: decimal, parameters: decimal, mostEpochs: decimal, remark: words })),
  });

  const parts = { id, text, words, unitExpression, citation, cited };
  return { source, figure, accelerator, overheads, quote, preset, system, run, defaults, convention, typical, scalingLaw, parts };
};
