import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../design/index.ts';
import type { LaneMark } from './document.ts';
import { dagger } from './text.ts';
import styles from './MarkLabel.module.css';

export type MarkLabelProps = {
  readonly mark: LaneMark;
  readonly isPlan: boolean;
  readonly isOther?: boolean | undefined; // a plan beside the one worked on
  readonly align: 'start' | 'center' | 'end';
  readonly stacked: boolean; // name and amount on lines of their own
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly cut?: boolean };
  readonly flaggedWord: string;
  readonly onMark?: ((id: string) => void) | undefined;
};

/** A mark's name and amount beside it. To be pressed where there is something to open; else only for the eye, since the drawing's description says it. */
export function MarkLabel({ mark, isPlan, isOther, align, stacked, box, flaggedWord, onMark }: MarkLabelProps) {
  const style: CSSProperties = { left: box.x, top: box.y, width: box.width, height: box.height, textAlign: align };
  if (!stacked) style.lineHeight = `${box.height}px`;
  const words = (
    <>
      <span className={styles.name}>{mark.name}</span> <span className={styles.amount}>{mark.amount}</span>
      {mark.flagged && <span aria-hidden="true">{dagger}</span>}
    </>
  );
  const shared = {
    className: styles.label,
    style,
    'data-plan': isPlan || undefined,
    'data-other': isOther || undefined,
    'data-stacked': stacked || undefined,
    'data-cut': box.cut || undefined,
  };
  if (onMark === undefined) {
    return (
      <span {...shared} aria-hidden="true">
        {words}
      </span>
    );
  }
  return (
    <button {...shared} type="button" title={box.cut ? `${mark.name} ${mark.amount}` : undefined} onClick={() => onMark(mark.id)}>
      {words}
      {mark.flagged && <VisuallyHidden> ({flaggedWord})</VisuallyHidden>}
    </button>
  );
}
