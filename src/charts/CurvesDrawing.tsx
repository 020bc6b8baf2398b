import type { CSSProperties, SVGProps } from 'react';
import type { CurvesLayout, Point, Words } from './curvesLayout.ts';
import { CurvesMarks } from './CurvesMarks.tsx';
import { MarkLabel } from './MarkLabel.tsx';
import styles from './Curves.module.css';
import strip from './Strip.module.css';

export type CurvesDrawingProps = {
  readonly layout: CurvesLayout;
  readonly titleId: string;
  readonly descriptionId: string;
  readonly flaggedWord: string;
  readonly onMark?: ((id: string) => void) | undefined;
};

/** Solid, dashed, dotted ...: the lines differ without colour. */
const strokes = [
  styles.solid,
  styles.dashed,
  styles.dotted,
  styles.dashDotted,
  styles.thin,
  styles.longDashed,
  styles.thick,
  styles.sparse,
];
const strokeOf = (index: number): string | undefined => strokes[index % strokes.length];

export function CurvesDrawing({ layout, titleId, descriptionId, flaggedWord, onMark }: CurvesDrawingProps) {
  const { width, height, line, plot, curves, crossings, marks } = layout;
  return (
    <div className={strip.strip} style={{ inlineSize: width, blockSize: height }}>
      <svg role="img" aria-labelledby={titleId} aria-describedby={descriptionId} width={width} height={height} className={strip.drawing}>
        <Grid layout={layout} />
        {crossings.map(({ x, label }) => (
          <line key={x} className={styles.guide} x1={x} x2={x} y1={label.y + label.height} y2={plot.bottom} />
        ))}
        {curves.map(({ id, leader }) => leader !== null && <polyline key={id} className={styles.leader} points={cornersOf(leader)} />)}
        {curves.map(({ id, points, starts }, index) => (
          <path key={id} className={strokeOf(index)} d={pathOf(points, starts)} />
        ))}
        <Amounts layout={layout} />
        {crossings.map(({ x, y }) => (
          <circle key={x} className={styles.crossing} cx={x} cy={y} r={5} />
        ))}
        {curves.map(({ id, own }) => own !== null && <rect key={id} className={styles.own} {...diamondAt(own)} />)}
        <CurvesMarks marks={marks} />
      </svg>
      {curves.map(({ id, label }, index) => (
        <Label key={id} words={label} line={line} className={strokeOf(index)} />
      ))}
      {crossings.map(({ x, label }) => (
        <Label key={x} words={label} line={line} className={styles.met} />
      ))}
      <Label words={layout.axisLabel} line={line} className={styles.axisLabel} />
      {marks.map(({ mark, label }) => (
        <MarkLabel key={mark.id} mark={mark} isPlan={false} align="start" stacked box={label} flaggedWord={flaggedWord} onMark={onMark} />
      ))}
    </div>
  );
}

type Layout = Pick<CurvesDrawingProps, 'layout'>;

function Grid({ layout: { plot, across, upwards, tickBase } }: Layout) {
  return (
    <g>
      {upwards.map(({ at }) => (
        <line key={at} className={strip.grid} x1={plot.left} x2={plot.right} y1={at} y2={at} />
      ))}
      {across.map(({ at, label }) => (
        <g key={at}>
          <line className={strip.axis} x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 4} />
          {label !== null && (
            <text className={strip.tick} x={label.start + label.width / 2} y={tickBase} textAnchor="middle">
              {label.text}
            </text>
          )}
        </g>
      ))}
      <line className={strip.axis} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
    </g>
  );
}

function Amounts({ layout: { plot, upwards, amounts } }: Layout) {
  const place = (at: number): SVGProps<SVGTextElement> =>
    amounts === 'before' ? { x: plot.left - 8, y: at, textAnchor: 'end', dominantBaseline: 'central' } : { x: plot.left + 3, y: at - 4 };
  return upwards.map(({ at, text }) => (
    <text key={at} className={[strip.tick, styles.amount].join(' ')} {...place(at)}>
      {text}
    </text>
  ));
}

type LabelProps = { readonly words: Words; readonly line: number; readonly className: string | undefined };

/** Only for the eye, since the drawing's description says it. */
function Label({ words: { text, x, y, width, height }, line, className }: LabelProps) {
  const style: CSSProperties = { left: x, top: y, width, height, lineHeight: `${line}px` };
  return (
    <span aria-hidden="true" className={[styles.label, className].filter(Boolean).join(' ')} style={style}>
      {text}
    </span>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const pathOf = (points: readonly Point[], starts: ReadonlySet<number>): string =>
  points.map(({ x, y }, index) => `${starts.has(index) ? 'M' : 'L'} ${tenth(x)} ${tenth(y)}`).join(' ');

const cornersOf = (points: readonly Point[]): string => points.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join(' ');

const diamondAt = ({ x, y }: Point): SVGProps<SVGRectElement> => ({
  x: x - 4.5,
  y: y - 4.5,
  width: 9,
  height: 9,
  transform: `rotate(45 ${x} ${y})`,
});
