import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { Decimal } from '../units/index.ts';
import { writeLayoutLine } from './machineSearch.ts';
import type { Pen } from './pen.ts';

/** What a plan’s predicted MFU is, how far it may be off, and which layout it is of. */
export type UtilisationDocument = { readonly lines: readonly string[] };

/** Null where the plan’s MFU can’t be predicted. */
export function presentUtilisation(
  { binding, quantity }: Pick<Estimate, 'binding' | 'quantity'>,
  messages: Messages,
  pen: Pen,
): UtilisationDocument | null {
  const { prediction } = binding;
  const { choice, band } = messages.machine;
  const utilisation = quantity('modelFlopsUtilisation');
  if (!prediction?.stands || !utilisation.value) return null;
  const value = pen.value(utilisation.value, '%');
  const range = pen.range({ ...utilisation, unit: '%' });
  const count = (of: number): string => pen.value(new Decimal(of), 'token');
  return {
    lines: [
      range === null ? value : choice.range(value, range),
      prediction.band ? band.rests(count(prediction.band.rows), count(prediction.band.sources.length)) : band.outside,
      choice.model(prediction.architecture.name[messages.code], writeLayoutLine(prediction.layout, messages, pen)),
    ],
  };
}
