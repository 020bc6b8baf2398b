import { memo, useMemo, useState } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { foldedTitles, presentLanes } from '../present/index.ts';
import { Lanes } from '../views/index.ts';
import { Standing } from './Standing.tsx';
import { usePlans } from './usePlans.ts';

export type PlanLanesProps = {
  readonly made: Estimate;
  readonly scale: 'log' | 'linear';
  readonly messages: Messages;
  readonly pen: Pen;
};

/** The plans beside what was reported. */
export const PlanLanes = memo(function PlanLanes({ made, scale, messages, pen }: PlanLanesProps) {
  const [unfolded, setUnfolded] = useState(false);
  const beside = usePlans(made);
  const lanes = useMemo(() => presentLanes(made, messages, pen, unfolded, beside), [made, messages, pen, unfolded, beside]);
  const folded = useMemo(() => foldedTitles(made, messages, beside), [made, messages, beside]);
  return (
    <>
      <Standing made={made} messages={messages} pen={pen} />
      <Lanes lanes={lanes} folded={folded} onUnfold={setUnfolded} scale={scale} messages={messages} />
    </>
  );
});
