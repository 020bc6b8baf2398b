import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { NearestDocument } from '../../present/index.ts';
import { takeNearest } from '../../store/index.ts';
import styles from './solving.module.css';

/** What would do in place of a plan that can’t be carried out. */
export function Nearest({ nearest, messages }: { readonly nearest: NearestDocument; readonly messages: Messages }) {
  const words = messages.planning;
  return (
    <section className={styles.nearest} aria-label={words.nearest}>
      <p>{nearest.length === 0 ? words.noNearest : words.nearest}</p>
      <ul className={styles.choices}>
        {nearest.map(({ key, text, scenario }) => (
          <li key={key}>
            <Button size="small" onClick={() => takeNearest(scenario)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
