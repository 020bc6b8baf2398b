/** The chapters on quality: the law of loss, the best model for the compute, data seen more than once. */
export const nodesOfQuality = {
  irreducibleLoss: {
    name: 'Irreducible loss',
    meaning: 'What is left of the loss however large model and data get, by the fit that is chosen.',
  },
  parameterCoefficient: { name: 'Coefficient of parameters', meaning: 'How much loss a lack of parameters costs, by the fit.' },
  tokenCoefficient: { name: 'Coefficient of tokens', meaning: 'How much loss a lack of tokens costs, by the fit.' },
  parameterExponent: { name: 'Exponent of parameters', meaning: 'How fast the loss falls as parameters grow, by the fit.' },
  tokenExponent: { name: 'Exponent of tokens', meaning: 'How fast the loss falls as tokens grow, by the fit.' },
  oneParameter: { name: 'One parameter', meaning: 'The law counts parameters by it: a power is taken of a pure number.' },
  oneToken: { name: 'One token', meaning: 'The law counts tokens by it.' },
  optimumScale: { name: 'Scale of the optimum', meaning: 'G = (α·A/(β·B))^(1/(α+β)).' },
  optimumExponent: { name: 'Exponent of the optimum', meaning: 'How fast the best number of parameters grows with compute: β/(α+β).' },
  parameterLoss: { name: 'Loss for lack of parameters', meaning: 'A/N^α: what more parameters would take off the loss.' },
  tokenLoss: { name: 'Loss for lack of tokens', meaning: 'B/D^β: what more tokens would take off the loss.' },
  predictedLoss: {
    name: 'Predicted loss (on the fit’s own data)',
    meaning: 'L = E + A/N^α + B/D^β, each token new. On other data and with another tokenizer only differences of it carry over.',
  },
  optimalParameters: {
    name: 'Best parameters for this compute',
    meaning: 'The number of parameters that gets the lowest loss out of the plan’s compute, by the fit that is chosen.',
  },
  optimalTokens: { name: 'Best tokens for this compute', meaning: 'The tokens that the rest of the compute is for.' },
  optimalTokensPerParameter: { name: 'Best tokens per parameter', meaning: 'Where the loss is lowest for the compute.' },
  optimalLoss: {
    name: 'Lowest loss for this compute (on the fit’s own data)',
    meaning: 'Predicted loss of the best model for the compute. Only differences carry over to other data.',
  },
  parametersOverOptimum: {
    name: 'Parameters over the best',
    meaning: 'Above 1 the model is larger than best for its compute, below it smaller.',
  },
  lossAboveOptimum: {
    name: 'Loss above the lowest',
    meaning: 'What the split between parameters and tokens costs in loss. A smaller model may be chosen on purpose: it is cheaper to run.',
  },
  uniqueTokens: { name: 'Unique tokens', meaning: 'Tokens of training data there are, each counted once.' },
  epochs: { name: 'Epochs', meaning: 'How often the data is gone through.' },
  reuseParameterCoefficient: { name: 'Coefficient of parameters, C4', meaning: 'Of the fit that repetition was measured with.' },
  reuseTokenCoefficient: { name: 'Coefficient of tokens, C4', meaning: 'Of the fit that repetition was measured with.' },
  reuseExponent: { name: 'Exponent, C4', meaning: 'Of parameters and tokens alike, in the fit that repetition was measured with.' },
  tokenReuse: { name: 'Reuse of tokens', meaning: 'After so many repetitions another one is worth 1/e of the first.' },
  parameterReuse: { name: 'Reuse of parameters', meaning: 'The same for parameters beyond those that the unique tokens fill.' },
  uniqueTokensSeen: { name: 'Unique tokens seen', meaning: 'As many as there are, or fewer where training ends before.' },
  effectiveTokens: { name: 'Effective tokens', meaning: 'New tokens that would teach as much as all those seen, repeats among them.' },
  filledParameters: { name: 'Parameters that the unique tokens fill', meaning: 'Best for the unique tokens, seen once.' },
  usedParameters: { name: 'Parameters filled', meaning: 'All of them, or those that the unique tokens fill.' },
  effectiveParameters: { name: 'Effective parameters', meaning: 'What the parameters are worth with so little that is new to learn from.' },
  repeatedLoss: {
    name: 'Reducible loss, with repeats (on C4)',
    meaning: 'By the law of repeated data, without what no model takes away. Only differences of it are used.',
  },
  filledIfUnique: { name: 'Parameters that as many new tokens fill', meaning: 'Best for all tokens seen, were each of them new.' },
  usedIfUnique: { name: 'Parameters filled, all tokens new', meaning: 'All of them, or those that as many new tokens fill.' },
  effectiveIfUnique: { name: 'Effective parameters, all tokens new', meaning: 'What the parameters are worth with nothing repeated.' },
  lossIfUnique: { name: 'Reducible loss, all tokens new (on C4)', meaning: 'By the same law, with nothing repeated.' },
  repetitionLoss: {
    name: 'Loss by repetition',
    meaning:
      'What it costs in loss that tokens are seen more than once. Seen to hold up to about 16 epochs; beyond, the real loss is far greater.',
  },
};
