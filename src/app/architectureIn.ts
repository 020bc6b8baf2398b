import type { Messages } from '../messages/index.ts';
import type { Architecture, ArchitectureForm } from '../performance/index.ts';
import { readArchitecture } from '../performance/index.ts';
import type { FormReading, KnownModel, Pen } from '../present/index.ts';
import { readForm, writeArchitectureProblem } from '../present/index.ts';
import { writeArchitectureText } from '../scenario/index.ts';
import type { ArchitectureDraft, ConfigReading } from '../views/index.ts';
import { knownModels } from './knownModels.ts';

export type ChosenArchitecture = {
  readonly known: readonly KnownModel[];
  readonly typed: FormReading;
  readonly config: ConfigReading;
  /** Null as long as none is chosen, or what is typed can’t be read. */
  readonly architecture: Architecture | null;
  /** As a link has it. */
  readonly text: string | null;
};

const nothing: ConfigReading = { read: null, problem: null, notes: [] };

/** What architecture a draft stands for, and what is to be said of how it was read. @param own the plan’s, where it is none of the published ones */
export function architectureIn(draft: ArchitectureDraft, own: KnownModel | null, messages: Messages, pen: Pen): ChosenArchitecture {
  const known = [...(own ? [own] : []), ...knownModels(pen)];
  const typed = readForm(draft.form, messages, pen);
  const written = (form: ArchitectureForm | null): string | null => form && writeArchitectureText(form);
  const shared = { known, typed, config: nothing };
  if (draft.way === 'form') return { ...shared, architecture: typed.architecture, text: written(typed.form) };
  if (draft.way === 'known') {
    const chosen = known.find(({ id }) => id === draft.known);
    return {
      ...shared,
      architecture: chosen?.architecture ?? null,
      text: chosen === own ? written(own?.form ?? null) : (chosen?.id ?? null),
    };
  }
  if (draft.config.trim() === '') return { ...shared, architecture: null, text: null };
  const reading = readArchitecture(draft.config);
  if (!reading.ok)
    return {
      ...shared,
      architecture: null,
      text: null,
      config: { ...nothing, problem: writeArchitectureProblem(reading.problem, messages) },
    };
  const { architecture, form, notes } = reading;
  const config: ConfigReading = {
    read: messages.machine.architecture.read(architecture.modelType),
    problem: null,
    notes: notes.map((note) => messages.architecture.notes[note]),
  };
  return { ...shared, config, architecture, text: written(form) };
}
