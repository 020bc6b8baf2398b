import type { Messages } from '../../messages/index.ts';
import type { ReportDocument } from '../../present/index.ts';
import { QrCode } from '../share/QrCode.tsx';
import { opensElsewhere } from '../share/opensElsewhere.ts';
import styles from './report.module.css';

type PlanLinkProps = { readonly report: ReportDocument; readonly messages: Messages };

/** The way back from paper to the plan, and what its numbers leave out. */
export function PlanLink({ report, messages }: PlanLinkProps) {
  return (
    <section className={styles.close}>
      {opensElsewhere(report.link) && (
        <div className={styles.qr}>
          <QrCode text={report.link} label={messages.qr} tooLong={messages.paper.qrTooLong} />
        </div>
      )}
      <div>
        <h2 className={styles.title}>{messages.report.link}</h2>
        <p className={styles.link} data-link="">
          {report.link}
        </p>
        <p className={styles.fine}>{opensElsewhere(report.link) ? messages.report.linkNote : messages.handover.fromDisk}</p>
      </div>
      <div>
        <h2 className={styles.title}>{messages.leftOut}</h2>
        <ul className={styles.leftOut}>
          {report.leftOut.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className={styles.fine}>{report.credits}</p>
      </div>
    </section>
  );
}
