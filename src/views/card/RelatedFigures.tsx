import type { RelatedFigure } from '../../present/index.ts';
import { OpenButton } from './OpenButton.tsx';
import styles from './card.module.css';

export type RelatedListProps = { readonly figures: readonly RelatedFigure[]; readonly onFigure: (id: string) => void };

/** Other figures, each of which opens its card. */
export function RelatedFigures({ heading, figures, onFigure }: RelatedListProps & { readonly heading: string }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <RelatedList figures={figures} onFigure={onFigure} />
    </section>
  );
}

export function RelatedList({ figures, onFigure }: RelatedListProps) {
  if (figures.length === 0) return null;
  return (
    <ul className={styles.related}>
      {figures.map(({ id, label, amount }) => (
        <li key={id}>
          <OpenButton onClick={() => onFigure(id)}>{label}</OpenButton>
          {amount !== '' && <span className={styles.relatedAmount}>{amount}</span>}
        </li>
      ))}
    </ul>
  );
}
