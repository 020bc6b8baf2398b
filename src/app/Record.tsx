import { useMemo, useState } from 'react';
import { Disclosure } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentRecord } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { openPage } from '../store/index.ts';
import { RecordSummary } from '../views/index.ts';
import { useRecord } from './useRecord.ts';

/** How near this app comes to the published runs, computed when somebody asks. */
export function Record({ messages, pen }: { readonly messages: Messages; readonly pen: Pen }) {
  const [open, setOpen] = useState(false);
  const made = useRecord(open);
  const done = made.length === library.runs.length;
  const document = useMemo(() => (done ? presentRecord(made, library, messages, pen) : null), [done, made, messages, pen]);
  return (
    <Disclosure summary={messages.record.intro} onToggle={setOpen} onPaper="left-out">
      {document ? (
        <RecordSummary document={document} messages={messages} onRun={(id) => openPage({ kind: 'run', id })} />
      ) : (
        <p role="status">{messages.record.working(made.length + 1, library.runs.length)}</p>
      )}
    </Disclosure>
  );
}
