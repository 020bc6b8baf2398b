import { useEffect, useMemo, useState } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen, PredictedStepDocument } from '../present/index.ts';

type Presenter = (estimate: Estimate, messages: Messages, pen: Pen) => PredictedStepDocument | null;

/** The plan’s prediction in words. What words it takes the machine room, so it comes only where there is a prediction. */
export function usePredictedStep(made: Estimate, messages: Messages, pen: Pen): PredictedStepDocument | null {
  const [present, setPresent] = useState<Presenter | null>(null);
  const isAsked = made.binding.prediction !== null;
  useEffect(() => {
    if (isAsked) void import('./presentStep.ts').then(({ presentPredictedStep }) => setPresent(() => presentPredictedStep));
  }, [isAsked]);
  return useMemo(() => (present && isAsked ? present(made, messages, pen) : null), [present, isAsked, made, messages, pen]);
}
