import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formArchitecture, schedules } from '../../src/performance/index.ts';
import type { ArchitectureForm, Layout } from '../../src/performance/index.ts';
import { architectureRecords } from '../../src/provenance/index.ts';
import { readArchitectureText, readLayout, readLink, writeArchitectureText, writeLayout, writeLink } from '../../src/scenario/index.ts';

const count = (most: number) => fc.integer({ min: 1, max: most });

const layouts: fc.Arbitrary<Layout> = fc.record({
  accelerators: count(100_000),
  tensor: count(64),
  pipeline: count(128),
  virtual: count(12),
  context: count(64),
  expert: count(256),
  microBatch: count(64),
  recompute: fc.constantFrom('none', 'selective', 'full'),
  sharding: fc.constantFrom(0, 1, 2, 3),
  sequenceParallel: fc.boolean(),
  schedule: fc.constantFrom(...schedules),
});

describe('layouts in a link', () => {
  test('law: what is written reads back', () => {
    fc.assert(
      fc.property(layouts, fc.boolean(), (layout, flash) => {
        const { accelerators: _count, ...parts } = layout;
        const { stated, unread } = readLayout(writeLayout(layout, flash));
        expect(unread).toEqual([]);
        // What goes without saying is left out: one rank, the usual schedule, no sequence parallelism without tensor ranks.
        const usual = { virtual: 1, context: 1, expert: 1, schedule: 'oneForwardOneBackward', flash: true, sequenceParallel: false };
        const sequenceParallel = layout.tensor > 1 && parts.sequenceParallel;
        expect({ ...usual, ...stated }).toEqual({ ...parts, sequenceParallel, flash });
      }),
    );
  });

  test('in any order and case, with blanks; and what is said twice or is nothing is told', () => {
    expect(readLayout(' SP, rc-Full tp8,pp16 ,mb2')).toEqual({
      stated: { sequenceParallel: true, recompute: 'full', tensor: 8, pipeline: 16, microBatch: 2 },
      unread: [],
    });
    expect(readLayout('tp8,tp4,pp0,pp-1,mb1e9,sp,nosp,__proto__,constructor1')).toEqual({
      stated: { tensor: 8, sequenceParallel: true },
      unread: ['tp4', 'pp0', 'pp-1', 'mb1e9', 'nosp', '__proto__', 'constructor1'],
    });
  });

  test('law: any text is read, and nothing else reaches the layout', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { stated } = readLayout(text);
        expect(Object.keys(stated).every((key) => /^[a-z]+[A-Za-z]*$/.test(key))).toBe(true);
      }),
    );
  });

  test('travel as they are', () => {
    const link =
      '#v=2&gpu=h100-sxm&n=1024&mfu=predicted&t=30d&arch=32x4096,h32,kv8,f14336,gated,v128256&layout=tp8,pp16,vp3,cp1,ep1,mb1,rc-selective,z1,sp';
    expect(writeLink(readLink(link).scenario)).toBe(
      '#v=2&gpu=h100-sxm&n=1024&t=30d&mfu=predicted&arch=32x4096,h32,kv8,f14336,gated,v128256&layout=tp8,pp16,vp3,cp1,ep1,mb1,rc-selective,z1,sp',
    );
  });
});

describe('architectures in a link', () => {
  const shapes = architectureRecords.flatMap(({ id, shape }) => (shape ? [{ id, shape }] : []));

  test.each(shapes)('the sizes of $id say it all', ({ shape }) => {
    const reading = readArchitectureText(writeArchitectureText(shape));
    if (!reading.ok) throw new Error(`“${reading.part}” can't be read.`);
    expect({ ...formArchitecture(reading.form), modelType: '' }).toEqual({ ...formArchitecture(shape), modelType: '' });
  });

  test('everything a form can say has a word', () => {
    const form: ArchitectureForm = {
      layers: 12,
      hidden: 768,
      heads: 12,
      vocabulary: 50_257,
      keyValueHeads: 4,
      headSize: 64,
      width: 2048,
      gated: false,
      tied: true,
      experts: 16,
      chosen: 4,
      expertWidth: 512,
      sharedWidth: 256,
      sharedGate: true,
      denseLayers: 2,
      latent: { queryRank: 128, keyValueRank: 64, plainSize: 48, ropeSize: 16, valueSize: 32, indexer: { heads: 4, headSize: 32 } },
      window: 1024,
      chunked: true,
      runs: [
        { count: 2, experts: false, windowed: true },
        { count: 10, experts: true, windowed: false },
      ],
      norm: 'rms',
      norms: 4,
      finalNorm: false,
      biases: ['query', 'keyValue', 'output', 'feedForward', 'experts', 'router', 'head'],
      queryKeyNorm: 'headShifted',
      sinks: true,
      positions: 4096,
      positionRows: 4096,
      typeRows: 2,
      embeddingNorm: true,
      embeddingWidth: 512,
      end: 'pooler',
      causal: false,
      encoderLayers: 6,
      distanceBuckets: 32,
      predictionLayers: 1,
    };
    expect(readArchitectureText(writeArchitectureText(form))).toEqual({ ok: true, form });
  });

  test.each([
    ['96x12288', 'h', null],
    ['96x12288,h96,h96', 'h96', null],
    ['96x12288,h0', 'h0', null],
    ['96x12288,h1e9', 'h1e9', null],
    ['0x12288,h96', '0x12288', null],
    ['96x12288,h96,e8,k9', 'k9', 'e8'],
    ['96x12288,h96,kv97', 'kv97', 'h96'],
    ['96x12288,h97', 'h97', '×12288'],
  ])('%s is refused, and says where', (text, part, beside) => {
    expect(readArchitectureText(text)).toEqual({ ok: false, part, beside });
  });

  test('law: any text is answered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readArchitectureText(`2x64,h2,${text}`).ok).toBe('boolean');
      }),
    );
  });
});
