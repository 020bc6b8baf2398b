import type { ReactNode } from 'react';
import type { LadderLayout, Rung } from './ladderLayout.ts';
import { Shape } from './Shape.tsx';
import type { Span } from './span.ts';
import marks from './marks.module.css';
import styles from './Strip.module.css';

export type LadderProps = {
  readonly layout: LadderLayout;
  readonly titleId: string;
  readonly descriptionId: string;
  readonly children: ReactNode;
};

/** The same lane on a phone: an upright axis, the largest on top, words beside it. */
export function Ladder({ layout, titleId, descriptionId, children }: LadderProps) {
  const { width, height, railX, railEnd, tickWidth } = layout;
  const plan = layout.rungs.find((rung) => rung.isPlan);
  return (
    <div className={styles.strip} style={{ inlineSize: width, blockSize: height }}>
      <svg role="img" aria-labelledby={titleId} aria-describedby={descriptionId} width={width} height={height} className={styles.drawing}>
        {plan !== undefined && <PlanRange rung={plan} layout={layout} />}
        {layout.ticks.map((tick) => (
          <g key={tick.at}>
            <line className={styles.grid} x1={railX - 6} x2={railEnd} y1={tick.at} y2={tick.at} />
            {tick.text !== null && (
              <text className={styles.tick} x={tickWidth} y={tick.at} textAnchor="end" dominantBaseline="central">
                {tick.text}
              </text>
            )}
          </g>
        ))}
        <line className={styles.axis} x1={railX} x2={railX} y1={0} y2={height} />
        {layout.rungs.map((rung) => (
          <Leader key={rung.mark.id} rung={rung} layout={layout} />
        ))}
        {layout.rungs.map((rung) => (
          <RungShape key={rung.mark.id} rung={rung} layout={layout} />
        ))}
      </svg>
      {children}
    </div>
  );
}

/** From the place on the axis to the words: what lies at one place fans out and stays apart. */
function Leader({ rung, layout }: { readonly rung: Rung; readonly layout: LadderLayout }) {
  const { railX, railEnd, glyphX, wordsX } = layout;
  const pointed = !rung.isPlan && rung.kind === 'point' && rung.span.off === null;
  const bend = `L ${railEnd + 3} ${rung.anchor} L ${glyphX - 8} ${rung.lineY} H ${pointed ? glyphX - 5 : wordsX}`;
  if (rung.isPlan) return <path className={marks.planLeader} d={`M ${railX - 8} ${rung.anchor} ${bend}`} />;
  return <path className={marks.ladderLeader} d={`M ${rung.kind === 'point' ? railX : rung.x + 8} ${rung.anchor} ${bend}`} />;
}

function RungShape({ rung, layout }: { readonly rung: Rung; readonly layout: LadderLayout }) {
  if (rung.isPlan) return null;
  if (rung.kind === 'stretch' || rung.span.off !== null) {
    return (
      <g transform={`translate(${rung.x} 0) rotate(90)`}>
        <Shape rising={-1} shape={rung.mark.shape} span={rung.span} gap={null} isOther={rung.isOther} />
      </g>
    );
  }
  const beside: Span = { ...rung.span, at: 0, from: 0, to: 0 };
  return (
    <g>
      <circle className={rung.isOther ? marks.footOfPlan : marks.foot} cx={layout.railX} cy={rung.anchor} r={2.5} />
      <g transform={`translate(${layout.glyphX} ${rung.lineY})`}>
        <Shape rising={-1} shape={rung.mark.shape} span={beside} gap={null} isOther={rung.isOther} />
      </g>
    </g>
  );
}

function PlanRange({ rung, layout }: { readonly rung: Rung; readonly layout: LadderLayout }) {
  const { span } = rung;
  const height = span.from - span.to;
  if (height < 0.5) return null;
  const { railX, railEnd } = layout;
  return (
    <g>
      <rect className={marks.planTint} x={railX - 8} y={span.to} width={railEnd - railX + 8} height={height} />
      <line
        className={marks.planRange}
        x1={railX}
        x2={railX}
        y1={span.to + (span.openHigh ? 8 : 0)}
        y2={span.from - (span.openLow ? 8 : 0)}
      />
      {span.openHigh && <path className={marks.planArrow} d={`M ${railX - 5} ${span.to + 8} l 5 -7 l 5 7 z`} />}
      {span.openLow && <path className={marks.planArrow} d={`M ${railX - 5} ${span.from - 8} l 5 7 l 5 -7 z`} />}
    </g>
  );
}
