import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { DraftDocument, Pen } from '../present/index.ts';
import { presentCosts } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { CostsPanel, Section, shell } from '../views/index.ts';
import { documented } from './documented.ts';
import { planIn, usePlans } from './usePlans.ts';
import { useSettled } from './useSettled.ts';

export type CostsProps = {
  readonly made: Estimate;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly scale: 'log' | 'linear';
  readonly messages: Messages;
  readonly pen: Pen;
};

/** The four costs of the plan as shown, other plans in their lanes, what is being typed included; a keystroke doesn’t wait for them. */
export const Costs = memo(function Costs({ made, readings, scale, messages, pen }: CostsProps) {
  const beside = useSettled(usePlans(made));
  const costs = useMemo(() => {
    const { estimate } = planIn(beside);
    return presentCosts(documented(estimate), messages, pen, beside);
  }, [beside, messages, pen]);
  return (
    <div className={shell['more']}>
      <Section id="costs" title={messages.costs.title}>
        <CostsPanel costs={costs} readings={readings} scale={scale} messages={messages} />
      </Section>
    </div>
  );
});
