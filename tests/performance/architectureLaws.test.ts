import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactCausal, exactSquare, flopConventions, flopsPerToken, tokensSeen } from '../../src/performance/architecture/flops.ts';
import { assumedIn, formArchitecture, type ArchitectureForm } from '../../src/performance/architecture/form.ts';

const upTo = (max: number) => fc.integer({ min: 1, max });

const forms: fc.Arbitrary<ArchitectureForm> = fc
  .record({
    layers: upTo(128),
    headSize: fc.constantFrom(64, 128),
    keyValueHeads: upTo(8),
    shared: upTo(8),
    width: upTo(20_000),
    gated: fc.boolean(),
    tied: fc.boolean(),
    vocabulary: upTo(200_000),
    experts: fc.option(fc.integer({ min: 8, max: 256 })),
    chosen: upTo(8),
    window: fc.option(upTo(8192)),
    chunked: fc.boolean(),
  })
  .map(({ shared, keyValueHeads, headSize, ...rest }) => ({
    ...rest,
    keyValueHeads,
    headSize,
    heads: keyValueHeads * shared,
    hidden: keyValueHeads * shared * headSize,
  }));
const sequences = upTo(131_072);

describe('parameters', () => {
  test('sum up from groups and what stands around them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const { parameters, activeParameters, groups, ...rest } = formArchitecture(form);
        const around = rest.embeddingParameters + rest.finalParameters + rest.headParameters;
        const sum = (of: 'parameters' | 'activeParameters'): number => groups.reduce((all, group) => all + group.count * group[of], around);
        expect([parameters, activeParameters]).toEqual([sum('parameters'), sum('activeParameters')]);
        expect(activeParameters).toBeLessThanOrEqual(parameters);
        for (const group of groups) expect(group.matmulParameters).toBeLessThan(group.activeParameters);
      }),
    );
  });
  test('twice the layers have twice the weights in layers', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const [once, twice] = [form.layers, 2 * form.layers].map((layers) => formArchitecture({ ...form, layers }));
        const inLayers = ({ parameters, embeddingParameters, finalParameters, headParameters }: ReturnType<typeof formArchitecture>) =>
          parameters - embeddingParameters - finalParameters - headParameters;
        expect(once && twice && inLayers(twice)).toBe(once && 2 * inLayers(once));
      }),
    );
  });
  test('a head of its own stores one more table, and is multiplied with either way', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const [tied, own] = [true, false].map((tied) => formArchitecture({ ...form, tied }));
        expect((own?.parameters ?? 0) - (tied?.parameters ?? 0)).toBe((form.vocabulary ?? 0) * form.hidden);
        expect(own?.matmulParameters).toBe(tied?.matmulParameters);
      }),
    );
  });
  test('as many chosen as there are experts leave nothing out', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const { parameters, activeParameters } = formArchitecture({ ...form, experts: 8, chosen: 8 });
        expect(activeParameters).toBe(parameters);
      }),
    );
  });
});

describe('work a token', () => {
  test('a causal mask, windows and chunks leave less than every pair', () => {
    fc.assert(
      fc.property(forms, sequences, (form, sequence) => {
        const architecture = formArchitecture(form);
        for (const { attention } of architecture.groups) {
          const seen = tokensSeen(attention, sequence, true);
          expect(seen).toBeLessThanOrEqual((sequence / 2) * (1 + 1e-12));
          expect(seen).toBeGreaterThan(0);
        }
        expect(exactCausal(architecture, sequence)).toBeLessThan(exactSquare(architecture, sequence));
      }),
    );
  });
  test('recomputing more is more, and all of it is a third at most', () => {
    fc.assert(
      fc.property(forms, sequences, fc.constantFrom(...flopConventions), (form, sequence, convention) => {
        const architecture = formArchitecture(form);
        const [none = 0, selective = 0, full = 0] = (['none', 'selective', 'full'] as const).map((recompute) =>
          flopsPerToken(architecture, sequence, convention, recompute),
        );
        expect(selective).toBeGreaterThanOrEqual(none);
        expect(full).toBeLessThanOrEqual((4 / 3) * none * (1 + 1e-12));
        // Korthikanti’s formula counts scores once more in full where one third would do.
        if (convention !== 'megatron') expect(full).toBeGreaterThanOrEqual(selective);
      }),
    );
  });
  test('a window as long as the sequence hides nothing, and half a chunk is seen in chunks', () => {
    const attention = { heads: 1, keyValueHeads: 1, headSize: 1, valueSize: 1, latent: null };
    expect(tokensSeen({ ...attention, window: 4096, chunked: false }, 4096, true)).toBe(2048);
    expect(tokensSeen({ ...attention, window: null, chunked: false }, 4096, true)).toBe(2048);
    expect(tokensSeen({ ...attention, window: 512, chunked: false }, 4096, true)).toBe(512 - 512 ** 2 / 8192);
    expect(tokensSeen({ ...attention, window: 1024, chunked: true }, 4096, true)).toBe(512);
    expect(tokensSeen({ ...attention, window: 1024, chunked: false }, 4096, false)).toBe(1024);
  });
  test('a layer that predicts a further token costs a layer, a projection and the head', () => {
    const architecture = formArchitecture({ layers: 2, hidden: 8, heads: 2, width: 16, gated: true, vocabulary: 32 });
    const one =
      exactCausal(architecture, 64) -
      exactCausal(formArchitecture({ layers: 1, hidden: 8, heads: 2, width: 16, gated: true, vocabulary: 32 }), 64);
    expect(exactCausal(architecture, 64, 'none', 1) - exactCausal(architecture, 64)).toBe(one + 6 * (2 * 8 * 8 + 8 * 32));
  });
});

describe('what a form leaves open', () => {
  test('is taken as usual, and told', () => {
    expect(assumedIn({ layers: 32, hidden: 4096, heads: 32, gated: true })).toEqual([
      { field: 'vocabulary', value: 32_000 },
      { field: 'keyValueHeads', value: 32 },
      { field: 'headSize', value: 128 },
      { field: 'width', value: 11_008 },
      { field: 'tied', value: false },
    ]);
    expect(assumedIn({ layers: 96, hidden: 12_288, heads: 96, vocabulary: 50_257 }).map(({ field, value }) => `${field} ${value}`)).toEqual(
      ['keyValueHeads 96', 'headSize 128', 'width 49152', 'gated false', 'tied true'],
    );
    expect(assumedIn({ layers: 2, hidden: 64, heads: 2, width: 100, experts: 4 }).map(({ field }) => field)).toContain('chosen');
  });
  test('makes GPT-3 of four numbers and a length, and LLaMA of a width', () => {
    expect(formArchitecture({ layers: 96, hidden: 12_288, heads: 96, vocabulary: 50_257, positions: 2048 }).parameters).toBe(
      174_604_259_328,
    );
    expect(formArchitecture({ layers: 32, hidden: 4096, heads: 32, width: 11_008, vocabulary: 32_000 }).parameters).toBe(6_738_415_616);
  });
});
