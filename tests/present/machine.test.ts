import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import type { Layout } from '../../src/performance/index.ts';
import {
  findMachine,
  formArchitecture,
  noFindings,
  predictMemory,
  predictStep,
  ratesFor,
  searchAll,
  settingOf,
} from '../../src/performance/index.ts';
import { memoryCoefficients, memoryOptions, twinOf, whatWouldFit } from '../../src/performance/index.ts';
import {
  findKnown,
  knownModel,
  nearestKnown,
  penFor,
  presentArchitecture,
  presentFindings,
  presentMachine,
  presentSearch,
} from '../../src/present/index.ts';
import type { MachineSetting } from '../../src/analysis/index.ts';
import { machineRun } from '../../src/analysis/index.ts';
import { architectureRecords, library } from '../../src/provenance/index.ts';
import { gpt3, mixture, setting } from './machines.ts';

const languages = [await loadMessages('en'), await loadMessages('ko')] as const;
const [en] = languages;
const pen = penFor('en');
const nameOf = (id: string) => library.accelerator(id).name;
const present = (of: MachineSetting, messages = en) =>
  presentMachine(of, { ...machineRun(of), band: null }, { nameOf, idle: 0 }, messages, penFor(messages.code));

describe('the step', () => {
  test('is what its parts add up to, each with a word of what it is and what would make it less, in both languages', () => {
    for (const messages of languages) {
      const { breakdown } = present(setting({ virtual: 3, recompute: 'full' }), messages);
      expect(breakdown.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { label, meaning, less, amount, shareText } of breakdown.parts)
        for (const text of [label, meaning, less, amount, shareText]) expect(text).not.toBe('');
      expect(breakdown.parts.map(({ id }) => id)).toContain('bubble');
      expect(breakdown.nothing).toContain(messages.machine.steps.expert.label);
    }
  });

  test('a part that takes no time is named apart, and only there', () => {
    const { breakdown } = present(setting({ pipeline: 1, accelerators: 128 }));
    expect(breakdown.parts.map(({ id }) => id)).not.toContain('bubble');
    expect(breakdown.nothing).toContain(en.machine.steps.bubble.label);
  });

  test('says MFU as the book counts it, and the time that the model gives', () => {
    const of = setting();
    const seconds = predictStep(of.workload, of.layout, ratesFor(of.machine, of.stack, of.workload)).total;
    const utilisation = (6 * of.workload.architecture.activeParameters * 1536 * 2048) / (seconds * 1024 * of.machine.peak);
    const [mfu, step] = present(of).answers;
    expect(mfu?.value).toBe(`${(utilisation * 100).toPrecision(3)}%`);
    expect(step?.value).toBe(`${seconds.toPrecision(3)} s`);
    expect(mfu?.notes).toEqual([en.machine.band.outside]);
  });

  test('a band widens both ways: more time is less MFU', () => {
    const band = { low: 0.9, high: 1.25, rows: 12, sources: ['one', 'two'], distance: 'near' } as const;
    const of = setting();
    const plain = present(of).answers[0]?.value ?? '';
    const { answers } = presentMachine(of, { ...machineRun(of), band }, { nameOf, idle: 3 }, en, pen);
    const [low, high] = [...(answers[0]?.notes[0] ?? '').matchAll(/[\d.]+(?=%)/g)].map(Number);
    expect(low).toBeCloseTo(Number.parseFloat(plain) / 1.25, 0);
    expect(high).toBeCloseTo(Number.parseFloat(plain) / 0.9, 0);
    expect(answers[0]?.notes[1]).toMatch(/12 measured runs of 2 sources/);
  });
});

test('a factor of own runs is on every part of the step, and on nothing else', () => {
  const [plain, slower] = [present(setting()), present({ ...setting(), factor: 1.25 })];
  expect(slower.own.seconds / plain.own.seconds).toBeCloseTo(1.25, 12);
  expect(slower.own.bytes).toBe(plain.own.bytes);
  expect(slower.breakdown.parts.map(({ share }) => share)).toEqual(plain.breakdown.parts.map(({ share }) => expect.closeTo(share, 9)));
  expect(slower.notes).toEqual([en.machine.ownFactor('1.25')]);
});

describe('the memory', () => {
  test('where it fits, bar and sentence tell what is free', () => {
    const { memory: filled } = present(setting());
    expect(filled).toMatchObject({ fits: true, limit: null, remedies: [], hopeless: null });
    expect(filled.parts.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1);
    expect(filled.verdict).toMatch(/are free/);
  });

  test('where it doesn’t, the limit stands on the bar, and every remedy offered fits', () => {
    const of = setting({ pipeline: 2, recompute: 'none', sharding: 0 }, 'a100-40-sxm');
    for (const messages of languages) {
      const { memory: filled } = present(of, messages);
      expect(filled.fits).toBe(false);
      expect(filled.limit).toBeGreaterThan(0);
      expect(filled.limit).toBeLessThan(1);
      expect(filled.remedies.length).toBeGreaterThan(0);
      const options = memoryOptions[of.stack];
      for (const { layout } of filled.remedies)
        expect(predictMemory(of.workload, layout, options, memoryCoefficients).total).toBeLessThanOrEqual(of.machine.memory);
      expect(filled.remedies).toHaveLength(whatWouldFit(of.workload, of.layout, of.machine, options, memoryCoefficients).length);
    }
  });
});

describe('the twin with another link', () => {
  const sentence = (change: Partial<Layout>, machine = 'a100-80-sxm') => present(setting(change, machine)).link?.sentence ?? '';

  test('is slower where tensor ranks talk, and as fast where none do', () => {
    expect(sentence({})).toMatch(/A800.* takes [\d.]+% longer/);
    expect(sentence({}, 'a800-80-sxm')).toMatch(/A100.* takes [\d.]+% less/);
    expect(sentence({}, 'h100-sxm')).toMatch(/H800/);
    const alone = { ...setting({ tensor: 1, pipeline: 1, accelerators: 1, sequenceParallel: false, sharding: 0 }) };
    expect(present({ ...alone, workload: { ...alone.workload, batch: 1 } }).link?.sentence).toMatch(/as long/);
  });

  test('differs in nothing but the link; who has none gets none', () => {
    const own = findMachine('h100-sxm');
    const twin = twinOf(own);
    expect({ ...twin, id: own.id, domainRate: own.domainRate }).toEqual(own);
    expect(twin?.domainRate).toBeLessThan(own.domainRate);
    expect(twinOf(findMachine('mi300x'))).toBeNull();
  });
});

describe('an architecture', () => {
  test('is told in every convention, beside all products that have to be made', () => {
    for (const messages of languages) {
      const made = presentArchitecture(formArchitecture(gpt3), 2048, messages, penFor(messages.code));
      expect(made.counts[0]).toMatchObject({ id: 'exactCausal', against: '—' });
      expect(made.counts.every(({ label, meaning }) => label !== '' && meaning !== '')).toBe(true);
      expect(made.counts.find(({ id }) => id === 'sixN')?.against).toMatch(/^−[\d.]+%$/);
      expect(made.counts.find(({ id }) => id === 'palm')?.against).toMatch(/^\+[\d.]+%$/);
    }
    expect(presentArchitecture(formArchitecture(mixture), 2048, en, pen).shape.map(({ value }) => value)).toContain('8 (2)');
  });

  const models = architectureRecords.flatMap(({ id, name, system, shape }) =>
    shape ? [knownModel({ id, name: name.en, isNamed: system !== null, form: shape, architecture: formArchitecture(shape) }, pen)] : [],
  );

  test('is found by any of its words, however they are written', () => {
    expect(findKnown(models, 'LLAMA 70').map(({ id }) => id)).toEqual(expect.arrayContaining(['llama-2-70b', 'llama-3.1-70b']));
    expect(findKnown(models, 'llama3.1 405').map(({ id }) => id)).toEqual(['llama-3.1-405b']);
    expect(findKnown(models, 'no such model')).toEqual([]);
    expect(findKnown(models, '  ')).toHaveLength(models.length);
  });

  test('nearest in size is the one that the texts speak of, where several are as near', () => {
    expect(nearestKnown(models, 175e9)?.id).toBe('gpt-3');
    expect(nearestKnown(models, 8.03e9)?.id).toBe('llama-3.1-8b');
    expect(nearestKnown([], 1)).toBeNull();
  });
});

describe('a search', () => {
  const of: MachineSetting = {
    ...setting({ accelerators: 64, pipeline: 2 }, 'h100-sxm', { layers: 32, hidden: 4096, heads: 32, vocabulary: 32_000, gated: true }),
  };
  const question = {
    workload: { ...of.workload, batch: 64 },
    machine: of.machine,
    stack: of.stack,
    accelerators: 64,
    schedules: ['oneForwardOneBackward'],
    idle: false,
  } as const;
  const asked = { ...of, workload: question.workload };
  const findings = searchAll(settingOf(question));

  test('is told best first, with layouts in one line and what was never measured', () => {
    for (const messages of languages) {
      const { rows, front, gain } = presentFindings(findings, 'all', asked, { seconds: 10, bytes: 5e10 }, messages, penFor(messages.code));
      expect(rows.map(({ seconds }) => seconds)).toEqual(rows.map(({ seconds }) => seconds).toSorted((one, other) => one - other));
      expect(rows[0]?.text).toMatch(/^TP \d+ · PP \d+ .*· MB \d+/);
      expect(front?.curves[0]?.points.length).toBe(findings.all.front.length);
      expect(gain).toMatch(/%/);
      expect(rows.some(({ unseen }) => unseen !== null)).toBe(findings.all.best.some(({ unseen }) => unseen.length > 0));
    }
    expect(presentFindings(findings, 'seen', asked, null, en, pen).rows.every(({ unseen }) => unseen === null)).toBe(true);
  });

  test('that found nothing says so', () => {
    const { rows, none, front, gain } = presentFindings(noFindings, 'all', asked, null, en, pen);
    expect([rows, front, gain]).toEqual([[], null, null]);
    expect(none).toBe(en.machine.search.none);
  });

  test('says how far it is, how it ended, and what went wrong', () => {
    const base = { findings, done: 5, size: 10, tookMs: 1234, problem: null } as const;
    expect(presentSearch({ ...base, state: 'going' }, en, pen)).toMatchObject({ isGoing: true, share: 0.5, text: '5 of 10 layouts' });
    expect(presentSearch({ ...base, state: 'ended' }, en, pen).text).toMatch(/worked out in 1\.23 s/);
    expect(presentSearch({ ...base, state: 'failed', problem: 'no room' }, en, pen).text).toMatch(/no room/);
  });
});
