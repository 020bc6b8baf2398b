import { useRef } from 'react';
import { Button, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { RecentDocument } from '../../present/index.ts';
import styles from './recents.module.css';

export type RecentPlansProps = {
  readonly recents: readonly RecentDocument[];
  /** the plan that was left last, while it is offered */
  readonly offer: RecentDocument | null;
  readonly onOpen: (link: string) => void;
  readonly onDismiss: () => void;
  readonly onForget: (link: string) => void;
  readonly onForgetAll: () => void;
  readonly messages: Messages;
};

/** Where to go on: the plan that was left, and the ones before it. */
export function RecentPlans({ recents, offer, onOpen, onDismiss, onForget, onForgetAll, messages }: RecentPlansProps) {
  const list = useRef<HTMLUListElement>(null);
  const words = messages.recents;

  // the button that was pressed goes with its line: the one that moves up takes the focus, or the head of the list
  function forget(link: string, index: number): void {
    const lines = [...(list.current?.children ?? [])];
    const next = lines[index + 1] ?? lines[index - 1];
    (next?.querySelector<HTMLElement>('button:last-of-type') ?? list.current?.closest('details')?.querySelector('summary'))?.focus();
    onForget(link);
  }

  return (
    <div className={styles.recents} data-print="hide">
      {offer !== null && (
        <p className={styles.offer}>
          {words.continueWith}
          <Button size="small" onClick={() => onOpen(offer.link)}>
            {offer.name}
          </Button>
          <Button size="small" kind="quiet" onClick={onDismiss}>
            {words.notNow}
          </Button>
        </p>
      )}
      <Disclosure className={styles.before} summary={words.counted(recents.length)} onPaper="left-out">
        <ul ref={list} className={styles.plans} aria-label={words.title}>
          {recents.map(({ link, name, when }, index) => (
            <li key={link} className={styles.plan}>
              <Button size="small" kind="quiet" className={styles.name} onClick={() => onOpen(link)}>
                {name}
              </Button>
              <span className={styles.when}>{when}</span>
              <Button size="small" kind="quiet" aria-label={words.forgetOne(name)} onClick={() => forget(link, index)}>
                {words.forget}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.foot}>
          {words.keptHere}
          <Button size="small" kind="quiet" onClick={onForgetAll}>
            {words.forgetAll}
          </Button>
        </p>
      </Disclosure>
    </div>
  );
}
