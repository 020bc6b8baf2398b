import { Curves } from '../../charts/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { BreakEvenDocument } from '../../present/index.ts';
import { ResultsTable } from './ResultsTable.tsx';
import styles from './costs.module.css';

export type BreakEvenProps = { readonly breakEven: BreakEvenDocument; readonly messages: Messages };

/** From when on buying is cheaper than renting, and both over time. */
export function BreakEven({ breakEven: { sentence, results, curves }, messages }: BreakEvenProps) {
  return (
    <>
      <ResultsTable title={messages.costs.rentOrBuy} note={sentence} results={results} messages={messages} />
      {curves === null ? (
        <p className={styles.note}>{messages.costs.noCurves}</p>
      ) : (
        <Curves document={curves} tableLabel={messages.lane.table} />
      )}
    </>
  );
}
