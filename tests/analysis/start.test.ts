import { describe, expect, test } from 'vitest';
import { estimate, foundations } from '../../src/analysis/index.ts';
import { registry } from '../../src/model/index.ts';
import type { Catalogue } from '../../src/provenance/index.ts';
import { catalogue, library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { laneFigures } from '../../src/present/lanes.ts';
import { decisionsOf, planKeys } from '../../src/scenario/index.ts';

/** What the first screen shows, before the library is there. */
const firstAnswers = [
  'hardwarePurchase',
  'hardwarePurchaseInWon',
  'rentedRun',
  'rentedRunInWon',
  'amortisedRun',
  'trainingCompute',
  'trainingTokens',
  'trainingTime',
  'trainingEnergy',
  'modelFlopsUtilisation',
] as const;

const cases = library.presets.filter(({ kind }) => kind === 'case');
const cards = ['a100-40-sxm', 'a100-80-sxm', 'a800-80-sxm', 'h100-sxm'];

/** Those of the first screen. */
const shownKeys: ReadonlySet<string | null> = new Set(planKeys);

/** The answers to a plan, and whose each of its numbers is; of those that are shown, also where they come from. */
const answersOf = (scenario: Scenario, shelf: Catalogue) => {
  const made = estimate(scenario, shelf);
  const { leaves, choices, solved, issues, exchange } = made.binding;
  const below = new Set(firstAnswers.flatMap((name) => foundations(name, made.binding)).map((name) => registry[name]));
  const used = [...leaves.values()].filter(({ node }) => [...below].some((each) => each === node));
  return {
    answers: firstAnswers.map((name) => {
      const { operator, value, low, high, unit } = made.quantity(name);
      return [name, operator, value?.toFixed(), low?.toFixed(), high?.toFixed(), unit];
    }),
    // What was typed may turn out to be a published value once the published values are there.
    sources: used
      .filter(({ spelling }) => spelling === null)
      .map(({ node, key, status, citation, figure, asOf }) => [node.symbol, status, shownKeys.has(key) && citation, figure, asOf]), // notes come with the library
    euro: exchange.get('EUR'),
    choices,
    solved,
    issues,
  };
};

describe('the first answer is the same before the library is there and after', () => {
  test.each(cases.map(({ id }) => id))('for the case %s', (id) => {
    const decisions = decisionsOf(library.preset(id));
    expect(decisionsOf(catalogue.preset(id))).toEqual(decisions);
    const [before, after] = [answersOf(decisions, catalogue), answersOf(decisions, library)];
    expect(before.answers).toEqual(after.answers);
    expect([before.choices, before.solved, before.issues]).toEqual([after.choices, after.solved, after.issues]);
  });

  test.each(cards)('for a plan of its own on %s, default by default with its source', (gpu) => {
    for (const scenario of [
      { gpu },
      { gpu, n: '123', p: '7.7B', d: '1.1T', rate: '2.22USD' },
      { gpu, n: '1만', p: '70억', d: '2조', t: '33일', price: '3,333만원', cur: 'EUR' },
      { gpu, n: '>1000', p: '70B', t: '30d', mfu: '20~50%', kwh: '0.2EUR', fx: '1400KRW/USD' },
    ] satisfies readonly Scenario[]) {
      expect(answersOf(scenario, catalogue)).toEqual(answersOf(scenario, library));
    }
  });

  test('what a case states is the figures’ from the first, and the opening plan’s assumptions as well', () => {
    const statuses = (id: string, shelf: Catalogue) =>
      [...estimate(decisionsOf(library.preset(id)), shelf).binding.leaves.values()].flatMap(({ key, status, figure, spelling }) =>
        spelling === null ? [] : [[key, status, figure].join(' ')],
      );
    for (const { id } of cases) {
      const [before, after] = [statuses(id, catalogue), statuses(id, library)];
      const later = after.filter((said) => !before.includes(said));
      expect(
        later.filter((said) => /S\d|D\d/.test(said)),
        id,
      ).toEqual([]);
      if (id === 'gpt-3.5-cluster') expect(before).toEqual(after);
    }
  });

  test('it has those accelerators and those cases', () => {
    expect(catalogue.accelerators.map(({ id }) => id)).toEqual(cards);
    expect(catalogue.presets.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(cases.length).toBe(5);
  });

  test('what it has is what the library has, and nobody can alter it', () => {
    for (const { id, peak, price } of catalogue.accelerators) {
      const { peak: whole, price: asked } = library.accelerator(id);
      expect(peak).toEqual({ ...whole, note: null, citation: null });
      expect(price).toEqual(asked && { ...asked, note: null });
    }
    for (const [name, cited] of Object.entries(catalogue.defaults)) {
      const whole = library.defaults[name as keyof typeof library.defaults];
      expect(cited, name).toEqual({ ...whole, note: null, citation: cited.citation && whole.citation });
    }
    const told = Object.entries(catalogue.defaults).filter(([, { citation }]) => citation !== null);
    expect(told.map(([name]) => name)).toEqual(['mfu', 'pue', 'electricityPrice', 'wonPerEuro']);
    const [card] = catalogue.accelerators;
    expect(() => Object.assign(card?.peak ?? {}, { value: '1' })).toThrow(TypeError);
  });

  test('it has every figure of the open lanes, of programmes and the rates, and no more than is asked for', () => {
    const { hardwarePurchase, trainingRun, acceleratorCount, programme } = laneFigures;
    const shown = [hardwarePurchase, trainingRun, acceleratorCount, programme].flat();
    expect(shown.filter((id) => !catalogue.figures.some((figure) => figure.id === id))).toEqual([]);
    expect(catalogue.figures.length).toBeLessThan(library.figures.length / 2);
  });

  test('every source that it cites comes with it', () => {
    const { sources, ...records } = catalogue;
    const cited = new Set([...JSON.stringify(records).matchAll(/"source":"([^"]+)"/g)].map(([, source]) => source));
    expect(cited.size).toBeGreaterThan(5);
    expect([...cited].filter((id) => !sources.some((source) => source.id === id))).toEqual([]);
  });

  test('a link to another accelerator waits for the library', () => {
    expect(estimate({ gpu: 'b200-sxm' }, catalogue).binding.issues.map(({ code }) => code)).toEqual(['unknown-accelerator']);
    expect(estimate({ gpu: 'b200-sxm' }, library).binding.issues).toEqual([]);
  });
});
