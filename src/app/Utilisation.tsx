import { Suspense, lazy, memo, useState } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { Segmented } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { isPredicted } from '../scenario/index.ts';
import { revert, statePrediction } from '../store/index.ts';
import { loadMachineRoom } from './loadLibrary.ts';

const UtilisationNote = lazy(async () => ({ default: (await import('./UtilisationNote.tsx')).UtilisationNote }));

export type UtilisationProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

/** Whether the plan’s MFU is stated or predicted. Nothing that predicts is loaded before somebody asks for it. */
export const Utilisation = memo(function Utilisation({ made, messages, pen }: UtilisationProps) {
  const { choice } = messages.machine;
  const [isLoading, setLoading] = useState(false);
  const isOn = isPredicted(made.binding.scenario);

  async function predict(): Promise<void> {
    setLoading(true);
    try {
      const [{ predictPlan }] = await Promise.all([import('./predictPlan.ts'), loadMachineRoom()]);
      predictPlan(made, pen);
    } finally {
      setLoading(false);
    }
  }

  function state(): void {
    const { value } = made.quantity('modelFlopsUtilisation');
    if (value) statePrediction(pen.value(value, '%'));
    else revert('mfu');
  }

  return (
    <div data-part="utilisation">
      <Segmented
        legend={choice.legend}
        value={isOn || isLoading ? 'predicted' : 'stated'}
        options={(['stated', 'predicted'] as const).map((value) => ({ value, label: choice[value] }))}
        onChange={(chosen) => (chosen === 'predicted' ? void predict() : state())}
      />
      {isLoading && <p>{choice.loading}</p>}
      <Suspense>{isOn && <UtilisationNote made={made} messages={messages} pen={pen} />}</Suspense>
    </div>
  );
});
