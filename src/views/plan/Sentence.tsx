import { SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import type { DraftDocument, SentenceDocument } from '../../present/index.ts';
import { chooseGpu } from '../../store/index.ts';
import { SentencePlanField } from './PlanField.tsx';
import styles from './plan.module.css';

export type AcceleratorChoice = { readonly id: string; readonly name: string };

export type SentenceProps = {
  readonly sentence: SentenceDocument;
  readonly accelerators: readonly AcceleratorChoice[];
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly messages: Messages;
};

/** The plan, as a sentence whose words can be typed over. */
export function Sentence({ sentence, accelerators, readings, messages }: SentenceProps) {
  return (
    <section aria-label={messages.planInWords}>
      <p className={styles.sentence}>
        {sentence.parts.map((part, index) => {
          if (typeof part === 'string') return <span key={index}>{part}</span>;
          if ('gpu' in part) {
            return (
              <SelectField
                key="gpu"
                inline
                label={messages.fields.gpu}
                value={part.gpu}
                kind={part.badge}
                options={optionsWith(part.gpu, accelerators)}
                onChange={chooseGpu}
              />
            );
          }
          return <SentencePlanField key={part.key} input={part} reading={readings[part.key] ?? null} messages={messages} />;
        })}
      </p>
      {sentence.parts.map(
        (part) =>
          typeof part === 'object' &&
          'key' in part &&
          part.guide?.warning &&
          !readings[part.key] && (
            <p key={part.key} className={styles.caution}>
              {part.label}: {part.guide.warning}
            </p>
          ),
      )}
    </section>
  );
}

/** The accelerators to choose from; one that the plan brings along is among them as long as it stands. */
const optionsWith = (chosen: string, accelerators: readonly AcceleratorChoice[]) =>
  [...(accelerators.some(({ id }) => id === chosen) ? [] : [{ id: chosen, name: chosen }]), ...accelerators].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
