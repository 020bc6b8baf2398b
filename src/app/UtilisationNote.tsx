import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentUtilisation } from '../present/index.ts';
import { PredictionNote } from '../views/index.ts';

export type UtilisationNoteProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** Leads to the machine room, and moves the focus there. */
function open(): void {
  const heading = document.getElementById('machine');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** What a predicted MFU rests on, in two lines. */
export function UtilisationNote({ made, messages, pen }: UtilisationNoteProps) {
  const prediction = useMemo(() => presentUtilisation(made, messages, pen), [made, messages, pen]);
  return <PredictionNote prediction={prediction} onOpen={open} messages={messages} />;
}
