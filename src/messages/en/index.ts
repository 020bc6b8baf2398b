import { comparison, kinds, whatKindsMean } from './comparison.ts';
import { costs } from './costs.ts';
import { fields, interfaceWords, sentence } from './interface.ts';
import { nodes } from './nodes.ts';
import { issues, numeralProblems } from './problems.ts';
import { paper } from './report.ts';

export const en = {
  code: 'en' as 'en' | 'ko',
  ...interfaceWords,
  sentence,
  fields,
  nodes,
  comparison,
  kinds,
  whatKindsMean,
  issues,
  numeralProblems,
  paper,
  costs,
};

/** English sets the shape; a language that lacks a word doesn't compile. */
export type Messages = typeof en;
