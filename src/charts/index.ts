export type { Scale } from './axis.ts';
export { Curves } from './Curves.tsx';
export type { CurvesProps } from './Curves.tsx';
export { Lane } from './Lane.tsx';
export type { LaneProps } from './Lane.tsx';
export { PartsBar } from './PartsBar.tsx';
export type { Part, PartsBarProps } from './PartsBar.tsx';
export type { LaneWords } from './words.ts';
