import type { nodes as shape } from '../en/nodes.ts';
import { nodesOfCost } from './nodesOfCost.ts';
import { nodesOfPlanning } from './nodesOfPlanning.ts';
import { nodesOfQuality } from './nodesOfQuality.ts';
import { nodesOfStep } from './nodesOfStep.ts';

export const nodes: typeof shape = {
  acceleratorCount: { name: '가속기 수', meaning: '모형을 함께 훈련하는 가속기의 대수. 예비는 세지 않는다.' },
  peakThroughput: {
    name: '최대 성능',
    meaning: '훈련에 쓰는 정밀도(보통 bf16)에서 가속기 한 대의 밀집(dense) 연산 성능. 2:4 희소 수치는 쓰지 않는다.',
  },
  boardPower: { name: '보드 전력', meaning: '가속기 보드 한 장의 정격 전력. 서버 몫은 서버 전력비로 더한다.' },
  acceleratorsPerNode: { name: '노드당 가속기 수', meaning: '노드(서버) 한 대에 들어 있는 가속기의 대수.' },
  nodeCount: { name: '노드 수', meaning: '함께 훈련하는 서버의 대수. 고장은 노드 단위로 센다.' },

  failureRate: { name: '고장률', meaning: '노드 1,000대에서 하루에 훈련을 멈추게 하는 고장의 횟수.' },
  nodesPerThousand: { name: '1,000노드의 노드', meaning: '단위 환산.' },
  meanTimeBetweenFailures: { name: '평균 고장 간격', meaning: '클러스터 전체의 MTBF. 노드가 많을수록 짧다.' },
  checkpointWrite: { name: '체크포인트 저장 시간', meaning: '체크포인트를 저장하느라 훈련이 멈추는 시간.' },
  restartTime: { name: '재시작 시간', meaning: '고장에서 훈련이 다시 이어지기까지의 시간. 마지막 체크포인트 뒤에 잃은 작업은 따로 센다.' },
  youngInterval: { name: 'Young 간격', meaning: '손실이 가장 적은 체크포인트 사이의 훈련 시간. 1차 근사 √(2·δ·M).' },
  checkpointOverFailures: {
    name: '고장 간격 대비 저장 시간',
    meaning: '체크포인트 저장 시간을 평균 고장 간격의 두 배로 나눈 값. 저장이 빠르면 작다.',
  },
  dalyInterval: { name: 'Daly 간격', meaning: 'Young 간격에 고차항을 더하고 저장 시간을 뺀 값. 저장이 느릴 때 더 정확하다.' },
  checkpointInterval: {
    name: '체크포인트 간격',
    meaning: '한 체크포인트에서 다음 체크포인트까지의 훈련 시간. Young 또는 Daly의 식으로 구한다.',
  },
  modelledGoodput: { name: '굿풋 (계산)', meaning: '고장이 무작위로 난다고 보고 체크포인트, 잃은 작업, 재시작을 뺀 시간의 비율.' },
  statedGoodput: { name: '굿풋 (지정)', meaning: '실제 시간 가운데 훈련이 나아가는 시간의 비율. 계획에 적은 값.' },
  goodput: {
    name: '굿풋',
    meaning: '실제 시간 가운데 훈련이 나아가는 시간의 비율(goodput). 나머지는 체크포인트, 잃은 작업, 재시작이다. MFU와는 다르다.',
  },

  parameters: { name: '매개변수', meaning: '토큰 하나를 계산할 때 쓰이는 가중치 수. 전문가 혼합(MoE)이면 활성 매개변수.' },
  plannedTokens: { name: '훈련 토큰 (지정)', meaning: '모형이 볼 토큰 수. 반복해서 본 것도 센다.' },
  plannedDuration: { name: '기간 (지정)', meaning: '훈련에 클러스터를 쓰는 실제 시간.' },
  plannedUtilisation: { name: 'MFU (지정)', meaning: '최대 연산 성능 가운데 모형 계산에 쓰이는 비율(모형 FLOPs 활용률).' },
  flopPerParameterToken: { name: '매개변수·토큰당 연산', meaning: '순방향 2, 역방향 4.' },
  impliedUtilisation: { name: 'MFU (계산)', meaning: '이 시간에서 굿풋만큼을 쓸 때 이 토큰을 처리하려면 필요했을 활용률.' },
  modelFlopsUtilisation: {
    name: 'MFU',
    meaning: '모형 FLOPs 활용률. 훈련이 도는 동안 최대 성능 가운데 모형 계산에 쓰이는 비율. 고장은 굿풋에서 셈한다.',
  },
  sustainedThroughput: { name: '실효 성능', meaning: '훈련이 도는 동안 클러스터 전체가 1초에 하는 유효 연산.' },
  tokenThroughput: { name: '초당 토큰', meaning: '전체 시간에 걸쳐 클러스터가 데이터를 처리하는 속도. 고장과 재시작이 있으면 느려진다.' },
  impliedTokens: { name: '훈련 토큰 (계산)', meaning: '그 시간에 클러스터가 처리하는 토큰 수.' },
  trainingTokens: { name: '훈련 토큰', meaning: '모형이 보는 토큰 수. 반복해서 본 것도 센다.' },
  trainingCompute: { name: '훈련 연산량', meaning: '최종 훈련의 연산량 C = 6·N·D. 긴 문맥의 어텐션 연산은 빠져 있다.' },
  impliedDuration: { name: '기간 (계산)', meaning: '클러스터가 이 일을 마치는 데 걸리는 시간.' },
  trainingTime: { name: '훈련 시간', meaning: '최종 훈련의 실제 시간. 고장과 재시작은 굿풋이 1보다 작을 때만 들어 있다.' },
  tokensPerParameter: { name: '매개변수당 토큰', meaning: '모형 크기에 비해 얼마나 오래 훈련하는지.' },

  acceleratorHours: { name: '가속기-시간', meaning: '가속기 수 곱하기 시간. 요금이 매겨지는 단위.' },

  serverPowerRatio: { name: '서버 전력비', meaning: '가속기 한 대당 서버 전력을 보드 전력으로 나눈 값.' },
  averagePowerFraction: { name: '평균 전력 비율', meaning: '훈련하는 동안 평균으로 쓰는 전력을 정격 전력으로 나눈 값.' },
  powerUsageEffectiveness: { name: 'PUE', meaning: '전력 사용 효율. 시설 전체 전력을 장비 전력으로 나눈 값.' },
  drawnPower: { name: '소비 전력', meaning: '가속기 한 대와 그 서버 몫이 평균으로 쓰는 전력. 네트워크 스위치와 저장 장치는 뺐다.' },
  sitePower: { name: '시설 전력', meaning: '가속기와 서버의 평균 소비 전력에 PUE를 곱한 값.' },
  trainingEnergy: { name: '에너지', meaning: '최종 훈련의 전력량. 서버를 포함한 평균 소비 전력에 PUE까지 셈한다.' },
  joulesPerKilowattHour: { name: '1킬로와트시의 줄', meaning: '단위 환산.' },
  electricityPrice: { name: '전기 단가', meaning: '1킬로와트시의 값.' },
  electricityCost: { name: '전기 요금, 원통화', meaning: '에너지에 단가를 곱한 값.' },
  electricityCostReported: { name: '전기 요금', meaning: '에너지에 단가를 곱해 보고 통화로 나타낸 값.' },
  energyPerAcceleratorHour: { name: '가속기-시간당 전력량', meaning: '가속기 한 대가 서버와 시설 몫을 포함해 한 시간 훈련에 쓰는 전력량.' },
  electricityPerHour: { name: '가속기-시간당 전기 요금', meaning: '그 전력량의 값을 보고 통화로 나타낸 것.' },

  gridIntensity: { name: '전력망 배출계수', meaning: '그 지역 전력망의 1킬로와트시당 온실가스 배출량.' },
  contractIntensity: {
    name: '계약 전력 배출계수',
    meaning: '계약한 전력의 1킬로와트시당 온실가스 배출량. 적지 않으면 비워 두고 가정하지 않는다.',
  },
  embodiedRate: { name: '가속기-시간당 내재 배출', meaning: '하드웨어를 만들 때의 온실가스를 수명 동안의 시간에 고르게 나눈 값.' },
  locationEmissions: { name: '배출량, 지역 기준', meaning: '최종 훈련의 전력량에 전력망 배출계수를 곱한 값.' },
  marketEmissions: {
    name: '배출량, 계약 기준',
    meaning: '최종 훈련의 전력량에 계약 전력 배출계수를 곱한 값. 따로 셈하는 값이라 지역 기준과 더하지 않는다.',
  },
  embodiedEmissions: { name: '내재 배출', meaning: '하드웨어를 만들 때의 배출(embodied) 가운데 최종 훈련의 몫.' },
  waterIntensity: { name: '물 사용 계수', meaning: '시설과 발전에서 1kWh마다 쓰는 물.' },
  waterUse: { name: '물 사용량', meaning: '에너지에 물 사용 계수를 곱한 값.' },
  totalEmissions: { name: '총 배출량', meaning: '지역 기준 배출량에 내재 배출을 더한 값. 전력 계약으로 줄지 않는다.' },

  wonPerPurchaseCurrency: { name: '구매 통화 환율', meaning: '구매 통화 1단위의 원화 값. 고정 환율.' },
  wonPerRentCurrency: { name: '임대 통화 환율', meaning: '임대 통화 1단위의 원화 값. 고정 환율.' },
  wonPerElectricityCurrency: { name: '전기 요금 통화 환율', meaning: '전기 요금 통화 1단위의 원화 값. 고정 환율.' },
  wonPerMarketCurrency: { name: '시장가 통화 환율', meaning: '시장가 통화 1단위의 원화 값. 고정 환율.' },
  wonPerStaffCurrency: { name: '인건비 통화 환율', meaning: '인건비 통화 1단위의 원화 값. 고정 환율.' },
  wonPerDataCurrency: { name: '데이터 비용 통화 환율', meaning: '데이터 비용 통화 1단위의 원화 값. 고정 환율.' },
  wonPerStorageCurrency: { name: '저장 단가 통화 환율', meaning: '저장 단가 통화 1단위의 원화 값. 고정 환율.' },
  wonPerReportCurrency: { name: '보고 통화 환율', meaning: '보고 통화(계획의 비용을 합산하는 통화) 1단위의 원화 값. 고정 환율.' },

  secondsPerHour: { name: '1시간의 초', meaning: '단위 환산.' },
  secondsPerDay: { name: '하루의 초', meaning: '단위 환산.' },
  hoursPerYear: { name: '1년의 시간', meaning: '365.25일 곱하기 24시간.' },
  hoursPerMonth: { name: '한 달의 시간', meaning: '365.25일인 1년의 12분의 1.' },

  ...nodesOfPlanning,
  ...nodesOfCost,
  ...nodesOfQuality,
  ...nodesOfStep,
};
