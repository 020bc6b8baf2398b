import { memo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentLeftOut } from '../present/index.ts';
import { Section, shell } from '../views/index.ts';
import { Further } from './Further.tsx';
import { Machine } from './Machine.tsx';

export type MoreProps = {
  readonly made: Estimate;
  readonly messages: Messages;
  readonly pen: Pen;
  readonly edition: string;
};

/** Below the first screen: the reference figures, the method, what is left out. */
export const More = memo(function More({ made, messages, pen, edition }: MoreProps) {
  return (
    <div className={shell['more']}>
      <Machine made={made} messages={messages} pen={pen} />
      <Further made={made} messages={messages} pen={pen} />
      <Section id="left-out" title={messages.leftOut}>
        <ul className={shell['leftOut']}>
          {presentLeftOut(made, messages).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
      <footer className={shell['credits']}>
        <p>{messages.credits}</p>
        <p>{messages.report.made(edition)}</p>
      </footer>
    </div>
  );
});
