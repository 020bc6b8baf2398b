import type { architecture as shape } from '../en/architecture.ts';

const because: (typeof shape)['because'] = {
  unknown: '각 층에 무엇이 얼마나 들어 있는지 여기에는 정리되어 있지 않습니다',
  stateSpace: '일부 층이 어텐션이 아니라 상태 공간 또는 선형 층입니다',
  sharedKeys: '층끼리 키와 값을 함께 쓰거나, 여기서 셀 수 없는 방식으로 층이 서로 다릅니다',
  crossAttention: '설정에 다 적혀 있지 않은 교차 어텐션이 있습니다',
  layerKind: '그런 종류의 층은 여기서 세지 않습니다',
  experts: '이 종류의 모형은 전문가 없이만 셉니다',
};

const problems: (typeof shape)['problems'] = {
  notJson: ({ value }) => `JSON이 아닙니다. “${value}”(으)로 시작합니다. config.json 전체를 중괄호까지 붙여 넣어 주세요.`,
  notAnObject: ({ field, value }) =>
    field ? `${field}: 중괄호로 묶인 객체여야 하는데 ${value}입니다.` : `설정은 중괄호로 묶인 객체여야 하는데 ${value}입니다.`,
  tooLarge: ({ value, most }) =>
    `글자가 ${value}자입니다. 설정 파일은 ${most}자를 넘지 않습니다. 가중치나 다른 파일이 아닌지 확인해 주세요.`,
  missing: ({ field, alsoCalled }) =>
    `${field}이(가) 없습니다${alsoCalled.length > 0 ? `(다른 이름: ${alsoCalled.join(', ')})` : ''}. 이 값 없이는 아무것도 셀 수 없습니다.`,
  absurd: ({ field, value, least, most }) => `${field} 값이 ${value}입니다. ${least}에서 ${most} 사이의 정수여야 합니다.`,
  notYesOrNo: ({ field, value }) => `${field} 값이 ${value}입니다. true 또는 false여야 합니다.`,
  notAText: ({ field, value }) => `${field} 값이 ${value}입니다. 글자로 된 값이어야 합니다.`,
  wrongList: ({ field, value, most }) => `${field} 값이 ${value}입니다. 층 ${most}개에 맞는 목록이어야 합니다.`,
  exceeds: ({ field, value, of, most }) => `${field} 값 ${value}이(가) ${of} 값 ${most}보다 큽니다. 그 값까지만 쓸 수 있습니다.`,
  indivisible: ({ field, value, of, most }) =>
    `${field} 값 ${value}(으)로 ${of} 값 ${most}이(가) 나누어떨어지지 않습니다. 약수를 적어 주세요.`,
  tooManyParameters: ({ value, most }) => `모두 더하면 파라미터가 ${value}개로, 정확히 셀 수 있는 ${most}개를 넘습니다.`,
  unsupported: ({ field, value, because: reason }) => `${field} ${value}: 지원하지 않습니다. ${reason}. 짐작해서 세지 않습니다.`,
  unreadable: ({ value }) => `파일을 읽을 수 없습니다: ${value}`,
};

const notes: (typeof shape)['notes'] = {
  languageModelOnly: '보거나 듣는 부분은 빼고 언어 모형만 셉니다.',
  otherSchema: '다른 프로그램의 형식입니다. 그 형식이 뜻하는 대로 읽었습니다.',
  typeFromArchitectures: '모형 종류는 “architectures”에서 알아냈습니다.',
  withoutPrediction: '뒤의 토큰까지 예측하는 층(MTP)은 파라미터에 들어 있지 않습니다.',
  sparseAsFull: '골라낸 토큰에만 하는 어텐션을 모든 토큰에 하는 것으로 셉니다.',
  encoderDecoder: '인코더와 디코더가 있는 모형입니다. 토큰당 연산량은 두 길이에 달려 있어 세지 않습니다.',
};

export const architecture: typeof shape = { problems, because, notes };
