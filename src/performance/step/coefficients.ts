/**
 * What the step model takes from outside equations: values fitted to measured runs and figures that are cited or counted, kept in one
 * table (seeds/coefficients) with meaning, value and source or fit. Shares and factors bear no unit, latencies are seconds.
 */
export const fittedCoefficientIds = [
  // large products reach this share of the dense 16-bit peak
  'productVolta',
  'productAmpere',
  'productHopper',
  'productBlackwell',
  'productGraceBlackwell',
  // and this of the dense 8-bit peak
  'product8Hopper',
  'product8Blackwell',
  // depth at which a product reaches half of that
  'depthAmpere',
  'depthHopper',
  'depthBlackwell',
  // how much of a last wave that isn't full is lost
  'waveLoss',
  // products of experts, as a share of dense ones
  'groupedHopper',
  'groupedBlackwell',
  // tiled attention, forward, as a share of the peak; backward relative to it
  'attentionAmpere',
  'attentionHopper',
  'attentionHopperEarly',
  'attentionBlackwell',
  'attentionBackward',
  'attentionHeadSize',
  'attentionLength',
  // element-wise work: share of the memory’s rate, and what lies between two kernels
  'memoryRate',
  'kernelLaunch',
  // networks: share of a link's rate, and seconds a collective and a hop
  'domainRate',
  'networkRate',
  'domainLatency',
  'networkLatency',
  'allToAllDomain',
  'allToAllNetwork',
  // what can't be hidden
  'tensorBackwardExposed',
  'tensorOverlapExposed',
  'reduceExposed',
  'gatherExposed',
  'gatherOverlap',
  'gatherRateDeepSpeed',
  'broadcastLatency',
  'expertExposed',
  'contextExposed',
  'pipelineExposed',
  'zeroBubbleLeft',
  // once a step and a micro-batch
  'stepOverhead',
  'straggler',
  // software, as a factor on all of a step
  'stackMegatronDeepSpeedEarly',
  'stackJax',
] as const;

export const countedCoefficientIds = [
  'productCdna',
  // bytes of an element of 16 bits
  'element16',
  // the tile of a product that one multiprocessor works on at a time
  'tileRows',
  'tileColumns',
  // kernels that a layer starts, forward; about twice as many backward
  'denseKernels',
  'expertKernels',
  // products that tiled attention computes backward, relative to forward
  'tiledBackwardWork',
  // bytes that are moved for a score that is written out, and for a logit in the loss
  'scoreForward',
  'scoreBackward',
  'logitLoss',
  // bytes that the optimizer moves for a parameter
  'optimizerTraffic',
  // accelerators up to which none is noticeably slower than the rest
  'quietCount',
] as const;

export const stepCoefficientIds = [...fittedCoefficientIds, ...countedCoefficientIds] as const;

export type FittedCoefficient = (typeof fittedCoefficientIds)[number];
export type StepCoefficient = (typeof stepCoefficientIds)[number];
export type StepCoefficients = Readonly<Record<StepCoefficient, number>>;
