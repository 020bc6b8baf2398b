import type { ReactNode } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ArchitectureDocument, MachineDocument, RemedyDocument } from '../../present/index.ts';
import { Answers } from './Answers.tsx';
import type { ArchitectureChooserProps } from './ArchitectureChooser.tsx';
import { ArchitectureChooser } from './ArchitectureChooser.tsx';
import { ArchitectureFacts } from './ArchitectureFacts.tsx';
import { Explained } from './Explained.tsx';
import type { LayoutFieldsProps } from './LayoutFields.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import styles from './machine.module.css';

export type MachinePanelProps = {
  readonly chooser: Omit<ArchitectureChooserProps, 'messages'>;
  /** Null as long as no architecture could be read. */
  readonly architecture: ArchitectureDocument | null;
  /** Null as long as there is nothing to lay out. */
  readonly layout: Omit<LayoutFieldsProps, 'messages'> | null;
  readonly answer: MachineDocument | null;
  /** What stands now can’t be worked out: these are the last answers that could be. */
  readonly isStale: boolean;
  /** Takes architecture and layout into the plan; null where there is nothing to take. */
  readonly onUse: (() => void) | null;
  readonly isUsed: boolean;
  /** Puts back what the plan has; null where that stands. */
  readonly onFollow: (() => void) | null;
  readonly onLayout: (layout: RemedyDocument['layout']) => void;
  readonly messages: Messages;
  /** What is found by search. */
  readonly children?: ReactNode;
};

/** An architecture, how it is laid out, and what comes of it. */
export function MachinePanel(props: MachinePanelProps) {
  const { chooser, architecture, layout, answer, isStale, messages } = props;
  const words = messages.machine;
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{words.lead}</p>
      <ArchitectureChooser {...chooser} messages={messages} />
      {architecture !== null && <ArchitectureFacts architecture={architecture} messages={messages} />}
      <section className={styles.part} aria-label={words.groups.layout}>
        {layout !== null && <LayoutFields {...layout} messages={messages} />}
        {answer !== null && !isStale && <p className={styles.note}>{answer.ranks}</p>}
      </section>
      {isStale && answer !== null && <p className={styles.stale}>{words.stale}</p>}
      {answer === null ? <Taking {...props} /> : <Outcome {...props} answer={answer} />}
      {props.children}
    </div>
  );
}

type OutcomeProps = MachinePanelProps & { readonly answer: MachineDocument };

function Outcome(props: OutcomeProps) {
  const { answer, isStale, onLayout, messages } = props;
  const { machine: words } = messages;
  const { breakdown, memory, link } = answer;
  return (
    <div className={styles.panel} data-stale={isStale || undefined}>
      <Answers answers={answer.answers} title={words.answers.title} />
      <Taking {...props} />
      {answer.notes.map((note) => (
        <p key={note} className={styles.caution}>
          {note}
        </p>
      ))}
      <div className={styles.columns}>
        <Explained
          title={breakdown.title}
          note={breakdown.note}
          parts={breakdown.parts}
          amountLabel={words.breakdown.seconds}
          total={{ label: words.breakdown.whole, amount: breakdown.total }}
          messages={messages}
        >
          {breakdown.nothing !== null && <p className={styles.note}>{breakdown.nothing}</p>}
        </Explained>
        <Explained
          title={memory.title}
          note={memory.note}
          parts={memory.parts}
          amountLabel={words.fits.bytes}
          total={{ label: words.fits.whole(memory.size), amount: memory.total, share: memory.usedText }}
          limit={memory.limit === null ? undefined : { at: memory.limit, label: memory.size }}
          messages={messages}
        >
          <p className={memory.fits ? styles.fits : styles.problem} data-fits={memory.fits}>
            {memory.verdict}
          </p>
          {memory.hopeless !== null && <p className={styles.note}>{memory.hopeless}</p>}
          {memory.remedies.length > 0 && (
            <div className={styles.remedies} data-print="hide">
              <span className={styles.note}>{words.fits.remedies}</span>
              {memory.remedies.map(({ text, layout }) => (
                <Button key={text} size="small" disabled={isStale} onClick={() => onLayout(layout)}>
                  {text}
                </Button>
              ))}
            </div>
          )}
        </Explained>
      </div>
      {link !== null && (
        <section className={styles.part} data-part="twin">
          <h3 className={styles.title}>{link.title}</h3>
          <p>{link.sentence}</p>
          <p className={styles.note}>{link.rates}</p>
        </section>
      )}
    </div>
  );
}

/** Takes all of it into the plan, or puts back what the plan has. */
function Taking({ isStale, onUse, isUsed, onFollow, messages }: MachinePanelProps) {
  const { machine: words } = messages;
  return (
    <p className={styles.actions} data-print="hide">
      <Button kind="primary" disabled={isStale || isUsed || onUse === null} onClick={onUse ?? undefined}>
        {words.usePlan}
      </Button>
      {onFollow !== null && (
        <Button kind="quiet" onClick={onFollow}>
          {words.fromPlan}
        </Button>
      )}
      {isUsed && <span className={styles.note}>{words.taken}</span>}
    </p>
  );
}
