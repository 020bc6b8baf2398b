import { Badge, Button, Field } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ExchangeDocument } from '../../present/index.ts';
import { commitExchange, openPage, revert } from '../../store/index.ts';
import styles from './plan.module.css';

export type ExchangeFieldProps = { readonly exchange: ExchangeDocument; readonly messages: Messages };

/** The pinned exchange rates, and where they come from. */
export function ExchangeField({ exchange, messages }: ExchangeFieldProps) {
  return (
    <div data-key="fx">
      <Field
        label={messages.fields.fx}
        badge={<Badge kind={exchange.badge}>{messages.badgesShort[exchange.badge]}</Badge>}
        inputMode="text"
        value={exchange.spelling}
        onCommit={commitExchange}
        error={exchange.error ?? undefined}
        action={
          exchange.badge === 'input' ? (
            <Button kind="quiet" size="small" onClick={() => revert('fx')}>
              {messages.resetToDefault}
            </Button>
          ) : undefined
        }
      />
      <ul className={styles.rates}>
        {exchange.rates.map(({ text, figure }) => (
          <li key={text}>
            {figure === null ? (
              text
            ) : (
              <button type="button" className={styles.linkLike} onClick={() => openPage({ kind: 'figure', id: figure })}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
