import type { DocumentedEstimate } from '../../src/analysis/index.ts';
import { estimate } from '../../src/analysis/index.ts';
import type { Language, Messages } from '../../src/messages/index.ts';
import { languages, loadMessages } from '../../src/messages/index.ts';
import type { CostsDocument, Pen } from '../../src/present/index.ts';
import { penFor, presentCosts } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, openingDecisions, readLink, writeLink } from '../../src/scenario/index.ts';

const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);

/** A reader of each language: the words, and the pen that writes amounts for them. */
export const readers: Readonly<Record<Language, { readonly messages: Messages; readonly pen: Pen }>> = {
  en: { messages: en, pen: penFor('en') },
  ko: { messages: ko, pen: penFor('ko') },
};
export { languages };
export type { Language };

/** The plan that a page opens with, and GPT-4 as Epoch AI estimates it. */
export const opening = writeLink(openingDecisions(library));
export const gpt4 = writeLink(decisionsOf(library.preset('gpt-4')));

/** Documents are values: of the same plan they are made once. */
function once<Made>(make: (asked: string) => Made): (asked: string) => Made {
  const known = new Map<string, Made>();
  return (asked) => {
    const made = known.get(asked) ?? make(asked);
    known.set(asked, made);
    return made;
  };
}

export const documented = once((link): DocumentedEstimate => {
  const { scenario, issues } = readLink(link);
  if (issues.some(({ code }) => code === 'repeated-key'))
    throw new RangeError(`${link} says something twice, and the second is not taken.`);
  return estimate(scenario, library);
});

const inLanguage = {
  en: once((link) => presentCosts(documented(link), en, readers.en.pen)),
  ko: once((link) => presentCosts(documented(link), ko, readers.ko.pen)),
};
export const costsOf = (link: string, language: Language = 'en'): CostsDocument => inLanguage[language](link);

/** Every text of a document. */
export const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** What a machine leaves behind where something is missing. */
export const broken = /undefined|NaN|null|Infinity|\[object/;
