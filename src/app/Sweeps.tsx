import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentPlanNames } from '../present/index.ts';
import { documented } from './documented.ts';
import { Sweep } from './Sweep.tsx';
import { usePlans } from './usePlans.ts';

export type SweepsProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** The results of all plans over one of their inputs, drawn when somebody comes near. */
export const Sweeps = memo(function Sweeps({ made, messages, pen }: SweepsProps) {
  const { plans } = usePlans(made);
  const named = useMemo(() => {
    const names = presentPlanNames(plans, messages, pen);
    return plans.map(({ estimate }, index) => ({ name: names[index]?.name ?? '', estimate: documented(estimate) }));
  }, [plans, messages, pen]);
  return <WhenNear>{() => <Sweep plans={named} messages={messages} pen={pen} />}</WhenNear>;
});
