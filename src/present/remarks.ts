import type { Messages } from '../messages/index.ts';
import type { Accelerator, Citation, Library } from '../provenance/index.ts';
import { citationText } from './citation.ts';

/** Something worth knowing, who says so, and the figure that can be opened about it, where one of the texts speaks. */
export type HardwareRemark = {
  readonly text: string;
  readonly citation: string;
  readonly figure: string | null;
  /** the publisher of what can be opened, in a word or two */
  readonly publisher: string;
};

/** What is worth knowing of an accelerator: it belongs beside the plan, not behind a click. */
export const presentRemarks = (accelerator: Accelerator, library: Library, messages: Messages): readonly HardwareRemark[] =>
  accelerator.remarks.map(({ text, citation }) => {
    const figure = figureOf(text[messages.code], citation, accelerator, library);
    return {
      text: text[messages.code].replace(figureMention, ''),
      citation: citationText(citation, library, messages),
      figure,
      publisher: publisherOf(figure, citation, library, messages),
    };
  });

/** Without what follows in parentheses or after a comma: editions, translations, who passed it on. */
function publisherOf(figure: string | null, citation: Citation, library: Library, { code }: Messages): string {
  const source = figure === null ? (citation.kind === 'source' ? citation.source : null) : library.figure(figure).source;
  return source === null ? '' : library.source(source).publisher[code].replace(/(,| \().*$/, '');
}

const figureMention = / ?\((S\d{3}-\d{2})\)/;

/** The figure that a remark names; else the one of this accelerator on the line that it cites. */
function figureOf(text: string, citation: Citation, { family }: Accelerator, { figures }: Library): string | null {
  const mentioned = figureMention.exec(text)?.[1];
  if (mentioned) return mentioned;
  if (citation.kind !== 'source') return null;
  const lines = new Set((citation.locator.match(/\d+/g) ?? []).map(Number));
  return (
    figures.find(
      (each) => each.source === citation.source && each.lines.some((line) => lines.has(line)) && each.subject.en.includes(family),
    )?.id ?? null
  );
}
