import type { handover as shape } from '../en/handover.ts';

const problems: (typeof shape)['problems'] = {
  several: (count) => `파일이 ${count}개입니다. 여기서 저장한 JSON 파일 하나만 놓으십시오.`,
  kind: (name) => `JSON 파일이 아닙니다: “${name}”. 여기서 저장한 JSON만 열 수 있습니다. 표나 보고서라면 그 안의 링크를 여십시오.`,
  tooLarge: (name, most) => `${most}자보다 긴 파일입니다: “${name}”. 계획은 그렇게 길지 않습니다. 여기서 저장한 JSON을 고르십시오.`,
  unreadable: (name) => `디스크에서 읽지 못했습니다: “${name}”. 다시 시도하십시오.`,
  notJson: (line, column) =>
    `${line}행 ${column}열부터 JSON이 아닙니다. 잘렸거나 고쳐진 파일일 수 있습니다. 다시 저장하거나 그 안의 링크를 여십시오.`,
  notOurs: '이 JSON에는 이 페이지의 “schema”가 없어 다른 곳의 파일로 보입니다. 여기서 저장한 파일을 고르십시오.',
  otherSchema: (found, known) =>
    `파일의 “schema”는 다음과 같습니다: “${found}”. 여기서 읽을 수 있는 것: “${known}”. 더 새로운 판에서 열거나 그 안의 링크를 여십시오.`,
  noLink: (where) => `계획이 있어야 할 “${where}”에 글이 없습니다. 파일을 다시 저장하거나 계획의 링크로 여십시오.`,
  noPlan: (where) =>
    `“${where}”의 내용은 계획이 아닙니다. “#v=”로 시작해야 합니다. 그 자리에 계획의 링크를 넣거나 파일을 다시 저장하십시오.`,
};

const columns: (typeof shape)['workbook']['columns'] = {
  name: '이름',
  label: '양',
  value: '값',
  low: '하한',
  high: '상한',
  unit: '단위',
  stated: '표현',
  written: '저장할 때의 값',
  working: '풀이',
  restsOn: '바탕',
  status: '상태',
  source: '출처',
  spelling: '입력한 표기',
  symbols: '기호로',
  note: '비고',
  reference: '기준 수치',
  plan: '계획의 값',
  claim: '보도된 것',
  ratio: '비율',
  ratioBelow: '미만 (배)',
  ratioAbove: '초과 (배)',
  ratioLow: '비율 하한',
  ratioHigh: '비율 상한',
  sentence: '말로',
  publisher: '발행처',
  title: '제목',
  date: '날짜',
  address: '주소',
  licence: '이용 조건',
};

const workbook: (typeof shape)['workbook'] = {
  sheets: { results: '결과', inputs: '입력', working: '풀이', comparisons: '견줌', sources: '출처' },
  columns,
  live: (inputs) =>
    `“${columns.value}” 열은 수식입니다. “${inputs}” 시트의 수를 고치면 거기에 딸린 값이 모두 다시 계산됩니다. 다른 열은 저장할 때 그대로입니다.`,
  inputsHint: `“${columns.value}” 열을 고쳐 쓰십시오. 하한과 상한은 저장할 때의 값이며 수식에는 쓰이지 않습니다.`,
  workingHint: '입력에서 결과까지의 모든 단계입니다. 앞 단계가 위에 있고, 단위는 옆에 적었습니다.',
  comparisonsHint: '저장할 때의 내용이며 이 시트에는 수식이 없습니다. 종류가 다른 수치는 서로 견주지 않습니다.',
  sourcesHint: '입력, 식, 보도된 수치의 출처입니다.',
  openInput: (known) => `하나의 수로 알려지지 않았습니다 (${known}). 여기에 수를 넣으면 딸린 값이 계산됩니다.`,
  openStep: (names) => `다음 값이 정해질 때까지 비어 있습니다: ${names}. 그때까지 알 수 있는 것은 하한과 상한에 있습니다.`,
  noNumber: '이 입력으로는 값이 없습니다.',
  settled: '바탕의 열린 입력이 무엇이든 같은 값이므로 수로 적었습니다.',
  nothing: (zero, open) => `“${zero}” 값이 0이면 0이고, 아니면 다음 값이 정해져야 합니다: ${open}.`,
  algorithm: '셀에 담을 수 없는 알고리즘의 결과이므로 저장할 때의 수 그대로입니다.',
  sameRate: '위와 같은 환율입니다. 위에서 고치십시오.',
  choice: '선택 항목입니다. 수식은 이 선택에 따른 것이며, 다른 선택은 파일을 새로 저장해야 합니다.',
  calendarDay: '1970-01-01부터의 일수',
};

export const handover: typeof shape = {
  files: '파일로 가져가기',
  xlsx: 'XLSX로 저장',
  json: 'JSON으로 저장',
  filesHint: '스프레드시트에는 수식이 살아 있습니다. CSV와 JSON에는 모든 값이 있고, JSON은 여기서 다시 열 수 있습니다.',
  saving: '스프레드시트를 만드는 중…',
  saved: (name) => `${name} 파일로 저장했습니다`,
  saveFailed: '스프레드시트를 만들지 못했습니다. 같은 값이 CSV에 있습니다.',
  open: '파일 열기…',
  openHint: '여기서 저장한 JSON 파일입니다. 페이지 아무 곳에나 끌어다 놓아도 됩니다.',
  opened: (name) => `“${name}”의 계획을 열었습니다.`,
  paper: '보고서',
  paperTitle: '제목',
  paperAuthor: '작성자',
  paperHint: '인쇄한 보고서의 머리에만 나오고, 링크나 파일에는 들어가지 않습니다. 작성자는 이 브라우저가 기억합니다.',
  fromDisk: '디스크에서 연 페이지라 주소가 없습니다. #부터를 다른 Runcost의 주소 뒤에 붙이면 같은 계획이 열립니다.',
  by: (author) => `작성: ${author}`,
  problems,
  workbook,
};
