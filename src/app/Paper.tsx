import { memo, useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { penFor, presentReport } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { commitDrafts, usePaperNames } from '../store/index.ts';
import { Report } from '../views/index.ts';
import { addressOf } from './address.ts';

export type PaperProps = { readonly made: Estimate; readonly messages: Messages; readonly link: string };

/** The report of the plan as decided, ready to be printed at any moment. */
export const Paper = memo(function Paper({ made, messages, link }: PaperProps) {
  const names = usePaperNames();
  const report = useMemo(
    () => presentReport({ ...made, library }, messages, penFor(messages.code), addressOf(link), names),
    [made, link, messages, names],
  );
  useEffect(() => {
    // what is typed and can be read is meant to be printed
    const settle = () => flushSync(commitDrafts);
    window.addEventListener('beforeprint', settle);
    return () => window.removeEventListener('beforeprint', settle);
  }, []);
  return <Report report={report} messages={messages} />;
});
