import type { Precision } from '../layout.ts';
import type { Generation, Machine } from '../machine.ts';
import type { StepCoefficient, StepCoefficients } from './coefficients.ts';
import type { Channel } from './collective.ts';
import type { ProductRates } from './product.ts';
import type { Stack } from './stack.ts';

/** A machine as a stack drives it at a precision: everything of the step model that no layout changes. Built once, used for millions of layouts. */
export type Rates = {
  readonly machine: Machine;
  readonly stack: Stack;
  readonly coefficients: StepCoefficients;
  /** Products of weights and activations. */
  readonly dense: ProductRates;
  /** Products of experts, which are small and many. */
  readonly grouped: ProductRates;
  /** Products in 16 bits, whatever the precision: attention that isn’t tiled. */
  readonly wide: ProductRates;
  /** FLOP/s of tiled attention, before head size and length are regarded. */
  readonly attentionForward: number;
  readonly attentionBackward: number;
  /** byte/s of element-wise work. */
  readonly bytes: number;
};

const productShare: Readonly<Record<Generation, StepCoefficient>> = {
  volta: 'productVolta',
  ampere: 'productAmpere',
  hopper: 'productHopper',
  blackwell: 'productBlackwell',
  graceBlackwell: 'productGraceBlackwell',
  cdna3: 'productCdna',
};
const depthOf: Readonly<Record<Generation, StepCoefficient>> = {
  volta: 'depthAmpere',
  ampere: 'depthAmpere',
  hopper: 'depthHopper',
  blackwell: 'depthBlackwell',
  graceBlackwell: 'depthBlackwell',
  cdna3: 'depthHopper',
};
const groupedShare: Readonly<Record<Generation, StepCoefficient>> = {
  volta: 'groupedHopper',
  ampere: 'groupedHopper',
  hopper: 'groupedHopper',
  blackwell: 'groupedBlackwell',
  graceBlackwell: 'groupedBlackwell',
  cdna3: 'groupedHopper',
};
const attentionShare: Readonly<Record<Generation, StepCoefficient>> = {
  volta: 'attentionAmpere',
  ampere: 'attentionAmpere',
  hopper: 'attentionHopper',
  blackwell: 'attentionBlackwell',
  graceBlackwell: 'attentionBlackwell',
  cdna3: 'attentionAmpere',
};

/** FLOP/s that large products reach at a precision. Without 8-bit units, 8-bit training runs at the 16-bit rate. */
function sustained(machine: Machine, precision: Precision, c: StepCoefficients): number {
  if (precision !== 'fp8' || machine.peak8 === null) return machine.peak * c[productShare[machine.generation]];
  return (
    machine.peak8 *
    c[machine.generation === 'blackwell' || machine.generation === 'graceBlackwell' ? 'product8Blackwell' : 'product8Hopper']
  );
}

export function ratesOf(machine: Machine, stack: Stack, precision: Precision, c: StepCoefficients): Rates {
  const bytes = machine.memoryBandwidth * c.memoryRate;
  const { multiprocessors, generation } = machine;
  const products = sustained(machine, precision, c);
  // What a tile spends before and after its sums is time, not depth: at twice the rate it costs twice the depth.
  const wideProducts = sustained(machine, 'bf16', c);
  const depth = c[depthOf[generation]];
  const dense: ProductRates = {
    products,
    depth: (depth * products) / wideProducts,
    multiprocessors,
    waveLoss: c.waveLoss,
    tileRows: c.tileRows,
    tileColumns: c.tileColumns,
    element: c.element16,
    bytes,
  };
  const early = stack.earlyAttention && generation !== 'ampere' && generation !== 'volta';
  const attentionForward = machine.peak * c[early ? 'attentionHopperEarly' : attentionShare[generation]];
  return {
    machine,
    stack,
    coefficients: c,
    dense,
    grouped: { ...dense, products: products * c[groupedShare[generation]] },
    wide: { ...dense, products: wideProducts, depth },
    attentionForward,
    attentionBackward: attentionForward * c.attentionBackward,
    bytes,
  };
}

/**
 * The channel among ranks that stand `stride` accelerators apart: inside the fast domain as long as they all fit in it, else
 * over the network, where every rank of a domain brings its own network card and the ring enters each domain once.
 */
export function channelAmong(ranks: number, stride: number, { machine, coefficients: c }: Rates): Channel {
  const fast = machine.domainRate * c.domainRate;
  if (ranks * stride <= machine.domain) return { ranks, rate: fast, latency: c.domainLatency };
  const inside = Math.max(1, Math.floor(machine.domain / stride));
  const across = machine.networkRate * c.networkRate * inside;
  // Inside a domain all moves but what leaves it.
  const within = inside > 1 ? (fast * inside) / (inside - 1) : Infinity;
  return { ranks, rate: Math.min(within, across), latency: c.domainLatency + c.networkLatency * (ranks / inside - 1) };
}
