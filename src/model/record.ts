import { divide, figure, formula, multiply, subtract } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { secondsPerDay } from './calendar.ts';
import { claimBook } from './claim.ts';
import { flopPerParameterToken, plannedDuration, plannedParameters } from './planned.ts';

/** The book of records: what follows from what is published of a run, before a plan is made of it. */

const recordedTokens = figure({ symbol: 'Dᵣ', unit: 'token' });
const epochs = figure({ symbol: 'εₚ', unit: '1' });

const tokensSeen = formula({
  symbol: 'Dₛ',
  unit: 'token',
  equals: multiply(recordedTokens, epochs),
  citation: byDefinition('tokens of the data, as often as they were seen', '데이터의 토큰 수에 본 횟수를 곱한 값'),
});

const tokensOfCompute = formula({
  symbol: 'D꜀',
  unit: 'token',
  equals: divide(claimBook.publishedCompute, multiply(flopPerParameterToken, plannedParameters)),
  citation: cite('kaplan-2020', '§2.1'),
});

const publicationDate = figure({ symbol: 'tᵨ', unit: 'calendarDay' });
const publicationDelay = figure({ symbol: 'Δtᵨ', unit: 'd' });

/** The run ended some weeks before it was published, and began its hours before that. */
const recordedStart = formula({
  symbol: 'tᵇ',
  unit: 'calendarDay',
  equals: subtract(subtract(publicationDate, publicationDelay), divide(plannedDuration, secondsPerDay)),
  citation: cite('epoch-cost-code', 'training start: publication less the training time and 60 days'),
});

/** A third registry: of what was published, not of a plan. */
export const recordBook = {
  recordedTokens,
  epochs,
  tokensSeen,
  tokensOfCompute,
  publicationDate,
  publicationDelay,
  recordedStart,
} as const;
