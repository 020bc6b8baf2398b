import { useMemo } from 'react';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentConsistency } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { openPage } from '../store/index.ts';
import { Consistency } from '../views/index.ts';

export type ClaimsProps = { readonly messages: Messages; readonly pen: Pen };

const openFigure = (id: string): void => openPage({ kind: 'figure', id });
const openRunCard = (id: string): void => openPage({ kind: 'run', id });

/** Every claim beside what else is said of the same thing. */
export function Claims({ messages, pen }: ClaimsProps) {
  const document = useMemo(() => presentConsistency(library, messages, pen), [messages, pen]);
  return <Consistency document={document} messages={messages} onOpen={openFigure} onOpenRun={openRunCard} />;
}
