import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { Disclosure } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentAnswers, presentCatalogue, presentMethod } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { openPage } from '../store/index.ts';
import { AnswersTable, Method, References, shell } from '../views/index.ts';

export type FurtherProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

const openWorking = (name: string): void => openPage({ kind: 'working', name });
const openFigure = (id: string): void => openPage({ kind: 'figure', id });

/** Every answer, the reference figures, and the method. */
export function Further({ made, messages, pen }: FurtherProps) {
  const answers = useMemo(() => presentAnswers(made, messages, pen), [made, messages, pen]);
  const catalogue = useMemo(() => presentCatalogue(library, messages, pen), [messages, pen]);
  const lines = useMemo(() => presentMethod(made, messages), [made, messages]);
  return (
    <>
      <div>
        <h2 id="answers" className={shell['sectionTitle']}>
          {messages.allAnswers}
        </h2>
        <AnswersTable answers={answers} messages={messages} onOpen={openWorking} />
      </div>
      <section aria-labelledby="references">
        <h2 id="references" className={shell['sectionTitle']}>
          {messages.references}
        </h2>
        <References catalogue={catalogue} messages={messages} onOpen={openFigure} />
      </section>
      <section aria-labelledby="method">
        <h2 id="method" className={shell['sectionTitle']}>
          {messages.method}
        </h2>
        <Disclosure summary={messages.methodHint}>
          <Method lines={lines} messages={messages} onOpen={openWorking} />
        </Disclosure>
      </section>
    </>
  );
}
