import { useState } from 'react';
import { Button, Field } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { KnownModel } from '../../present/index.ts';
import { findKnown } from '../../present/index.ts';
import styles from './machine.module.css';

export type KnownModelsProps = {
  readonly models: readonly KnownModel[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly messages: Messages;
};

/** Models whose architecture is published, narrowed while somebody types. */
export function KnownModels({ models, chosen, onChoose, messages }: KnownModelsProps) {
  const [text, setText] = useState('');
  const words = messages.machine.architecture;
  const found = findKnown(models, text);
  // what is chosen is in sight, however long the list
  const [first, rest] = [found.filter(({ id }) => id === chosen), found.filter(({ id }) => id !== chosen)];
  return (
    <div className={styles.known}>
      <Field
        label={words.search}
        value={text}
        onDraft={setText}
        onCommit={setText}
        hint={found.length === 0 ? words.noneFound : words.found(`${found.length}`)}
      />
      <ul className={styles.models} aria-label={words.ways.known}>
        {[...first, ...rest].map(({ id, name, size }) => (
          <li key={id}>
            <Button size="small" pressed={id === chosen} onClick={() => onChoose(id)}>
              {name} <span className={styles.size}>{size}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
