import { architecture } from './architecture.ts';
import { claim } from './claim.ts';
import { compare } from './compare.ts';
import { comparison, kinds, whatKindsMean } from './comparison.ts';
import { consistency } from './consistency.ts';
import { costs } from './costs.ts';
import { guide } from './guide.ts';
import { handover } from './handover.ts';
import { fields, interfaceWords } from './interface.ts';
import { machine } from './machine.ts';
import { sentence } from './sentence.ts';
import { nodes } from './nodes.ts';
import { domains, issues, numeralProblems, stands } from './problems.ts';
import { prediction } from './prediction.ts';
import { quality } from './quality.ts';
import { planning } from './planning.ts';
import { catalogue } from './references.ts';
import { recents } from './recents.ts';
import { record } from './record.ts';
import { paper } from './report.ts';
import { sweep } from './sweep.ts';
import { systems } from './systems.ts';

export const en = {
  code: 'en' as 'en' | 'ko',
  ...interfaceWords,
  sentence,
  fields,
  nodes,
  compare,
  comparison,
  consistency,
  kinds,
  whatKindsMean,
  issues,
  numeralProblems,
  stands,
  domains,
  paper,
  planning,
  prediction,
  recents,
  record,
  sweep,
  systems,
  quality,
  catalogue,
  costs,
  guide,
  architecture,
  claim,
  handover,
  machine,
};

/** English sets the shape; a language that lacks a word doesn't compile. */
export type Messages = typeof en;
