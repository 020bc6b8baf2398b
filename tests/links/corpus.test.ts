import { expect, test } from 'vitest';
import { isNodeName } from '../../src/model/index.ts';
import { readLink, writeLink } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';
import corpus from './corpus.json' with { type: 'json' };

test.each(corpus.links)('still opens: $note', ({ link, solved, values }) => {
  const reading = readLink(link);
  const made = planned(link);
  expect([...reading.issues, ...made.binding.issues].filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(made.binding.solved).toBe(solved);
  for (const [name, value] of Object.entries(values)) {
    expect(isNodeName(name) && made.quantity(name).value?.toFixed(), name).toBe(value);
  }
  // What it is written as today opens the same plan.
  expect(readLink(writeLink(reading.scenario)).scenario).toEqual(reading.scenario);
});
