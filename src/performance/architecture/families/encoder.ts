import { allParts, type Family } from './family.ts';
import { never, runsOf } from './runs.ts';

/** Encoders, and an encoder with a decoder. Training notes §1.2. */
export const encoderFamilies: readonly Family[] = [
  {
    types: ['bert', 'roberta', 'xlm-roberta', 'camembert'],
    traits: { norm: 'layer', gated: false, biases: allParts, tied: true, width: 'quadruple', learnedPositions: true },
    details: (config, { heads }) => ({
      keyValueHeads: heads,
      typeRows: config.whole('typeRows', 2),
      embeddingNorm: true,
      finalNorm: false,
      end: 'pooler',
      causal: false,
    }),
  },
  {
    types: ['t5', 'mt5'],
    traits: { norm: 'rms', gated: false, tied: true },
    details: (config, { layers, heads }) => {
      const decoderLayers = config.whole('decoderLayers', layers);
      config.note('encoderDecoder');
      return {
        encoderLayers: layers,
        layers: decoderLayers,
        runs: runsOf(decoderLayers, never, never),
        keyValueHeads: heads,
        headSize: config.need('headSize'),
        gated: config.text('feed_forward_proj')?.startsWith('gated') ?? config.type === 'mt5',
        distanceBuckets: config.whole('distanceBuckets', 32),
        positions: null,
      };
    },
  },
];
