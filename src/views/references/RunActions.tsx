import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { RunRow } from '../../present/index.ts';
import { useActions } from './actions.ts';
import { CopyCitation } from './CopyCitation.tsx';
import { LaneToggle } from './LaneToggle.tsx';
import styles from './references.module.css';

export type RunActionsProps = { readonly row: RunRow; readonly messages: Messages };

/** A run is put into lanes value by value, since each lane holds values of one kind. */
export function RunActions({ row, messages }: RunActionsProps) {
  const { canBeScenario, onScenario, citeRun, valuesOf } = useActions();
  const { catalogue } = messages;
  const { id, model } = row;
  return (
    <>
      <div className={styles.actions}>
        {canBeScenario(id) && (
          <Button size="small" onClick={() => onScenario(id)}>
            {catalogue.useAsScenario}
          </Button>
        )}
        <CopyCitation cite={() => citeRun(id)} messages={messages} />
      </div>
      <dl className={styles.values} aria-label={catalogue.valuesOf(model)}>
        {valuesOf(row).map(({ of, label, amount, reference }) => (
          <div key={of} className={styles.value}>
            <dt>{label}</dt>
            <dd>
              <span>{amount}</span>
              {reference !== null && <LaneToggle reference={reference} of={label} messages={messages} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
