import { memo, useId, useMemo, useRef } from 'react';
import { Disclosure, VisuallyHidden } from '../design/index.ts';
import { CurvesDrawing } from './CurvesDrawing.tsx';
import { layOutCurves } from './curvesLayout.ts';
import { ChartTable } from './ChartTable.tsx';
import type { CurveAxis, CurvesDocument } from './document.ts';
import { useSurface } from './useSurface.ts';
import lane from './Lane.module.css';

export type CurvesProps = {
  readonly document: CurvesDocument;
  /** what opens the table */
  readonly tableLabel: string;
  /** in pixels, instead of measuring, for paper */
  readonly width?: number | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  /** what a mark about which the sources disagree is called */
  readonly flagged?: string | undefined;
  /** opens what a mark stands for */
  readonly onMark?: ((id: string) => void) | undefined;
};

/** Lines over one axis, and where they cross: heading, drawing, and the same as a table. */
export const Curves = memo(function Curves({ document, tableLabel, width, level = 3, flagged = '', onMark }: CurvesProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const surface = useSurface(frame, width);
  const layout = useMemo(() => surface && layOutCurves(document, surface), [document, surface]);
  const Heading = `h${level}` as const;
  const ids = { titleId: `${id}-title`, descriptionId: `${id}-description` };
  return (
    <figure className={lane.lane} aria-labelledby={ids.titleId}>
      <figcaption className={lane.caption}>
        <Heading id={ids.titleId} className={lane.title}>
          {document.title}
        </Heading>
        <span className={lane.subtitle}>{document.y.label}</span>
      </figcaption>
      <div ref={frame} className={lane.frame}>
        {layout !== null && <CurvesDrawing layout={layout} {...ids} flaggedWord={flagged} onMark={onMark} />}
      </div>
      <VisuallyHidden id={ids.descriptionId}>{describe(document)}</VisuallyHidden>
      <Disclosure summary={tableLabel} className={lane.table} onPaper="left-out">
        <ChartTable numbers table={document.table} />
      </Disclosure>
    </figure>
  );
});

/** What the lines are, where they cross, what stands beside them, and how far the axes reach. */
function describe({ curves, crossings, marks = [], x, y }: CurvesDocument): string {
  const names = curves.map(({ name }) => name).join('; ');
  const beside = marks.map(({ name, amount }) => `${name} ${amount}`);
  return [names, ...crossings.map(({ label }) => label), ...beside, reachOf(x), reachOf(y)]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

function reachOf({ label, from, to, ticks }: CurveAxis): string {
  const inside = ticks.filter(({ at }) => at >= from && at <= to);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? `${label}: ${first.label}–${last.label}` : label;
}
