import { anchorOf } from './rows.ts';
import type { StripMark } from './stripLayout.ts';
import { Shape } from './Shape.tsx';
import styles from './marks.module.css';

/** One reference, or another plan, on its row: its shape, the line to its open side leaving room for the label, and a leader if displaced. */
export function StripMarkShape({ item }: { readonly item: StripMark }) {
  const { span, label, y, side } = item;
  const anchor = anchorOf(span);
  return (
    <g>
      {side === 'below' && <line className={styles.leader} x1={anchor} x2={anchor} y1={y + 6} y2={label.y + 4} />}
      <g transform={`translate(0 ${y})`}>
        <Shape
          rising={1}
          shape={item.mark.shape}
          span={span}
          isOther={item.isOther}
          gap={side === 'below' ? null : { from: label.x, to: label.x + label.width }}
        />
      </g>
    </g>
  );
}
