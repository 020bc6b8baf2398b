import { expect, test } from 'vitest';
import type { PublishedRun } from '../../src/provenance/publishedRun.ts';
import { runUnits } from '../../src/provenance/publishedRun.ts';
import { shelves } from '../../src/provenance/shelves.ts';
import { Decimal } from '../../src/units/index.ts';
import { originalsArePresent, skipped } from './originals.ts';
import { computeBy, rowOf, runsAstray, runsMissing } from './runs.ts';
import { differently, leftOut, reasons, renamed } from './runsExcused.ts';

const { runs, sources, accelerators } = shelves;
const run = (id: string): PublishedRun => {
  const found = runs.find((each) => each.id === id);
  if (!found) throw new RangeError(`no run ${id}`);
  return found;
};

test('every value of a run is its row’s, and every value of a row is there or excused', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(runsAstray(runs)).toEqual([]);
  expect(runsMissing(runs)).toEqual([]);
  expect(runs.filter(({ source }) => source === 'epoch-models').length).toBeGreaterThan(110);
  expect(runs.filter(({ source }) => source !== 'epoch-models').length).toBeGreaterThan(50);
});

test('the comparison sees a value that is another, that is missing, that nobody published, and a row that nobody took', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const gpt3 = run('epoch-gpt-3');
  const { tokens: _, ...fewer } = gpt3.values;
  const altered = (change: Partial<PublishedRun>): readonly string[] => runsAstray([{ ...gpt3, ...change }]);
  const one = { operator: '=', value: '1', citation: null } as const;
  expect(altered({ values: { ...gpt3.values, tokens: { ...one, value: '300e9' } } })).toEqual([
    'epoch-gpt-3.tokens: 300e9, not 238000000000',
  ]);
  expect(altered({ values: fewer })).toEqual(['epoch-gpt-3.tokens: left out']);
  expect(altered({ values: { ...gpt3.values, energy: one } })).toEqual(['epoch-gpt-3.energy: 1, not anything']);
  expect(altered({ confidence: 'speculative' })).toEqual(['epoch-gpt-3.confidence: speculative, not confident']);
  expect(altered({ accelerator: 'v100-16-sxm' })).toEqual(['epoch-gpt-3.accelerator: v100-16-sxm, not v100-32-sxm']);
  expect(runsMissing(runs.filter((each) => each !== gpt3))).toEqual(['GPT-3 175B (davinci)']);
});

test('no excuse is idle', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const ids = new Set(runs.map(({ id }) => id));
  const keys = [...Object.keys(differently), ...[...leftOut].filter((key) => !key.startsWith('run-'))];
  const idOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));
  expect([...keys.map(idOf), ...Object.keys(renamed)].filter((id) => !ids.has(id))).toEqual([]);
  const idle = keys.filter((key) => {
    const theirs = rowOf(run(idOf(key))).values.get(key.slice(key.lastIndexOf('.') + 1));
    const other = differently[key];
    return theirs === undefined || (other !== undefined && theirs.eq(other.ours));
  });
  expect(idle).toEqual([]);
  expect(new Set(Object.values(reasons).flat()).size).toBe(Object.values(reasons).flat().length);
});

test('nothing from memory is published: no record is of a row that was recalled', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(runs.filter((each) => rowOf(each).row?.verification === 'recalled').map(({ id }) => id)).toEqual([]);
});

test('the source of a curated record is the document of its row', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const others = runs.filter(({ source }) => source !== 'epoch-models');
  const elsewhere = others.filter((each) => {
    const { row } = rowOf(each);
    const url = sources.find(({ id }) => id === each.source)?.url;
    return row !== null && !(url && row.source_url?.startsWith(url));
  });
  // The card has no row for the 34B; the paper has.
  expect(elsewhere.map(({ id }) => id)).toEqual(['llama-2-34b']);
});

/** How the notes say that a number is a bound, or round. */
const hedges = { '>=': /\d+T\+/, '<=': /up to|8K-16K/, '~': /about|around|approx|~|\d+[Kk]\b|months|a thousand|\$100k|38-43%/ } as const;
test('a bound, or a round number, is one in the notes of its row', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const hedged = runs.flatMap((each) =>
    Object.values(each.values).flatMap(({ operator }) => (operator === '=' ? [] : [{ each, operator }])),
  );
  expect(hedged.length).toBeGreaterThan(15);
  expect(
    hedged.filter(({ each, operator }) => {
      const hedge = operator === '>=' || operator === '<=' || operator === '~' ? hedges[operator] : null;
      return !hedge?.test(rowOf(each).row?.notes ?? '');
    }),
  ).toEqual([]);
});

test('the method of a compute is the first that comes within a tenth of it, or none does and the remark says why', () => {
  const fits = (ratio: number | undefined): boolean => ratio !== undefined && Math.abs(ratio - 1) <= 0.1;
  const astray = runs.flatMap((each) => {
    if (each.computeMethod === null) return [];
    const ratios = computeBy(each, accelerators);
    const first = ['active', 'seen', 'epochs', 'hardware'].find((method) => fits(ratios[method])) ?? 'other';
    return first === each.computeMethod ? [] : [`${each.id}: ${each.computeMethod}, not ${first}`];
  });
  expect(astray).toEqual([]);
  const methods = runs.map(({ computeMethod }) => computeMethod);
  for (const method of ['active', 'seen', 'epochs', 'hardware', 'other'] as const) expect(methods).toContain(method);
  // A method turned into another is noticed.
  expect(fits(computeBy(run('epoch-gpt-3'), accelerators)['seen'])).toBe(false);
});

test('ids and names are in order: one record a source and model, Epoch AI’s marked, none like a preset’s', () => {
  const epochs = runs.filter(({ source }) => source === 'epoch-models');
  expect(epochs.filter(({ id, about }) => id !== `epoch-${about}`).map(({ id }) => id)).toEqual([]);
  expect(runs.filter(({ id, source }) => id.startsWith('epoch-') !== (source === 'epoch-models')).map(({ id }) => id)).toEqual([]);
  const presets = new Set(shelves.presets.map(({ id }) => id));
  expect(runs.filter(({ id }) => presets.has(id)).map(({ id }) => id)).toEqual([]);
  expect(new Set(runs.map(({ source, about, model }) => `${source} ${about} ${model}`)).size).toBe(runs.length);
});

test('numbers are spelled without padding, shares are below one, and well-known models are found in Korean', () => {
  const values = runs.flatMap(({ id, values: of }) =>
    Object.entries(of).map(([name, { value }]) => ({ key: `${id}.${name}`, name, value })),
  );
  expect(values.filter(({ value }) => new Decimal(value).precision() > 15 || new Decimal(value).lte(0))).toEqual([]);
  expect(values.filter(({ name, value }) => name.endsWith('tilisation') && Number(value) >= 1)).toEqual([]);
  expect(values.filter(({ name }) => !Object.hasOwn(runUnits, name))).toEqual([]);
  const named = (alias: string): readonly string[] => runs.filter((each) => each.alias.includes(alias)).map(({ id }) => id);
  for (const alias of ['지피티-4', 'GPT4', '라마', '람다', '버트', '하이퍼클로바', '통이첸원', '원신', '클로드 2'])
    expect(named(alias)).not.toEqual([]);
});

test('Korean remarks are Korean, and no remark stands twice on a record', () => {
  const remarks = runs.flatMap(({ remarks: all }) => all);
  expect(remarks.length).toBeGreaterThan(100);
  expect(remarks.filter(({ en, ko }) => /[가-힣]/.test(en) || !/[가-힣]/.test(ko))).toEqual([]);
  expect(runs.filter(({ remarks: all }) => new Set(all.map(({ en }) => en)).size < all.length).map(({ id }) => id)).toEqual([]);
});
