import type { comparison as comparisonShape, kinds as kindsShape, whatKindsMean as whatShape } from '../en/comparison.ts';

const of = ({ subject, amount, approximate }: { subject: string; amount: string; approximate: boolean }): string =>
  `${subject} ${approximate ? '어림값' : '보도값'}(${amount})`;
const floorOnly = (amount: string): string => `보도된 것은 하한(${amount})뿐이다.`;
const ceilingOnly = (amount: string): string => `보도된 것은 상한(${amount})뿐이다.`;

export const comparison: typeof comparisonShape = {
  equal: (figure) => `${of(figure)}과 같다.`,
  nearlyEqual: (figure) => `${of(figure)}과 거의 같다.`,
  ratio: (ratio, figure) => `${of(figure)}의 ${ratio}배.`,
  approximate: (ratio, figure) => `${of(figure)}의 약 ${ratio}배.`,
  share: (parts, figure) => `${of(figure)}의 약 ${parts === '2' ? '절반' : `${parts}분의 1`}.`,
  about: (ratio) => `약 ${ratio}`,
  lessThanFloor: (ratio, { subject, amount }) => `${subject}${ratio === null ? '보다 작다.' : `의 ${ratio}배 미만.`} ${floorOnly(amount)}`,
  atMostFloor: (ratio, { subject, amount }) =>
    `${subject}${ratio === null ? '보다 크지 않다.' : `의 ${ratio}배 이하.`} ${floorOnly(amount)}`,
  moreThanCeiling: (ratio, { subject, amount }) =>
    `${subject}${ratio === null ? '보다 크다.' : `의 ${ratio}배 초과.`} ${ceilingOnly(amount)}`,
  atLeastCeiling: (ratio, { subject, amount }) =>
    `${subject}${ratio === null ? '보다 작지 않다.' : `의 ${ratio}배 이상.`} ${ceilingOnly(amount)}`,
  moreThan: (ratio, { subject, amount }) => `${subject}(${amount})${ratio === null ? '보다 크다.' : `의 ${ratio}배 초과.`}`,
  atLeast: (ratio, { subject, amount }) => `${subject}(${amount})${ratio === null ? '보다 작지 않다.' : `의 ${ratio}배 이상.`}`,
  lessThan: (ratio, { subject, amount }) => `${subject}(${amount})${ratio === null ? '보다 작다.' : `의 ${ratio}배 미만.`}`,
  atMost: (ratio, { subject, amount }) => `${subject}(${amount})${ratio === null ? '보다 크지 않다.' : `의 ${ratio}배 이하.`}`,
  between: (low, high, { subject, amount }) => `${subject}(${amount})의 ${low}~${high}배.`,
  passesFloor: ({ subject, amount }) => `${subject} 보도 하한(${amount})을 넘는다. 실제 값을 넘는지는 알 수 없다.`,
  underCeiling: ({ subject, amount }) => `${subject} 보도 상한(${amount})보다 낮다. 실제 값보다 낮은지는 알 수 없다.`,
  floorWithin: ({ subject, amount }) => `${subject} 보도 하한(${amount})이 계획의 범위 안에 있다.`,
  ceilingWithin: ({ subject, amount }) => `${subject} 보도 상한(${amount})이 계획의 범위 안에 있다.`,
  unknown: (figure) => `${of(figure)}과는 견줄 수 없다. 열린 쪽이 있어 크기가 정해지지 않는다.`,
  withRange: (sentence, low, high) => `${unended(sentence)} (계획의 범위로는 ${low}~${high}배).`,
  withRangeOverFloor: (sentence, low, high) => `${unended(sentence)} (계획의 범위로는 하한의 ${low}~${high}배).`,
  withRangeOverCeiling: (sentence, low, high) => `${unended(sentence)} (계획의 범위로는 상한의 ${low}~${high}배).`,
  otherKind: (kind, other) => `${kind}·${other}: 서로 다른 종류의 양이므로 배수를 매기지 않는다.`,
};

const unended = (sentence: string): string => sentence.replace(/\.$/, '');

export const kinds: typeof kindsShape = {
  hardwarePurchase: '하드웨어 구매비',
  trainingRun: '훈련 1회 비용',
  programme: '사업 전체 비용',
  cloudBill: '연간 클라우드 요금',
  investment: '투자',
  acceleratorCount: '가속기 수',
  unitPrice: '대당 가격',
  rentalRate: '임대료',
  acceleratorHours: '가속기 시간',
  duration: '훈련 기간',
  parameters: '매개변수',
  trainingData: '훈련 데이터',
  compute: '훈련 연산량',
  energy: '훈련 에너지',
  ratio: '비율',
  exchangeRate: '환율',
  relation: '관계',
  background: '배경',
};

export const whatKindsMean: typeof whatShape = {
  hardwarePurchase: '클러스터를 갖추는 데 한 번 쓰는 돈',
  trainingRun: '최종 훈련 한 번에 드는 돈',
  acceleratorCount: '함께 일하는 대수',
  programme: '인력, 데이터, 실험, 제품까지 시장에 내놓기까지 드는 돈',
  unitPrice: '가속기 한 대의 값',
  parameters: '모형의 크기',
  energy: '훈련에 쓰는 전력량',
};
