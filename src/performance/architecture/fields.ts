// What a form may say is what seeds/architectures may say, so the records’ room defines it.
export type { ArchitectureForm, BiasedPart, Latent, Norm, QueryKeyNorm, Run } from '../../provenance/index.ts';
