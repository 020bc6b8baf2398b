import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { findMachine, formArchitecture, invalidIn } from '../../src/performance/index.ts';
import type { ArchitectureForm } from '../../src/performance/index.ts';
import type { MachineDraft } from '../../src/present/index.ts';
import { draftOf, penFor, readDraft, readForm } from '../../src/present/index.ts';
import { draft, gpt3, layout, mixture } from './machines.ts';

const [en, ko] = [await loadMessages('en'), await loadMessages('ko')];
const pen = penFor('en');

const read = (change: Partial<MachineDraft>, form: ArchitectureForm = gpt3, messages = en) =>
  readDraft({ ...draft, ...change }, formArchitecture(form), findMachine(draft.accelerator), messages, pen);

const errorsOf = ({ fields }: ReturnType<typeof read>) =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, { error }]) => (error === null ? [] : [[field, error]])));

describe('the fields of a layout', () => {
  test('are read as people write numbers', () => {
    const { setting, idle } = read({ count: '1k', batch: '1,500', sequence: '2k', pipeline: '10' });
    expect(setting).toMatchObject({ workload: { sequence: 2000, batch: 1500 }, layout: { accelerators: 960, pipeline: 10 } });
    expect(idle).toBe(40);
    expect(read({ count: '1만', pipeline: '5', batch: '2500' }).setting?.layout.accelerators).toBe(10_000);
  });

  test.each([
    ['', 'blank'],
    ['eight', 'not a number'],
    ['0', 'zero'],
    ['-8', 'negative'],
    ['2.5', 'a fraction'],
    ['1e99', 'absurd'],
    ['4-8', 'a range'],
    ['>8', 'a bound'],
  ])('“%s” (%s) is refused at its own field, in both languages, and nothing is worked out', (tensor) => {
    for (const messages of [en, ko]) {
      const made = read({ tensor }, gpt3, messages);
      expect(made.setting).toBeNull();
      expect(Object.keys(errorsOf(made))).toEqual(['tensor']);
    }
  });

  test.each<[Partial<MachineDraft>, keyof MachineDraft, RegExp, ArchitectureForm?]>([
    [{ tensor: '7', pipeline: '1' }, 'tensor', /96 attention heads/],
    [{ tensor: '7', pipeline: '1' }, 'tensor', /64 attention heads/, { ...gpt3, heads: 64, hidden: 8192, keyValueHeads: 8 }],
    [{ tensor: '6', pipeline: '1' }, 'tensor', /8 attention heads/, { ...gpt3, heads: 96, keyValueHeads: 8 }],
    [{ count: '32' }, 'count', /takes 64 accelerators, and there are 32/],
    [{ pipeline: '128', count: '1024' }, 'pipeline', /128 stages are more than 96 layers/],
    [{ batch: '100' }, 'batch', /take 16 sequences at a time/],
    [{ pipeline: '1', virtual: '2', count: '8', batch: '8' }, 'virtual', /need a pipeline/],
    [{ virtual: '5', pipeline: '16' }, 'virtual', /96 layers don’t make 80/],
    [{ virtual: '2', batch: '16' }, 'virtual', /turns by as many micro-batches/],
    [{ expert: '4' }, 'expert', /has no experts/],
    [
      { expert: '3', tensor: '1', pipeline: '1', sequenceParallel: false, count: '24', batch: '24' },
      'expert',
      /8 experts can’t be dealt to 3/,
      mixture,
    ],
    [{ schedule: 'zeroBubble', virtual: '2' }, 'pipeline', /without virtual stages/],
    [{ context: '3', sequence: '2048', tensor: '8', pipeline: '8', count: '192' }, 'sequence', /2,048 tokens can’t be dealt/],
  ])('%o is told at %s', (change, field, said, form) => {
    const errors = errorsOf(read(change, form));
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(said);
  });

  test('a batch that can’t be dealt out is offered its neighbours', () => {
    expect(read({ batch: '100' }).fields.batch.suggestions).toEqual(['96', '112']);
    expect(read({ batch: '3' }).fields.batch.suggestions).toEqual(['16']);
    for (const batch of ['96', '112']) expect(read({ batch }).setting).not.toBeNull();
  });

  test('accelerators that hold no whole copy stay idle; what there is nobody to share with isn’t shared', () => {
    const made = read({ count: '70', batch: '8' });
    expect(made.idle).toBe(6);
    expect(made.setting?.layout).toMatchObject({ accelerators: 64, sharding: 0 });
    expect(read({ tensor: '1', pipeline: '96', count: '96' }).setting?.layout.sequenceParallel).toBe(false);
  });

  test('a layout put into the fields reads back as itself', () => {
    expect(read(draftOf(layout, pen)).setting?.layout).toEqual(layout);
  });

  test('whatever is typed: no throw, and what is worked out is a layout that can be', () => {
    const typed = fc.oneof(
      fc.constantFrom('1', '2', '3', '8', '64', '1024', '1만', '', 'x', '-1', '1e30', '０８'),
      fc.string({ maxLength: 6 }),
      fc.nat(5000).map(String),
    );
    const fields = fc.record({
      count: typed,
      sequence: typed,
      batch: typed,
      tensor: typed,
      pipeline: typed,
      virtual: typed,
      context: typed,
      expert: typed,
      microBatch: typed,
    });
    fc.assert(
      fc.property(fields, fc.boolean(), (change, experts) => {
        const made = read(change, experts ? mixture : gpt3);
        const isSaid = Object.keys(errorsOf(made)).length > 0;
        expect(isSaid).toBe(made.setting === null);
        if (made.setting) expect(invalidIn(made.setting.workload, made.setting.layout)).toBeNull();
      }),
    );
  });
});

describe('an architecture by hand', () => {
  const usual = { gated: 'usual', tied: 'usual' } as const;
  const hand = { layers: '96', hidden: '12288', heads: '96', vocabulary: '51200', ...usual };

  test('four numbers are enough, and what was taken for the rest is told', () => {
    const { architecture, assumed } = readForm(hand, en, pen);
    expect(architecture?.parameters).toBe(formArchitecture({ layers: 96, hidden: 12_288, heads: 96, vocabulary: 51_200 }).parameters);
    expect(assumed).toMatch(/Feed-forward width 49,152/);
  });

  test('what is missing or can’t be is told at its field', () => {
    expect(readForm(usual, en, pen).fields.layers?.error).toBe(en.machine.architecture.needed);
    expect(readForm({ ...hand, heads: '95' }, en, pen).fields.heads?.error).toMatch(/don’t divide/);
    expect(readForm({ ...hand, keyValueHeads: '200' }, en, pen).fields.keyValueHeads?.error).toMatch(/can’t be more than 96/);
    expect(readForm({ ...hand, keyValueHeads: '7' }, ko, pen).fields.keyValueHeads?.error).toMatch(/나누어지지/);
    expect(readForm({ ...hand, hidden: 'wide' }, en, pen).architecture).toBeNull();
  });
});
