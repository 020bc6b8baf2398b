import { expect, test } from 'vitest';
import { shelves } from '../../src/provenance/shelves.ts';
import { validate } from '../../src/provenance/validate.ts';

test('the seeds are in order', () => {
  expect(validate(shelves)).toEqual([]);
});
