import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentNearest } from '../present/index.ts';
import { Nearest } from '../views/index.ts';

export type NearestPlansProps = { readonly decided: Estimate; readonly messages: Messages; readonly pen: Pen };

/** What would do in place of a plan that can’t be carried out. */
export function NearestPlans({ decided, messages, pen }: NearestPlansProps) {
  const nearest = useMemo(() => presentNearest(decided, messages, pen), [decided, messages, pen]);
  return <Nearest nearest={nearest} messages={messages} />;
}
