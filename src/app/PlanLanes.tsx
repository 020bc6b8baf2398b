import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentLanes } from '../present/index.ts';
import { Lanes } from '../views/index.ts';
import { Standing } from './Standing.tsx';

export type PlanLanesProps = {
  readonly made: Estimate;
  readonly scale: 'log' | 'linear';
  readonly messages: Messages;
  readonly pen: Pen;
};

/** The plan beside what was reported. */
export const PlanLanes = memo(function PlanLanes({ made, scale, messages, pen }: PlanLanesProps) {
  const lanes = useMemo(() => presentLanes(made, messages, pen), [made, messages, pen]);
  return (
    <>
      <Standing made={made} messages={messages} pen={pen} />
      <Lanes lanes={lanes} scale={scale} messages={messages} />
    </>
  );
});
