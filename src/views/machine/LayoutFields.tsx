import type { ReactNode } from 'react';
import { Field, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CountField, DraftFields, MachineDraft } from '../../present/index.ts';
import { machineChoices } from '../../present/index.ts';
import styles from './machine.module.css';

export type LayoutFieldsProps = {
  readonly draft: MachineDraft;
  readonly fields: DraftFields;
  readonly accelerators: readonly { readonly value: string; readonly label: string }[];
  readonly stacks: readonly { readonly value: MachineDraft['stack']; readonly label: string }[];
  readonly onDraft: (change: Partial<MachineDraft>) => void;
  readonly messages: Messages;
};

/** What is trained, on what, and how it is laid out: every field answers at once. */
export function LayoutFields({ draft, fields, accelerators, stacks, onDraft, messages }: LayoutFieldsProps) {
  const { machine: words } = messages;
  const count = (field: CountField) => (
    <Field
      key={field}
      label={words.fields[field].label}
      value={draft[field]}
      inputMode="decimal"
      onDraft={(text) => onDraft({ [field]: text })}
      onCommit={(text) => onDraft({ [field]: text })}
      echo={fields[field].echo ?? undefined}
      error={fields[field].error ?? undefined}
      suggestions={fields[field].suggestions.map((text) => ({ label: text, text }))}
      suggestionsLabel={messages.suggestions}
      hint={words.fields[field].hint}
    />
  );
  const { precisions, recomputes, shardings, schedules } = machineChoices(messages);
  return (
    <div className={styles.groups}>
      <Group legend={words.groups.machine} isWide>
        <SelectField
          label={words.fields.accelerator.label}
          value={draft.accelerator}
          options={accelerators}
          hint={words.fields.accelerator.hint}
          onChange={(accelerator) => onDraft({ accelerator })}
        />
        {count('count')}
        <SelectField
          label={words.fields.stack.label}
          value={draft.stack}
          options={stacks}
          hint={words.fields.stack.hint}
          onChange={(stack) => onDraft({ stack })}
        />
      </Group>
      <Group legend={words.groups.work}>
        {count('sequence')}
        {count('batch')}
        <SelectField
          label={words.fields.precision.label}
          value={draft.precision}
          options={precisions}
          hint={words.fields.precision.hint}
          onChange={(precision) => onDraft({ precision })}
        />
      </Group>
      <Group legend={words.groups.layout}>
        {(['tensor', 'pipeline', 'virtual', 'context', 'expert', 'microBatch'] as const).map(count)}
        <SelectField
          label={words.fields.recompute.label}
          value={draft.recompute}
          options={recomputes}
          hint={words.fields.recompute.hint}
          onChange={(recompute) => onDraft({ recompute })}
        />
        <SelectField
          label={words.fields.sharding.label}
          value={`${draft.sharding}`}
          options={shardings.map(({ value, label }) => ({ value: `${value}`, label }))}
          hint={words.fields.sharding.hint}
          onChange={(chosen) => {
            const found = shardings.find(({ value }) => `${value}` === chosen);
            if (found) onDraft({ sharding: found.value });
          }}
        />
        <SelectField
          label={words.fields.schedule.label}
          value={draft.schedule}
          options={schedules}
          hint={words.fields.schedule.hint}
          onChange={(schedule) => onDraft({ schedule })}
        />
        <Tick
          label={words.fields.sequenceParallel.label}
          hint={words.fields.sequenceParallel.hint}
          checked={draft.sequenceParallel}
          onChange={(sequenceParallel) => onDraft({ sequenceParallel })}
        />
        <Tick
          label={words.fields.flash.label}
          hint={words.fields.flash.hint}
          checked={draft.flash}
          onChange={(flash) => onDraft({ flash })}
        />
      </Group>
    </div>
  );
}

type GroupProps = { readonly legend: string; readonly isWide?: boolean; readonly children: ReactNode };

function Group({ legend, isWide, children }: GroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.fields} data-wide={isWide}>
        {children}
      </div>
    </fieldset>
  );
}

type TickProps = {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

function Tick({ label, hint, checked, onChange }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        <span className={styles.meaning}>{hint}</span>
      </span>
    </label>
  );
}
