import type { NodeWords } from './nodesOfCost.ts';

/** From a budget or a deadline back to a cluster. */
export const nodesOfPlanning = {
  plannedCount: { name: 'Accelerators (stated)', meaning: 'How many accelerators the plan says train the model together.' },
  plannedParameters: { name: 'Parameters (stated)', meaning: 'Weights that take part in computing each token, as the plan says.' },
  plannedBudget: { name: 'Budget (stated)', meaning: 'What may be spent on what the budget is for.' },
  budgetReported: { name: 'Budget in the currency of the report', meaning: 'The stated budget, converted.' },
  budget: { name: 'Budget', meaning: 'What the plan takes of a budget: the run as it is paid for, or the cluster and its electricity.' },
  purchaseWithElectricity: {
    name: 'Cluster and electricity',
    meaning: 'Buying the whole cluster and paying the electricity of the run; nothing is left over for later.',
  },
  affordableHours: { name: 'Accelerator-hours in the budget', meaning: 'How many hours of one accelerator the budget pays for.' },
  countOfHours: { name: 'Count that spends the hours', meaning: 'So many accelerators use up those hours in the stated time.' },
  durationOfHours: { name: 'Time that spends the hours', meaning: 'So long the stated accelerators take to use up those hours.' },
  countOfPurchase: { name: 'Count that can be bought', meaning: 'So many the budget buys and runs for the stated time.' },
  durationOfPurchase: { name: 'Time that is left to run', meaning: 'So long the rest of the budget pays the electricity after buying.' },
  countForBudget: {
    name: 'Accelerators for the budget, before rounding',
    meaning: 'The count at which the budget is spent to the last cent.',
  },
  durationForBudget: { name: 'Duration for the budget', meaning: 'The time after which the budget is spent.' },
  wholeCountForBudget: { name: 'Accelerators for the budget', meaning: 'Rounded down: one more would overspend.' },
  countWithoutLosses: { name: 'Accelerators without losses', meaning: 'The count that would do the work in time if nothing ever failed.' },
  countOfGoodput: { name: 'Accelerators at the stated goodput', meaning: 'The count that does the work in time at that goodput.' },
  countOfYoung: {
    name: 'Accelerators with failures (Young)',
    meaning: 'The smallest count that does the work in time, as more accelerators also fail more often; checkpoints by Young.',
  },
  countOfDaly: {
    name: 'Accelerators with failures (Daly)',
    meaning: 'The smallest count that does the work in time, as more accelerators also fail more often; checkpoints by Daly.',
  },
  countForDeadline: { name: 'Accelerators for the deadline, before rounding', meaning: 'The count that is done exactly at the deadline.' },
  wholeCountForDeadline: { name: 'Accelerators for the deadline', meaning: 'Rounded up: one less would be late.' },
  allottedTime: { name: 'Time for the run', meaning: 'The time that the plan states or that its budget pays for.' },
  availableCompute: { name: 'Compute within reach', meaning: 'What the cluster can do for the model in the time it has.' },
  impliedParameters: { name: 'Parameters (computed)', meaning: 'The largest model that this cluster trains on these tokens in this time.' },
  bestParameters: { name: 'Parameters (best for the compute)', meaning: 'The model size that a scaling law expects the lowest loss of.' },
  outlayPerAccelerator: {
    name: 'Outlay per accelerator',
    meaning: 'One accelerator with its share of server, network and spares, and what is charged on top.',
  },
  marketCostPerHour: { name: 'Hourly cost, market value', meaning: 'Value lost in an hour, and electricity.' },
  straightCostPerHour: { name: 'Hourly cost, equal parts', meaning: 'The purchase spread evenly over the hours worked, and electricity.' },
  runCostPerHour: { name: 'Hourly cost of the run', meaning: 'One accelerator for an hour, as the plan pays for the run.' },
  wonPerBudgetCurrency: { name: 'Won per unit of the budget’s currency', meaning: 'Pinned exchange rate.' },
} as const satisfies Readonly<Record<string, NodeWords>>;
