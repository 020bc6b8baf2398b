import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentLinkCaution, presentPlanNames } from '../present/index.ts';
import { writeFolio } from '../scenario/index.ts';
import { duplicatePlan, movePlan, removePlan, renamePlan, useStore, workOnPlan } from '../store/index.ts';
import { PlanTabs } from '../views/index.ts';
import { usePlans } from './usePlans.ts';

export type PlansProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** The plans beside each other, to choose which is worked on. */
export const Plans = memo(function Plans({ made, messages, pen }: PlansProps) {
  const folio = useStore((state) => state.history.present);
  const { plans: given, at } = folio;
  const { plans } = usePlans(made);
  const names = useMemo(() => presentPlanNames(plans, messages, pen), [plans, messages, pen]);
  return (
    <PlanTabs
      plans={names.map((each, index) => ({ ...each, given: given[index]?.name ?? '' }))}
      at={at}
      caution={presentLinkCaution(writeFolio(folio), messages)}
      onWork={workOnPlan}
      onName={renamePlan}
      onAdd={duplicatePlan}
      onMove={movePlan}
      onRemove={removePlan}
      messages={messages}
    />
  );
});
