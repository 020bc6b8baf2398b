/** What a part of a step or of an accelerator’s memory is, and what makes it less. */
export type PartWords = { readonly label: string; readonly meaning: string; readonly less: string };

/** Where a step’s time goes, in the order in which the model of it adds up. */
export const stepPartWords = {
  product: {
    label: 'Matrix products',
    meaning: 'Weights times activations, forward and backward: the work that MFU counts.',
    less: 'wider slices: less tensor parallelism or a larger micro-batch. Eight bits where the accelerator has them.',
  },
  attention: {
    label: 'Attention',
    meaning: 'Scores of every token against those before it; grows with the length of the sequence.',
    less: 'shorter sequences, or an architecture with windows.',
  },
  element: {
    label: 'Element-wise work',
    meaning: 'Norms, activation functions, rotations, residuals: bound by the rate of the memory.',
    less: 'sequence parallelism, which divides it, and software with fused kernels.',
  },
  head: {
    label: 'Output head and loss',
    meaning: 'From the last layer to a score for every word of the vocabulary.',
    less: 'more tensor parallelism divides it; a smaller vocabulary makes it less.',
  },
  recompute: {
    label: 'Recomputing',
    meaning: 'Parts of the forward pass done again in the backward pass, because their results were not kept.',
    less: 'less recomputation, if the memory allows it.',
  },
  tensor: {
    label: 'Tensor-parallel links',
    meaning: 'Slices of every layer are put together over the fast link, with nothing else to do meanwhile.',
    less: 'less tensor parallelism, and never more of it than the fast link reaches.',
  },
  context: {
    label: 'Context-parallel links',
    meaning: 'Keys and values of other stretches of the sequence are fetched.',
    less: 'less context parallelism: it pays for long sequences only.',
  },
  expert: {
    label: 'Expert-parallel links',
    meaning: 'Tokens travel to the experts that were chosen for them, and back.',
    less: 'experts spread over fewer accelerators, best within reach of the fast link.',
  },
  bubble: {
    label: 'Pipeline bubble',
    meaning: 'Stages wait while the pipeline fills and drains, and for a stage that has more to do.',
    less: 'more micro-batches a step, fewer stages, or virtual stages.',
  },
  transfer: {
    label: 'Between stages',
    meaning: 'Activations are handed from stage to stage.',
    less: 'fewer stages and fewer virtual ones.',
  },
  data: {
    label: 'Gradients and weights',
    meaning: 'Data-parallel ranks add up gradients and gather weights, as far as nothing hides it.',
    less: 'a larger batch, fewer data-parallel ranks, or less sharding.',
  },
  optimizer: {
    label: 'Optimizer',
    meaning: 'Weights are updated: reads and writes of the memory.',
    less: 'sharding, which divides it among data-parallel ranks.',
  },
  overhead: {
    label: 'Once a step',
    meaning: 'The host, the data loader, the norm of all gradients: the same for every size.',
    less: 'longer steps, that is a larger batch.',
  },
  stack: {
    label: 'Software',
    meaning: 'What this software takes beyond what the equations explain, as measured.',
    less: 'other software.',
  },
  straggler: {
    label: 'Slowest accelerator',
    meaning: 'Of many accelerators one is always slower, and all wait for it.',
    less: 'fewer accelerators.',
  },
} satisfies Readonly<Record<string, PartWords>>;

/** What fills an accelerator. */
export const memoryPartWords = {
  weights: {
    label: 'Weights',
    meaning: 'The model’s parameters as products use them.',
    less: 'more tensor or pipeline parallelism; sharding 3.',
  },
  gradients: {
    label: 'Gradients',
    meaning: 'One for each parameter that is trained.',
    less: 'sharding 2, or more tensor or pipeline parallelism.',
  },
  optimizer: {
    label: 'Optimizer',
    meaning: 'Master weights and two moments for each parameter.',
    less: 'sharding 1, or more pipeline parallelism.',
  },
  activations: {
    label: 'Kept activations',
    meaning: 'Results of the forward pass that the backward pass needs.',
    less: 'recomputation, sequence parallelism, a smaller micro-batch.',
  },
  passing: {
    label: 'Working space',
    meaning: 'What a layer needs while it is being computed.',
    less: 'a smaller micro-batch, more tensor parallelism.',
  },
  head: {
    label: 'Logits',
    meaning: 'A score for every word of the vocabulary, with its gradient.',
    less: 'a smaller micro-batch, more tensor parallelism.',
  },
  buffers: { label: 'Buffers', meaning: 'For what is on its way between accelerators.', less: 'a smaller micro-batch.' },
  overhead: { label: 'Overhead', meaning: 'The runtime, its communicators, and memory in pieces.', less: 'hardly anything.' },
} satisfies Readonly<Record<string, PartWords>>;
