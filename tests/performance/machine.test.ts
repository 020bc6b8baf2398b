import { describe, expect, test } from 'vitest';
import { findMachine, machineOf } from '../../src/performance/machineOf.ts';
import { library, machineIds, machineRecord } from '../../src/provenance/index.ts';

test('an A100 in plain numbers', () => {
  expect(findMachine('a100-80-sxm')).toEqual({
    id: 'a100-80-sxm',
    generation: 'ampere',
    peak: 312e12,
    peak8: null,
    multiprocessors: 108,
    memory: 79.25 * 2 ** 30,
    memoryBandwidth: 2039e9,
    domain: 8,
    domainRate: 300e9,
    networkRate: 25e9,
  });
});

test('every number of every machine is one to count with', () => {
  const bad = machineIds.flatMap((id) => {
    const { id: _, generation: __, peak8, ...numbers } = findMachine(id);
    return Object.entries({ ...numbers, ...(peak8 === null ? {} : { peak8 }) }).filter(
      ([, value]) => !(Number.isFinite(value) && value > 0),
    );
  });
  expect(bad).toEqual([]);
});

describe('rates of one direction, as tables of links have them', () => {
  test.each([
    ['v100-16-sxm', 150e9, 8],
    ['v100-32-sxm', 150e9, 16],
    ['a100-40-sxm', 300e9, 8],
    ['a100-80-pcie', 300e9, 2],
    ['a800-80-sxm', 200e9, 8],
    ['h100-sxm', 450e9, 8],
    ['h800-sxm', 200e9, 8],
    ['h200-sxm', 450e9, 8],
    ['b200-sxm', 900e9, 8],
    ['gb200', 900e9, 72],
    ['mi300x', 448e9, 8],
    ['l40s', 31e9, 8],
  ])('%s: %d within %d', (id, domainRate, domain) => expect(findMachine(id)).toMatchObject({ domainRate, domain }));
});

test('an A800 is an A100 but for its link', () => {
  const { id: _, domainRate, memoryBandwidth, ...a800 } = findMachine('a800-80-sxm');
  const a100 = findMachine('a100-80-sxm');
  expect(a100).toMatchObject(a800);
  expect(domainRate / a100.domainRate).toBeCloseTo(2 / 3, 12);
  expect(memoryBandwidth / a100.memoryBandwidth).toBeCloseTo(1, 3); // 2,040 and 2,039 GB/s
});

test('the fast link is faster than the network, and fp8 twice as fast as bf16', () => {
  for (const machine of machineIds.map(findMachine)) {
    expect(machine.domainRate, machine.id).toBeGreaterThan(machine.networkRate);
    if (machine.peak8 !== null) expect(machine.peak8 / machine.peak, machine.id).toBeCloseTo(2, 1);
  }
});

test('without a link nothing can be told', () => {
  const accelerator = { ...library.accelerator('h100-sxm'), linkRate: null };
  expect(() => machineOf(accelerator, machineRecord('h100-sxm'))).toThrow('h100-sxm has no linkRate.');
  expect(() => findMachine('tpu-v4')).toThrow(RangeError);
});

/** FLOP of 16 bits that a multiprocessor does in a clock, by the makers’ white papers, and the boost clock in GHz. */
const clocks: readonly (readonly [id: string, flopPerClock: number, clock: number])[] = [
  ['v100-16-sxm', 1024, 1.53],
  ['v100-32-sxm', 1024, 1.53],
  ['v100-16-pcie', 1024, 1.37],
  ['a100-40-sxm', 2048, 1.41],
  ['a100-80-pcie', 2048, 1.41],
  ['a800-80-sxm', 2048, 1.41],
  ['l40s', 1024, 2.5],
  ['rtx4090', 512, 2.52],
  ['h100-sxm', 4096, 1.83],
  ['h100-pcie', 4096, 1.62],
  ['h800-sxm', 4096, 1.83],
  ['h200-sxm', 4096, 1.83],
  ['b200-sxm', 8192, 1.85],
  ['b300-sxm', 8192, 1.85],
  ['mi250x', 1024, 1.7],
  ['mi300x', 2048, 2.1],
  ['mi325x', 2048, 2.1],
  ['mi355x', 4096, 2.4],
];

test.each(clocks)('the multiprocessors of %s, at %d FLOP a clock, reach its peak at its clock', (id, flopPerClock, clock) => {
  const { peak, multiprocessors } = findMachine(id);
  expect(Math.abs(peak / (multiprocessors * flopPerClock * 1e9) / clock - 1)).toBeLessThan(0.01);
});
