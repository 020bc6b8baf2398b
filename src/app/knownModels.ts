import { formArchitecture } from '../performance/index.ts';
import type { KnownModel, Pen } from '../present/index.ts';
import { knownModel } from '../present/index.ts';
import { architectureRecords } from '../provenance/index.ts';

const architectures = architectureRecords.flatMap(({ id, name, shape }) =>
  shape ? [{ id, name, shape, architecture: formArchitecture(shape) }] : [],
);

/** Models whose architecture is published, by their size. */
export const knownModels = (pen: Pen): readonly KnownModel[] =>
  architectures
    .map(({ id, name, shape, architecture }) => knownModel(id, name[pen.language], architecture, shape, pen))
    .toSorted((one, other) => one.architecture.parameters - other.architecture.parameters);
