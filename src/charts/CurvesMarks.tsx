import type { BesideMark } from './curvesBeside.ts';
import { Shape } from './Shape.tsx';
import styles from './marks.module.css';

/** What was reported, upright beside the plot: the shapes of the lanes, with leaders to their words. */
export const CurvesMarks = ({ marks }: { readonly marks: readonly BesideMark[] }) =>
  marks.map(({ mark, x, span, anchor, label }) => (
    <g key={mark.id}>
      <path className={styles.ladderLeader} d={`M ${x + 7} ${anchor} L ${label.x + 1} ${label.y + label.height / 2}`} />
      <g transform={`translate(${x} 0) rotate(90)`}>
        <Shape rising={-1} shape={mark.shape} span={span} gap={null} />
      </g>
    </g>
  ));
