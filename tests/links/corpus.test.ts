import { expect, test } from 'vitest';
import { isNodeName } from '../../src/model/index.ts';
import { currentVersion, readLink, writeLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { planned } from '../model/plan.ts';
import corpus from './corpus.json' with { type: 'json' };

type Row = {
  readonly link: string;
  readonly note: string;
  readonly solved: string;
  /** To the last digit. */
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** To as many decimals as are written: what has no end. */
  readonly rounded?: Readonly<Partial<Record<string, string>>>;
};
const rows: readonly Row[] = corpus.links;

test.each(rows)('still opens: $note', ({ link, solved, values, rounded = {} }) => {
  const reading = readLink(link);
  const made = planned(link);
  expect([...reading.issues, ...made.binding.issues].filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(made.binding.solved).toEqual(['budget', solved]);
  for (const [name, value] of Object.entries(values)) {
    expect(isNodeName(name) && made.quantity(name).value?.toFixed(), name).toBe(value);
  }
  for (const [name, value = ''] of Object.entries(rounded)) {
    expect(isNodeName(name) && made.quantity(name).value?.toFixed(new Decimal(value).decimalPlaces()), name).toBe(
      new Decimal(value).toFixed(),
    );
  }
  // What it is written as today opens the same plan.
  expect(readLink(writeLink(reading.scenario)).scenario).toEqual(reading.scenario);
});

test('links of every version are kept, and each row pins something', () => {
  const versions = new Set(rows.map(({ link }) => Number(/v=(\d+)/.exec(link)?.[1])));
  expect(versions).toEqual(new Set(Array.from({ length: currentVersion }, (_, index) => index + 1)));
  expect(rows.filter(({ values, rounded = {} }) => Object.keys({ ...values, ...rounded }).length === 0)).toEqual([]);
});
