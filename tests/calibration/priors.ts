import type { FittedCoefficient } from '../../src/performance/index.ts';
import type { Free } from './leastSquares.ts';

const near = (start: number, spread: number, low = start / 5, high = start * 5): Free => ({ start, spread, low, high });
const share = (start: number, spread: number, high = 1): Free => ({ start, spread, low: start / 5, high });

/**
 * What is believed of each coefficient before any run is looked at: the start is a published figure where there is one
 * (training.md §5), the spread (of the logarithm) says how firmly.
 */
export const priors: Readonly<Record<FittedCoefficient, Free>> = {
  productVolta: share(0.75, 0.15, 0.95),
  productAmpere: share(0.87, 0.08, 0.95),
  productHopper: share(0.8, 0.08, 0.95),
  productBlackwell: share(0.776, 0.1, 0.95),
  productGraceBlackwell: share(0.7, 0.1, 0.95),
  product8Hopper: share(0.65, 0.15, 0.95),
  product8Blackwell: share(0.65, 0.15, 0.95),
  depthAmpere: near(300, 0.4),
  depthHopper: near(400, 0.4),
  depthBlackwell: near(700, 0.4),
  waveLoss: share(0.5, 0.4),
  groupedHopper: share(0.75, 0.25),
  groupedBlackwell: share(0.62, 0.25),
  attentionAmpere: share(0.75, 0.2),
  attentionHopper: share(0.65, 0.25),
  attentionHopperEarly: share(0.35, 0.25),
  attentionBlackwell: share(0.65, 0.25),
  attentionBackward: share(0.8, 0.2, 1.2),
  attentionHeadSize: near(40, 0.6),
  attentionLength: near(400, 0.7),
  memoryRate: share(0.8, 0.1),
  kernelLaunch: near(8e-6, 0.8, 1e-6, 1e-4),
  domainRate: share(0.77, 0.08),
  networkRate: share(0.85, 0.1),
  domainLatency: near(15e-6, 0.5),
  networkLatency: near(10e-6, 0.5),
  allToAllDomain: share(0.75, 0.3),
  allToAllNetwork: share(0.75, 0.3),
  tensorBackwardExposed: share(0.78, 0.2),
  tensorOverlapExposed: share(0.6, 0.4),
  reduceExposed: share(0.4, 0.6),
  gatherExposed: share(0.15, 0.6),
  gatherRateDeepSpeed: share(0.3, 0.7),
  broadcastLatency: near(3e-3, 0.5),
  gatherOverlap: share(0.8, 0.2),
  expertExposed: share(0.6, 0.4),
  contextExposed: share(0.5, 0.5),
  pipelineExposed: share(0.7, 0.4),
  zeroBubbleLeft: share(0.3, 0.5),
  stepOverhead: near(0.01, 0.7),
  straggler: near(0.017, 0.4),
  stackMegatronDeepSpeedEarly: near(1.25, 0.15, 1, 2),
  stackJax: near(1.05, 0.15, 0.9, 2),
};
