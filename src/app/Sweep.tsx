import { memo, useCallback, useMemo } from 'react';
import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen, SweepQuery } from '../present/index.ts';
import { openingEnds, presentSweep, presentSweepChoices, readEnds } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { openPage } from '../store/index.ts';
import { Sweep as Panel, Section, shell } from '../views/index.ts';
import { useSettled } from './useSettled.ts';

export type SweepProps = {
  /** one to four, each under its name */
  readonly plans: readonly { readonly name: string; readonly estimate: DocumentedEstimate }[];
  readonly messages: Messages;
  readonly pen: Pen;
};

const openFigure = (id: string): void => openPage({ kind: 'figure', id });

/** Results of the plans over one of their inputs; a keystroke in another field doesn’t wait for them. */
export const Sweep = memo(function Sweep({ plans, messages, pen }: SweepProps) {
  const settled = useSettled(plans);
  const estimates = useMemo(() => settled.map(({ estimate }) => estimate), [settled]);
  const choices = useMemo(() => presentSweepChoices(estimates, messages), [estimates, messages]);
  const opening = useCallback((key: NumeralKey) => openingEnds(key, estimates, pen), [estimates, pen]);
  const read = useCallback(
    (key: NumeralKey, texts: { readonly from: string; readonly to: string }, isLog: boolean) =>
      readEnds(key, texts, isLog, estimates, messages, pen),
    [estimates, messages, pen],
  );
  const draw = useCallback((query: SweepQuery) => presentSweep(query, settled, messages, pen), [settled, messages, pen]);
  return (
    <div className={shell['more']}>
      <Section id="sweep" title={messages.sweep.title}>
        <Panel choices={choices} opening={opening} read={read} draw={draw} messages={messages} onFigure={openFigure} />
      </Section>
    </div>
  );
});
