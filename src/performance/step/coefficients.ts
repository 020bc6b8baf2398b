/**
 * What the step model takes from outside equations: cited figures and values fitted to measured runs, kept in one table
 * (seeds/coefficients/step.json) with meaning, value and source or fit. Shares and factors bear no unit, latencies are seconds.
 */
export const stepCoefficientIds = [
  // large products reach this share of the dense 16-bit peak
  'productVolta',
  'productAmpere',
  'productHopper',
  'productBlackwell',
  'productGraceBlackwell',
  'productCdna',
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

export type StepCoefficient = (typeof stepCoefficientIds)[number];
export type StepCoefficients = Readonly<Record<StepCoefficient, number>>;
