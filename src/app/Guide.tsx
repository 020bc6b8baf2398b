import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { Disclosure, WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentGuides } from '../present/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { FieldGuide } from '../views/index.ts';

export type GuideProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** All fields in one place, for who wants to know beforehand what there is to type. */
export function Guide(props: GuideProps) {
  return (
    <Disclosure summary={props.messages.guide.summary(numeralKeys.length)} onPaper="left-out">
      <WhenNear>{() => <Fields {...props} />}</WhenNear>
    </Disclosure>
  );
}

function Fields({ made, messages, pen }: GuideProps) {
  const guides = useMemo(() => presentGuides(made, messages, pen), [made, messages, pen]);
  return <FieldGuide guides={guides} messages={messages} />;
}
