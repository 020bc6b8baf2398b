import type { ReactNode } from 'react';
import { besideLabels } from './stripLayout.ts';
import type { Box, StripLayout } from './stripLayout.ts';
import { PlanOnStrip } from './PlanOnStrip.tsx';
import { StripMarkShape } from './StripMarkShape.tsx';
import styles from './Strip.module.css';

export type StripProps = {
  readonly layout: StripLayout;
  readonly titleId: string;
  readonly descriptionId: string;
  readonly children: ReactNode; // the labels: words over the drawing, since what can be pressed must not stand in an image
};

/** A lane as a horizontal strip, in real pixels. */
export function Strip({ layout, titleId, descriptionId, children }: StripProps) {
  const { width, height, axisY, top, plan } = layout;
  const labels = layout.marks.map((mark) => mark.label);
  const boxes: readonly Box[] = plan === null ? labels : [plan.label, ...labels];
  return (
    <div className={styles.strip} style={{ inlineSize: width, blockSize: height }}>
      <svg role="img" aria-labelledby={titleId} aria-describedby={descriptionId} width={width} height={height} className={styles.drawing}>
        {layout.ticks.map((tick) => (
          <g key={tick.at}>
            {besideLabels(tick.at, top, axisY + 3, boxes).map((part) => (
              <line key={part.from} className={styles.grid} x1={tick.at} x2={tick.at} y1={part.from} y2={part.to} />
            ))}
            {tick.label !== null && (
              <text className={styles.tick} x={tick.label.start} y={height - 1}>
                {tick.label.text}
              </text>
            )}
          </g>
        ))}
        <line className={styles.axis} x1={0} x2={width} y1={axisY} y2={axisY} />
        {plan !== null && <PlanOnStrip plan={plan} width={width} top={top} axisY={axisY} labels={labels} />}
        {layout.marks.map((mark) => (
          <StripMarkShape key={mark.mark.id} item={mark} />
        ))}
      </svg>
      {children}
    </div>
  );
}
