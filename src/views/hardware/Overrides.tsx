import { Field } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { DraftDocument, InputDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { nameAccelerator } from '../../store/index.ts';
import { StackedPlanField } from '../plan/PlanField.tsx';
import styles from './hardware.module.css';

export type OverridesProps = {
  readonly overrides: readonly InputDocument[];
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly name: string;
  readonly messages: Messages;
};

/** What may be stated otherwise of the accelerator, and a name for one of the user’s own. All of it travels in the link. */
export function Overrides({ overrides, readings, name, messages }: OverridesProps) {
  return (
    <section className={styles.overrides}>
      <h3 className={styles.heading}>{messages.hardware.overrides}</h3>
      {overrides.map((input) => (
        <StackedPlanField key={input.key} input={input} reading={readings[input.key] ?? null} messages={messages} resettable />
      ))}
      <Field label={messages.hardware.ownName} value={name} hint={messages.hardware.ownHint} onCommit={nameAccelerator} />
    </section>
  );
}
