import { memo, useEffect, useMemo } from 'react';
import type { Messages } from '../messages/index.ts';
import type { Ago, Pen } from '../present/index.ts';
import { presentRecents } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import {
  discardGarbage,
  dismissOffer,
  dismissTrouble,
  forgetAllPlans,
  forgetRecent,
  openRecent,
  startRemembering,
  useMemory,
} from '../store/index.ts';
import { RecentPlans, StorageNotices } from '../views/index.ts';

export type RecentsProps = { readonly messages: Messages; readonly pen: Pen };

/** What is remembered between visits: it begins when this is there, since a page that is just opening has nothing to remember yet. */
export const Recents = memo(function Recents({ messages, pen }: RecentsProps) {
  const { recents, offer, troubles, aside } = useMemory();
  useEffect(() => startRemembering(Date.now), []);
  const documents = useMemo(() => presentRecents(recents, library, messages, pen, ago), [recents, messages, pen]);
  return (
    <>
      <StorageNotices troubles={troubles} aside={aside} onDismiss={dismissTrouble} onDiscard={discardGarbage} messages={messages} />
      {documents.length > 0 && (
        <RecentPlans
          recents={documents}
          offer={documents.find(({ link }) => link === offer) ?? null}
          onOpen={openRecent}
          onDismiss={dismissOffer}
          onForget={forgetRecent}
          onForgetAll={forgetAllPlans}
          messages={messages}
        />
      )}
    </>
  );
});

const dayMs = 86_400_000;
const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Days by the reader’s calendar: a summer day of 23 hours is one as well. */
function ago(at: number): Ago {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes()].map((each) => String(each).padStart(2, '0')).join(':');
  return { days: Math.round((midnight(Date.now()) - midnight(at)) / dayMs), time };
}
