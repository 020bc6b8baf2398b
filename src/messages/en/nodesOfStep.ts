import type { NodeWords } from './nodesOfCost.ts';

/** From the time of one step to a utilisation. */
export const nodesOfStep = {
  sequenceLength: { name: 'Sequence length', meaning: 'Tokens that the model is shown together.' },
  batchSize: { name: 'Batch', meaning: 'Sequences of one optimizer step, over all accelerators.' },
  stepTokens: { name: 'Tokens a step', meaning: 'Tokens that one optimizer step goes through.' },
  stackFactor: {
    name: 'Factor of your own runs',
    meaning: 'What your measured runs take over what the model says of them; 1 where you measured none.',
  },
  stepError: {
    name: 'Error of the step model',
    meaning: 'Measured over predicted time of runs like this one: four in five lie within the range.',
  },
  soughtCount: {
    name: 'Accelerators that were tried',
    meaning: 'The count that the deadline was found to take, with the utilisation at that count.',
  },
  layoutAccelerators: { name: 'Accelerators of the layout', meaning: 'Over how many accelerators the model is laid out.' },
  modelledStepTime: {
    name: 'Time of a step, by the model',
    meaning: 'What the parts of one optimizer step add up to: arithmetic, communication that nothing hides, waiting, optimizer.',
  },
  stepTime: { name: 'Time of a step', meaning: 'Time of one optimizer step, with how far measured runs are from the model.' },
  architectureParameters: {
    name: 'Parameters of the architecture',
    meaning: 'Counted from its sizes; of a mixture of experts those that a token goes through.',
  },
  stepParameters: {
    name: 'Parameters of the step',
    meaning: 'Those of the plan; or of the architecture, where the plan computes its own.',
  },
  predictedUtilisation: {
    name: 'MFU (predicted)',
    meaning: 'The arithmetic of a step, 6·N for a token, over what the accelerators could do at their dense 16-bit peak in its time.',
  },
  givenUtilisation: { name: 'MFU (stated or predicted)', meaning: 'As the plan says, or as its architecture and layout let expect.' },
} as const satisfies Readonly<Record<string, NodeWords>>;
