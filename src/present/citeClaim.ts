import type { Messages } from '../messages/index.ts';
import type { Library } from '../provenance/index.ts';
import { sourceLine } from './card.ts';
import type { Pen } from './pen.ts';
import { creditLine } from './runs.ts';

/** A claim as it can be quoted: as stated and as printed, who says it and where; our wording is marked as ours. */
export function citeClaim(id: string, library: Library, messages: Messages, pen: Pen): string {
  const record = library.figure(id);
  const { code, card, catalogue } = messages;
  const amount = pen.figure(record);
  const printed = record.printed.map((numeral) => `“${numeral}”`).join(', ');
  return [
    `${record.subject[code]}, ${record.quantity[code]}${amount === '' ? '' : `: ${amount}`}`,
    ...(printed === '' ? [] : [`${card.printed}: ${printed}`]),
    ...(record.derivation ? [`${card.derivation}: ${record.derivation.working}`] : []),
    `${card.speaker}: ${record.speaker[code]} (${card.asOf}: ${record.asOf})`,
    `${card.source}: ${sourceLine(record, library, messages)}`,
    ...[creditLine(record.source, library, messages)].filter((credit) => credit !== null),
    catalogue.paraphrased(record.paraphrase[code]),
  ].join('\n');
}
