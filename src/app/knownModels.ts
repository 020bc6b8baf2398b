import type { ArchitectureForm } from '../performance/index.ts';
import { formArchitecture } from '../performance/index.ts';
import type { KnownModel, Pen } from '../present/index.ts';
import { knownModel } from '../present/index.ts';

const gpt3: ArchitectureForm = { layers: 96, hidden: 12_288, heads: 96, vocabulary: 51_200, positions: 2048, gated: false };

/** Models whose architecture is published. */
export const knownModels = (pen: Pen): readonly KnownModel[] => [knownModel('gpt3-175b', 'GPT-3 175B', formArchitecture(gpt3), gpt3, pen)];
