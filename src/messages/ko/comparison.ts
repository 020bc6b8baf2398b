import type { comparison as comparisonShape, kinds as kindsShape, whatKindsMean as whatShape } from '../en/comparison.ts';

export const comparison: typeof comparisonShape = {
  equal: ({ subject, amount }) => `${subject}(${amount})와 같다.`,
  ratio: (ratio, { subject, amount }) => `${subject}(${amount})의 ${ratio}배.`,
  approximate: (ratio, { subject, amount }) => `${subject}(${amount})의 약 ${ratio}배.`,
  aboutEqual: ({ subject, amount }) => `${subject}(${amount})와 거의 같다.`,
  underFloor: ({ subject, amount }) => `${subject}보다 작다(보도된 하한 ${amount}).`,
  lessThan: (ratio, { subject, amount }) => `${subject}의 ${ratio}배 미만(보도된 하한 ${amount}).`,
  atMost: (ratio, { subject, amount }) => `${subject}의 ${ratio}배 이하(보도된 하한 ${amount}).`,
  moreThan: (ratio, { subject, amount }) => `${subject}(${amount})의 ${ratio}배 초과.`,
  atLeast: (ratio, { subject, amount }) => `${subject}(${amount})의 ${ratio}배 이상.`,
  below: (ratio, { subject, amount }) => `${subject}(${amount})의 ${ratio}배 미만.`,
  belowOrEqual: (ratio, { subject, amount }) => `${subject}(${amount})의 ${ratio}배 이하.`,
  between: (low, high, { subject, amount }) => `${subject}(${amount})의 ${low}~${high}배.`,
  passesFloor: ({ subject, amount }) => `${subject} 보도 하한(${amount})을 넘는다. 실제 값을 넘는지는 알 수 없다.`,
  underCeiling: ({ subject, amount }) => `${subject} 보도 상한(${amount})보다 낮다. 실제 값보다 낮은지는 알 수 없다.`,
  unknown: ({ subject, amount }) => `${subject}(${amount})과는 견줄 수 없다. 둘 다 같은 쪽으로 열려 있다.`,
  withRange: (sentence, low, high) => `${sentence.replace(/\.$/, '')}, 계획의 범위로는 ${low}~${high}배.`,
  otherKind: (kind, other) => `${kind}·${other}: 서로 다른 종류의 양이므로 배수를 매기지 않는다.`,
};

export const kinds: typeof kindsShape = {
  hardwarePurchase: '하드웨어 구매비',
  trainingRun: '훈련 1회 비용',
  programme: '사업 전체 비용',
  cloudBill: '연간 클라우드 요금',
  investment: '투자',
  acceleratorCount: '가속기 수',
  unitPrice: '대당 가격',
  rentalRate: '임대료',
  parameters: '매개변수',
  ratio: '비율',
  exchangeRate: '환율',
  relation: '관계',
  background: '배경',
};

export const whatKindsMean: typeof whatShape = {
  hardwarePurchase: '클러스터를 갖추는 데 한 번 쓰는 돈',
  trainingRun: '최종 훈련 한 번에 드는 돈',
  programme: '인력, 데이터, 실험, 제품까지 시장에 내놓기까지 드는 돈',
};
