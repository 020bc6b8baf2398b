import { useId, useMemo, useState } from 'react';
import { Curves } from '../../charts/index.ts';
import { Button, Segmented, Status } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { FindingsDocument, FoundRow } from '../../present/index.ts';
import { FoundTable } from './FoundTable.tsx';
import styles from './machine.module.css';

export type SearchPanelProps = {
  /** Null as long as there is nothing to search for. */
  /** Somebody reaches for the button. */
  readonly onReach?: (() => void) | undefined;
  readonly onFind: (() => void) | null;
  readonly onStop: () => void;
  readonly search: SearchDocument | null;
  readonly onTake: (layout: FoundRow['layout']) => void;
  readonly messages: Messages;
};

type SearchDocument = {
  readonly isGoing: boolean;
  /** How far it is, or what it came to. */
  readonly text: string;
  /** 0 to 1. */
  readonly share: number;
  readonly isOld: boolean;
  /** Of layouts whose like has been measured, or of all; null before anything is found. */
  readonly found: (kind: 'seen' | 'all') => FindingsDocument | null;
};

/** Finds the best layout, and shows what was found while it goes on. */
export function SearchPanel({ onReach, onFind, onStop, search, onTake, messages }: SearchPanelProps) {
  const words = messages.machine.search;
  const id = useId();
  const [kind, setKind] = useState<'seen' | 'all'>('seen');
  const kinds = (['seen', 'all'] as const).map((value) => ({ value, label: words[value] }));
  const find = search?.found;
  const found = useMemo(() => find?.(kind) ?? null, [find, kind]);
  return (
    <section className={styles.part} aria-labelledby={id} data-part="search">
      <h3 id={id} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.note}>{words.lead}</p>
      <div className={styles.actions} data-print="hide">
        <Button
          kind="primary"
          disabled={onFind === null || search?.isGoing === true}
          onPointerEnter={onReach}
          onFocus={onReach}
          onClick={onFind ?? undefined}
        >
          {search === null ? words.find : words.again}
        </Button>
        {search?.isGoing === true && <Button onClick={onStop}>{words.cancel}</Button>}
        {search !== null && (
          <span className={styles.progress}>
            {search.isGoing && <progress aria-label={words.title} max={1} value={search.share} />}
            <span data-state={search.isGoing ? 'going' : 'over'}>{search.text}</span>
          </span>
        )}
      </div>
      <Status message={search === null || search.isGoing ? '' : search.text} />
      {search?.isOld === true && <p className={styles.caution}>{words.old}</p>}
      {found !== null && <Segmented legend={words.kinds} value={kind} options={kinds} onChange={setKind} />}
      {found?.none && search?.isGoing === false && <p className={styles.problem}>{found.none}</p>}
      {found !== null && found.rows.length > 0 && (
        <>
          {found.gain !== null && <p>{found.gain}</p>}
          <FoundTable rows={found.rows} onTake={onTake} messages={messages} />
          <p className={styles.note}>{words.partsNote}</p>
          {found.front !== null && search?.isGoing === false && <Curves document={found.front} tableLabel={messages.lane.table} />}
        </>
      )}
    </section>
  );
}
