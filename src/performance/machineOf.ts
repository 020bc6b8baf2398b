import { library, machineRecord, type Accelerator, type MachineRecord } from '../provenance/index.ts';
import type { Machine } from './machine.ts';

/** Both directions of a link are what vendors count; a transfer has one of them. */
const directions = 2;

type Facts = Pick<Accelerator, 'id' | 'peak' | 'memoryBandwidth' | 'linkRate' | 'acceleratorsPerNode'>;

/**
 * A machine in plain numbers: what seeds/hardware says of an accelerator, and what seeds/machines adds to it.
 * @throws RangeError where a fact has no value: a step’s time can’t be told without it
 */
export function machineOf(accelerator: Facts, record: MachineRecord): Machine {
  const valueOf = (name: string, value: string | null | undefined): number => {
    if (value === null || value === undefined) throw new RangeError(`${accelerator.id} has no ${name}.`);
    return Number(value);
  };
  const { id, peak, memoryBandwidth, linkRate, acceleratorsPerNode } = accelerator;
  const { generation, peak8, multiprocessors, usableMemory, domain, networkRate } = record;
  return {
    id,
    generation,
    peak: valueOf('peak', peak.value),
    peak8: peak8 && Number(peak8.value),
    multiprocessors: Number(multiprocessors.value),
    memory: Number(usableMemory.value),
    memoryBandwidth: valueOf('memoryBandwidth', memoryBandwidth.value),
    domain: domain ? Number(domain.value) : valueOf('acceleratorsPerNode', acceleratorsPerNode.value),
    domainRate: valueOf('linkRate', linkRate?.value) / directions,
    networkRate: Number(networkRate.value),
  };
}

/** @throws RangeError for an accelerator that is unknown, or whose facts have not been gathered: `machineIds` names those that are */
export const findMachine = (id: string): Machine => machineOf(library.accelerator(id), machineRecord(id));
