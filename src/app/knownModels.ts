import { formArchitecture } from '../performance/index.ts';
import type { KnownModel, Pen } from '../present/index.ts';
import { knownModel } from '../present/index.ts';
import { architectureRecords } from '../provenance/index.ts';

const models = architectureRecords
  .flatMap(({ id, name, system, shape }) =>
    shape ? [{ id, name, isNamed: system !== null, form: shape, architecture: formArchitecture(shape) }] : [],
  )
  .toSorted((one, other) => one.architecture.parameters - other.architecture.parameters);

/** Models whose architecture is published, by their size. */
export const knownModels = (pen: Pen): readonly KnownModel[] =>
  models.map((model) => knownModel({ ...model, name: model.name[pen.language] }, pen));
