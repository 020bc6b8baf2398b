import { formatRatio } from '../../units/index.ts';
import type { consistency as shape } from '../en/consistency.ts';

const number = (count: number): string => formatRatio(count, 15);

const waysOfCounting: Readonly<Record<Parameters<typeof shape.counting>[0], string>> = {
  amortised: '하드웨어 상각',
  rented: '클라우드 가격 기준',
  stated: '밝힌 값 그대로(방법은 밝히지 않음)',
};

const apart: Readonly<Record<Parameters<typeof shape.apart>[1][number][0], string>> = {
  kind: '종류가 다름',
  thing: '대상이 다름',
  number: '수치가 없음',
  quantity: '재는 양이 다름',
  unit: '단위를 환산할 근거가 없음',
  date: '시점 차이가 너무 큼',
};

export const consistency: typeof shape = {
  heading: '주장들은 서로 일치하는가?',
  lead: '글에 나온 주장을 서로, 그리고 목록에 공개된 값과 빠짐없이 견주었다. 같은 대상, 같은 종류의 양만 견주며, 하한과 상한은 하한과 상한으로만 다룬다.',
  rule: '어림값(“약 v”)은 0.95v에서 v/0.95까지로 본다. 그 값과의 비가 유효숫자 한 자리에서 1로 반올림되는 범위다. 정확한 값이나 어림값이 10% 이내로 떨어져 있으면 그만큼 이내로 일치한다고 쓴다. 두 값의 비가 10의 거듭제곱에서 15% 이내(환율이 끼면 30% 이내)이면 자릿수를 잘못 쓴 것으로 보인다고 쓴다.',
  ruleSummary: '견주는 규칙',
  totalsOfClaims: (pairs) => `주장끼리 ${number(pairs)}쌍:`,
  totalsOfPublished: (pairs) => `주장과 공개된 값 ${number(pairs)}쌍:`,
  outcomes: ({ agree, disagree, slips }) =>
    `${number(agree)}쌍은 일치, ${number(disagree)}쌍은 불일치${slips > 0 ? `(그중 ${number(slips)}쌍은 자릿수 오기로 보임)` : ''}`,
  apart: (count, reasons) =>
    `${number(count)}쌍은 견줄 수 없음: ${reasons.map(([reason, each]) => `${apart[reason]} ${number(each)}쌍`).join(', ')}`,

  filter: '보기',
  filters: { all: '전체', disagrees: '불일치', agrees: '일치', slips: '자릿수 오기', apart: '견줄 수 없음' },
  shown: (count, of) => `견준 ${of}건 가운데 ${count}건`,
  none: '해당하는 것이 없다.',

  agrees: '일치한다',
  agreesWithin: (percent) => `${percent} 이내로 일치한다`,
  leavesRoom: '일치한다: 한쪽이 열어 둔 범위에 든다',
  disagreesInWords: '일치하지 않는다: 이름이나 날짜가 다르다',
  disagreesAtBound: '일치하지 않는다: 한쪽이 말한 바로 그 값을 다른 쪽은 경계로만 두고 제외한다',
  disagrees: {
    exact: (times) => `일치하지 않는다: ${times}배 차이`,
    about: (times) => `일치하지 않는다: 약 ${times}배 차이`,
    atLeast: (times) => `일치하지 않는다: ${times}배 이상 차이`,
    moreThan: (times) => `일치하지 않는다: ${times}배 넘게 차이`,
  },
  disagreesBy: {
    atLeast: (percent) => `일치하지 않는다: ${percent} 이상 차이`,
    moreThan: (percent) => `일치하지 않는다: ${percent} 넘게 차이`,
  },
  cannot: {
    kind: (first, second) => `견줄 수 없다: ${first}·${second}, 서로 다른 종류의 양`,
    thing: '견줄 수 없다: 대상이 다르다',
    number: '견줄 수 없다: 수치가 없다',
    quantity: (first, second) => `견줄 수 없다: ${first}·${second}, 서로 다른 양`,
    unit: '견줄 수 없다: 단위를 서로 바꿀 근거가 어느 글에도 없다',
    date: (first, second) => `견줄 수 없다: 해마다 달라지는 값인데 ${first}·${second}로 시점이 너무 떨어져 있다`,
  },

  slip: (times, digits) => `자릿수를 ${digits === 1 ? '하나' : `${digits}개`} 잘못 쓴 것으로 보인다: 약 ${times}배`,
  related: '한 글에서 같은 대상으로 본 두 이름',
  counting: (first, second) => `셈법이 다름: ${waysOfCounting[first]} / ${waysOfCounting[second]}`,
  rate: {
    own: (rate, figure) => `같은 글의 환율 ${rate}(${figure}) 적용`,
    other: (rate, figure) => `견주는 글의 환율 ${rate}(${figure}) 적용`,
    nearest: (rate, figure, asOf) => `시점이 가장 가까운 환율 ${rate}(${figure}, ${asOf}) 적용`,
  },
  shared: (figures) => `서로 독립된 근거가 아님: 둘 다 ${figures}에서 나옴`,
  speculative: '출처에서 추측이라고 밝힌 값',
  term: (kind, family, figure) => `${family} 세대의 ${kind}(${figure})`,
  termBy: (kind, family, figure, by) => `${family} 세대의 ${kind}(${figure}, ${by} 기준)`,
  mixture: (figure, first, second) => `${figure}에는 두 세대가 섞여 있음: ${first}, ${second}`,

  restated: '두 번 적힌 금액',
  restatedLead: '한 글이 같은 금액을 두 통화로 적은 경우, 다른 주장에서 나오는 환율에 비추어 보았다.',
  onlyOwnRate: '확인할 수 없다: 환율이 바로 이 금액에서만 나온다',
  aloneHeading: '견줄 상대가 없는 주장',
  alone: {
    thing: '같은 대상을 다룬 것이 더 없음',
    kind: '같은 대상을 다룬 것이 있으나 종류가 다름',
    number: '수치가 없음',
  },
};
