import type { memoryPartWords as memoryShape, stepPartWords as stepShape } from '../en/machineParts.ts';

export const stepPartWords: typeof stepShape = {
  product: {
    label: '행렬곱',
    meaning: '가중치와 활성값의 곱, 순방향과 역방향. MFU가 세는 일이다.',
    less: '조각을 더 넓게: 텐서 병렬을 줄이거나 마이크로배치를 키운다. 가속기가 지원하면 8비트로 계산한다.',
  },
  attention: {
    label: '어텐션',
    meaning: '토큰마다 앞선 토큰 모두와 점수를 낸다. 시퀀스 길이에 따라 커진다.',
    less: '더 짧은 시퀀스, 또는 창이 있는 구조.',
  },
  element: {
    label: '원소별 연산',
    meaning: '정규화, 활성 함수, 회전, 잔차. 메모리 속도에 묶인다.',
    less: '이를 나누는 시퀀스 병렬, 커널을 합친 소프트웨어.',
  },
  head: {
    label: '출력층과 손실',
    meaning: '마지막 층에서 어휘 전체의 점수까지.',
    less: '텐서 병렬을 늘리면 나뉘고, 어휘가 작으면 줄어든다.',
  },
  recompute: {
    label: '재계산',
    meaning: '보관하지 않은 순방향 결과를 역방향에서 다시 계산한다.',
    less: '메모리가 허락하면 재계산을 줄인다.',
  },
  tensor: {
    label: '텐서 병렬 통신',
    meaning: '층마다 조각을 빠른 링크로 모은다. 그동안 다른 일은 없다.',
    less: '텐서 병렬을 줄인다. 빠른 링크가 닿는 범위를 넘기지 않는다.',
  },
  context: {
    label: '컨텍스트 병렬 통신',
    meaning: '시퀀스의 다른 구간에서 키와 값을 가져온다.',
    less: '컨텍스트 병렬을 줄인다. 긴 시퀀스에서만 이득이다.',
  },
  expert: {
    label: '전문가 병렬 통신',
    meaning: '토큰이 배정된 전문가에게 갔다가 돌아온다.',
    less: '전문가를 더 적은 가속기에, 되도록 빠른 링크 안에 둔다.',
  },
  bubble: {
    label: '파이프라인 버블',
    meaning: '파이프라인이 차고 비는 동안, 또 일이 더 많은 단계를 기다리는 동안의 대기.',
    less: '스텝당 마이크로배치를 늘리거나, 단계를 줄이거나, 가상 단계를 쓴다.',
  },
  transfer: { label: '단계 사이 전달', meaning: '활성값을 다음 단계로 넘긴다.', less: '단계와 가상 단계를 줄인다.' },
  data: {
    label: '기울기와 가중치 통신',
    meaning: '데이터 병렬 랭크끼리 기울기를 더하고 가중치를 모은다. 가려지지 않은 부분만 센다.',
    less: '배치를 키우거나, 데이터 병렬 수나 분할 단계를 줄인다.',
  },
  optimizer: { label: '옵티마이저', meaning: '가중치 갱신. 메모리를 읽고 쓴다.', less: '데이터 병렬 랭크끼리 나누는 분할.' },
  overhead: {
    label: '스텝당 고정 시간',
    meaning: '호스트, 데이터 로더, 기울기 전체의 크기. 규모와 상관없이 같다.',
    less: '스텝을 길게, 곧 배치를 크게 한다.',
  },
  stack: { label: '소프트웨어', meaning: '이 소프트웨어가 식으로 설명되는 것보다 더 쓰는 시간(실측).', less: '다른 소프트웨어.' },
  straggler: {
    label: '가장 느린 가속기',
    meaning: '많은 가속기 가운데 하나는 늘 느리고, 모두가 그것을 기다린다.',
    less: '가속기 수를 줄인다.',
  },
};

export const memoryPartWords: typeof memoryShape = {
  weights: { label: '가중치', meaning: '곱셈에 쓰이는 모형의 매개변수.', less: '텐서나 파이프라인 병렬을 늘리거나 분할 3단계.' },
  gradients: { label: '기울기', meaning: '훈련하는 매개변수마다 하나.', less: '분할 2단계, 또는 텐서나 파이프라인 병렬을 늘린다.' },
  optimizer: { label: '옵티마이저', meaning: '매개변수마다 원본 가중치와 모멘트 둘.', less: '분할 1단계, 또는 파이프라인 병렬을 늘린다.' },
  activations: { label: '보관한 활성값', meaning: '역방향에 필요한 순방향 결과.', less: '재계산, 시퀀스 병렬, 더 작은 마이크로배치.' },
  passing: { label: '작업 공간', meaning: '한 층을 계산하는 동안 필요한 것.', less: '더 작은 마이크로배치, 더 많은 텐서 병렬.' },
  head: { label: '로짓', meaning: '어휘 전체의 점수와 그 기울기.', less: '더 작은 마이크로배치, 더 많은 텐서 병렬.' },
  buffers: { label: '버퍼', meaning: '가속기 사이를 오가는 것.', less: '더 작은 마이크로배치.' },
  overhead: { label: '고정 사용량', meaning: '런타임과 통신기, 조각난 메모리.', less: '거의 줄일 수 없다.' },
};
