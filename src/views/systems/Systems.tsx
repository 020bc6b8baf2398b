import { Button, DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Offer, SystemLine } from '../../present/index.ts';
import styles from './systems.module.css';

export type SystemsProps = {
  readonly lines: readonly SystemLine[];
  readonly messages: Messages;
  readonly onOffer: (offer: Offer) => void;
};

/** The models, services, companies and hardware that the texts name, each with what can be opened of it. */
export function Systems({ lines, messages, onOffer }: SystemsProps) {
  const { systems } = messages;
  return (
    <DataTable caption={systems.table} captionShown={false}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{systems.name}</th>
          <th scope="col">{systems.kind}</th>
          <th scope="col">{systems.namedIn}</th>
          <th scope="col">{systems.offers}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, kind, namedIn, offers, notes }) => (
          <tr key={id} className={styles.line}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td>{kind}</td>
            <td>{namedIn}</td>
            <td>
              {offers.length > 0 && (
                <ul className={styles.offers}>
                  {offers.map((offer) => (
                    <li key={`${offer.kind} ${offer.id}`}>
                      <Button size="small" onClick={() => onOffer(offer)}>
                        {offer.label}
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
              {notes.map((note) => (
                <p key={note} className={styles.note}>
                  {note}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
