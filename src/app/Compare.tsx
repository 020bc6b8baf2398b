import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentCompare } from '../present/index.ts';
import { compareWith, useBase } from '../store/index.ts';
import { Compare as Panel, Section, shell } from '../views/index.ts';
import { usePlans } from './usePlans.ts';
import { useSettled } from './useSettled.ts';

export type CompareProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** All plans side by side; a keystroke doesn’t wait for them. */
export const Compare = memo(function Compare({ made, messages, pen }: CompareProps) {
  const chosen = useBase(({ base }) => base);
  const { plans, at } = useSettled(usePlans(made));
  const base = Math.min(chosen, plans.length - 1);
  const document = useMemo(() => presentCompare(plans, at, base, messages, pen), [plans, at, base, messages, pen]);
  return (
    <div className={shell['more']}>
      <Section id="compare" title={messages.compare.title}>
        <Panel document={document} base={base} onBase={compareWith} messages={messages} />
      </Section>
    </div>
  );
});
