import { useState } from 'react';
import { Button, Disclosure, Notice } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Trouble } from '../../store/index.ts';
import styles from './recents.module.css';

export type StorageNoticesProps = {
  readonly troubles: readonly Trouble[];
  /** what could not be read, as it was */
  readonly aside: string | null;
  readonly onDismiss: (trouble: Trouble) => void;
  readonly onDiscard: () => void;
  readonly messages: Messages;
};

/** Why something isn’t remembered, said once; and what was set aside, for as long as it is there. */
export function StorageNotices({ troubles, aside, onDismiss, onDiscard, messages }: StorageNoticesProps) {
  const setAside = aside !== null && <SetAside text={aside} onDiscard={onDiscard} messages={messages} />;
  return (
    // read out as it comes: the part itself is there before what it says
    <div className={styles.notices} aria-live="polite" data-print="hide" data-remembering>
      {troubles.map((trouble) => (
        <Notice
          key={trouble}
          kind="caution"
          heading={messages.recents.troubles[trouble].heading}
          dismiss={{ label: messages.dismiss, onDismiss: () => onDismiss(trouble) }}
        >
          <p>{messages.recents.troubles[trouble].meaning}</p>
          {trouble === 'garbage' && setAside}
        </Notice>
      ))}
      {!troubles.includes('garbage') && setAside}
    </div>
  );
}

type SetAsideProps = { readonly text: string; readonly onDiscard: () => void; readonly messages: Messages };

/** More than this nobody reads on a page; copied, it is whole. */
const longestShown = 2000;

function SetAside({ text, onDiscard, messages }: SetAsideProps) {
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(messages.copied);
    } catch {
      setSaid(messages.recents.notCopied);
    }
  }

  return (
    <Disclosure summary={messages.recents.aside} onPaper="left-out">
      <pre className={styles.aside} role="region" aria-label={messages.recents.aside} tabIndex={0}>
        {text.length > longestShown ? `${text.slice(0, longestShown)} …` : text}
      </pre>
      <p className={styles.foot}>
        <Button size="small" onClick={() => void copy()}>
          {messages.recents.copyAside}
        </Button>
        <Button size="small" onClick={onDiscard}>
          {messages.recents.discardAside}
        </Button>
        {said}
      </p>
    </Disclosure>
  );
}
