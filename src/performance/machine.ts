import type { Generation } from '../provenance/index.ts';

export type { Generation } from '../provenance/index.ts';

/**
 * What of an accelerator and its network decides a step’s time. Rates are for one accelerator and one direction,
 * in bytes or FLOP a second; peaks are dense.
 */
export type Machine = {
  readonly id: string;
  readonly generation: Generation;
  /** bf16, or fp16 where there is no bf16. */
  readonly peak: number;
  /** fp8; null where it has none. */
  readonly peak8: number | null;
  /** Streaming multiprocessors, or compute units: what tiles of a product are dealt to. */
  readonly multiprocessors: number;
  /** Bytes that a program finds, which are not the vendor’s. */
  readonly memory: number;
  readonly memoryBandwidth: number;
  /** Accelerators within reach of the fast link (NVLink or what stands for it): 8 in most servers, 72 in GB200 racks. */
  readonly domain: number;
  /** Of the fast link; of PCIe where there is no other. */
  readonly domainRate: number;
  /** Between servers. */
  readonly networkRate: number;
};
