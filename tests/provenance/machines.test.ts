import { describe, expect, test } from 'vitest';
import { machineIds, machineRecord, machineRecords, type MachineRecord } from '../../src/provenance/machines.ts';
import { shelves } from '../../src/provenance/shelves.ts';
import { validateMachines } from '../../src/provenance/validateMachines.ts';
import { originalsArePresent, readTable, skipped } from './originals.ts';

const inWords = (records: readonly unknown[]): string =>
  validateMachines(records as readonly MachineRecord[], shelves)
    .map(({ path, text }) => `${path}: ${text}`)
    .join('\n');

test('the machines are in order', () => expect(validateMachines(machineRecords, shelves)).toEqual([]));

test('every accelerator that the machine room promises has its facts', () => {
  const promised =
    'v100-16-sxm v100-32-sxm v100-16-pcie a100-40-sxm a100-80-sxm a100-40-pcie a100-80-pcie a800-40-pcie a800-80-sxm h100-sxm h100-pcie ' +
    'h100-nvl h800-sxm h20 h200-sxm b200-sxm b300-sxm gb200 gb300 mi300x';
  expect(promised.split(' ').filter((id) => !machineIds.includes(id))).toEqual([]);
});

test('a machine is found by its id, can’t be altered, and an unknown one is refused by name', () => {
  const record = machineRecord('gb200');
  expect(record.multiprocessors.value).toBe('152');
  expect(() => Object.assign(record.multiprocessors, { value: '1' })).toThrow(TypeError);
  expect(() => machineRecord('tpu-v4')).toThrow('There is no machine “tpu-v4”');
});

describe('what is wrong is told', () => {
  const fine = machineRecord('a100-80-pcie');
  test.each([
    ['a misspelt key', { multiProcessors: fine.multiprocessors }, 'machines/a100-80-pcie.multiProcessors'],
    ['an unknown generation', { generation: 'pascal' }, 'machines/a100-80-pcie.generation'],
    ['a half multiprocessor', { multiprocessors: { ...fine.multiprocessors, value: '107.5' } }, 'is no whole number'],
    [
      'a fact without a value',
      { networkRate: { ...fine.networkRate, operator: 'range', value: null, low: '1', high: '2' } },
      'has no value',
    ],
    ['a rate in bits', { networkRate: { ...fine.networkRate, unit: 'FLOP/s/accelerator' } }, 'machines/a100-80-pcie.networkRate.unit'],
    ['no citation', { usableMemory: { ...fine.usableMemory, citation: undefined } }, 'machines/a100-80-pcie.usableMemory.citation'],
    [
      'hearsay',
      { domain: { ...fine.domain, citation: { kind: 'source', source: 'hearsay', locator: 'p. 1' } } },
      'domain: cites an unknown source',
    ],
    ['no such accelerator', { id: 'a101' }, 'machines/a101: is of no accelerator'],
  ])('%s', (_, change, problem) => expect(inWords([{ ...fine, ...change }])).toContain(problem));
  test('the same twice', () => expect(inWords([fine, fine])).toBe('machines/a100-80-pcie: stands here twice'));
});

test('peaks and rates are those of the table of hardware', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const rows = new Map(readTable('hardware.csv').map((row) => [row.id, row]));
  const astray = machineRecords.flatMap(({ id, peak8, networkRate }) => {
    const row = rows.get(id);
    const peak = row?.fp8_dense_tflops ? Number(row.fp8_dense_tflops) * 1e12 : null;
    const rate = row?.scaleout_gbit_s_per_gpu ? (Number(row.scaleout_gbit_s_per_gpu) * 1e9) / 8 : null;
    return [
      ...(peak !== null && peak !== Number(peak8?.value) ? [`${id}.peak8: ${peak8?.value}, not ${peak}`] : []),
      ...(rate !== null && rate !== Number(networkRate.value) ? [`${id}.networkRate: ${networkRate.value}, not ${rate}`] : []),
    ];
  });
  expect(astray).toEqual([]);
});

test('what a program finds of the memory is a little less than so many GiB as the vendor has GB', () => {
  const shares = machineRecords.map(({ id, usableMemory }) => {
    const [size = ''] = /\d+(?= ?GB)/.exec(shelves.accelerators.find((each) => each.id === id)?.name ?? '') ?? [];
    return { id, share: size === '' ? null : Number(usableMemory.value) / (Number(size) * 2 ** 30) };
  });
  expect(shares.filter(({ share }) => share !== null && (share > 1 || share < 0.92))).toEqual([]);
  expect(shares.filter(({ share }) => share !== null).length).toBeGreaterThan(15);
});
