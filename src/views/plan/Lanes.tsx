import { memo } from 'react';
import { Lane } from '../../charts/index.ts';
import { Disclosure, Segmented } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { LaneDocument } from '../../present/index.ts';
import { chooseScale, openPage } from '../../store/index.ts';
import styles from './plan.module.css';

export type LanesProps = { readonly lanes: readonly LaneDocument[]; readonly scale: 'log' | 'linear'; readonly messages: Messages };

/** The plan beside what was reported: a lane for each kind of quantity, since no two kinds share an axis. */
export const Lanes = memo(function Lanes({ lanes, scale, messages }: LanesProps) {
  const words = { table: messages.lane.table, flagged: messages.card.flags.contradiction };
  const lane = (document: LaneDocument) => (
    <Lane
      key={document.id}
      document={document}
      scale={scale}
      words={words}
      onMark={(id) => openPage(id === 'plan' ? { kind: 'working', name: document.id } : { kind: 'figure', id })}
    />
  );
  const [programme] = lanes.slice(3);
  return (
    <section className={styles.lanes} aria-labelledby="lanes">
      <div className={styles.lanesHead}>
        <h2 id="lanes" className={styles.small}>
          {messages.lanes}
        </h2>
        <Segmented
          legend={messages.scale}
          value={scale}
          options={[
            { value: 'log', label: messages.scales.log },
            { value: 'linear', label: messages.scales.linear },
          ]}
          onChange={chooseScale}
        />
      </div>
      {lanes.slice(0, 3).map(lane)}
      {programme && <Disclosure summary={programme.title}>{lane(programme)}</Disclosure>}
    </section>
  );
});
