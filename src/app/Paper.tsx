import { memo, useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { penFor, presentCompare, presentReport } from '../present/index.ts';
import { commitDrafts, useBase, usePaperNames } from '../store/index.ts';
import { Report } from '../views/index.ts';
import { usePlans } from './usePlans.ts';
import { usePredictedStep } from './usePredictedStep.ts';
import { addressOf } from './address.ts';
import { documented } from './documented.ts';

export type PaperProps = { readonly made: Estimate; readonly messages: Messages; readonly link: string };

/** The report of the plan as decided, ready to be printed at any moment. */
export const Paper = memo(function Paper({ made, messages, link }: PaperProps) {
  const names = usePaperNames();
  const beside = usePlans(made);
  const base = useBase((state) => state.base);
  const pen = useMemo(() => penFor(messages.code), [messages]);
  const step = usePredictedStep(made, messages, pen);
  const report = useMemo(
    () => presentReport(documented(made), messages, pen, addressOf(link), names, beside, step),
    [made, link, messages, pen, names, beside, step],
  );
  const comparison = useMemo(() => {
    const { plans, at } = beside;
    return plans.length > 1 ? presentCompare(plans, at, Math.min(base, plans.length - 1), messages, penFor(messages.code)) : null;
  }, [beside, base, messages]);
  useEffect(() => {
    // what is typed and can be read is meant to be printed
    const settle = () => flushSync(commitDrafts);
    window.addEventListener('beforeprint', settle);
    return () => window.removeEventListener('beforeprint', settle);
  }, []);
  return <Report report={report} comparison={comparison} messages={messages} />;
});
