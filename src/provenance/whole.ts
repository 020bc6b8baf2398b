import type { Catalogue } from './catalogue.ts';
import type { Library } from './library.ts';

/** Whether the runs and the words of every claim are at hand, not only what the first answer takes. */
export const isWhole = (catalogue: Catalogue): catalogue is Library => 'runs' in catalogue;
