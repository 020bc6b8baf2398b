import type { recents as shape } from '../en/recents.ts';

export const recents: typeof shape = {
  title: '최근 계획',
  counted: (count) => `최근 계획 ${count}개`,
  continueWith: '지난번에 이어서:',
  notNow: '나중에',
  keptHere: '이 브라우저에만 저장되고 다른 곳에는 남지 않습니다.',
  name: (plan, parameters) => `${plan}, 매개변수 ${parameters}`,
  when: (days, time) => (days <= 0 ? `오늘 ${time}` : days === 1 ? `어제 ${time}` : `${days}일 전`),
  forget: '지우기',
  forgetOne: (name) => `목록에서 지우기: ${name}`,
  forgetAll: '모두 지우기',
  troubles: {
    off: {
      heading: '이 브라우저에는 아무것도 저장할 수 없습니다.',
      meaning: '최근 계획과 설정은 페이지를 떠나면 사라집니다. 계획은 주소에 들어 있으니 주소를 즐겨찾기에 넣어 두세요.',
    },
    full: {
      heading: '브라우저의 저장 공간이 가득 찼습니다.',
      meaning: '최근 계획과 설정은 페이지를 떠날 때까지만 남습니다. 계획은 주소에 들어 있으니 주소를 즐겨찾기에 넣어 두세요.',
    },
    garbage: {
      heading: '이 브라우저에 저장된 것 가운데 읽을 수 없는 것이 있습니다.',
      meaning: '삭제하지 않고 따로 옮겨 두었으며, 읽을 수 있는 것은 그대로 씁니다. 지금 보이는 계획에는 영향이 없습니다.',
    },
    newer: {
      heading: '더 새로운 버전의 Runcost가 저장한 것이 있습니다.',
      meaning: '그대로 두었습니다. 이 버전에서 더해지는 것은 페이지를 떠날 때까지만 남고, 계획은 주소에 들어 있습니다.',
    },
  },
  aside: '따로 옮겨 둔 내용',
  notCopied: '브라우저가 복사를 허용하지 않았습니다. 위의 글을 직접 선택해 주세요.',
  copyAside: '복사',
  discardAside: '버리기',
};
