import { memo, useId, useMemo, useRef } from 'react';
import { Disclosure, VisuallyHidden } from '../design/index.ts';
import { ChartTable } from './ChartTable.tsx';
import type { ScatterDocument } from './document.ts';
import type { ScatterLayout } from './scatterLayout.ts';
import { layOutScatter } from './scatterLayout.ts';
import { useSurface } from './useSurface.ts';
import lane from './Lane.module.css';
import styles from './Scatter.module.css';
import strip from './Strip.module.css';

type ScatterProps = {
  readonly document: ScatterDocument;
  /** what opens the table */
  readonly tableLabel: string;
  /** in pixels, instead of measuring, for paper */
  readonly width?: number | undefined;
};

const shapes = [styles.dot, styles.cross];

/** One quantity twice, as it is said and as it was found: the nearer to the line, the better. */
export const Scatter = memo(function Scatter({ document, tableLabel, width }: ScatterProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const surface = useSurface(frame, width);
  const layout = useMemo(() => surface && layOutScatter(document, surface), [document, surface]);
  const { title, x, y, groups, equal, within } = document;
  return (
    <figure className={lane.lane} aria-labelledby={`${id}-title`}>
      <figcaption className={lane.caption}>
        <h3 id={`${id}-title`} className={lane.title}>
          {title}
        </h3>
        <span className={lane.subtitle}>{y.label}</span>
      </figcaption>
      <div ref={frame} className={lane.frame}>
        {layout !== null && (
          <svg
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-description`}
            width={layout.width}
            height={layout.height}
            className={strip.drawing}
          >
            <Grid layout={layout} label={x.label} />
            <polygon className={styles.band} points={layout.band.map((corner) => corner.join(',')).join(' ')} />
            <line
              className={styles.equal}
              x1={layout.equal[0][0]}
              y1={layout.equal[0][1]}
              x2={layout.equal[1][0]}
              y2={layout.equal[1][1]}
            />
            {layout.groups.map(({ id: group, path }, index) => (
              <path key={group} className={shapes[index % shapes.length]} d={path} />
            ))}
          </svg>
        )}
      </div>
      <p className={styles.legend} aria-hidden="true">
        {groups.map(({ id: group, name, points }, index) => (
          <span key={group}>
            <svg width="12" height="12" viewBox="-6 -6 12 12">
              <path
                className={shapes[index % shapes.length]}
                d={index === 0 ? 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0' : 'M-3 -3l6 6m0 -6l-6 6'}
              />
            </svg>
            {name} ({points.length})
          </span>
        ))}
        <span>
          <svg width="18" height="12" viewBox="0 -6 18 12">
            <rect className={styles.band} y="-5" width="18" height="10" />
            <line className={styles.equal} x2="18" />
          </svg>
          {equal}, {within.label}
        </span>
      </p>
      <VisuallyHidden id={`${id}-description`}>
        {[...groups.map(({ name, points }) => `${name} (${points.length})`), `${x.label}, ${y.label}`].join('. ')}
      </VisuallyHidden>
      <Disclosure summary={tableLabel} className={lane.table} onPaper="left-out">
        <ChartTable numbers table={document.table} />
      </Disclosure>
    </figure>
  );
});

function Grid({ layout: { plot, across, upwards, tickBase, height }, label }: { readonly layout: ScatterLayout; readonly label: string }) {
  return (
    <g>
      {upwards.map(({ at, text }) => (
        <g key={at}>
          <line className={strip.grid} x1={plot.left} x2={plot.right} y1={at} y2={at} />
          <text className={strip.tick} x={plot.left - 8} y={at} textAnchor="end" dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
      {across.map(({ at, label: tick }) => (
        <g key={at}>
          <line className={strip.axis} x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 4} />
          {tick !== null && (
            <text className={strip.tick} x={tick.start + tick.width / 2} y={tickBase} textAnchor="middle">
              {tick.text}
            </text>
          )}
        </g>
      ))}
      <line className={strip.axis} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      <text className={strip.tick} x={plot.right} y={height - 4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}
