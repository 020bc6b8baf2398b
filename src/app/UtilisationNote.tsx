import { useMemo } from 'react';
import { presentUtilisation } from '../present/index.ts';
import { PredictionNote } from '../views/index.ts';
import type { UtilisationProps } from './Utilisation.tsx';

/** Leads to the machine room, and moves the focus there. */
function open(): void {
  const heading = document.getElementById('machine');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** What a predicted MFU rests on, in two lines. */
export function UtilisationNote({ made, messages, pen }: UtilisationProps) {
  const prediction = useMemo(() => presentUtilisation(made, messages, pen), [made, messages, pen]);
  return <PredictionNote prediction={prediction} onOpen={open} messages={messages} />;
}
