import type { CSSProperties, SVGProps } from 'react';
import type { CurvesLayout, Point, Words } from './curvesLayout.ts';
import styles from './Curves.module.css';
import strip from './Strip.module.css';

type CurvesDrawingProps = { readonly layout: CurvesLayout; readonly titleId: string; readonly descriptionId: string };

/** Solid, dashed, dotted: the lines differ without colour. */
const strokes = [styles.solid, styles.dashed, styles.dotted];

export function CurvesDrawing({ layout, titleId, descriptionId }: CurvesDrawingProps) {
  const { width, height, line, plot, curves, crossing } = layout;
  return (
    <div className={strip.strip} style={{ inlineSize: width, blockSize: height }}>
      <svg role="img" aria-labelledby={titleId} aria-describedby={descriptionId} width={width} height={height} className={strip.drawing}>
        <Grid layout={layout} />
        {crossing !== null && (
          <line className={styles.guide} x1={crossing.x} x2={crossing.x} y1={crossing.label.y + crossing.label.height} y2={plot.bottom} />
        )}
        {curves.map(({ id, points }, index) => (
          <path key={id} className={strokes[index % strokes.length]} d={pathOf(points)} />
        ))}
        <Amounts layout={layout} />
        {crossing !== null && <circle className={styles.crossing} cx={crossing.x} cy={crossing.y} r={5} />}
      </svg>
      {curves.map(({ id, label }, index) => (
        <Label key={id} words={label} line={line} className={strokes[index % strokes.length]} />
      ))}
      {crossing !== null && <Label words={crossing.label} line={line} className={styles.met} />}
      <Label words={layout.axisLabel} line={line} className={styles.axisLabel} />
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

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${tenth(x)} ${tenth(y)}`).join(' ');
