import type { LaneShape } from './document.ts';
import type { Span } from './span.ts';
import styles from './marks.module.css';

export type ShapeProps = {
  /** 1 where larger values lie at larger pixels, -1 where they lie at smaller ones */
  readonly rising: 1 | -1;
  readonly shape: LaneShape;
  readonly span: Span; // along x; the shape stands at y = 0
  /** a label that stands on the mark's own line: the line stops before it and goes on after it */
  readonly gap: { readonly from: number; readonly to: number } | null;
  /** another plan: an upright stroke and a solid line, as the plan itself has */
  readonly isOther?: boolean | undefined;
};

/**
 * Exact: a dot. Approximate: a dashed ring. A bound: a bracket, square where the bound itself is included and round
 * where it isn't, with a dashed line to an open arrow. A range: a band between two ends. They differ without colour.
 */
export function Shape(props: ShapeProps) {
  return props.isOther === true ? (
    <g className={styles.other}>
      <Form {...props} />
    </g>
  ) : (
    <Form {...props} />
  );
}

function Form({ rising, shape, span, gap, isOther }: ShapeProps) {
  if (span.off !== null) return <Beyond at={span.from} way={span.off === 'after' ? rising : -rising} />;
  const point = span.at ?? span.from;
  const single = !span.openLow && !span.openHigh && Math.abs(span.to - span.from) < 0.5;
  if (single && isOther === true)
    return <line className={shape === 'approximate' ? styles.strokeDashed : styles.stroke} x1={point} x2={point} y1={-8} y2={8} />;
  if (single && shape === 'approximate') return <circle className={styles.ring} cx={point} cy={0} r={5} />;
  if (single) return <circle className={styles.dot} cx={point} cy={0} r={5} />;
  const round = shape === 'moreThan' || shape === 'lessThan';
  return (
    <g>
      {span.openLow || span.openHigh ? (
        <OpenLine span={span} gap={gap} />
      ) : (
        <Band span={span} dashed={shape === 'approximate'} isOther={isOther === true} />
      )}
      {!span.openLow && <path className={styles.bracket} d={bracket(span.from, rising, round)} />}
      {!span.openHigh && <path className={styles.bracket} d={bracket(span.to, -rising, round)} />}
      {span.openLow && <path className={styles.arrow} d={arrow(span.from + 2 * rising, rising)} />}
      {span.openHigh && <path className={styles.arrow} d={arrow(span.to - 2 * rising, -rising)} />}
      {span.at !== null && shape === 'range' && <line className={styles.centre} x1={span.at} x2={span.at} y1={-6} y2={6} />}
    </g>
  );
}

function Band({ span, dashed, isOther }: { readonly span: Span; readonly dashed: boolean; readonly isOther: boolean }) {
  const x = Math.min(span.from, span.to);
  if (isOther) return <rect className={styles.line} x={x} y={-2} width={Math.abs(span.to - span.from)} height={4} />;
  return <rect className={dashed ? styles.bandDashed : styles.band} x={x} y={-4} width={Math.abs(span.to - span.from)} height={8} />;
}

function OpenLine({ span, gap }: { readonly span: Span; readonly gap: ShapeProps['gap'] }) {
  const from = Math.min(span.from, span.to);
  const to = Math.max(span.from, span.to);
  const inside = gap !== null && gap.to > from && gap.from < to;
  const parts = inside
    ? [
        { from, to: gap.from },
        { from: gap.to, to },
      ]
    : [{ from, to }];
  return parts
    .filter((part) => part.to - part.from > 14)
    .map((part) => <line key={part.from} className={styles.openLine} x1={part.from} x2={part.to} y1={0} y2={0} />);
}

function bracket(at: number, inwards: number, round: boolean): string {
  const reach = 4 * inwards;
  return round ? `M ${at + reach} -7 Q ${at - reach} 0 ${at + reach} 7` : `M ${at + reach} -7 H ${at} V 7 H ${at + reach}`;
}

/** An open arrowhead whose tip is at `tip`; its wings lie towards `back`. */
function arrow(tip: number, back: number): string {
  return `M ${tip + 6 * back} -5 L ${tip} 0 L ${tip + 6 * back} 5`;
}

/** Beyond the end of the axis: an arrowhead at the edge, never a dot at a place that isn't its own. */
function Beyond({ at, way }: { readonly at: number; readonly way: number }) {
  return <path className={styles.beyond} d={`M ${at} -5 L ${at + 7 * way} 0 L ${at} 5 Z`} />;
}
