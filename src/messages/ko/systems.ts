import type { systems as systemsShape } from '../en/systems.ts';

export const systems: typeof systemsShape = {
  title: '글에 나오는 이름과 이 앱에 있는 자료',
  summary: (count) => `이름 ${count}개와 각각의 계획, 훈련, 하드웨어, 수치`,
  name: '이름',
  table: '이름마다 열어 볼 수 있는 자료',
  kind: '종류',
  offers: '있는 자료',
  namedIn: '나오는 글',
  kinds: {
    model: '모형',
    service: '서비스',
    architecture: '구조',
    company: '기업',
    accelerator: '가속기',
    cloud: '클라우드',
    network: '네트워크',
    product: '제품',
  },
  preset: (name) => `계획: ${name}`,
  run: (name) => `훈련: ${name}`,
  accelerator: (name) => `${name} 고르기`,
  figure: (id) => `주장 ${id}`,
  inputs: (fields) => `공개된 값이 있는 항목: ${fields}`,
  nothing: '비용과 관계가 없어 자료 없음',
};
