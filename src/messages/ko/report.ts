import type { paper as shape } from '../en/report.ts';

export const paper: typeof shape = {
  edition: (model, data) => `모형 ${model}판, 자료 검토 ${data}`,
  rate: (currency) => `환율 (${currency})`,
  rates: '환율',
  pinned: '고정된 값이며 실시간으로 조회하지 않음',
  evidenceHint: '실린 표기, 말한 사람과 자리 [출처], 주장과 밝히지 않은 것의 차례입니다.',
  computedHere: '풀이 참조',
  further: '다른 방식, 구성, 임대와 구매의 입력',
  asOpened: '처음 열릴 때의 계획과 같은 값입니다.',
  workingsHint:
    '단계마다 기호, 계획의 숫자(반올림), 말로 적었습니다. 오른쪽은 그 값과 모든 자릿수입니다. 프라임(′)은 같은 금액을 비용 통화로 나타낸 것입니다.',
  flagged: '근거 참조',
  unsourced: (names) => `출처 없음: ${names}`,
  qrTooLong: '링크가 길어 QR 코드로 만들 수 없습니다.',
  share: (plan, purchase, run) => `${plan}: 하드웨어 ${purchase}, 훈련 1회 ${run}.`,
  sharePlan: (accelerator, count, time) => `${accelerator} ${count} × ${time}`,
  shareSources: (link) => `출처와 풀이: ${link}`,
};
