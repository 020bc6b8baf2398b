import { memo } from 'react';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { FitLine } from '../../present/index.ts';
import parts from '../costs/costs.module.css';
import styles from './quality.module.css';

export type FitsProps = { readonly fits: readonly FitLine[]; readonly messages: Messages };

/** The best model by each published fit: how far they differ is how much to believe any of them. */
export const Fits = memo(function Fits({ fits, messages: { quality, costs } }: FitsProps) {
  return (
    <section className={parts.section}>
      <h3 className={parts.title}>{quality.fits}</h3>
      <DataTable caption={quality.fits} captionShown={false}>
        <thead className={parts.quiet}>
          <tr>
            <th scope="col">{quality.fitName}</th>
            {[quality.parameters, quality.tokens, quality.ratio, quality.difference].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fits.map(({ id, name, chosen, parameters, tokens, ratio, difference, source }) => (
            <tr key={id} data-fit={id} data-taken={chosen || undefined}>
              <th scope="row" className={parts.name}>
                {name}
                {chosen && <span className={parts.chosen}> {costs.chosen}</span>}
                <span className={`${parts.meaning} ${styles.meaning}`}>{source}</span>
              </th>
              <td className="number">{parameters}</td>
              <td className="number">{tokens}</td>
              <td className="number">{ratio}</td>
              <td className="number">{difference}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className={styles.caution}>{quality.caution}</p>
    </section>
  );
});
