import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Citation } from '../provenance/index.ts';
import type { Status } from '../scenario/index.ts';

type SourceOf = (citation: Citation | null, figure: string | null) => string | null;

/** What a prediction takes besides numbers, as inputs of the export. */
export function predictionInputs({ binding }: DocumentedEstimate, sourceOf: SourceOf, { prediction: words }: Messages) {
  const { prediction, scenario } = binding;
  if (!prediction) return [];
  const { architecture, workload, written, stack, stated, assumed } = prediction;
  const given = (key: 'arch' | 'precision' | 'stack' | 'layout', value: string, status: Status, source: string | null) => ({
    value,
    unit: null,
    status,
    source,
    key,
    spelling: scenario[key] ?? null,
  });
  const usual = (isStated: boolean): readonly [Status, string | null] => (isStated ? ['input', null] : ['default', words.usual]);
  return [
    [
      'architecture',
      {
        ...given('arch', architecture.id ?? scenario.arch ?? '', architecture.status, sourceOf(architecture.citation, null)),
        parameters: architecture.architecture.parameters,
        active_parameters: architecture.architecture.activeParameters,
        assumed: architecture.assumed,
      },
    ],
    ['layout', { ...given('layout', written, ...usual(scenario.layout !== undefined)), assumed }],
    ['precision', given('precision', workload.precision, ...usual(stated.precision))],
    ['stack', given('stack', stack, ...usual(stated.stack))],
  ] as const;
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
