import type { NodeWords } from '../en/nodesOfCost.ts';
import type { nodesOfStep as shape } from '../en/nodesOfStep.ts';

export const nodesOfStep: Readonly<Record<keyof typeof shape, NodeWords>> = {
  sequenceLength: { name: '시퀀스 길이', meaning: '모형이 한꺼번에 보는 토큰 수.' },
  batchSize: { name: '배치', meaning: '최적화 한 단계에서 모든 가속기가 처리하는 시퀀스 수.' },
  stepTokens: { name: '단계당 토큰', meaning: '최적화 한 단계에서 처리하는 토큰 수.' },
  stackFactor: {
    name: '직접 측정한 훈련의 보정 계수',
    meaning: '직접 측정한 단계 시간을 모형의 시간으로 나눈 값. 측정한 것이 없으면 1.',
  },
  stepError: { name: '단계 모형의 오차', meaning: '비슷한 훈련의 측정 시간을 예측 시간으로 나눈 값. 다섯에 넷이 이 범위에 든다.' },
  soughtCount: { name: '시도해 찾은 가속기 수', meaning: '그 대수의 활용률로 기한을 지키는 가속기 수.' },
  layoutAccelerators: { name: '분산 구성의 가속기 수', meaning: '모형을 나누어 싣는 가속기 수.' },
  modelledStepTime: {
    name: '모형이 계산한 단계 시간',
    meaning: '최적화 한 단계를 이루는 부분의 합. 연산, 가려지지 않는 통신, 대기, 최적화기.',
  },
  stepTime: { name: '단계 시간', meaning: '최적화 한 단계에 걸리는 시간. 측정값이 모형에서 벗어난 만큼의 범위를 갖는다.' },
  architectureParameters: {
    name: '아키텍처의 매개변수',
    meaning: '아키텍처의 크기에서 센 값. 전문가 혼합 모형이면 토큰 하나가 거치는 매개변수.',
  },
  stepParameters: { name: '단계 계산의 매개변수', meaning: '계획의 매개변수. 계획에서 매개변수를 계산할 때는 아키텍처의 매개변수.' },
  predictedUtilisation: {
    name: 'MFU(예측)',
    meaning: '한 단계의 연산량(토큰당 6·N)을 그 시간에 가속기가 16비트 밀집 최대 성능으로 할 수 있는 연산량으로 나눈 값.',
  },
  givenUtilisation: { name: 'MFU(정한 값 또는 예측)', meaning: '계획에서 정한 값, 또는 아키텍처와 분산 구성에서 예측한 값.' },
};
