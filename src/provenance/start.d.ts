declare module 'virtual:seeds-at-start' {
  import type { CoreRecords } from './catalogue.ts';

  const start: CoreRecords;
  export default start;
}
