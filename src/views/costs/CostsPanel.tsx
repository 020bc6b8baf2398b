import { memo } from 'react';
import { Curves } from '../../charts/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CostsDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { Choice, isInGroup } from './Choice.tsx';
import { CostFields } from './CostFields.tsx';
import { Parts } from './Parts.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { Scopes } from './Scopes.tsx';
import { Ways } from './Ways.tsx';
import styles from './costs.module.css';

export type CostsPanelProps = {
  readonly costs: CostsDocument;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly scale: 'log' | 'linear';
  readonly messages: Messages;
};

/** The four costs, what they consist of and rest on; each part with the fields that bear on it. */
export const CostsPanel = memo(function CostsPanel({ costs, readings, scale, messages }: CostsPanelProps) {
  const words = messages.costs;
  const choices = costs.groups.flatMap((group) => group.choices).filter((choice) => !isInGroup(choice));
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Choice key={choice.key} choice={choice} />
        ))}
      </div>
      <Scopes scopes={costs.scopes} scale={scale} messages={messages} />
      <p className={styles.note}>{costs.nominal}</p>
      <section className={styles.section}>
        <h3 className={styles.title}>{words.assumptions}</h3>
        {costs.groups.map((group) => (
          <CostFields key={group.id} group={group} readings={readings} messages={messages} />
        ))}
      </section>
      <div className={styles.columns}>
        {costs.parts.map((parts) => (
          <Parts key={parts.title} parts={parts} messages={messages} />
        ))}
      </div>
      <div className={styles.columns}>
        <Ways ways={costs.ways} real={costs.real} messages={messages} />
        <ResultsTable title={words.rentOrBuy} note={costs.breakEven.sentence} results={costs.breakEven.results} messages={messages} />
      </div>
      {costs.breakEven.curves === null ? (
        <p className={styles.note}>{words.noCurves}</p>
      ) : (
        <Curves document={costs.breakEven.curves} tableLabel={messages.lane.table} />
      )}
      <div className={styles.columns}>
        <div className={styles.section}>
          <ResultsTable title={words.energy} results={costs.energy} messages={messages} />
          {costs.contract && <ResultsTable title={words.marketAccount} results={[costs.contract]} messages={messages} />}
        </div>
        <ResultsTable title={words.reliability} note={costs.reliabilityNote} results={costs.reliability} messages={messages} />
      </div>
    </div>
  );
});
