import { memo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { CostGroup } from '../../messages/index.ts';
import type { CostsDocument, DraftDocument } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { BreakEven } from './BreakEven.tsx';
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
  const fields = (...ids: readonly CostGroup[]) => (
    <aside className={styles.fields}>
      {costs.groups
        .filter(({ id }) => ids.includes(id))
        .map((group) => (
          <CostFields key={group.id} group={group} readings={readings} messages={messages} />
        ))}
    </aside>
  );
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.part}>
        <div className={styles.answers}>
          <Scopes scopes={costs.scopes} scale={scale} messages={messages} />
          <Ways ways={costs.ways} messages={messages} />
          <p className={styles.note}>{costs.nominal}</p>
        </div>
        {fields('pay', 'beyond')}
      </div>
      <div className={styles.part}>
        <div className={styles.answers}>
          {costs.parts.map((parts) => (
            <Parts key={parts.title} parts={parts} messages={messages} />
          ))}
        </div>
        {fields('buy')}
      </div>
      <div className={styles.part}>
        <div className={styles.answers}>
          <BreakEven breakEven={costs.breakEven} messages={messages} />
        </div>
        {fields('own')}
      </div>
      <div className={styles.part}>
        <div className={styles.answers}>
          <ResultsTable title={words.energy} results={costs.energy} messages={messages} />
          {costs.contract && <ResultsTable title={words.marketAccount} results={[costs.contract]} messages={messages} />}
        </div>
        {fields('energy')}
      </div>
      <div className={styles.part}>
        <div className={styles.answers}>
          <ResultsTable title={words.reliability} note={costs.reliabilityNote} results={costs.reliability} messages={messages} />
        </div>
        {fields('failures')}
      </div>
    </div>
  );
});
