import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { RunRow } from '../../present/index.ts';
import { runQuantityNames } from '../../present/index.ts';
import { useActions } from './actions.ts';
import { CopyCitation } from './CopyCitation.tsx';
import { LaneToggle } from './LaneToggle.tsx';
import styles from './references.module.css';

export type RunActionsProps = { readonly row: RunRow; readonly messages: Messages };

/** A run is put into lanes value by value, since each lane holds values of one kind. */
export function RunActions({ row: { id, model, values }, messages }: RunActionsProps) {
  const { canBeScenario, onScenario, citeRun } = useActions();
  const { catalogue } = messages;
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
        {runQuantityNames.map((of) => {
          const value = values[of];
          const label = messages.catalogue.columns[of];
          return (
            value && (
              <div key={of} className={styles.value}>
                <dt>{label}</dt>
                <dd>
                  <span>{value.amount}</span>
                  {value.reference !== null && <LaneToggle reference={value.reference} of={label} messages={messages} />}
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </>
  );
}
