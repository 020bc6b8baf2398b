import { memo } from 'react';
import { Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CostGroupDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { commit } from '../../store/index.ts';
import { StackedPlanField } from '../plan/PlanField.tsx';
import { Choice, isInGroup } from './Choice.tsx';
import { Published } from './Published.tsx';
import styles from './costs.module.css';

export type CostFieldsProps = {
  readonly group: CostGroupDocument;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly messages: Messages;
};

/** Fields that belong together: what stands, in a line; opened, each to be typed over. */
export const CostFields = memo(function CostFields({ group, readings, messages }: CostFieldsProps) {
  const summary = (
    <>
      <b>{group.title}</b> <span className={styles.summary}>{group.summary}</span>
    </>
  );
  return (
    <Disclosure summary={summary}>
      <p className={styles.note}>{group.meaning}</p>
      <div className={styles.fields} data-group={group.id}>
        {group.choices.filter(isInGroup).map((choice) => (
          <Choice key={choice.key} choice={choice} />
        ))}
        {group.fields.map(({ input, quotes }) => (
          <div key={input.key} className={styles.field}>
            <StackedPlanField input={input} reading={readings[input.key] ?? null} messages={messages} resettable />
            {quotes.length > 0 && (
              <Published quotes={quotes} label={input.label} messages={messages} onUse={(spelling) => commit(input.key, spelling)} />
            )}
          </div>
        ))}
      </div>
    </Disclosure>
  );
}, areSame);

/** A keystroke elsewhere is of no concern to these fields. */
function areSame(before: CostFieldsProps, now: CostFieldsProps): boolean {
  if (before.group !== now.group || before.messages !== now.messages) return false;
  return now.group.fields.every(({ input: { key } }) => before.readings[key] === now.readings[key]);
}
