import { useId, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../design/index.ts';
import type { Scale } from './axis.ts';
import type { LaneDocument, LaneMark } from './document.ts';
import { Ladder } from './Ladder.tsx';
import { layOutLadder } from './ladderLayout.ts';
import { LaneNotes } from './LaneNotes.tsx';
import { MarkLabel } from './MarkLabel.tsx';
import { Strip } from './Strip.tsx';
import { layOutStrip } from './stripLayout.ts';
import type { Side } from './rows.ts';
import { useSurface } from './useSurface.ts';
import type { Surface } from './text.ts';
import type { LaneWords } from './words.ts';
import styles from './Lane.module.css';

export type LaneProps = {
  readonly document: LaneDocument;
  readonly scale: Scale;
  readonly words: LaneWords;
  readonly onMark?: ((id: string) => void) | undefined;
  /** in pixels, instead of measuring, for paper: give the type sizes there in points, as words are measured on the screen */
  readonly width?: number | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  /** beside the heading: a toggle, a badge */
  readonly aside?: ReactNode;
};

const stripFrom = 560;

/** One lane: heading, the positions as a strip or, where it is narrow, as a ladder, what may be said about them, and a table. */
export function Lane({ document, scale, words, onMark, width, level = 3, aside }: LaneProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const surface = useSurface(frame, width);
  const Heading = `h${level}` as const;
  const ids = { titleId: `${id}-title`, descriptionId: `${id}-description` };
  return (
    <figure className={styles.lane} aria-labelledby={ids.titleId}>
      <figcaption className={styles.caption}>
        <Heading id={ids.titleId} className={styles.title}>
          {document.title}
        </Heading>
        <span className={styles.subtitle}>{document.subtitle}</span>
        {aside}
      </figcaption>
      <div ref={frame} className={styles.frame}>
        {surface !== null && <Drawing {...{ document, scale, words, onMark, surface }} {...ids} />}
      </div>
      <VisuallyHidden id={ids.descriptionId}>{describe(document, words)}</VisuallyHidden>
      <LaneNotes document={document} words={words} />
    </figure>
  );
}

type DrawingProps = Pick<LaneProps, 'document' | 'scale' | 'words' | 'onMark'> & {
  readonly surface: Surface;
  readonly titleId: string;
  readonly descriptionId: string;
};

function Drawing(props: DrawingProps) {
  return props.surface.width >= stripFrom ? <StripDrawing {...props} /> : <LadderDrawing {...props} />;
}

function StripDrawing({ document, scale, words, onMark, surface, ...ids }: DrawingProps) {
  const layout = useMemo(() => layOutStrip(document, scale, surface), [document, scale, surface]);
  const shared = { stacked: false, flaggedWord: words.flagged, onMark };
  return (
    <Strip layout={layout} {...ids}>
      {layout.plan !== null && <MarkLabel {...shared} mark={layout.plan.mark} isPlan align="center" box={layout.plan.label} />}
      {layout.marks.map(({ mark, label, side, isOther }) => (
        <MarkLabel {...shared} key={mark.id} mark={mark} isPlan={false} isOther={isOther} align={alignments[side]} box={label} />
      ))}
    </Strip>
  );
}

const alignments = { after: 'start', before: 'end', below: 'center' } as const satisfies Record<Side, string>;

function LadderDrawing({ document, scale, words, onMark, surface, ...ids }: DrawingProps) {
  const { width } = surface;
  const layout = useMemo(() => layOutLadder(document, scale, surface), [document, scale, surface]);
  return (
    <Ladder layout={layout} {...ids}>
      {layout.rungs.map(({ mark, isPlan, isOther, top, height }) => (
        <MarkLabel
          key={mark.id}
          mark={mark}
          isPlan={isPlan}
          isOther={isOther}
          align="start"
          stacked
          box={{ x: layout.wordsX, y: top, width: width - layout.wordsX, height }}
          flaggedWord={words.flagged}
          onMark={onMark}
        />
      ))}
    </Ladder>
  );
}

/** Every mark in words, the plans first. */
function describe({ plan, others = [], marks, legendFor, subtitle }: LaneDocument, words: LaneWords): string {
  const say = (mark: LaneMark): string => {
    const notes = mark.flagged ? `${legendFor[mark.shape]}, ${words.flagged}` : legendFor[mark.shape];
    return `${mark.name} ${mark.amount} (${notes})`;
  };
  const all = [...(plan === null ? [] : [plan]), ...others, ...marks];
  return `${subtitle.replace(/\.$/, '')}. ${all.map(say).join('; ')}.`;
}
