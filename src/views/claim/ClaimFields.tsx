import { Field, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ClaimCheckDocument, ClaimChoices, ClaimQuery } from '../../present/index.ts';
import styles from './claim.module.css';

export type ClaimFieldsProps = {
  readonly choices: ClaimChoices;
  readonly query: ClaimQuery;
  readonly checked: ClaimCheckDocument;
  readonly onQuery: (query: ClaimQuery) => void;
  readonly messages: Messages;
};

type Typed = Extract<ClaimQuery, { reference: null }>;
const untyped: Typed = { reference: null, kind: 'trainingRun', text: '', about: null, accelerator: null };
const own = 'own';
const anything = '';

/** Which claim: one of the texts, or kind, amount and subject of one’s own; and the accelerator that it is checked on. */
export function ClaimFields({ choices, query, checked, onQuery, messages }: ClaimFieldsProps) {
  const { claim } = messages;
  return (
    <div className={styles.fields} data-print="hide">
      <SelectField
        label={claim.choose}
        value={query.reference ?? own}
        options={claimOptions(choices, query, checked, messages)}
        onChange={(id) => onQuery(id === own ? untyped : { reference: id, accelerator: null })}
      />
      {query.reference === null && <TypedFields choices={choices} query={query} checked={checked} onQuery={onQuery} messages={messages} />}
      <SelectField
        label={claim.accelerator}
        value={checked.accelerator}
        options={choices.accelerators}
        onChange={(accelerator) => onQuery({ ...query, accelerator })}
      />
    </div>
  );
}

/** A published value that was brought along stands among the claims of the texts. */
function claimOptions({ claims }: ClaimChoices, { reference }: ClaimQuery, { result }: ClaimCheckDocument, { claim }: Messages) {
  const isBrought = reference !== null && claims.every(({ value }) => value !== reference);
  const brought = isBrought
    ? [{ label: claim.publishedValue, options: [{ value: reference, label: result?.statement ?? reference }] }]
    : [];
  return [{ value: own, label: claim.own }, ...brought, { label: claim.claimsOfTexts, options: claims }];
}

function TypedFields({ choices, query, checked, onQuery, messages }: Omit<ClaimFieldsProps, 'query'> & { readonly query: Typed }) {
  const { claim } = messages;
  const { reading } = checked;
  const setText = (text: string) => onQuery({ ...query, text });
  return (
    <>
      <SelectField label={claim.kind} value={query.kind} options={choices.kinds} onChange={(kind) => onQuery({ ...query, kind })} />
      <Field
        label={claim.amount}
        value={query.text}
        onDraft={setText}
        onCommit={setText}
        echo={reading?.echo ?? undefined}
        error={reading?.error ?? undefined}
        hint={choices.kinds.find(({ value }) => value === query.kind)?.hint}
        suggestions={reading?.suggestions.map((text) => ({ label: text, text }))}
        suggestionsLabel={messages.suggestions}
      />
      <SelectField
        label={claim.about}
        value={query.about ?? anything}
        options={[{ value: anything, label: claim.aboutNothing }, ...choices.things]}
        onChange={(about) => onQuery({ ...query, about: about === anything ? null : about, accelerator: null })}
      />
    </>
  );
}
