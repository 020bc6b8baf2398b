import { memo } from 'react';
import { Lane } from '../../charts/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CompareDocument, ReportDocument } from '../../present/index.ts';
import { ComparisonSheet } from '../compare/ComparisonSheet.tsx';
import { Answers } from './Answers.tsx';
import { Evidence } from './Evidence.tsx';
import { FourCosts } from './FourCosts.tsx';
import { Inputs } from './Inputs.tsx';
import { PlanLink } from './PlanLink.tsx';
import { PredictedStep } from './PredictedStep.tsx';
import { Sources } from './Sources.tsx';
import { Workings } from './Workings.tsx';
import './print.css';
import styles from './report.module.css';

export type ReportProps = {
  readonly report: ReportDocument;
  /** all plans, where there are several */
  readonly comparison?: CompareDocument | null | undefined;
  readonly messages: Messages;
};

/** The breadth between the margins of print.css in CSS pixels: lanes are laid out for paper, whatever the screen is. */
const laneWidth = 672;

/**
 * The plan on three sheets of A4 at most: first the answer and its evidence, then everything that they rest on. Before
 * it, where there are several plans, all of them side by side.
 */
export const Report = memo(function Report({ report, comparison = null, messages }: ReportProps) {
  const planName = comparison?.plans.find(({ isWorkedOn }) => isWorkedOn)?.name;
  const Sentence = report.names.title === null ? 'h1' : 'p';
  return (
    <article className={styles.report} data-paper="">
      {comparison !== null && <ComparisonSheet comparison={comparison} report={report} messages={messages} />}
      <header className={styles.head}>
        <p className={styles.kicker}>
          <span>
            {report.title}
            {planName !== undefined && (
              <>
                {' · '}
                <bdi>{planName}</bdi>
              </>
            )}
          </span>
          <span>{report.edition}</span>
        </p>
        <Names names={report.names} />
        <Sentence className={styles.sentence}>
          {report.sentence.map(({ text, isQuantity }, index) => (isQuantity ? <b key={index}>{text}</b> : text))}
        </Sentence>
      </header>
      {report.issues.length > 0 && (
        <div className={styles.issues}>
          <b>{messages.fieldIssues}</b>
          <ul>
            {report.issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </div>
      )}
      <Answers answers={report.answers} rates={report.rates} messages={messages} />
      <section className={styles.section}>
        <h2 className={styles.title}>
          {messages.lanes} <small>{messages.report.costKinds}</small>
        </h2>
        {report.lanes.map((lane) => (
          <div key={lane.id} className={styles.lane}>
            <Lane document={lane} scale="log" words={{ table: messages.lane.table, flagged: messages.paper.flagged }} width={laneWidth} />
          </div>
        ))}
        {report.programme.map((line) => (
          <p key={line} className={styles.programme}>
            {line}
          </p>
        ))}
      </section>
      <FourCosts costs={report.costs} messages={messages} />
      {report.step !== null && <PredictedStep step={report.step} messages={messages} />}
      <Evidence evidence={report.evidence} sources={report.evidenceSources} messages={messages} />
      <Inputs inputs={report.inputs} further={report.further} unsourced={report.unsourced} messages={messages} />
      <Workings workings={report.workings} messages={messages} />
      <Sources sources={report.sources} messages={messages} />
      <PlanLink report={report} messages={messages} />
    </article>
  );
});

/** What the report is called and whose it is, where somebody said so: a text of theirs, which must not turn what stands around it. */
function Names({ names: { title, author } }: Pick<ReportDocument, 'names'>) {
  return (
    <>
      {title !== null && (
        <h1 className={styles.named}>
          <bdi>{title}</bdi>
        </h1>
      )}
      {author !== null && (
        <p className={styles.author}>
          <bdi>{author}</bdi>
        </p>
      )}
    </>
  );
}
