import type { planning as shape } from '../en/planning.ts';

export const planning: typeof shape = {
  title: '어느 값이든 계산',
  hint: '여섯 가운데 둘은 나머지에서 나옵니다. 계산값을 고쳐 쓰면 다른 하나를 대신 계산하고, 고정한 값은 건드리지 않습니다.',
  computed: '계산값',
  computeThis: (name) => `대신 계산: ${name}`,
  pin: '고정',
  pinned: '고정됨',
  pinThis: (name) => `고정: ${name}`,
  fromBudget: '예산에서 거꾸로 계산',
  startBudget: '예산을 입력하면 그 예산으로 할 수 있는 것을 계산합니다.',
  roundedDown: (exact) => `어림하기 전 ${exact}. 예산에 맞출 때는 넘지 않도록 내림합니다.`,
  roundedUp: (exact) => `어림하기 전 ${exact}. 기한에 맞출 때는 늦지 않도록 올림합니다.`,
  infeasible: '이 계획은 실행할 수 없습니다',
  nearest: '다음 가운데 하나로 바꾸면 됩니다(변화가 작은 것부터)',
  nearestOf: (name, from, to) => `${name} ${from} → ${to}`,
  noNearest: '고정하지 않은 값 하나만 바꾸어서는 실행할 수 없습니다.',
  bestModel: '이 연산량의 최적 모형',
};
