import { memo, useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { WhenNear } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { DraftDocument, Pen, TakenModel } from '../present/index.ts';
import { presentQuality } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { QualityPanel, Section, shell } from '../views/index.ts';
import { documented } from './documented.ts';
import { useSettled } from './useSettled.ts';

export type QualityProps = {
  readonly made: Estimate;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly messages: Messages;
  readonly pen: Pen;
  /** Makes the plan’s model the best for its compute. */
  readonly onTake: (taken: TakenModel) => void;
};

/** How good the plan’s model gets for its compute, worked out when somebody comes near. */
export const Quality = (props: QualityProps) => <WhenNear>{() => <QualitySection {...props} />}</WhenNear>;

/** A keystroke doesn’t wait for it. */
const QualitySection = memo(function QualitySection({ made, readings, messages, pen, onTake }: QualityProps) {
  const settled = useSettled(made);
  const quality = useMemo(() => presentQuality(documented(settled), messages, pen), [settled, messages, pen]);
  return (
    <div className={shell['more']}>
      <Section id="quality" title={messages.quality.title}>
        <QualityPanel quality={quality} readings={readings} messages={messages} onTake={onTake} />
      </Section>
    </div>
  );
});
