import type { planning as shape } from '../en/planning.ts';

export const planning: typeof shape = {
  title: '어느 쪽에서든',
  hint: '여섯 가운데 둘은 나머지에서 나옵니다. 계산값을 고쳐 쓰면 다른 하나를 대신 계산하고, 고정한 값은 건드리지 않습니다.',
  given: '정한 값',
  computed: '계산값',
  computeThis: (name) => `계산할 값으로: ${name}`,
  pin: '고정',
  pinned: '고정됨',
  pinThis: (name) => `고정: ${name}`,
  fromBudget: '예산에서 거꾸로 계산',
  startBudget: '예산을 입력하면 그 예산으로 되는 것을 계산합니다.',
  roundedDown: (exact) => `어림하기 전 ${exact}. 예산에 맞출 때는 넘지 않도록 내립니다.`,
  roundedUp: (exact) => `어림하기 전 ${exact}. 기한에 맞출 때는 늦지 않도록 올립니다.`,
  infeasible: '이 계획은 실행할 수 없습니다',
  nearest: '이렇게 바꾸면 됩니다(작게 바꾸는 것부터)',
  nearestOf: (name, from, to) => `${name} ${from} → ${to}`,
  noNearest: '고정하지 않은 값 하나를 바꾸는 것만으로는 되지 않습니다.',
  bestModel: '이 연산량에 가장 알맞은 모형',
};
