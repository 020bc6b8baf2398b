import type { Config } from './config.ts';
import { completeForm } from './complete.ts';
import type { ArchitectureForm } from './fields.ts';
import type { ArchitectureProblem } from './problem.ts';
import type { Quantity } from './quantities.ts';

/** What is wrong between fields that each make sense by themselves; null if nothing is. @param nameOf what a field is called where it was read */
export function formProblem(fields: ArchitectureForm, nameOf: Config['nameOf']): ArchitectureProblem | null {
  const { hidden, heads, keyValueHeads, headSize, experts, chosen, layers, denseLayers } = completeForm(fields);
  const more = (field: Quantity, value: number, of: Quantity, most: number): ArchitectureProblem | null =>
    value > most ? { reason: 'exceeds', field: nameOf(field), value, of: nameOf(of), most } : null;
  const divides = (field: Quantity, value: number, of: Quantity, whole: number): ArchitectureProblem | null =>
    whole % value === 0 ? null : { reason: 'indivisible', field: nameOf(field), value, of: nameOf(of), whole };
  return (
    (Number.isInteger(headSize) ? null : divides('heads', heads, 'hidden', hidden)) ??
    more('keyValueHeads', keyValueHeads, 'heads', heads) ??
    divides('keyValueHeads', keyValueHeads, 'heads', heads) ??
    more('denseLayers', denseLayers, 'layers', layers) ??
    (experts === null ? null : more('chosen', chosen, 'experts', experts))
  );
}
