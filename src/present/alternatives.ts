import type { Messages } from '../messages/index.ts';
import type { Library } from '../provenance/index.ts';
import { citationText } from './citation.ts';

/** Another way to count a quantity, and what it comes to beside ours. */
export type Alternative = {
  readonly id: string;
  readonly name: string;
  readonly equation: string;
  readonly difference: string;
  readonly citation: string;
};

export const presentAlternatives = (name: string, library: Library, messages: Messages): readonly Alternative[] =>
  library.conventions
    .filter((convention) => convention.of === name)
    .map((convention) => ({
      id: convention.id,
      name: convention.name[messages.code],
      equation: convention.equation,
      difference: convention.difference[messages.code],
      citation: citationText(convention.citation, library, messages),
    }));
