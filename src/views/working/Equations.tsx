import { Fragment, useState } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { EquationToken, ExplanationDocument } from '../../present/index.ts';
import { inTerms } from './terms.ts';
import styles from './equations.module.css';

type Name = ExplanationDocument['name'];
export type EquationsProps = {
  readonly explanation: ExplanationDocument;
  readonly messages: Messages;
  readonly onOpen: (name: Name) => void;
};

/** One equation said three ways, and its units. Pointing at a quantity shows where it stands in the others. */
export function Equations({ explanation, messages, onOpen }: EquationsProps) {
  const [pointed, setPointed] = useState<Name | null>(null);
  const { title, symbol, value, inWords, inSymbols, withNumbers, inUnits } = explanation;
  const lines = [
    { label: messages.inWords, left: title, tokens: inWords, kind: 'words' },
    { label: messages.inSymbols, left: symbol, tokens: inSymbols, kind: 'symbols' },
    { label: messages.withNumbers, left: value, tokens: withNumbers, kind: 'numbers' },
  ] as const;
  const called = new Map(inWords.flatMap((token) => ('name' in token ? [[token.name, token.text] as const] : [])));
  return (
    <dl className={styles.equations}>
      {lines.map(({ label, left, tokens, kind }) => (
        <div key={kind} className={styles.line}>
          <dt>{label}</dt>
          <dd className={styles.equation} data-kind={kind}>
            <Equation
              left={left}
              tokens={tokens}
              called={kind === 'words' ? null : called}
              pointed={pointed}
              onPoint={setPointed}
              onOpen={onOpen}
            />
          </dd>
        </div>
      ))}
      <div className={styles.line}>
        <dt>{messages.inUnits}</dt>
        <dd className={styles.units}>{inUnits}</dd>
      </div>
    </dl>
  );
}

type EquationProps = {
  readonly left: string;
  readonly tokens: readonly EquationToken[];
  /** what each quantity is called, where its text doesn't say it */
  readonly called: ReadonlyMap<Name, string> | null;
  readonly pointed: Name | null;
  readonly onPoint: (name: Name | null) => void;
  readonly onOpen: (name: Name) => void;
};

function Equation({ left, tokens, called, pointed, onPoint, onOpen }: EquationProps) {
  return (
    <>
      <span className={styles.left}>{left}</span>{' '}
      {inTerms(tokens).map(({ before, name, text, after }, index) => {
        return (
          <Fragment key={index}>
            <span className={styles.term}>
              {index === 0 && '= '}
              {before}
              {name === null ? text : <Quantity {...{ name, text, pointed, onPoint, onOpen }} call={called?.get(name)} />}
              {after}
            </span>{' '}
          </Fragment>
        );
      })}
    </>
  );
}

type QuantityProps = Pick<EquationProps, 'pointed' | 'onPoint' | 'onOpen'> & {
  readonly name: Name;
  readonly text: string;
  readonly call: string | undefined;
};

function Quantity({ name, text, call, pointed, onPoint, onOpen }: QuantityProps) {
  return (
    <button
      type="button"
      className={styles.quantity}
      data-pointed={pointed === name || undefined}
      aria-label={call === undefined ? undefined : `${text}: ${call}`}
      onPointerEnter={() => onPoint(name)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(name)}
      onBlur={() => onPoint(null)}
      onClick={() => onOpen(name)}
    >
      {text}
    </button>
  );
}
