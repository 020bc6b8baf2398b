import type { nodesOfPlanning as shape } from '../en/nodesOfPlanning.ts';
import type { NodeWords } from '../en/nodesOfCost.ts';

export const nodesOfPlanning: Readonly<Record<keyof typeof shape, NodeWords>> = {
  plannedCount: { name: '가속기 수(정한 값)', meaning: '계획에서 정한, 함께 훈련하는 가속기 수.' },
  plannedParameters: { name: '매개변수(정한 값)', meaning: '계획에서 정한, 토큰마다 계산에 쓰이는 가중치 수.' },
  plannedBudget: { name: '예산(정한 값)', meaning: '예산의 용도에 쓸 수 있는 금액.' },
  budgetReported: { name: '보고 통화 예산', meaning: '정한 예산을 보고 통화로 환산한 금액.' },
  budget: { name: '예산', meaning: '계획에 드는 예산. 훈련 비용이거나, 클러스터 구매비와 전기 요금이다.' },
  purchaseWithElectricity: {
    name: '클러스터와 전기',
    meaning: '클러스터를 통째로 사고 훈련의 전기 요금을 내는 금액. 남는 가치는 빼지 않는다.',
  },
  affordableHours: { name: '예산으로 쓸 수 있는 가속기-시간', meaning: '예산으로 가속기 한 대를 쓸 수 있는 시간.' },
  countOfHours: { name: '그 시간을 다 쓰는 대수', meaning: '정한 기간에 그 가속기-시간을 다 쓰는 대수.' },
  durationOfHours: { name: '그 시간을 다 쓰는 기간', meaning: '정한 대수로 그 가속기-시간을 다 쓰는 기간.' },
  countOfPurchase: { name: '살 수 있는 대수', meaning: '예산으로 사서 정한 기간 동안 돌릴 수 있는 대수.' },
  durationOfPurchase: { name: '사고 남은 돈으로 돌리는 기간', meaning: '구매하고 남은 예산으로 전기 요금을 낼 수 있는 기간.' },
  countForBudget: { name: '예산에 맞는 가속기 수(올림·내림 전)', meaning: '예산을 남김없이 쓰는 대수.' },
  durationForBudget: { name: '예산에 맞는 기간', meaning: '예산이 다하는 기간.' },
  wholeCountForBudget: { name: '예산에 맞는 가속기 수', meaning: '내린 값. 한 대만 더해도 예산을 넘는다.' },
  countWithoutLosses: { name: '손실이 없을 때의 가속기 수', meaning: '고장이 전혀 없다면 기한에 맞추는 대수.' },
  countOfGoodput: { name: '정한 굿풋에서의 가속기 수', meaning: '그 굿풋으로 기한에 맞추는 대수.' },
  countOfYoung: {
    name: '고장을 감안한 가속기 수(Young)',
    meaning: '대수가 늘면 고장도 잦아지는 점을 감안해 기한에 맞추는 가장 적은 대수. 체크포인트는 Young 간격.',
  },
  countOfDaly: {
    name: '고장을 감안한 가속기 수(Daly)',
    meaning: '대수가 늘면 고장도 잦아지는 점을 감안해 기한에 맞추는 가장 적은 대수. 체크포인트는 Daly 간격.',
  },
  countForDeadline: { name: '기한에 맞는 가속기 수(올림·내림 전)', meaning: '정확히 기한에 끝나는 대수.' },
  wholeCountForDeadline: { name: '기한에 맞는 가속기 수', meaning: '올린 값. 한 대만 적어도 늦는다.' },
  allottedTime: { name: '훈련에 쓰는 시간', meaning: '계획에서 정했거나 예산으로 감당하는 시간.' },
  availableCompute: { name: '할 수 있는 연산량', meaning: '주어진 시간에 클러스터가 모형을 위해 할 수 있는 연산량.' },
  impliedParameters: { name: '매개변수(계산한 값)', meaning: '이 클러스터가 이 토큰을 이 기간에 훈련할 수 있는 가장 큰 모형.' },
  bestParameters: { name: '매개변수(연산량에 최적인 값)', meaning: '스케일링 법칙이 손실을 가장 낮게 예측하는 모형 크기.' },
  outlayPerAccelerator: { name: '가속기 한 대에 드는 금액', meaning: '서버·네트워크·예비 몫과 추가 부담을 더한 가속기 한 대의 비용.' },
  marketCostPerHour: { name: '시간당 비용(시장 가치)', meaning: '한 시간에 잃는 가치와 전기 요금.' },
  straightCostPerHour: { name: '시간당 비용(정액)', meaning: '가동 시간에 고르게 나눈 구매비와 전기 요금.' },
  runCostPerHour: { name: '훈련의 시간당 비용', meaning: '계획의 지불 방식에 따른 가속기 한 대의 시간당 비용.' },
  wonPerBudgetCurrency: { name: '예산 통화의 원화 환율', meaning: '고정 환율.' },
};
