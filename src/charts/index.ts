export type { Scale } from './axis.ts';
export { Lane } from './Lane.tsx';
export type { LaneProps } from './Lane.tsx';
export type { LaneWords } from './words.ts';
