import { assumedIn, formArchitecture, mostParameters } from '../performance/index.ts';
import { architectureRecords } from '../provenance/index.ts';
import { architectureExample, isArchitectureText, readArchitectureText } from './architectureText.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import type { PlannedArchitecture } from './prediction.ts';

/** The architecture that a plan names or describes; an issue where it can’t be read. */
export function plannedArchitecture(text: string): PlannedArchitecture | Issue {
  if (!isArchitectureText(text)) return publishedArchitecture(text);
  const reading = readArchitectureText(text);
  if (!reading.ok) {
    const { part, beside } = reading;
    if (beside === null) return issue('error', 'unknown-size', 'arch', part, { least: architectureExample });
    return issue('error', 'impossible-size', 'arch', part, { least: beside });
  }
  const architecture = formArchitecture(reading.form);
  if (architecture.parameters > mostParameters) return issue('error', 'unknown-size', 'arch', text, { least: architectureExample });
  const { layers, hidden } = architecture;
  const size = `${layers} × ${hidden}`;
  return {
    id: null,
    name: { en: size, ko: size },
    architecture,
    status: 'input',
    citation: null,
    assumed: assumedIn(reading.form).map(({ field }) => field),
  };
}

/** One of our records, by its id as somebody may have typed it. */
function publishedArchitecture(text: string): PlannedArchitecture | Issue {
  const found = architectureRecords.find(({ id }) => id === text.trim().toLowerCase());
  if (!found) return issue('error', 'unknown-architecture', 'arch', text, { least: architectureExample });
  const { id, name, shape, citation } = found;
  if (!shape) return issue('error', 'unpublished-shape', 'arch', name.en, { least: architectureExample });
  // What a record leaves out is as the source has it: the usual of its kind.
  return { id, name, architecture: formArchitecture(shape), status: 'source', citation, assumed: [] };
}
