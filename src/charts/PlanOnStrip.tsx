import { besideLabels } from './stripLayout.ts';
import type { Box, StripPlan } from './stripLayout.ts';
import styles from './marks.module.css';

type PlanOnStripProps = {
  readonly plan: StripPlan;
  readonly width: number;
  readonly top: number;
  readonly axisY: number;
  readonly labels: readonly Box[];
};

/** The plan: a line through the whole strip, so that everything else is seen to lie before or after it, and its range. */
export function PlanOnStrip({ plan, width, top, axisY, labels }: PlanOnStripProps) {
  const { span, anchor } = plan;
  const ranged = span.to - span.from > 0.5;
  return (
    <g>
      {ranged && <Tint span={span} top={top} axisY={axisY} />}
      {ranged && (
        <line
          className={styles.planRange}
          x1={span.openLow ? 8 : span.from}
          x2={span.openHigh ? width - 8 : span.to}
          y1={axisY}
          y2={axisY}
        />
      )}
      {ranged && span.openLow && <path className={styles.planArrow} d={`M 8 ${axisY - 5} l -7 5 l 7 5 z`} />}
      {ranged && span.openHigh && <path className={styles.planArrow} d={`M ${width - 8} ${axisY - 5} l 7 5 l -7 5 z`} />}
      {span.at !== null &&
        span.off === null &&
        besideLabels(anchor, top - 2, axisY + 3, labels).map((part) => (
          <line key={part.from} className={styles.planTick} x1={anchor} x2={anchor} y1={part.from} y2={part.to} />
        ))}
      {span.off !== null && (
        <path
          className={styles.planArrow}
          d={`M ${anchor} ${axisY - 12} l ${span.off === 'after' ? 9 : -9} 6 l ${span.off === 'after' ? -9 : 9} 6 z`}
        />
      )}
    </g>
  );
}

/** The range behind the rows. An open side fades in three steps rather than end at a line that would be read as a limit. */
function Tint({ span, top, axisY }: { readonly span: StripPlan['span']; readonly top: number; readonly axisY: number }) {
  const height = axisY - top;
  const middle = span.at ?? (span.openHigh ? span.from : span.to);
  if (!span.openLow && !span.openHigh) {
    return <rect className={styles.planTint} x={span.from} y={top} width={span.to - span.from} height={height} />;
  }
  const low = span.openLow ? middle : span.from;
  const high = span.openHigh ? middle : span.to;
  const steps = [1, 0.6, 0.3];
  return (
    <g>
      {high > low && <rect className={styles.planTint} x={low} y={top} width={high - low} height={height} />}
      {span.openLow &&
        steps.map((opacity, index) => {
          const part = (low - span.from) / 3;
          return (
            <rect
              key={opacity}
              className={styles.planTint}
              opacity={opacity}
              x={low - part * (index + 1)}
              y={top}
              width={part}
              height={height}
            />
          );
        })}
      {span.openHigh &&
        steps.map((opacity, index) => {
          const part = (span.to - high) / 3;
          return (
            <rect
              key={opacity}
              className={styles.planTint}
              opacity={opacity}
              x={high + part * index}
              y={top}
              width={part}
              height={height}
            />
          );
        })}
    </g>
  );
}
