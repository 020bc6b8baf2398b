import { Badge, Button, VisuallyHidden } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { SolvingDocument } from '../../present/index.ts';
import { computeInstead, pin, seekBestModel } from '../../store/index.ts';
import { Choice } from '../costs/Choice.tsx';
import styles from './solving.module.css';

export type SolvingProps = { readonly solving: SolvingDocument; readonly messages: Messages };

/** The six quantities that give one another: two follow from the others, and which two is to be chosen here. */
export function Solving({ solving, messages }: SolvingProps) {
  const words = messages.planning;
  return (
    <section className={styles.solving} aria-labelledby="from-any-side">
      <h3 id="from-any-side" className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.hint}>{words.hint}</p>
      <ul className={styles.rows}>
        {solving.rows.map(({ key, label, value, isComputed, isPinned, canBeComputed }) => (
          <li key={key} className={styles.row} data-solvable={key} data-computed={isComputed || undefined}>
            <span className={styles.label}>{label}</span>
            <span className={styles.value}>{value}</span>
            <span className={styles.actions}>
              {isComputed ? (
                <Badge kind="computed">{words.computed}</Badge>
              ) : (
                <>
                  {canBeComputed && !isPinned && (
                    <Button size="small" kind="quiet" onClick={() => computeInstead(key)} title={words.computeThis(label)}>
                      <span aria-hidden="true">=</span>
                      <VisuallyHidden>{words.computeThis(label)}</VisuallyHidden>
                    </Button>
                  )}
                  <Button size="small" kind="quiet" pressed={isPinned} onClick={() => pin(key)} title={words.pinThis(label)}>
                    {isPinned ? words.pinned : words.pin}
                    <VisuallyHidden>: {label}</VisuallyHidden>
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {solving.rounding !== null && <p className={styles.hint}>{solving.rounding}</p>}
      <Choice choice={solving.pays} />
      <Button size="small" pressed={solving.isBest} onClick={() => seekBestModel(!solving.isBest)}>
        {words.bestModel}
      </Button>
    </section>
  );
}
