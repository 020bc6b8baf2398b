import type { quality as shape } from '../en/quality.ts';

export const quality: typeof shape = {
  title: '이 연산량의 최적 모형',
  lead: (compute) =>
    `같은 연산량(${compute})으로 큰 모형을 적은 토큰으로 훈련할 수도, 작은 모형을 많은 토큰으로 훈련할 수도 있다. 손실이 가장 낮은 지점은 스케일링 법칙으로 구한다. 운영비를 줄이려고 일부러 그보다 작은 모형을 택하는 일도 많다.`,
  caption: '계획과 같은 연산량의 최적 모형',
  plan: '이 계획',
  best: '최적',
  larger: (times, cost) => `계획의 매개변수는 최적의 ${times}배이고, 그래서 손실이 ${cost} 높다.`,
  same: '계획의 모형이 이 연산량의 최적 모형이다.',
  caution: '적합에 쓴 데이터에서 다른 데이터나 토크나이저로 옮겨 쓸 수 있는 것은 손실의 차이뿐이다. 손실 자체는 옮겨 쓸 수 없다.',
  outside: (what, reach) => `적합에 쓴 훈련의 범위 밖: ${what}. 범위는 ${reach}이고, 그 밖은 외삽이다.`,
  reach: (parameters, tokens) => `매개변수 ${parameters}, 토큰 ${tokens}`,
  upTo: (most) => `${most} 이하`,
  fit: (data, citation) => `적합: ${data}. ${citation}`,
  spread: (low, middle, high) =>
    `적합의 불확실성: 다시 맞춘 것들 가운데 이 연산량의 최적 매개변수당 토큰이 ${low}보다 작은 것이 10분의 1, ${middle}보다 작은 것이 절반, ${high}보다 큰 것이 10분의 1이다.`,
  noSpread: '이 적합의 불확실성 자료는 없다. Besiroglu 외가 다시 맞춘 값에는 있다.',
  fits: '적합마다 구한 값',
  fitName: '적합',
  parameters: '매개변수',
  tokens: '토큰',
  ratio: '매개변수당 토큰',
  difference: '계획의 손실 차이',
  take: (parameters) => `이 모형으로 바꾸기: 매개변수 ${parameters}`,
  takeBoth: (parameters, tokens) => `이 모형으로 바꾸기: 매개변수 ${parameters}, 토큰 ${tokens}`,
  repetition: '여러 번 보는 데이터',
  repetitionResults: '반복의 영향',
  repetitionLead:
    '고유 토큰이 훈련할 토큰보다 적으면 데이터를 되풀이한다. 4에폭까지는 손해가 거의 없고, 16에폭쯤이면 한 번 더 봐도 얻는 것이 적다.',
  repetitionFit: '위에서 고른 적합과 관계없이, 반복 데이터 법칙을 낸 저자들의 적합을 쓴다.',
  empty: '비워 두면 모든 토큰이 새것이라고 본다.',
};
