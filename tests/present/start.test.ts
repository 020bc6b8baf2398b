import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { en } from '../../src/messages/en/index.ts';
import { ko } from '../../src/messages/ko/index.ts';
import { penFor, presentPage } from '../../src/present/index.ts';
import type { Catalogue } from '../../src/provenance/index.ts';
import { catalogue, library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { decisionsOf, openingPreset } from '../../src/scenario/index.ts';

/** Accelerators, exchange rates and what else the first screen tells of, besides the plan that a page opens with. */
const plans: readonly (readonly [string, Scenario])[] = [
  ['the opening plan', decisionsOf(library.preset(openingPreset))],
  ...catalogue.accelerators.map(({ id }): readonly [string, Scenario] => [id, { gpu: id }]),
  ['a plan in euros', { gpu: 'h100-sxm', cur: 'EUR', kwh: '0.2EUR' }],
];

describe.each([en, ko])('the first screen, in $code', (messages) => {
  const pageOf = (scenario: Scenario, shelf: Catalogue) => presentPage(estimate(scenario, shelf), messages, penFor(messages.code));

  test.each(plans)('says the same before the library is there and after, sources included: %s', (_, scenario) => {
    const before = pageOf(scenario, catalogue);
    expect(before).toEqual(pageOf(scenario, library));
    const untyped = before.inputs.filter(({ badge }) => badge === 'default' || badge === 'source');
    expect(untyped.length).toBeGreaterThan(3);
    expect(untyped.map(({ citation }) => citation.text)).not.toContain(messages.typedByYou);
  });
});
