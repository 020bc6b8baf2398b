import { Field, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { FormDraft, FormReading } from '../../present/index.ts';
import { formFields, gates, isNeeded } from '../../present/index.ts';
import styles from './machine.module.css';

export type ArchitectureFormProps = {
  readonly draft: FormDraft;
  readonly reading: FormReading;
  readonly onDraft: (change: Partial<FormDraft>) => void;
  readonly messages: Messages;
};

/** The sizes of a model, typed in. What stays empty is taken as usual, and told. */
export function ArchitectureForm({ draft, reading, onDraft, messages }: ArchitectureFormProps) {
  const words = messages.machine.architecture;
  const options = gates.map((value) => ({ value, label: words.gates[value] }));
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        {formFields.map((field) => {
          const { echo, error, suggestions } = reading.fields[field] ?? { echo: null, error: null, suggestions: [] };
          return (
            <Field
              key={field}
              label={words.fields[field]}
              value={draft[field] ?? ''}
              inputMode="decimal"
              onDraft={(text) => onDraft({ [field]: text })}
              onCommit={(text) => onDraft({ [field]: text })}
              echo={echo ?? undefined}
              error={error ?? undefined}
              suggestions={suggestions.map((text) => ({ label: text, text }))}
              suggestionsLabel={messages.suggestions}
              hint={isNeeded(field) ? undefined : words.optional}
            />
          );
        })}
        {(['gated', 'tied'] as const).map((gate) => (
          <SelectField
            key={gate}
            label={words.fields[gate]}
            value={draft[gate]}
            options={options}
            onChange={(chosen) => onDraft({ [gate]: chosen })}
          />
        ))}
      </div>
      {reading.assumed !== null && <p className={styles.note}>{reading.assumed}</p>}
    </div>
  );
}
