import { Badge, SelectField } from '../../design/index.ts';
import type { ChoiceDocument } from '../../present/index.ts';
import { chooseWord } from '../../store/index.ts';

/** One of a few words that the plan chooses, and what it means. */
export function Choice({ choice: { key, label, value, options, badge, badgeText } }: { readonly choice: ChoiceDocument }) {
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

/** The words that all of it hangs on stand at the top; only how often checkpoints are written stands with the failures. */
export const isInGroup = ({ key }: ChoiceDocument): boolean => key === 'interval';
