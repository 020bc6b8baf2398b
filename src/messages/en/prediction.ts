/** A plan whose MFU is predicted: in its fields, its workings and its report. */
export const prediction = {
  title: 'The predicted step',
  usual: 'As is usual: see the assumptions of the prediction.',
  predicted: 'Predicted from the architecture and the layout',
  /** What a field says of where its value comes from. */
  rests: (architecture: string, layout: string): string => `Predicted: ${architecture}, laid out as ${layout}.`,
  /** What an empty field means. */
  empty: {
    seq: 'Empty: as long as is usual for the architecture.',
    batch: 'Empty: as large as is usual for so many accelerators.',
    factor: 'Empty: as the step model says.',
  },
  architecture: 'Architecture',
  active: (active: string, total: string): string => `${active} active of ${total} parameters`,
  total: (total: string): string => `${total} parameters`,
  sizes: (layers: string, hidden: string): string => `${layers} layers of ${hidden} channels`,
  assumedSizes: (names: string): string => `taken as usual: ${names}`,
  sizeNames: {
    vocabulary: 'vocabulary',
    keyValueHeads: 'heads of keys and values',
    headSize: 'size of a head',
    width: 'width of the feed-forward layers',
    gated: 'whether they are gated',
    tied: 'whether the head shares the embedding',
    chosen: 'experts a token goes through',
    expertWidth: 'width of an expert',
  },
  layout: 'Layout',
  assumedParts: (parts: string): string => `chosen here: ${parts}`,
  allAssumed: 'all of it chosen here, as the simplest that fits',
  workload: 'A step',
  workloadText: (batch: string, sequence: string, tokens: string): string => `${batch} sequences of ${sequence} tokens: ${tokens} tokens`,
  software: 'Software and precision',
  range: 'How far it may be off',
  notOfPlan: 'The plan’s MFU is not this one: it is stated, or this layout can’t be.',
  twin: 'The link',
};
