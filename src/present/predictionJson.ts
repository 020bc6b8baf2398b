import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Citation } from '../provenance/index.ts';
import type { PredictionChoice } from './predictionChoices.ts';
import { predictionChoices } from './predictionChoices.ts';

type SourceOf = (citation: Citation | null, figure: string | null) => string | null;

/** What they are called beside the numbers. */
const names = { arch: 'architecture', precision: 'precision', stack: 'stack', layout: 'layout' } as const;

/** What a prediction takes besides numbers, as inputs of the export. */
export function predictionInputs(made: DocumentedEstimate, sourceOf: SourceOf, words: Messages) {
  const { prediction, scenario } = made.binding;
  if (!prediction) return [];
  const { id, citation, assumed, architecture } = prediction.architecture;
  const sourceIn = ({ key, badge }: PredictionChoice): string | null => {
    if (key === 'arch') return sourceOf(citation, null);
    return badge === 'default' ? words.prediction.usual : null;
  };
  const more: Readonly<Partial<Record<PredictionChoice['key'], object>>> = {
    arch: { id, parameters: architecture.parameters, active_parameters: architecture.activeParameters, assumed },
    layout: { assumed: prediction.assumed },
  };
  return predictionChoices(made, words).map((choice) => {
    const { key, spelling, badge } = choice;
    const said = { value: spelling, unit: null, status: badge, source: sourceIn(choice), key, spelling: scenario[key] ?? null };
    return [names[key], { ...said, ...more[key] }] as const;
  });
}

/** Where the time of a step goes and what fills the memory, with what the range rests on; null where nothing is predicted. */
export function predictionOf({ binding }: DocumentedEstimate) {
  const { prediction } = binding;
  if (!prediction) return null;
  const { machine, layout, idle, step, memory, fits, band, twin, stands } = prediction;
  return {
    is_of_plan: stands,
    accelerators: layout.accelerators,
    idle_accelerators: idle,
    step_seconds: { ...step },
    memory_bytes: { ...memory, available: machine.memory },
    fits,
    evidence: band && { rows: band.rows, sources: band.sources, nearest: band.distance, low: band.low, high: band.high },
    other_link: twin && { accelerator: twin.machine.id, link_bytes_per_second: twin.machine.domainRate, step_seconds: twin.step.total },
  };
}
