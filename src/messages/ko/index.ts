import type { Messages } from '../en/index.ts';
import { comparison, kinds, whatKindsMean } from './comparison.ts';
import { costs } from './costs.ts';
import { fields, interfaceWords, sentence } from './interface.ts';
import { nodes } from './nodes.ts';
import { issues, numeralProblems } from './problems.ts';
import { paper } from './report.ts';

export const ko = {
  code: 'ko',
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
} satisfies Messages;
