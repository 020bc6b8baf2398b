import type { Node, OptionNode } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { CoreAccelerator } from '../provenance/index.ts';
import type { ChoiceKey, Choices, Scenario, Solved, SolvedPair } from './decisions.ts';
import { choices } from './decisions.ts';
import type { Exchange } from './exchange.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';

/** What a plan chose of each, or what stands where it chose nothing that there is. */
export function readChoices(scenario: Scenario, accelerator: CoreAccelerator, exchange: Exchange, issues: Issue[]): Choices {
  const read = <Key extends ChoiceKey>(key: Key, otherwise: Choices[Key]): Choices[Key] => {
    const text = scenario[key]?.trim();
    if (text === undefined) return otherwise;
    const offered: readonly string[] = choices[key];
    const found = offered.find((each): each is Choices[Key] => each.toLowerCase() === text.toLowerCase());
    if (found === undefined) issues.push(issue('error', 'unknown-choice', key, text, { least: offered.join(', ') }));
    return found ?? otherwise;
  };
  const cur = read('cur', 'USD');
  if (!exchange.has(cur)) issues.push(issue('error', 'no-exchange-rate', 'cur', cur));
  return {
    covers: read('covers', accelerator.priceCovers),
    method: read('method', 'rent'),
    pays: read('pays', 'run'),
    best: read('best', 'no'),
    interval: read('interval', 'young'),
    cur: exchange.has(cur) ? cur : 'USD',
    law: read('law', 'besiroglu'),
  };
}

/** Which of two ways to come by a quantity a plan takes, by what it states. */
export type Ways = {
  readonly goodput: 'stated' | 'modelled';
  readonly priceDate: 'stated' | 'implied';
  readonly age: 'stated' | 'bought';
  readonly market: 'own' | 'stated';
  readonly utilisation: 'stated' | 'predicted';
};

/** The case that each option of the book takes. Of a rented run the split by parts is that of the market’s way. */
export function casesOf(
  { covers, method, interval, pays, best }: Choices,
  ways: Ways,
  solved: SolvedPair,
): ReadonlyMap<OptionNode, string> {
  const isSolved = (key: Solved): boolean => solved.includes(key);
  const implied = (key: Solved): string => (isSolved(key) ? 'implied' : 'planned');
  const budgeted = !isSolved('budget');
  return new Map<OptionNode, string>([
    [registry.acceleratorCount, isSolved('n') ? (budgeted ? 'budget' : 'deadline') : 'planned'],
    [registry.allottedTime, isSolved('t') && budgeted ? 'budget' : 'planned'],
    // A count that is rounded up to keep a deadline is done before it.
    [registry.trainingTime, !budgeted && (isSolved('t') || isSolved('n')) ? 'implied' : 'allotted'],
    [registry.parameters, best === 'yes' ? 'best' : implied('p')],
    [registry.trainingTokens, implied('d')],
    [registry.modelFlopsUtilisation, implied('mfu')],
    [registry.givenUtilisation, ways.utilisation],
    [registry.layoutAccelerators, isSolved('n') ? (budgeted ? 'budget' : 'sought') : 'planned'],
    [registry.stepParameters, isSolved('p') || best === 'yes' ? 'architecture' : 'planned'],
    [registry.runCostPerHour, method],
    [registry.countForBudget, pays],
    [registry.durationForBudget, pays],
    [registry.budget, pays],
    [registry.countForDeadline, ways.goodput === 'stated' ? 'stated' : interval],
    [registry.clusterUnitPrice, covers],
    [registry.finalRun, method],
    [registry.runHardware, method === 'rent' ? 'market' : method],
    [registry.checkpointInterval, interval],
    [registry.goodput, ways.goodput],
    [registry.priceDate, ways.priceDate],
    [registry.hardwareAge, ways.age],
    [registry.newMarketPrice, ways.market],
  ]);
}

/**
 * The inputs within whose range results may turn: what falls faster in value loses more in an hour but has less left to
 * lose, and more accelerators fail more often. With Daly's interval the other inputs of failures turn as well.
 */
export function turningIn({ interval }: Choices, { goodput }: Ways): ReadonlySet<Node> {
  const always = [registry.declineRate];
  if (goodput === 'stated') return new Set(always);
  const young = [registry.plannedCount];
  const daly = [registry.acceleratorsPerNode, registry.failureRate, registry.checkpointWrite];
  return new Set([...always, ...young, ...(interval === 'daly' ? daly : [])]);
}
