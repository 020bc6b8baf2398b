import { useId, useState } from 'react';
import { Button, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CompareDocument } from '../../present/index.ts';
import { CompareTable } from './CompareTable.tsx';
import styles from './compare.module.css';

export type CompareProps = {
  readonly document: CompareDocument;
  /** the place of the plan that the others are held against */
  readonly base: number;
  readonly onBase: (base: number) => void;
  readonly messages: Messages;
};

/** Plans side by side, in a box of their own that scrolls where they are wider than it. */
export function Compare({ document, base, onBase, messages }: CompareProps) {
  const { compare } = messages;
  const id = useId();
  const [showAll, setShowAll] = useState(false);
  return (
    <div className={styles.compare}>
      <div className={styles.controls}>
        <SelectField
          label={compare.base}
          value={String(base)}
          options={document.plans.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(value) => onBase(Number(value))}
        />
        <Button size="small" pressed={showAll} onClick={() => setShowAll(!showAll)}>
          {compare.showAll}
        </Button>
      </div>
      <div className={styles.scroller} role="region" aria-labelledby={id} tabIndex={0}>
        <CompareTable document={document} showAll={showAll} captionId={id} messages={messages} />
      </div>
      <ul className={styles.notes}>
        {document.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
