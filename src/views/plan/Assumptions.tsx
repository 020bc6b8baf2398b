import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Badge, Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { InputDocument, PageDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { openPage, showOnlyUnsourced } from '../../store/index.ts';
import { ExchangeField } from './ExchangeField.tsx';
import { StackedPlanField } from './PlanField.tsx';
import styles from './plan.module.css';

export type AssumptionsProps = {
  readonly page: PageDocument;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly onlyUnsourced: boolean;
  readonly accelerator: string;
  readonly messages: Messages;
  /** Beside the field of the MFU: whose it is. */
  readonly utilisation?: ReactNode;
  /** What is worth knowing of the accelerator. */
  readonly children?: ReactNode;
};

/** What the answer rests on beside the sentence: everything can be typed over. */
export function Assumptions({ page, readings, onlyUnsourced, accelerator, messages, utilisation, children }: AssumptionsProps) {
  const inSentence = new Set(page.sentence.parts.flatMap((part) => (typeof part === 'object' && 'key' in part ? [part.key] : [])));
  const shown = (input: InputDocument): boolean =>
    onlyUnsourced ? input.badge === 'default' || input.badge === 'input' : !inSentence.has(input.key);
  return (
    <section className={styles.assumptions} aria-labelledby="assumptions">
      <h2 id="assumptions" className={styles.small}>
        {messages.assumptions} <span className={styles.hint}>{messages.assumptionsHint}</span>
      </h2>
      <Button size="small" pressed={onlyUnsourced} onClick={() => showOnlyUnsourced(!onlyUnsourced)}>
        {messages.showUnsourced}
      </Button>
      <p className={styles.hint}>{messages.unsourcedCount(page.unsourced)}</p>
      {page.inputs.filter(shown).map((input) => (
        <Fragment key={input.key}>
          <StackedPlanField input={input} reading={readings[input.key] ?? null} messages={messages} />
          {input.key === 'mfu' && utilisation}
        </Fragment>
      ))}
      {onlyUnsourced &&
        page.unsourcedFigures.map(({ name, label, value, badgeText }) => (
          <p key={name} className={styles.exchange}>
            <span>
              {label} <Badge kind="default">{badgeText}</Badge>
            </span>
            <button type="button" className={styles.linkLike} onClick={() => openPage({ kind: 'working', name })}>
              {value}
            </button>
          </p>
        ))}
      {(!onlyUnsourced || page.exchange.badge === 'input') && <ExchangeField exchange={page.exchange} messages={messages} />}
      <p className={styles.exchange}>
        <span>{messages.hardwareFacts}</span>
        <button type="button" className={styles.linkLike} onClick={() => openPage({ kind: 'hardware' })}>
          {accelerator}
        </button>
      </p>
      {children}
    </section>
  );
}
