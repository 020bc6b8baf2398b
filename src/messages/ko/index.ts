import { claim } from './claim.ts';
import type { Messages } from '../en/index.ts';
import { comparison, kinds, whatKindsMean } from './comparison.ts';
import { consistency } from './consistency.ts';
import { costs } from './costs.ts';
import { fields, interfaceWords, sentence } from './interface.ts';
import { nodes } from './nodes.ts';
import { issues, numeralProblems } from './problems.ts';
import { catalogue } from './references.ts';
import { record } from './record.ts';
import { paper } from './report.ts';
import { systems } from './systems.ts';

export const ko = {
  code: 'ko',
  ...interfaceWords,
  sentence,
  fields,
  nodes,
  comparison,
  consistency,
  kinds,
  whatKindsMean,
  issues,
  numeralProblems,
  paper,
  record,
  systems,
  catalogue,
  costs,
  claim,
} satisfies Messages;
