import type { Amount, Node } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Band } from '../performance/index.ts';
import type { Citation } from '../provenance/index.ts';
import { assumed, byDefinition } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Arrangement } from './arrangement.ts';
import type { BoundLeaf } from './leaf.ts';
import { exact } from './leaf.ts';
import type { PlannedArchitecture, Unpredicted } from './prediction.ts';
import { usual } from './usual.ts';

export const withLeaves = (leaves: Unpredicted['leaves'], more: readonly BoundLeaf[]): ReadonlyMap<Node, BoundLeaf> =>
  new Map([...leaves, ...more.map((leaf) => [leaf.node, leaf] as const)]);

const leafWith = (node: BoundLeaf['node'], amount: Amount, status: BoundLeaf['status'], citation: Citation | null): BoundLeaf => ({
  node,
  key: null,
  amount,
  status,
  citation,
  figure: null,
  note: null,
  asOf: null,
  spelling: null,
});

const number = (value: number): Amount => exact(new Decimal(value));

/** The parameters of the architecture, where the plan neither states nor computes its own: of experts those that a token goes through. */
export function ownParameters(
  { scenario, solved, choices }: Unpredicted,
  { architecture, status, citation }: PlannedArchitecture,
): readonly BoundLeaf[] {
  if (scenario.p !== undefined || solved.includes('p') || choices.best === 'yes') return [];
  return [{ ...leafWith(registry.plannedParameters, number(architecture.activeParameters), status, citation), key: 'p' }];
}

/** The leaves of the book that a step’s time and the utilisation take, as the plan has them or as is usual. */
export const stepLeaves = (
  plan: Unpredicted,
  architecture: PlannedArchitecture,
  made: Arrangement,
  count: number,
  band: Band | null,
): readonly BoundLeaf[] => [
  ...triedLeaves(plan, made, count, band),
  ...(isOfArchitecture(plan)
    ? [
        leafWith(
          registry.architectureParameters,
          number(architecture.architecture.activeParameters),
          architecture.status,
          architecture.citation,
        ),
      ]
    : []),
];

/** The same while a count is tried: of the plan’s own parameters, and without a range. */
export function triedLeaves(
  { leaves, solved }: Unpredicted,
  { workload }: Arrangement,
  count: number,
  band: Band | null = null,
): readonly BoundLeaf[] {
  const otherwise = (node: BoundLeaf['node'], key: BoundLeaf['key'], value: number, because: Citation): readonly BoundLeaf[] =>
    leaves.has(node) ? [] : [{ ...leafWith(node, number(value), 'default', because), key }];
  const isSought = solved.includes('n') && solved.includes('budget');
  return [
    ...otherwise(registry.sequenceLength, 'seq', workload.sequence, usual.sequence.citation),
    ...otherwise(registry.batchSize, 'batch', workload.batch, usual.stepTokens.citation),
    ...otherwise(registry.stackFactor, 'factor', usual.factor.value, usual.factor.citation),
    leafWith(registry.stepError, errorOf(band), 'default', band ? measuredError(band) : unmeasured),
    ...(isSought ? [leafWith(registry.soughtCount, number(count), 'default', triedOut)] : []),
  ];
}

const isOfArchitecture = ({ solved, choices }: Unpredicted): boolean => solved.includes('p') || choices.best === 'yes';

const errorOf = (band: Band | null): Amount =>
  band ? { operator: 'range', value: new Decimal(1), low: new Decimal(band.low), high: new Decimal(band.high) } : number(1);

const measuredError = ({ rows }: Band): Citation =>
  byDefinition(
    `As far as ${rows} measured runs lie from the model’s step time, four in five of them; none of them was in the fit.`,
    `측정된 훈련 ${rows}건 가운데 다섯에 넷이 모형의 단계 시간에서 벗어난 범위. 어느 것도 맞춤에 쓰이지 않았다.`,
  );
const unmeasured = assumed('No measured run is at hand, so no range is told.', '견줄 측정값이 없어 범위를 말하지 않는다.');
const triedOut = byDefinition(
  'Tried until the deadline is kept with the utilisation at this count.',
  '이 대수의 활용률로 기한을 지킬 때까지 시도해 찾은 값.',
);
