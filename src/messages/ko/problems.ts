import type {
  domains as domainsShape,
  issues as issuesShape,
  numeralProblems as problemsShape,
  stands as standsShape,
} from '../en/problems.ts';
import { problemsOfStep } from './problemsOfStep.ts';

export const numeralProblems: typeof problemsShape = {
  empty: () => '아무것도 입력되지 않았습니다.',
  'unknown-character': ({ text, place }) => `${place}번째 글자 “${text}”: 여기서 아는 숫자 표기가 아닙니다.`,
  'not-a-number': ({ text }) => `“${text}”: 숫자가 아닙니다.`,
  grouping: ({ text }) => `쉼표는 세 자리마다, 소수점은 점으로 씁니다. “${text}”은(는) 두 가지로 읽힙니다.`,
  'unit-order': ({ text, place }) => `단위는 큰 것부터 한 번씩만 씁니다. ${place}번째 글자 “${text}”의 순서가 맞지 않습니다.`,
  'digits-after-unit': ({ text, place }) => `${place}번째 글자 “${text}”의 단위가 무엇인가요?`,
  'ambiguous-currency': ({ text }) => `“${text}” 기호는 위안과 엔에 함께 쓰입니다. 어느 쪽인가요?`,
  'ambiguous-unit': ({ text }) => `“${text}”은(는) 여기서 여러 단위로 읽힙니다.`,
  'missing-unit': ({ text }) => `“${text}”의 단위가 없습니다. 기간에는 단위를 적어 주세요.`,
  'missing-currency': ({ text }) => `“${text}”의 통화가 없습니다. 금액에는 통화를 적어 주세요.`,
  'wrong-unit': ({ text, place }) => `${place}번째 글자 “${text}”은(는) 다른 양의 단위입니다.`,
  'two-currencies': ({ text }) => `한 금액에 통화가 둘입니다. “${text}”이(가) 두 번째입니다.`,
  'reversed-range': ({ text }) => `범위 “${text}”의 시작이 끝보다 큽니다.`,
  'too-large': ({ text }) => `“${text}”: 다룰 수 있는 크기를 넘습니다.`,
  'too-small': ({ text }) => `“${text}”: 다룰 수 있는 크기보다 작습니다.`,
  'too-long': () => '숫자라고 보기에는 너무 깁니다.',
  'not-a-date': ({ text }) => `“${text}”은(는) 날짜가 아닙니다. 2000~2100년의 날짜를 2022-05-12, 2022-05, 2022처럼 써 주세요.`,
};

export const domains: typeof domainsShape = {
  closed: (least, most) => `${least}~${most}`,
  open: (least, most) => `${least} 초과 ${most} 이하`,
};

export const stands: typeof standsShape = { link: '기본값', field: '이전 값' };

export const issues: typeof issuesShape = {
  'unreadable-numeral': ({ key, text, stands: instead, problem }) => `${key}: “${text}”을(를) 읽지 못해 ${instead}을 씁니다. ${problem}`,
  'outside-domain': ({ key, text, domain, stands: instead }) =>
    `${key}: “${text}”은(는) 숫자이지만 범위(${domain}) 밖이라 ${instead}을 씁니다.`,
  'not-whole': ({ key, text, stands: instead }) => `${key}: “${text}”은(는) 정수가 아니라 ${instead}을 씁니다.`,
  'unknown-accelerator': ({ text }) => `가속기 “${text}”을(를) 알지 못해 처음 가속기를 씁니다.`,
  'unknown-key': ({ key }) => `“${key}”은(는) 계획의 항목이 아니어서 뺐습니다.`,
  'repeated-key': ({ key, text }) => `링크에 ${key} 항목이 두 번 있어 “${text}”을(를) 뺐습니다.`,
  'empty-value': ({ key }) => `링크의 ${key} 항목이 비어 있어 기본값을 씁니다.`,
  'bad-escape': ({ key, text }) => `${key}: 링크가 “${text}”에서 깨져 있어 기본값을 씁니다.`,
  'too-long': () => '링크가 계획이라고 보기에는 너무 길어 읽지 않았습니다.',
  'left-out': ({ text }) => `링크에 빠져 있어 기본값을 쓴 항목: ${text}.`,
  'newer-version': ({ text }) => `더 새로운 판(버전 ${text})에서 만든 링크입니다. 이 판이 아는 것만 읽었습니다.`,
  'not-a-plan': () => '링크에 계획이 들어 있지 않아 처음 계획을 보여 드립니다.',
  'unknown-rate': ({ text }) => `“${text}”은(는) 환율이 아닙니다. 1334KRW/USD처럼 적어 주세요.`,
  'no-exchange-rate': ({ key, text }) =>
    `${key}: “${text}”의 통화에 고정된 환율이 없습니다. 링크에 fx=1450KRW/EUR처럼 환율을 더하거나 원, 달러, 위안으로 적어 주세요.`,
  'unknown-solve': ({ text }) =>
    `“${text}”은(는) 이 계획의 다른 값에서 계산할 수 없습니다. 예산, 가속기 수, 기간, 매개변수, 토큰, MFU 가운데 둘을 계산하되 매개변수·토큰·MFU끼리, 또 가속기 수와 기간은 함께 계산할 수 없습니다.`,
  'unknown-pin': ({ text }) => `“${text}”: 고정할 수 있는 것은 budget, n, t, p, d, mfu뿐이어서 나머지는 뺐습니다.`,
  'all-pinned': ({ key }) => `${key} 항목은 계산값이고, 대신 계산할 수 있는 값이 모두 고정되어 있습니다. 먼저 하나의 고정을 풀어 주세요.`,
  'perhaps-infeasible': ({ key, text, least, most }) =>
    `이 계획의 범위 안에서는 ${key} 항목에 필요한 값이 ${text}일 수 있지만, 가능한 값은 ${least}에서 ${most} 사이입니다.`,
  'beyond-sense': ({ key, text, most }) => `${key}: 계산한 값이 ${text}인데, ${most}보다 크면 의미가 거의 없습니다.`,
  'no-count': () =>
    '이 계획은 실행할 수 없습니다. 가속기를 늘리면 고장도 늘어, 몇 대를 써도 기한에 끝나지 않습니다. 기간을 늘리거나 고장 수를 줄여 주세요.',
  'costs-nothing': ({ key }) => `${key}: 쓸 곳의 값이 0이라 한도가 되지 못하고, 계산할 값이 정해지지 않습니다. 가격을 적어 주세요.`,
  infeasible: ({ key, text, least, most }) =>
    `이 계획은 실행할 수 없습니다. ${key} 항목에 필요한 값은 ${text}, 가능한 값은 ${least}에서 ${most} 사이입니다.`,
  'open-end': ({ key, text }) =>
    `${key}: “${text}”은(는) 한쪽이 열려 있는데, 여기서는 결과가 한 방향으로만 움직이지 않습니다. 양 끝을 써 주시면 정해집니다.`,
  'beyond-daly': () => '체크포인트 저장이 고장 간격의 두 배에 이를 수 있어 데일리 식이 맞지 않고, 일이 거의 진행되지 않습니다.',
  ...problemsOfStep,
  'many-epochs': ({ text, most }) =>
    `고유 토큰이 ${text}개면 데이터를 ${most}번 넘게 되풀이합니다. 반복 데이터 법칙이 확인된 범위 밖이라, 44에폭에서는 법칙이 0.347nat을 예측했지만 실제로는 0.856nat이 측정되었습니다.`,
  'not-published': ({ key, text }) => `${key}: ${text}에 대해 공개된 값이 없습니다. 직접 입력하기 전에는 관련 결과가 정해지지 않습니다.`,
  'unknown-choice': ({ key, text, least }) => `${key}: “${text}”은(는) 고를 수 없습니다. 가능한 값: ${least}. 기본값을 씁니다.`,
  'unknown-reference': ({ text }) => `“${text}”(이)라는 참조 수치가 없어 빼고 그렸습니다.`,
  'no-lane': ({ text }) => `“${text}”은(는) 비교 눈금이 없는 종류라 어느 눈금에도 올리지 않았습니다.`,
  'too-many-references': ({ text }) => `눈금에 올릴 참조 수치가 너무 많아 뺐습니다: ${text}.`,
  'over-determined': ({ key }) => `다른 값에서 이미 정해지는 값까지 지정되어 ${key} 항목을 계산값으로 바꿨습니다.`,
};
