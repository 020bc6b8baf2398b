import { Suspense, lazy, memo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentLeftOut } from '../present/index.ts';
import { shell } from '../views/index.ts';

const Further = lazy(async () => ({ default: (await import('./Further.tsx')).Further }));

export type MoreProps = {
  readonly later: boolean;
  readonly made: Estimate;
  readonly messages: Messages;
  readonly pen: Pen;
  readonly edition: string;
};

/** Below the first screen: the reference figures, the method, what is left out. */
export const More = memo(function More({ later, made, messages, pen, edition }: MoreProps) {
  return (
    <div className={shell['more']}>
      <Suspense>{later && <Further made={made} messages={messages} pen={pen} />}</Suspense>
      <section aria-labelledby="left-out">
        <h2 id="left-out" className={shell['sectionTitle']}>
          {messages.leftOut}
        </h2>
        <ul className={shell['leftOut']}>
          {presentLeftOut(made, messages).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      <footer className={shell['credits']}>
        <p>{messages.credits}</p>
        <p>{messages.report.made(edition)}</p>
      </footer>
    </div>
  );
});
