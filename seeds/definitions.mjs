// In the built page the words of the book's definitions come with the library, as the words of the claims do: they are read in
// workings and in the report, which come with it. In the source each stands beside its equation, where the compiler demands
// it, and tests and the command line run the source as it stands.
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const model = fileURLToPath(new URL('../src/model/', import.meta.url));
const library = fileURLToPath(new URL('../src/provenance/library.ts', import.meta.url));

/** What a chapter has instead of the words: a definition that looks them up when somebody reads them. */
const later = '\0definitions-later';
const laterCode = `export const words = [];
export const definition = (at) => ({ kind: 'definition', get text() { return words[at]; } });`;

/** The words, in the order of the chapters. */
const arrived = '\0definitions';
const arrivedCode = (words) => `import { words } from '${later}'; words.push(...${JSON.stringify(words)});`;

const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string';

/** Every `byDefinition('…', '…')` of a chapter: where it stands, and its words. */
export function definitionsIn(file, code) {
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) node.forEach(visit);
    else {
      const [en, ko] = node.arguments ?? [];
      if (node.type === 'CallExpression' && node.callee.name === 'byDefinition' && isText(en) && isText(ko))
        found.push({ start: node.start, end: node.end, words: { en: en.value, ko: ko.value } });
      Object.values(node).forEach(visit);
    }
  };
  visit(parseSync(file, code).program.body);
  return found;
}

/** A chapter with the places of its definitions instead of their words. @param first how many stand in the chapters before it */
export function withoutWords(file, code, first) {
  const definitions = definitionsIn(file, code);
  const cut = definitions.reduceRight(
    (rest, { start, end }, index) => `${rest.slice(0, start)}definition(${first + index})${rest.slice(end)}`,
    code,
  );
  return definitions.length === 0 ? code : `import { definition } from '${later}';\n${cut}`;
}

const readChapters = async () => {
  const files = (await readdir(model)).filter((name) => name.endsWith('.ts')).toSorted();
  return Promise.all(
    files.map(async (name) => ({ name, words: definitionsIn(name, await readFile(join(model, name), 'utf8')).map(({ words }) => words) })),
  );
};

/** The Vite plugin. Only at build. */
export const definitionsLater = () => {
  let chapters = [];
  return {
    name: 'runcost:definitions-later',
    apply: 'build',
    enforce: 'pre',
    buildStart: async () => {
      chapters = await readChapters();
    },
    resolveId: (id) => (id === later || id === arrived ? { id, moduleSideEffects: id === arrived } : undefined),
    load: (id) => (id === later ? laterCode : id === arrived ? arrivedCode(chapters.flatMap(({ words }) => words)) : undefined),
    transform(code, id) {
      if (id === library) return `import '${arrived}';\n${code}`;
      const at = dirname(id) === dirname(join(model, 'index.ts')) ? chapters.findIndex(({ name }) => name === basename(id)) : -1;
      if (at < 0) return undefined;
      return withoutWords(id, code, chapters.slice(0, at).flatMap(({ words }) => words).length);
    },
  };
};
