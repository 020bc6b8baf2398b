import type { System } from '../../provenance/index.ts';

const kinds: Readonly<Record<System['kind'], string>> = {
  model: 'model',
  service: 'service',
  architecture: 'architecture',
  company: 'company',
  accelerator: 'accelerator',
  cloud: 'cloud',
  network: 'network',
  product: 'product',
};

/** What the texts name, and what is here of it. */
export const systems = {
  title: 'What the texts name, and what there is of it here',
  summary: (count: number): string => `${count} names, each with its preset, run, hardware or claim`,
  name: 'Named',
  table: 'Names, and what can be opened of each',
  kind: 'What it is',
  offers: 'Here',
  namedIn: 'In the texts',
  kinds,
  preset: (name: string): string => `Plan: ${name}`,
  run: (name: string): string => `Run: ${name}`,
  accelerator: (name: string): string => `Take ${name}`,
  figure: (id: string): string => `Claim ${id}`,
  inputs: (fields: string): string => `Published values for: ${fields}`,
  nothing: 'nothing, since it bears on no cost',
};
