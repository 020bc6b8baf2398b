import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDraft } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { isWide, longestName } from '../../scenario/index.ts';
import type { PlanTab } from './planTab.ts';
import styles from './tabs.module.css';

export type PlanNameProps = {
  readonly plan: PlanTab;
  readonly onName: (name: string) => void;
  readonly messages: Messages;
  /** beside the name */
  readonly children: ReactNode;
};

/** About as many digits as a text is wide: letters of Hangul are wider. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (isWide(each) ? 1.6 : 1), 0);
const fewest = 7;

/** The name of the plan that is worked on, where it stands. Where a link has no room for all of it, that is said. */
export function PlanName({ plan, onName, messages: { compare }, children }: PlanNameProps) {
  const [typed, setTyped] = useState('');
  const { input, text } = useDraft({
    value: plan.given,
    onCommit: (name) => {
      setTyped(name.replaceAll(/\s+/g, ' ').trim());
      onName(name);
    },
  });
  const isShortened = typed !== plan.given && plan.given !== '' && typed.startsWith(plan.given) && text === plan.given;
  return (
    <>
      <input
        {...input}
        className={styles.input}
        type="text"
        aria-label={compare.nameOf(plan.name)}
        placeholder={plan.name}
        maxLength={longestName * 2}
        style={{ inlineSize: `${Math.max(fewest, widthOf(text === '' ? plan.name : text)) + 2}ch` }}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="done"
      />
      {children}
      <span role="status" className={styles.said}>
        {isShortened ? compare.nameShortened(plan.given) : ''}
      </span>
    </>
  );
}
