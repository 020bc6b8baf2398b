import type { Invalid } from '../../performance/index.ts';
import type { problemsOfStep as shape } from '../en/problemsOfStep.ts';

const invalid: Readonly<Record<Invalid, string>> = {
  ranks: '나눈 묶음의 크기로 가속기 수가 나누어떨어지지 않습니다',
  heads: '텐서 병렬 수로 어텐션 헤드 수가 나누어떨어지지 않습니다',
  width: '텐서 병렬 수로 순방향층의 폭이 나누어떨어지지 않습니다',
  stages: '파이프라인 단계가 모형의 층보다 많습니다',
  batch: '데이터 병렬 수와 마이크로배치로 배치가 나누어떨어지지 않습니다',
  virtual: '가상 단계에 돌아갈 층이 없거나, 엇갈릴 파이프라인이 없습니다',
  rounds: '단계를 엇갈리려면 마이크로배치 수가 파이프라인 단계 수의 배수여야 합니다',
  sequence: '컨텍스트 병렬이나 텐서 병렬 수로 시퀀스가 나누어떨어지지 않습니다',
  experts: '전문가 병렬 수로 전문가나 가속기가 나누어떨어지지 않습니다',
  schedule: '빈틈없는 파이프라인에는 파이프라인이 있어야 하고 엇갈릴 수 없습니다',
};

const isInvalid = (text: string): text is Invalid => Object.hasOwn(invalid, text);

const inThrees = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

export const problemsOfStep: typeof shape = {
  'unknown-architecture': ({ text, least }) =>
    `“${text}”(이)라는 아키텍처를 알지 못합니다. ${least}처럼 크기를 직접 적어도 됩니다. 그때까지 MFU는 기본값을 씁니다.`,
  'unpublished-shape': ({ text, least }) =>
    `${text}의 크기는 공개되지 않았습니다. ${least}처럼 크기를 적어 주세요. 그때까지 MFU는 기본값을 씁니다.`,
  'unknown-size': ({ text, least }) =>
    `“${text}”은(는) 아키텍처의 크기로 읽을 수 없거나 있을 수 없는 값입니다. ${least}처럼 적어 주세요. 그때까지 MFU는 기본값을 씁니다.`,
  'impossible-size': ({ text, least }) =>
    `아키텍처에 “${text}”와(과) “${least}”은(는) 함께 있을 수 없습니다. 나누어떨어지거나 더 작아야 합니다. MFU는 기본값을 씁니다.`,
  'needs-architecture': () => 'MFU를 예측하려면 아키텍처가 있어야 합니다. 고르거나 크기를 적어 주세요. 그때까지 MFU는 기본값을 씁니다.',
  'not-measured': ({ text }) => `${text}의 통신망과 메모리 자료가 부족해 한 단계를 예측할 수 없습니다. MFU는 기본값을 씁니다.`,
  'unknown-part': ({ text, least }) => `“${text}”은(는) 분산 구성의 항목이 아니거나 두 번 적혀 있습니다. 가능한 것: ${least}.`,
  'ranks-beyond-count': ({ text, most }) =>
    `이 분산 구성은 모형 한 벌에 가속기 ${inThrees(text)}대가 필요한데 계획에는 ${inThrees(most)}대뿐입니다. 덜 나누거나 대수를 늘려 주세요. MFU는 기본값을 씁니다.`,
  'invalid-layout': ({ text, least }) =>
    `분산 구성 ${text}은(는) 쓸 수 없습니다. ${isInvalid(least) ? invalid[least] : least}. MFU는 기본값을 씁니다.`,
  'idle-accelerators': ({ text, least, most }) =>
    `모형 한 벌에 ${inThrees(text)}대씩이라 계획의 대수가 남습니다. ${inThrees(least)}대만 일하고 나머지는 놉니다. ${inThrees(most)}대면 모두 일합니다.`,
  'batch-too-small': ({ text, least }) =>
    `배치의 시퀀스 ${inThrees(text)}개를 모형 ${inThrees(least)}벌에 나눌 수 없습니다. 한 벌에 하나는 있어야 합니다. MFU는 기본값을 씁니다.`,
  'batch-apart': ({ text, least, most }) =>
    `시퀀스 ${inThrees(text)}개는 모형마다 고르게 나뉘지 않습니다. ${inThrees(least)}개나 ${inThrees(most)}개면 나뉩니다. 단계 시간은 나뉘는 것으로 보고 계산합니다.`,
  'does-not-fit': ({ text, least, most }) =>
    `이 분산 구성은 ${most}GB 가속기에서 ${text}GB를 차지합니다. ${least === '' ? '모형 한 벌에 가속기가 더 필요합니다' : `이렇게 하면 들어갑니다: ${least}`}. MFU는 기본값을 씁니다.`,
  'nothing-fits': ({ text, most }) =>
    `${most}GB 가속기 ${inThrees(text)}대에 모형을 싣는 간단한 분산 구성이 없습니다. 대수를 늘리거나 분산 구성을 적어 주세요. MFU는 기본값을 씁니다.`,
  'parameters-apart': ({ text, most }) =>
    `계획의 매개변수는 ${text}개인데 아키텍처에는 ${most}개가 있습니다. 활용률은 아키텍처의 한 단계로 계산합니다.`,
  'out-of-evidence': ({ text }) => `이 예측(${text})에 가까운 측정값이 없습니다. 근거가 닿지 않아 크게 빗나갈 수 있습니다.`,
};
