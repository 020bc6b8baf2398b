export { comparablesOf, isProgramme, kindOf, runNames } from './comparable.ts';
export { compare } from './compare.ts';
export type { Comparison, Relation } from './compare.ts';
export { drivers } from './drivers.ts';
export type { Driver } from './drivers.ts';
export { equation, estimate, foundations, resultNames, workedNode } from './estimate.ts';
export type { DocumentedEstimate, Estimate, ResultName } from './estimate.ts';
export { unitIn } from './quantity.ts';
export type { Quantity } from './quantity.ts';
