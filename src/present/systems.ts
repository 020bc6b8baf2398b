import type { Messages } from '../messages/index.ts';
import type { Library, System } from '../provenance/index.ts';
import { isDecisionKey } from '../scenario/index.ts';
import { fieldLabel } from './name.ts';

/** Something that can be opened or taken over. */
export type Offer = { readonly kind: 'preset' | 'run' | 'accelerator' | 'figure'; readonly id: string; readonly label: string };

/** A thing that the texts name, and what this app has of it. */
export type SystemLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly namedIn: string;
  readonly offers: readonly Offer[];
  readonly notes: readonly string[];
};

export const presentSystems = (library: Library, messages: Messages): readonly SystemLine[] =>
  library.systems.map((system) => ({
    id: system.id,
    name: system.name[messages.code],
    kind: messages.systems.kinds[system.kind],
    namedIn: system.namedIn.join(', '),
    offers: offersOf(system, library, messages),
    notes: notesOf(system, messages),
  }));

function offersOf({ presets, runs, accelerators, figures }: System, library: Library, { systems, code }: Messages): readonly Offer[] {
  return [
    ...presets.map((id) => ({ kind: 'preset' as const, id, label: systems.preset(library.preset(id).name[code]) })),
    ...runs.map((id) => ({ kind: 'run' as const, id, label: systems.run(library.reference(firstOf(id, library)).subject[code]) })),
    ...accelerators.map((id) => ({ kind: 'accelerator' as const, id, label: systems.accelerator(library.accelerator(id).name) })),
    ...figures.map((id) => ({ kind: 'figure' as const, id, label: systems.figure(id) })),
  ];
}

/** Any of its values: all of them are told of the same model by the same source. */
const firstOf = (run: string, { references }: Library): string => references.find((each) => each.run?.id === run)?.id ?? run;

function notesOf({ inputs, remark, presets, runs, accelerators, figures }: System, messages: Messages): readonly string[] {
  const { systems, code } = messages;
  const labels = inputs.map((key) => (isDecisionKey(key) ? fieldLabel(key, messages) : key));
  const isEmpty = [presets, runs, accelerators, figures, inputs].every(({ length }) => length === 0) && remark === null;
  return [labels.length > 0 ? systems.inputs(labels.join(', ')) : '', remark?.[code] ?? '', isEmpty ? systems.nothing : ''].filter(Boolean);
}
