import { Badge, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ChoiceDocument, CostGroupDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { chooseWord, commit } from '../../store/index.ts';
import { StackedPlanField } from '../plan/PlanField.tsx';
import { Published } from './Published.tsx';
import styles from './costs.module.css';

export type CostFieldsProps = {
  readonly group: CostGroupDocument;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly messages: Messages;
};

/** Fields that bear on one part of the costs. */
export function CostFields({ group, readings, messages }: CostFieldsProps) {
  return (
    <section className={styles.group} aria-label={group.title}>
      <h4 className={styles.groupTitle}>
        {group.title} <span className={styles.meaning}>{group.meaning}</span>
      </h4>
      {group.choices.map((choice) => (
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
    </section>
  );
}

function Choice({ choice: { key, label, value, options, badge, badgeText } }: { readonly choice: ChoiceDocument }) {
  return (
    <div data-key={key}>
      <SelectField
        label={label}
        value={value}
        badge={<Badge kind={badge}>{badgeText}</Badge>}
        options={options.map((option) => ({ value: option.value, label: option.label }))}
        hint={options.find((option) => option.value === value)?.meaning}
        onChange={(word) => chooseWord(key, word)}
      />
    </div>
  );
}
