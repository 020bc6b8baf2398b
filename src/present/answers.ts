import type { Estimate } from '../analysis/index.ts';
import { resultNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { hasValue } from './explanation.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** Every answer that a plan gives, in the order of a report. */
export const presentAnswers = (estimate: Estimate, messages: Messages, pen: Pen): readonly ResultDocument[] =>
  resultNames.filter((name) => hasValue(name, estimate)).map((name) => presentResult(name, estimate, messages, pen));
