import { Suspense, lazy, memo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { Section } from '../views/index.ts';

const MachineRoom = lazy(async () => ({ default: (await import('./MachineRoom.tsx')).MachineRoom }));
const Backtest = lazy(async () => ({ default: (await import('./Backtest.tsx')).Backtest }));

export type MachineProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** The machine room, and how good it is: nothing of them is loaded before somebody comes near. */
export const Machine = memo(function Machine(props: MachineProps) {
  const { title, backtest } = props.messages.machine;
  return (
    <>
      <Section id="machine" title={title} takesFocus>
        <WhenNear>
          {() => (
            <Suspense>
              <MachineRoom {...props} />
            </Suspense>
          )}
        </WhenNear>
      </Section>
      <Section id="backtest" title={backtest.title}>
        <WhenNear>
          {() => (
            <Suspense>
              <Backtest {...props} />
            </Suspense>
          )}
        </WhenNear>
      </Section>
    </>
  );
});
