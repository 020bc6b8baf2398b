import { memo } from 'react';
import { Lane } from '../../charts/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ScopeDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import { openMark } from '../plan/openMark.ts';
import styles from './costs.module.css';

export type ScopesProps = { readonly scopes: readonly ScopeDocument[]; readonly scale: 'log' | 'linear'; readonly messages: Messages };

/** The four costs, one below the other on the same axis. */
export const Scopes = memo(function Scopes({ scopes, scale, messages }: ScopesProps) {
  const words = { table: messages.lane.table, flagged: messages.card.flags.contradiction };
  return (
    <div className={styles.scopes}>
      {scopes.map(({ id, lane, result, without, open }) => (
        <div key={id} className={styles.scope} data-scope={id}>
          <Lane
            document={lane}
            scale={scale}
            words={words}
            onMark={(mark) => openMark(mark, result.name)}
            aside={
              <button
                type="button"
                className={styles.amount}
                data-result={result.name}
                onClick={() => openPage({ kind: 'working', name: result.name })}
              >
                {result.value}
              </button>
            }
          />
          <p className={styles.note}>
            {result.range !== null && (
              <span>
                {messages.range} {result.range}.{' '}
              </span>
            )}
            {without}
          </p>
          {open.map((note) => (
            <p key={note} className={styles.open}>
              {note}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
});
