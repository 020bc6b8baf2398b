import type { ClaimRow } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './claim.module.css';

export type ClaimWorkingProps = { readonly row: ClaimRow; readonly onFigure: (id: string) => void };

/** The equations in symbols and with the numbers, and where each number comes from. */
export function ClaimWorking({ row, onFigure }: ClaimWorkingProps) {
  return (
    <div className={styles.steps}>
      {row.steps.map(({ label, symbols, numbers, exact }) => (
        <p key={`${symbols} ${numbers}`} className={styles.step}>
          <span className={styles.label}>{label}</span>
          <span className={styles.equation}>{symbols}</span>
          <span className={styles.equation}>{numbers}</span>
          {exact !== null && <span className={styles.exact}>{exact}</span>}
        </p>
      ))}
      <ul className={styles.givens}>
        {row.givens.map(({ symbol, label, value, citation }) => (
          <li key={`${symbol} ${label} ${value}`}>
            <b>{symbol}</b> {label}: {value}
            <span className={styles.detail}>
              <Citation citation={citation} onFigure={onFigure} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Citation({
  citation,
  onFigure,
}: {
  readonly citation: ClaimRow['givens'][number]['citation'];
  readonly onFigure: (id: string) => void;
}) {
  const { figure, text } = citation;
  if (figure === null) return <InKorean text={text} />;
  return (
    <OpenButton onClick={() => onFigure(figure)}>
      <InKorean text={text} />
    </OpenButton>
  );
}
