import type { Messages } from '../messages/index.ts';
import type { Citation, Figure, Library } from '../provenance/index.ts';
import { dateOf } from './citation.ts';

/** A source as it stands at the end of the report, under the number that the text refers to. */
export type ReportSource = { readonly number: number; readonly text: string };

/** Gives each source a number when the report first leans on it. */
export type SourceList = {
  /** `[1] line 43` */
  readonly ofFigure: (figure: Figure) => string;
  /** `[3] NVIDIA A100 SXM4 40 GB`, or the reason in words where there is no source. */
  readonly ofCitation: (citation: Citation) => string;
  readonly all: () => readonly ReportSource[];
};

export function startSources(library: Library, messages: Messages): SourceList {
  const ids: string[] = [];
  const mark = (id: string): string => {
    if (!ids.includes(id)) ids.push(id);
    return `[${ids.indexOf(id) + 1}]`;
  };
  return {
    ofFigure: ({ source, lines }) => [mark(source), lines.length > 0 ? messages.card.line(lines.join(', ')) : ''].filter(Boolean).join(' '),
    ofCitation: (citation) => {
      if (citation.kind === 'definition') return messages.byDefinition(citation.text[messages.code]);
      if (citation.kind === 'assumption') return messages.assumedBecause(citation.because[messages.code]);
      return `${mark(citation.source)} ${citation.locator}`;
    },
    all: () => ids.map((id, index) => ({ number: index + 1, text: describe(id, library, messages) })),
  };
}

function describe(id: string, library: Library, messages: Messages): string {
  const { publisher, title, date, dateInferred, licence, url } = library.source(id);
  const parts = [publisher[messages.code], `“${title}”`, dateOf(date, dateInferred, messages), licence, url?.replace('https://', '')];
  return parts.filter(Boolean).join(', ');
}
