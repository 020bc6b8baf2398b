import { Suspense, lazy, memo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { Section } from '../views/index.ts';

const MachineRoom = lazy(async () => ({ default: (await import('./MachineRoom.tsx')).MachineRoom }));

export type MachineProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** The machine room: nothing of it is loaded before somebody comes near. */
export const Machine = memo(function Machine(props: MachineProps) {
  return (
    <Section id="machine" title={props.messages.machine.title} takesFocus>
      <WhenNear>
        {() => (
          <Suspense>
            <MachineRoom {...props} />
          </Suspense>
        )}
      </WhenNear>
    </Section>
  );
});
