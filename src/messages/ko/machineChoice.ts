import type { machineChoice as shape } from '../en/machineChoice.ts';

export const machineChoice: typeof shape = {
  legend: 'MFU를 정하는 방법',
  stated: '직접 입력',
  predicted: '예측',
  range: (value, range) => `${value} (${range})`,
  model: (name, layout) => `${name}: ${layout}`,
  open: '분산 구성, 메모리, 시간의 쓰임새 보기',
  loading: '계산하는 중…',
  failed: '예측할 수 없습니다. 이유는 위의 알림에 있습니다.',
};
