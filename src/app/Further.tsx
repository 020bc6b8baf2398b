import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { Disclosure, WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Offer, Pen } from '../present/index.ts';
import { presentAnswers, presentCatalogue, presentMethod, presentSystems } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { isLaneKind, planOfRun } from '../scenario/index.ts';
import { applyPreset, chooseGpu, openPage, switchPlan, toggleLane } from '../store/index.ts';
import { ClaimSection } from './ClaimSection.tsx';
import { documented } from './documented.ts';
import { Claims } from './Claims.tsx';
import { Guide } from './Guide.tsx';
import { openRun } from './openRun.ts';
import { Record } from './Record.tsx';
import { AnswersTable, Method, References, Section, Systems, shell } from '../views/index.ts';

export type FurtherProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

const openWorking = (name: string): void => openPage({ kind: 'working', name });
const openRunCard = (id: string): void => openPage({ kind: 'run', id });
const canBePlan = (id: string): boolean => planOfRun(library.run(id), library) !== null;
const inLanes = new Set(
  library.references.filter(({ kind, value, low }) => isLaneKind(kind) && (value ?? low) !== null).map(({ id }) => id),
);
const hasLane = (id: string): boolean => inLanes.has(id);
const openFigure = (id: string): void => openPage({ kind: 'figure', id });

function take({ kind, id }: Offer): void {
  if (kind === 'figure' || kind === 'run') return openPage({ kind, id });
  if (kind === 'preset') switchPlan(() => applyPreset(id));
  else chooseGpu(id);
  window.scrollTo({ top: 0 }); // where the plan stands
}

/** Every answer, the reference figures, and the method. */
export function Further({ made, messages, pen }: FurtherProps) {
  const answers = useMemo(() => presentAnswers(made, messages, pen), [made, messages, pen]);
  const catalogue = useMemo(() => presentCatalogue(library, messages, pen), [messages, pen]);
  const whole = useMemo(() => documented(made), [made]);
  const systems = useMemo(() => presentSystems(library, messages), [messages]);
  const lines = useMemo(() => presentMethod(made, messages), [made, messages]);
  return (
    <>
      <div>
        {/* the table is a region of the same name by itself */}
        <h2 id="answers" className={shell['sectionTitle']}>
          {messages.allAnswers}
        </h2>
        <AnswersTable answers={answers} messages={messages} onOpen={openWorking} />
      </div>
      <Section id="claim" title={messages.claim.title} takesFocus>
        <WhenNear>{() => <ClaimSection made={whole} messages={messages} pen={pen} />}</WhenNear>
      </Section>
      <WhenNear>{() => <Claims messages={messages} pen={pen} />}</WhenNear>
      <Section id="record" title={messages.record.title}>
        <Record messages={messages} pen={pen} />
      </Section>
      <Section id="systems" title={messages.systems.title}>
        <Disclosure summary={messages.systems.summary(library.systems.length)} onPaper="left-out">
          <Systems lines={systems} messages={messages} onOffer={take} />
        </Disclosure>
      </Section>
      <Section id="references" title={messages.references}>
        <References
          catalogue={catalogue}
          messages={messages}
          lanes={made.binding.references}
          hasLane={hasLane}
          onLane={toggleLane}
          onOpen={openFigure}
          onOpenRun={openRunCard}
          canBeScenario={canBePlan}
          onScenario={openRun}
        />
      </Section>
      <Section id="method" title={messages.method}>
        <Disclosure summary={messages.methodHint}>
          <Method lines={lines} messages={messages} onOpen={openWorking} />
        </Disclosure>
        <Guide made={whole} messages={messages} pen={pen} />
      </Section>
    </>
  );
}
