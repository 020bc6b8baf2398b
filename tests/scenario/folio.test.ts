import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../../src/provenance/index.ts';
import type { Folio, NamedPlan, Scenario } from '../../src/scenario/index.ts';
import {
  append,
  decisionKeys,
  decisionsOf,
  duplicate,
  folioOf,
  longestPlans,
  mostPlans,
  move,
  planAt,
  presetsInOrder,
  readLink,
  remove,
  rename,
  renameToFit,
  scenarioIn,
  withScenario,
  workOn,
  writeFolio,
  writeLink,
} from '../../src/scenario/index.ts';
import { nameOf } from '../../src/scenario/folio.ts';

const texts = fc.oneof(
  fc.constantFrom('10000', '1만', '>$100M', '-', '~', ';', 'a;b', '20~50%', '100M+', '%', '-1', 'x&y=z', '#'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
/** As a link has them: without blanks at the ends, and with whole characters. */
const written = texts.map((text) => text.trim()).filter((text) => text !== '' && !/\p{Surrogate}/u.test(text));
const scenarios: fc.Arbitrary<Scenario> = fc.dictionary(fc.constantFrom(...decisionKeys), written, { maxKeys: 12 });
const names = fc
  .oneof(
    fc.constantFrom('', '싸게 빌리기', 'H100 3개월', '~', 'a~b', '가~나', '+', '-', ';', '; ;', 'Plan "A" & B', '힣가'),
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)), maxLength: 25 }),
  )
  .map(nameOf);
const plans = fc.record({ name: names, scenario: scenarios });
const folios: fc.Arbitrary<Folio> = fc
  .tuple(fc.array(plans, { minLength: 1, maxLength: mostPlans }), fc.nat(mostPlans - 1))
  .map(([all, at]) => ({ plans: all, at: Math.min(at, all.length - 1) }));
const places = fc.integer({ min: -1, max: mostPlans });

const isSound = ({ plans: all, at }: Folio): boolean => all.length >= 1 && all.length <= mostPlans && at >= 0 && at < all.length;

describe('laws of a folio', () => {
  test('duplicating puts a nameless copy beside, works on it, and keeps the others', () => {
    fc.assert(
      fc.property(folios, places, (folio, of) => {
        const made = duplicate(folio, of);
        expect(isSound(made)).toBe(true);
        const plan = folio.plans.length < mostPlans ? folio.plans[of] : undefined;
        expect(planAt(made)).toEqual(plan ? { name: '', scenario: plan.scenario } : planAt(folio));
        if (!plan) return;
        expect(made.plans.toSpliced(made.at, 1)).toEqual(folio.plans);
        expect(remove(made, made.at).plans).toEqual(folio.plans);
      }),
    );
  });

  test('removing takes one away, never the last, and what was worked on stays so unless it is gone', () => {
    fc.assert(
      fc.property(folios, places, (folio, which) => {
        const made = remove(folio, which);
        expect(isSound(made)).toBe(true);
        const isGone = folio.plans.length > 1 && folio.plans[which] !== undefined;
        expect(made.plans).toEqual(isGone ? folio.plans.toSpliced(which, 1) : folio.plans);
        if (which !== folio.at) expect(planAt(made)).toBe(planAt(folio));
      }),
    );
  });

  test('moving keeps every plan, and what is worked on; and back again', () => {
    fc.assert(
      fc.property(folios, places, fc.constantFrom(-1 as const, 1 as const), (folio, which, by) => {
        const made = move(folio, which, by);
        expect(isSound(made)).toBe(true);
        expect(planAt(made)).toBe(planAt(folio));
        expect(new Set(made.plans)).toEqual(new Set(folio.plans));
        expect(move(made, which + by, by === 1 ? -1 : 1)).toEqual(folio);
      }),
    );
  });

  test('a change is of the plan worked on, a name of the plan it was given to, and there are four at most', () => {
    fc.assert(
      fc.property(folios, plans, (folio, { name, scenario }) => {
        const changed = withScenario(folio, scenario);
        expect(scenarioIn(changed)).toBe(scenario);
        expect(changed.plans.filter((_, index) => index !== folio.at)).toEqual(folio.plans.filter((_, index) => index !== folio.at));
        expect(rename(folio, folio.at, name).plans.map((each) => each.scenario)).toEqual(folio.plans.map((each) => each.scenario));
        expect(planAt(rename(folio, folio.at, name)).name).toBe(name);
        expect(append(folio, { name, scenario }).plans.length).toBe(Math.min(mostPlans, folio.plans.length + 1));
        expect(workOn(folio, 9)).toBe(folio);
      }),
    );
  });
});

describe('one link of several plans', () => {
  test('opens as it was: plans, names, and which is worked on', () => {
    fc.assert(
      fc.property(folios, (folio) => {
        const link = writeFolio(folio);
        expect(link).toMatch(/^#[\u0021-\u007e]*$/);
        if (link.length > 4096) return;
        const reading = readLink(link);
        expect(reading.folio).toEqual(folio);
        expect(reading.scenario).toEqual(scenarioIn(folio));
        expect(reading.issues.filter(({ code }) => code !== 'left-out')).toEqual([]);
        expect(writeFolio(reading.folio)).toBe(link);
      }),
      { numRuns: 400 },
    );
  });

  test('of one plan is the link that it has always had', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const link = writeLink(scenario);
        expect(link).toBe(writeFolio(folioOf(scenario)));
        expect(link).not.toMatch(/;|&(plans|at|name)=/);
      }),
    );
    expect(writeFolio({ plans: [{ name: 'base', scenario: { n: '5', t: '3d' } }], at: 0 })).toBe('#v=2&n=5&t=3d&name=base');
  });

  test('says each value once, in columns', () => {
    const at = (scenario: Scenario, name = ''): NamedPlan => ({ name, scenario });
    const folio: Folio = {
      plans: [at({ n: '5', t: '3d', exp: '2' }, 'a'), at({ n: '6', t: '3d', mfu: '-' }), at({ n: '5', t: '4d' })],
      at: 2,
    };
    expect(writeFolio(folio)).toBe('#v=2&n=5;6&t=3d;;4d&mfu=;%2D&exp=2;-;-&name=a&at=3');
    expect(writeFolio(duplicate(folioOf({ n: '5' }), 0))).toBe('#v=2&n=5&plans=2&at=2');
  });

  test.each([
    ['#v=2&gpu=h100-sxm&p=1B&t=3d&n=5;6;7;8;9', ['bad-escape']],
    ['#v=2&gpu=h100-sxm&p=1B&t=3d&n=5;%ZZ', ['bad-escape']],
    ['#v=2&gpu=h100-sxm&p=1B&t=3d&n=;;', ['empty-value']],
    ['#v=2&gpu=h100-sxm&p=1B&t=3d&n=5&plans=9', ['unknown-key']],
    ['#v=2&gpu=h100-sxm&p=1B&t=3d&n=5;6&at=3', ['unknown-key']],
  ])('%s is damaged, and that is said', (link, codes) => {
    expect(readLink(link).issues.map(({ code }) => code)).toEqual(codes);
    expect(isSound(readLink(link).folio)).toBe(true);
  });

  test('a name is read as others may have written it: escaped, or in letters', () => {
    const name = '3개월 ~빌리기~ 안';
    const link = writeFolio({ plans: [{ name, scenario: { n: '5' } }], at: 0 });
    for (const text of [link, `#v=2&n=5&name=${encodeURIComponent(name).replaceAll('~', '%7E')}`, `#v=2&n=5&name=3개월+%7E빌리기%7E+안`])
      expect(readLink(text).folio.plans[0]?.name).toBe(name);
    expect(readLink('#v=2&n=5&name=~zzz!~a').folio.plans[0]?.name).toBe('a');
  });
});

describe('four plans within 700 characters', () => {
  const presets = presetsInOrder(library).map((preset) => decisionsOf(preset));
  const fours = presets.flatMap((a) =>
    presets.flatMap((b) =>
      presets.flatMap((c) => presets.map((d) => [a, b, c, d])).filter(([, , c, d]) => new Set([a, b, c, d]).size === 4),
    ),
  );
  const named = (four: readonly Scenario[], name: string): Folio =>
    four.reduce<Folio>((folio, _, index) => renameToFit(folio, index, name), {
      plans: four.map((scenario) => ({ name: '', scenario })),
      at: 3,
    });
  const lengths = (folio: Folio): readonly number[] => folio.plans.map(({ name }) => name.length);

  test('any four of the presets, whole runs as they were published among them, in any order', () => {
    expect(fours).toHaveLength(5040);
    for (const four of fours)
      expect(writeFolio({ plans: four.map((scenario) => ({ name: '', scenario })), at: 3 }).length).toBeLessThan(600);
  });

  test.each([
    ['40 letters', 'Four months on the cluster that we have ', 39],
    ['20 of Hangul', '국산반도체로다시계산한십억원계획의둘째안', 20],
    ['20 of Hangul and blanks', '짧게 끝내는 계획 에이백 만 대 빌려서', 21],
  ])('with names of %s', (_, name, length) => {
    expect(nameOf(name)).toHaveLength(length);
    const few = fours.filter((_each, index) => index % 7 === 0).map((four) => named(four, name));
    for (const folio of few) expect(writeFolio(folio).length).toBeLessThanOrEqual(longestPlans);
    // Only beside whole published runs is a name cut, all of them alike, and it still tells them apart.
    const uncut = few.filter((folio) => lengths(folio).every((each) => each === length));
    expect(uncut.length / few.length).toBeGreaterThan(length === 39 ? 0.9 : 0.7);
    expect(Math.min(...few.flatMap(lengths))).toBeGreaterThanOrEqual(10);
  });

  test('a plan whose link is longer than that by itself still has a name', () => {
    const long: Folio = folioOf({ n: '9'.repeat(800) });
    expect(renameToFit(long, 0, 'as it is').plans[0]?.name).toBe('as it is');
  });
});
