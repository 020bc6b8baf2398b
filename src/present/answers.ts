import type { Estimate } from '../analysis/index.ts';
import type { ResultName } from '../analysis/index.ts';
import { resultNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { hasValue } from './explanation.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** What a plan answers, in the order of a report. */
export const answeredIn = (estimate: Estimate): readonly ResultName[] => resultNames.filter((name) => hasValue(name, estimate));

/** Every answer that a plan gives, in words. */
export const presentAnswers = (estimate: Estimate, messages: Messages, pen: Pen): readonly ResultDocument[] =>
  answeredIn(estimate).map((name) => presentResult(name, estimate, messages, pen));
