import { Fragment, memo } from 'react';
import { Lane } from '../../charts/index.ts';
import { Disclosure, Segmented } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { LaneDocument } from '../../present/index.ts';
import { chooseScale } from '../../store/index.ts';
import { openMark } from './openMark.ts';
import styles from './plan.module.css';

export type LanesProps = {
  readonly lanes: readonly LaneDocument[];
  /** titles of the lanes that are drawn only when asked for */
  readonly folded: readonly string[];
  readonly onUnfold: (open: boolean) => void;
  readonly scale: 'log' | 'linear';
  readonly messages: Messages;
};

/** The plans beside what was reported: a lane for each kind of quantity, since no two kinds share an axis. */
export const Lanes = memo(function Lanes({ lanes, folded, onUnfold, scale, messages }: LanesProps) {
  const words = { table: messages.lane.table, flagged: messages.card.flags.contradiction };
  const toggle = (
    <Segmented
      legend={messages.scale}
      value={scale}
      options={[
        { value: 'log', label: messages.scales.log },
        { value: 'linear', label: messages.scales.linear },
      ]}
      onChange={chooseScale}
    />
  );
  const lane = (document: LaneDocument, index: number) => (
    <Lane
      key={document.id}
      aside={index === 0 ? toggle : undefined}
      document={document}
      scale={scale}
      words={words}
      onMark={(id) => openMark(id, document.id)}
    />
  );
  return (
    <section className={styles.lanes} aria-label={messages.lanes}>
      {lanes.filter((each) => !each.folded).map(lane)}
      {folded.length > 0 && (
        <Disclosure summary={messages.lane.more(folded.join(', '))} onToggle={onUnfold}>
          {lanes
            .filter((each) => each.folded)
            .map((each) => (
              <Fragment key={each.id}>{lane(each, 1)}</Fragment>
            ))}
        </Disclosure>
      )}
    </section>
  );
});
