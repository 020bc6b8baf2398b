import { useEffect, useRef } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { mostPlans } from '../../scenario/index.ts';
import { PlanName } from './PlanName.tsx';
import type { PlanTab } from './planTab.ts';
import styles from './tabs.module.css';

export type PlanTabsProps = {
  readonly plans: readonly PlanTab[];
  /** the place of the plan that is worked on */
  readonly at: number;
  /** what has to be known of the link that holds them all */
  readonly caution: string | null;
  readonly onWork: (at: number) => void;
  readonly onName: (at: number, name: string) => void;
  readonly onAdd: (at: number) => void;
  readonly onMove: (at: number, by: -1 | 1) => void;
  readonly onRemove: (at: number) => void;
  readonly messages: Messages;
};

/** One tab a plan: press it to work on it; the one worked on can be named, moved and taken away. */
export function PlanTabs({ plans, at, caution, messages, ...on }: PlanTabsProps) {
  const { compare } = messages;
  const bar = useRef<HTMLElement>(null);
  const acted = useRef(false);
  const name = plans[at]?.name ?? '';

  // what was pressed may be gone, or at its end: then the focus goes to the plan it was about
  useEffect(() => {
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body || (focused instanceof HTMLButtonElement && focused.disabled);
    if (acted.current && isLost) bar.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    acted.current = false;
  });

  const act = (action: () => void) => () => {
    acted.current = true;
    action();
  };
  const tool = (label: string, action: () => void, disabled = false) => (
    <Button kind="quiet" size="small" disabled={disabled} aria-label={compare.ofPlan(label, name)} onClick={act(action)}>
      {label}
    </Button>
  );
  return (
    <nav ref={bar} className={styles.bar} aria-label={compare.plans} data-print="hide">
      <ol className={styles.tabs}>
        {plans.map((plan, index) => (
          <li key={index} className={styles.item}>
            {index === at ? (
              <div className={styles.tab} aria-current="true" tabIndex={-1}>
                <PlanName plan={plan} onName={(text) => on.onName(index, text)} messages={messages}>
                  <span className={styles.detail}>{plan.detail}</span>
                </PlanName>
              </div>
            ) : (
              <button type="button" className={styles.tab} title={compare.workOn(plan.name)} onClick={act(() => on.onWork(index))}>
                <span className={styles.name}>{plan.name}</span> <span className={styles.detail}>{plan.detail}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.tools}>
        <Button
          kind="quiet"
          size="small"
          disabled={plans.length >= mostPlans}
          title={plans.length >= mostPlans ? compare.full : compare.addHint}
          onClick={act(() => on.onAdd(at))}
        >
          {compare.add}
        </Button>
        {tool(compare.toLeft, () => on.onMove(at, -1), at === 0)}
        {tool(compare.toRight, () => on.onMove(at, 1), at === plans.length - 1)}
        {tool(compare.remove, () => on.onRemove(at))}
      </div>
      {caution !== null && <p className={styles.said}>{caution}</p>}
    </nav>
  );
}
