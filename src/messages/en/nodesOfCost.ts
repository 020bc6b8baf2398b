import type { NodeName } from '../../model/index.ts';

/** A quantity's name, and what it is in one line. */
export type NodeWords = { readonly name: string; readonly meaning: string };

/** The chapters on money: buying the cluster, the final run, the whole programme, rent or buy. */
export const nodesOfCost = {
  unitPrice: {
    name: 'Price per accelerator',
    meaning: 'What one accelerator costs to buy; the plan says whether server and network are in it.',
  },
  hardwarePurchase: {
    name: 'Hardware purchase',
    meaning: 'The accelerators at the stated price, once: no spares, and only what that price covers. Not the cost of a run.',
  },
  hardwarePurchaseInWon: { name: 'Hardware purchase in won', meaning: 'The same amount, converted.' },
  serverOverhead: {
    name: 'Server overhead',
    meaning: 'Price of an accelerator with its share of a server, over that of the bare accelerator.',
  },
  networkShare: { name: 'Network share', meaning: 'Share of the network in the cost of the whole cluster.' },
  spareShare: { name: 'Spares', meaning: 'Accelerators bought as spares, as a share of those that train.' },
  markup: { name: 'Markup', meaning: 'What is charged on top of the price, as a share of it: tax, or what scarcity adds.' },
  clusterPriceFromServer: {
    name: 'Cluster price per accelerator (from a server price)',
    meaning: 'The stated price holds the server; the network is added.',
  },
  clusterPriceFromBoard: {
    name: 'Cluster price per accelerator (from a bare price)',
    meaning: 'The stated price is of the accelerator alone; server and network are added.',
  },
  clusterUnitPrice: {
    name: 'Cluster price per accelerator',
    meaning: 'One accelerator with its share of server and network. Spares and markup are left out.',
  },
  clusterPurchase: {
    name: 'Cluster purchase, as priced',
    meaning:
      'Buying the cluster, once: accelerators, spares, servers, network, markup. Building and storage are not added. Not the cost of a run.',
  },
  clusterPurchaseReported: { name: 'Cluster purchase', meaning: 'Accelerators, servers and network, in the report currency.' },
  acceleratorShare: { name: 'Accelerator share', meaning: 'Share of the bare accelerators in the cost of the whole cluster.' },
  serverShare: {
    name: 'Server share',
    meaning: 'Share of the servers, without their accelerators, in the cost of the whole cluster.',
  },
  acceleratorPurchase: {
    name: 'Cluster purchase, accelerators',
    meaning: 'The bare accelerators’ part of the purchase, spares and markup in proportion.',
  },
  serverPurchase: { name: 'Cluster purchase, servers', meaning: 'The servers’ part of the purchase, without their accelerators.' },
  networkPurchase: { name: 'Cluster purchase, network', meaning: 'The network’s part of the purchase.' },

  rentalRate: { name: 'Hourly rent', meaning: 'What one accelerator costs to rent for an hour.' },
  rentedRun: { name: 'One training run, rented', meaning: 'The final run on rented accelerators. Not failed runs, staff or data.' },
  rentedRunInWon: { name: 'Rented run in won', meaning: 'The same amount, converted.' },
  rentedRunReported: { name: 'Rented run, converted', meaning: 'The same amount in the report currency.' },
  rentedRunPerToken: { name: 'Rented run per token', meaning: 'Cost of the run over tokens processed.' },
  flopPerZettaFlop: { name: 'FLOP in a zettaFLOP', meaning: 'Conversion.' },
  rentedRunPerZettaFlop: { name: 'Rented run per 10²¹ FLOP', meaning: 'Cost of the run over its compute.' },

  serviceLife: { name: 'Service life', meaning: 'Time over which the purchase is written off, or paid back.' },
  ownedUtilisation: {
    name: 'Utilisation of own hardware',
    meaning: 'Share of its life that owned hardware works; the rest stands idle. Not the MFU.',
  },
  declineRate: {
    name: 'Decline in value',
    meaning: 'How fast hardware loses market value as newer gives more for the price: orders of magnitude (powers of ten) a year.',
  },
  statedPriceDate: { name: 'Date of the price (stated)', meaning: 'Day that the plan gives for the price of its hardware.' },
  releaseDate: { name: 'Release', meaning: 'Day that the accelerator was released.' },
  marketDelay: { name: 'From release to market', meaning: 'Days after its release before an accelerator could be had.' },
  marketDate: { name: 'First to be had', meaning: 'Day from which the accelerator could be bought at all.' },
  pricedOn: { name: 'Day of the quote', meaning: 'Day that the source gives for the price.' },
  impliedPriceDate: {
    name: 'Date of the price (from its source)',
    meaning: 'Day of the quote, and not before the accelerator could be had.',
  },
  priceDate: { name: 'Date of the price', meaning: 'Day that the hardware was to be had at its price; from here on it loses value.' },
  trainingStart: { name: 'Start of training', meaning: 'Day that the final run begins.' },
  statedAge: {
    name: 'Hardware age (from the dates)',
    meaning: 'Years from the date of the price to the start of training; none where it was bought later.',
  },
  newAge: { name: 'Hardware age (new)', meaning: 'None: bought for the run, it has lost no value before.' },
  hardwareAge: { name: 'Hardware age', meaning: 'Years that the hardware has lost value before the run begins.' },
  ownMarketPrice: {
    name: 'Price when new (as paid)',
    meaning: 'What the plan pays for one with server and network. Spares and markup are left out.',
  },
  serverMarketPrice: {
    name: 'Market price with server',
    meaning: 'What one accelerator with its share of a server costs on the market, where that is not what the plan pays.',
  },
  statedMarketPrice: { name: 'Price when new (on the market)', meaning: 'The market price with server, with the network’s share added.' },
  newMarketPrice: { name: 'Price when new', meaning: 'What one accelerator with server and network costs before it loses value.' },
  valueAtStart: {
    name: 'Value at the start',
    meaning: 'What one accelerator with server and network is still worth when the run begins.',
  },
  valueLostPerHour: {
    name: 'Value lost per accelerator-hour',
    meaning: 'What one accelerator with server and network loses in an hour, at the pace of the start of training.',
  },
  marketHardware: {
    name: 'Hardware used up, market value',
    meaning: 'Market value that the hardware loses during the run. Idle time, spares and markup are left out.',
  },
  amortisedHardware: {
    name: 'Hardware used up, straight line',
    meaning: 'The run’s share of the cluster purchase, spread evenly over the hours that it works in its life.',
  },
  interestRate: { name: 'Interest rate', meaning: 'What the money for the purchase costs in a year, as a share of it.' },
  lifeInYears: { name: 'Service life in years', meaning: 'The same time, in years of 365.25 days.' },
  annuityFactor: {
    name: 'Capital recovery factor',
    meaning: 'The equal yearly payment (annuity) that pays back 1 with interest over the service life.',
  },
  annualCapitalCost: { name: 'Yearly payment', meaning: 'What pays back the cluster purchase with interest, each year of its life alike.' },
  annuityHardware: {
    name: 'Hardware used up, annuity',
    meaning: 'The run’s share of the yearly payments, interest and idle time in it.',
  },
  marketRun: {
    name: 'Own hardware, market value',
    meaning: 'Value that the hardware loses during the run, plus electricity. Idle time, staff and data are left out.',
  },
  amortisedRun: {
    name: 'Own hardware, straight line',
    meaning:
      'The run’s share of the cluster purchase, server, network and idle time in it, plus electricity. Not failed runs, staff or data.',
  },
  annuityRun: {
    name: 'Own hardware, annuity',
    meaning: 'The run’s share of the yearly payments, interest and idle time in it, plus electricity. Not failed runs, staff or data.',
  },

  finalRun: {
    name: 'Final run',
    meaning: 'Cost of the run that yields the model: rented, or on own hardware by the chosen method. Not experiments, staff or data.',
  },
  priceIndexRatio: { name: 'Price level ratio', meaning: 'Price level of the year reported in, over that of the run; the plan states it.' },
  finalRunReal: { name: 'Final run in real terms', meaning: 'The same cost in another year’s money.' },
  runHardware: {
    name: 'Hardware used up',
    meaning: 'The hardware’s part of the run by the chosen method; for a rented run by market value, as if owned.',
  },
  ownedRun: {
    name: 'Run on own hardware',
    meaning: 'Hardware used up and electricity, by the chosen method; for a rented run by market value, as if owned.',
  },
  runAccelerators: { name: 'Hardware used up, accelerators', meaning: 'The bare accelerators’ part of what the run uses up.' },
  runServers: { name: 'Hardware used up, servers', meaning: 'The servers’ part of what the run uses up, without their accelerators.' },
  runNetwork: { name: 'Hardware used up, network', meaning: 'The network’s part of what the run uses up.' },
  electricityShare: { name: 'Electricity share', meaning: 'Share of electricity in the run on own hardware.' },
  experimentsMultiplier: {
    name: 'Experiments multiplier',
    meaning: 'All compute of the project over that of the final run; 1 means the final run alone.',
  },
  runWithExperiments: {
    name: 'Run with experiments',
    meaning: 'All compute of the project: the final run, and the trials and failed runs on the way. Not staff or data.',
  },
  staffEffort: { name: 'Staff effort', meaning: 'Work put into the project, in person-years: one person for one year.' },
  staffPay: { name: 'Pay per person-year', meaning: 'What one person costs for a year; equity only where the plan counts it in.' },
  staffCost: { name: 'Staff', meaning: 'Person-years times the pay of one, in the report currency.' },
  dataSpending: { name: 'Data', meaning: 'What is spent on data, as the plan states it.' },
  dataCost: { name: 'Data, converted', meaning: 'The same amount in the report currency.' },
  storedData: { name: 'Stored data', meaning: 'How much is kept in storage while the final run lasts.' },
  storagePrice: { name: 'Storage price', meaning: 'What keeping a terabyte for a month costs.' },
  monthlyStorage: { name: 'Storage per month', meaning: 'What is stored times the price, in the report currency.' },
  storageCost: { name: 'Storage', meaning: 'Keeping the data for as long as the final run; before and after are left out.' },
  programmeCost: {
    name: 'Whole programme',
    meaning: 'All compute with experiments, staff, data and storage. Serving the model and bringing it to market are left out.',
  },

  rentPerHour: { name: 'Hourly rent, converted', meaning: 'The same amount in the report currency.' },
  purchasePerAccelerator: {
    name: 'Purchase per accelerator',
    meaning: 'The cluster purchase over the accelerators that train: server, network, spares and markup are in it.',
  },
  savedPerHour: {
    name: 'Saved per hour',
    meaning: 'Rent less electricity of one’s own, for one accelerator; nothing where electricity alone costs as much as the rent or more.',
  },
  breakEvenHours: {
    name: 'Break-even hours',
    meaning: 'Hours of work after which renting has cost as much as buying. Interest and resale value are left out.',
  },
  breakEvenTime: { name: 'Break-even time', meaning: 'Calendar time until then at this utilisation, in months of 730.5 hours.' },
  capitalPerHour: { name: 'Capital cost per hour', meaning: 'One accelerator’s yearly payment over all hours of the year, idle ones too.' },
  ownedCostPerHour: {
    name: 'Own cost per hour',
    meaning: 'What an hour of work costs on one’s own accelerator: yearly payments, idle time in them, and electricity.',
  },
  breakEvenUtilisation: {
    name: 'Break-even utilisation',
    meaning: 'Share of the time that own hardware must work to cost what renting does; above 1, renting is always cheaper.',
  },
  hoursInLife: {
    name: 'Accelerator-hours in the service life',
    meaning: 'What the whole cluster works in its life; idle time not counted.',
  },
  rentOverLife: { name: 'Renting over the service life', meaning: 'Rent for those accelerator-hours.' },
  ownOverLife: {
    name: 'Owning over the service life',
    meaning: 'The cluster purchase and electricity for those hours. Interest and resale value are left out.',
  },
} satisfies Partial<Record<NodeName, NodeWords>>;
