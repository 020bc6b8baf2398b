import type { Messages } from '../messages/index.ts';
import type { Citation, Catalogue } from '../provenance/index.ts';
import type { BoundLeaf } from '../scenario/index.ts';

/** Where a number comes from, in a line; and what can be opened about it. */
export type CitationDocument = { readonly text: string; readonly figure: string | null; readonly source: string | null };

export function writeCitation(
  { citation, figure }: Pick<BoundLeaf, 'citation' | 'figure'>,
  library: Catalogue,
  messages: Messages,
): CitationDocument {
  if (figure) {
    const record = library.figure(figure);
    const source = library.source(record.source);
    const where = record.lines.length > 0 ? `, ${messages.card.line(record.lines.join(', '))}` : '';
    return {
      text: `${source.publisher[messages.code]}, ${dateOf(source.date, source.dateInferred, messages)}${where} (${figure})`,
      figure,
      source: source.id,
    };
  }
  if (!citation) return { text: messages.typedByYou, figure: null, source: null };
  return { text: citationText(citation, library, messages), figure: null, source: citation.kind === 'source' ? citation.source : null };
}

export function citationText(citation: Citation, library: Catalogue, messages: Messages): string {
  if (citation.kind === 'definition') return messages.byDefinition(citation.text[messages.code]);
  if (citation.kind === 'assumption') return messages.assumedBecause(citation.because[messages.code]);
  const { publisher, title, date, dateInferred } = library.source(citation.source);
  return `${publisher[messages.code]}, “${title}”, ${dateOf(date, dateInferred, messages)}: ${citation.locator}`;
}

export const dateOf = (date: string, inferred: string | null, messages: Messages): string =>
  date === 'undated' && inferred ? messages.card.undated(inferred) : date;
