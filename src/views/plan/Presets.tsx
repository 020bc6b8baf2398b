import type { ReactNode } from 'react';
import { Button, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import styles from './plan.module.css';

export type PresetChoice = {
  readonly id: string;
  readonly kind: 'case' | 'run';
  readonly name: string;
  readonly purpose: string | undefined;
  readonly caution: string | null;
  readonly chosen: boolean;
};

export type PresetsProps = {
  readonly presets: readonly PresetChoice[];
  readonly onChoose: (id: string) => void;
  readonly onBudget: () => void;
  readonly messages: Messages;
  /** Another beginning, beside the heading. */
  readonly children?: ReactNode;
};

/** Cases to start from. The chosen one says what it asks, and what to beware of. */
export function Presets({ presets, onChoose, onBudget, messages, children }: PresetsProps) {
  const chosen = presets.find((preset) => preset.chosen);
  const runs = presets.filter((preset) => !isCase(preset));
  return (
    <section className={styles.presets} aria-label={messages.startFrom}>
      <h2 className={styles.small}>{messages.startFrom}</h2>
      {children}
      <ul className={styles.chips}>
        <li>
          <Button size="small" title={messages.planning.startBudget} onClick={onBudget}>
            {messages.planning.fromBudget}
          </Button>
        </li>
        {presets.filter(isCase).map(({ id, name, purpose, chosen: pressed }) => (
          <li key={id}>
            <Button size="small" pressed={pressed} title={purpose} onClick={() => onChoose(id)}>
              {name}
            </Button>
          </li>
        ))}
        {runs.length > 0 && (
          <li>
            <SelectField
              inline
              label={messages.publishedRuns}
              value={chosen?.kind === 'run' ? chosen.id : ''}
              options={[{ value: '', label: messages.publishedRuns }, ...runs.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(id) => id !== '' && onChoose(id)}
            />
          </li>
        )}
      </ul>
      {chosen?.caution != null && <p className={styles.caution}>{chosen.caution}</p>}
    </section>
  );
}

const isCase = ({ kind }: PresetChoice): boolean => kind === 'case';
