export { readArchitectureText, writeArchitectureText } from './architectureText.ts';
export { bind, isComputed } from './bind.ts';
export type { Binding } from './bind.ts';
export type { Ways } from './choose.ts';
export type { CurrencyRoles } from './figureLeaves.ts';
export { amountOfCited } from './leaf.ts';
export type { BoundLeaf } from './leaf.ts';
export { choiceOrigin, runStanding } from './evidence.ts';
export type { Origin } from './evidence.ts';
export type { Status } from './status.ts';
export {
  asksMachineRoom,
  choices,
  costKeys,
  decisionKeys,
  isChoiceKey,
  isCostKey,
  isDecisionKey,
  isNumeralKey,
  isPredicted,
  isSolved,
  numeralKeys,
  planKeys,
  qualityKeys,
  solvable,
  undecide,
} from './decisions.ts';
export type { ChoiceKey, Choices, CostKey, DecisionKey, NumeralKey, Scenario, Solved, SolvedPair } from './decisions.ts';
export { solvableNodes } from './feasible.ts';
export { convert } from './exchange.ts';
export type { Exchange, ExchangeRate } from './exchange.ts';
export { isInfeasible, issue, issueCodes } from './issue.ts';
export type { Issue, IssueCode } from './issue.ts';
export { append, duplicate, move, remove, rename, workOn } from './arrange.ts';
export { folioOf, isWide, longestName, mostPlans, planAt, scenarioIn, withScenario } from './folio.ts';
export type { Folio, NamedPlan } from './folio.ts';
export { longestPlans, renameToFit } from './fitName.ts';
export { readLink, writeFolio, writeLink } from './link.ts';
export type { LinkReading } from './link.ts';
export { readLayout, writeLayout, writeParts } from './layoutText.ts';
export { withMachineRoom } from './machineRoom.ts';
export type { Prediction } from './prediction.ts';
export { currentVersion } from './migrations.ts';
export { currencyRoleOf, inputOf, readDecision } from './numerals.ts';
export { decisionsOf, openingDecisions, openingPreset, presetsInOrder } from './presets.ts';
export { acceleratorOfRun, followsFromTokens, planOfRun, pointOf, countedParameters, tokensSeen, withPlans } from './published.ts';
export { isLaneKind, laneKinds, toggleReference } from './references.ts';
export type { LaneKind } from './references.ts';
export { bringAccelerator, choose } from './costTransitions.ts';
export { canBeSolved, pairOf, solvablePairs, togglePin, withPair } from './solve.ts';
export { seekBest } from './seekBest.ts';
export { chooseAccelerator, compute, decide } from './transitions.ts';
export type { Standing, Transition } from './transitions.ts';
export { usualLayout } from './usualLayout.ts';
export { usualSequence } from './usual.ts';
export { ranksOf, replicasOf } from './arrangement.ts';
