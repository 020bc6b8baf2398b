import { memo } from 'react';
import { Button, Field, Badge, SentenceField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { InputDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { commit, draft, dropDraft, revert, useStore } from '../../store/index.ts';

export type PlanFieldProps = {
  readonly input: InputDocument;
  /** How what is being typed here was read; null while nothing is. */
  readonly reading: DraftDocument | null;
  readonly messages: Messages;
  /** A decision of any origin can be taken back here: a field of its own, not a word of the sentence. */
  readonly resettable?: boolean | undefined;
};

/** What was being typed here before another plan was worked on. */
const leftOf = (key: NumeralKey): string | undefined => useStore.getState().drafts[key];

const notes = ({ input, reading }: PlanFieldProps, messages: Messages) => ({
  echo: reading?.echo ?? undefined,
  error: reading?.error ?? undefined,
  hint: input.citation.text,
  guide: input.guide?.note,
  remark: (reading === null && input.guide?.warning) || undefined,
  suggestions: reading?.suggestions.map((text) => ({ label: text, text })),
  suggestionsLabel: messages.suggestions,
});

/** A quantity of the plan as a word of its sentence. */
export const SentencePlanField = memo(function SentencePlanField(props: PlanFieldProps) {
  const { input, messages, reading } = props;
  const held = reading?.held ?? input.spelling;
  return (
    <span data-key={input.key}>
      <SentenceField
        label={`${input.label} (${messages.badges[input.badge]})`}
        kind={input.badge}
        badge={<Badge kind={input.badge}>{messages.badges[input.badge]}</Badge>}
        value={held}
        left={leftOf(input.key)}
        onDraft={(text) => (text === held ? dropDraft(input.key) : draft(input.key, text))}
        onCommit={(text) => commit(input.key, text)}
        {...notes(props, messages)}
      />
    </span>
  );
});

/** A quantity of the plan as a field of its own. */
export const StackedPlanField = memo(function StackedPlanField(props: PlanFieldProps) {
  const { input, messages, reading } = props;
  const held = reading?.held ?? input.spelling;
  const { hint, ...rest } = notes(props, messages);
  const range = input.badge === 'default' && input.range !== null ? messages.typical(input.range) : null;
  return (
    <div data-key={input.key}>
      <Field
        label={input.label}
        badge={<Badge kind={input.badge}>{input.badgeText}</Badge>}
        value={held}
        left={leftOf(input.key)}
        onDraft={(text) => (text === held ? dropDraft(input.key) : draft(input.key, text))}
        onCommit={(text) => commit(input.key, text)}
        action={
          input.decided && (input.badge === 'input' || props.resettable === true) ? (
            <Button kind="quiet" size="small" onClick={() => revert(input.key)}>
              {messages.resetToDefault}
            </Button>
          ) : undefined
        }
        hint={range ?? (input.badge === 'input' ? undefined : hint)}
        {...rest}
      />
    </div>
  );
});
