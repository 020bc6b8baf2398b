import type { NodeName } from '../../model/index.ts';
import type { NodeWords } from './nodesOfCost.ts';
import { nodesOfCost } from './nodesOfCost.ts';
import { nodesOfPlanning } from './nodesOfPlanning.ts';
import { nodesOfQuality } from './nodesOfQuality.ts';
import { nodesOfStep } from './nodesOfStep.ts';

export const nodes: Readonly<Record<NodeName, NodeWords>> = {
  acceleratorCount: { name: 'Accelerators', meaning: 'How many accelerators train the model together; spares not counted.' },
  peakThroughput: {
    name: 'Peak throughput',
    meaning: 'Dense arithmetic of one accelerator in the precision trained in, as a rule bf16; never the 2:4 sparse number.',
  },
  boardPower: { name: 'Board power', meaning: 'Rated power of one accelerator board; the server power ratio adds its server.' },
  acceleratorsPerNode: { name: 'Accelerators per node', meaning: 'How many accelerators stand in one node, that is, one server.' },
  nodeCount: { name: 'Nodes', meaning: 'Servers that train together; failures are counted by node.' },

  failureRate: { name: 'Failure rate', meaning: 'Failures that interrupt training, for every thousand nodes in a day.' },
  nodesPerThousand: { name: 'Nodes in a thousand', meaning: 'Conversion.' },
  meanTimeBetweenFailures: { name: 'MTBF', meaning: 'Mean time between failures of the whole cluster: the more nodes, the shorter.' },
  checkpointWrite: { name: 'Checkpoint write time', meaning: 'How long training stands still while a checkpoint is written.' },
  restartTime: {
    name: 'Restart time',
    meaning: 'From a failure until training goes on. Work lost since the last checkpoint is counted apart.',
  },
  youngInterval: { name: 'Young’s interval', meaning: 'Training time between checkpoints that loses least, to first order: √(2·δ·M).' },
  checkpointOverFailures: {
    name: 'Checkpoint time over MTBF',
    meaning: 'Checkpoint write time over twice the mean time between failures; small where checkpoints are quick.',
  },
  dalyInterval: {
    name: 'Daly’s interval',
    meaning: 'Young’s interval with terms of higher order, less the write time; closer where checkpoints are slow.',
  },
  checkpointInterval: { name: 'Checkpoint interval', meaning: 'Training time between one checkpoint and the next, by Young or by Daly.' },
  modelledGoodput: {
    name: 'Goodput (modelled)',
    meaning: 'What failures at random leave of the time, after checkpoints, lost work and restarts.',
  },
  statedGoodput: { name: 'Goodput (stated)', meaning: 'Share of wall-clock time that moves the training on, as the plan states it.' },
  goodput: {
    name: 'Goodput',
    meaning: 'Share of wall-clock time that moves the training on; the rest is checkpoints, lost work and restarts. Not the MFU.',
  },

  parameters: { name: 'Parameters', meaning: 'Weights that take part in computing each token; for a mixture of experts the active ones.' },
  plannedTokens: { name: 'Training tokens (stated)', meaning: 'Tokens the model is to see, repeats counted.' },
  plannedDuration: { name: 'Duration (stated)', meaning: 'Wall-clock time the cluster is in use for the run.' },
  plannedUtilisation: { name: 'MFU (stated)', meaning: 'Share of the peak arithmetic that goes into the model: model FLOPs utilisation.' },
  flopPerParameterToken: { name: 'Operations per parameter and token', meaning: 'Two forward, four backward.' },
  impliedUtilisation: {
    name: 'MFU (computed)',
    meaning: 'The utilisation that these accelerators must have had to process these tokens in what goodput leaves of this time.',
  },
  modelFlopsUtilisation: {
    name: 'MFU',
    meaning: 'Model FLOPs utilisation: share of the peak that goes into the model while training runs. Failures count in goodput.',
  },
  sustainedThroughput: {
    name: 'Sustained throughput',
    meaning: 'Useful arithmetic of the whole cluster each second, while training runs.',
  },
  tokenThroughput: {
    name: 'Tokens per second',
    meaning: 'How fast the cluster works through the data, over all of the time: failures and restarts lower it.',
  },
  impliedTokens: { name: 'Training tokens (computed)', meaning: 'What the cluster processes in the time.' },
  trainingTokens: { name: 'Training tokens', meaning: 'Tokens the model sees, repeats counted.' },
  trainingCompute: {
    name: 'Training compute',
    meaning: 'Arithmetic of the final run: C = 6·N·D. Attention over long contexts comes on top.',
  },
  impliedDuration: { name: 'Duration (computed)', meaning: 'Time the cluster takes for the work.' },
  trainingTime: {
    name: 'Training time',
    meaning: 'Wall-clock time of the final run; failures and restarts are in it only where goodput is below 1.',
  },
  tokensPerParameter: { name: 'Tokens per parameter', meaning: 'How long the model is trained for its size.' },

  acceleratorHours: { name: 'Accelerator-hours', meaning: 'Accelerators times hours: what is billed.' },

  serverPowerRatio: { name: 'Server power ratio', meaning: 'A server’s power for each of its accelerators, over the board power.' },
  averagePowerFraction: { name: 'Average power fraction', meaning: 'What is drawn on average while training, over the rated power.' },
  powerUsageEffectiveness: { name: 'PUE', meaning: 'Power usage effectiveness: what the site draws over what the machines draw.' },
  drawnPower: {
    name: 'Drawn power',
    meaning: 'What one accelerator and its share of the server draw on average. Network switches and storage are left out.',
  },
  sitePower: { name: 'Site power', meaning: 'Average draw of the accelerators and their servers, times PUE.' },
  trainingEnergy: { name: 'Energy', meaning: 'Electricity of the final run: servers in, at the average draw, times PUE.' },
  joulesPerKilowattHour: { name: 'Joules in a kilowatt-hour', meaning: 'Conversion.' },
  electricityPrice: { name: 'Electricity price', meaning: 'What a kilowatt-hour costs.' },
  electricityCost: { name: 'Electricity, as priced', meaning: 'Energy times its price.' },
  electricityCostReported: { name: 'Electricity', meaning: 'Energy times its price, in the report currency.' },
  energyPerAcceleratorHour: {
    name: 'Energy per accelerator-hour',
    meaning: 'Electricity of one accelerator in an hour of training, with its share of server and site.',
  },
  electricityPerHour: { name: 'Electricity per accelerator-hour', meaning: 'What that energy costs, in the report currency.' },

  gridIntensity: { name: 'Grid carbon intensity', meaning: 'Greenhouse gas for each kilowatt-hour from the grid of the place.' },
  contractIntensity: {
    name: 'Contract carbon intensity',
    meaning: 'Greenhouse gas for each kilowatt-hour contracted for; stated or left out, never assumed.',
  },
  embodiedRate: {
    name: 'Embodied carbon per accelerator-hour',
    meaning: 'Greenhouse gas of making the hardware, spread over the hours of its life.',
  },
  locationEmissions: { name: 'Emissions, location-based', meaning: 'Energy of the final run times the intensity of the place’s grid.' },
  marketEmissions: {
    name: 'Emissions, market-based',
    meaning: 'Energy of the final run times the intensity contracted for; another account, never added to the location-based.',
  },
  embodiedEmissions: { name: 'Embodied emissions', meaning: 'The final run’s share of making the hardware.' },
  waterIntensity: { name: 'Water intensity', meaning: 'Water for each kilowatt-hour, at the site and where the electricity is made.' },
  waterUse: { name: 'Water', meaning: 'Energy times water intensity.' },
  totalEmissions: { name: 'Total emissions', meaning: 'Location-based plus embodied. Contracts do not lower it.' },

  wonPerPurchaseCurrency: { name: 'Exchange rate of the purchase', meaning: 'Won for one unit of the currency of the purchase, pinned.' },
  wonPerRentCurrency: { name: 'Exchange rate of the rent', meaning: 'Won for one unit of the currency of the rent, pinned.' },
  wonPerElectricityCurrency: {
    name: 'Exchange rate of electricity',
    meaning: 'Won for one unit of the currency of the electricity price, pinned.',
  },
  wonPerMarketCurrency: {
    name: 'Exchange rate of the market price',
    meaning: 'Won for one unit of the currency of the market price, pinned.',
  },
  wonPerStaffCurrency: { name: 'Exchange rate of pay', meaning: 'Won for one unit of the currency of the pay, pinned.' },
  wonPerDataCurrency: { name: 'Exchange rate of data', meaning: 'Won for one unit of the currency of the spending on data, pinned.' },
  wonPerStorageCurrency: { name: 'Exchange rate of storage', meaning: 'Won for one unit of the currency of the storage price, pinned.' },
  wonPerReportCurrency: {
    name: 'Exchange rate of the report',
    meaning: 'Won for one unit of the report currency, which the plan’s costs are added up in; pinned.',
  },

  secondsPerHour: { name: 'Seconds in an hour', meaning: 'Conversion.' },
  secondsPerDay: { name: 'Seconds in a day', meaning: 'Conversion.' },
  hoursPerYear: { name: 'Hours in a year', meaning: '365.25 days of 24 hours.' },
  hoursPerMonth: { name: 'Hours in a month', meaning: 'A twelfth of a year of 365.25 days.' },

  ...nodesOfPlanning,
  ...nodesOfCost,
  ...nodesOfQuality,
  ...nodesOfStep,
};
