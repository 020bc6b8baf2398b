import { memo, useDeferredValue, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { penFor, presentReport } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { Report } from '../views/index.ts';

export type PaperProps = { readonly made: Estimate; readonly messages: Messages; readonly link: string };

/** The report, ready to be printed at any moment; behind the screen, and never before it. */
export const Paper = memo(function Paper(props: PaperProps) {
  const made = useDeferredValue(props.made);
  const link = useDeferredValue(props.link);
  const { messages } = props;
  const report = useMemo(
    () => presentReport({ ...made, library }, messages, penFor(messages.code), new URL(link, window.location.href).href),
    [made, link, messages],
  );
  return <Report report={report} messages={messages} />;
});
