import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentSolving } from '../present/index.ts';
import { Solving } from '../views/index.ts';
import { useSettled } from './useSettled.ts';

export type SolveProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** Which two of the six are computed; a keystroke doesn’t wait for it. */
export const Solve = memo(function Solve({ made, messages, pen }: SolveProps) {
  const settled = useSettled(made);
  const solving = useMemo(() => presentSolving(settled, messages, pen), [settled, messages, pen]);
  return <Solving solving={solving} messages={messages} />;
});
