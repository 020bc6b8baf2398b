// Where the book’s equations come from is read in workings and in the report, which come with the library; so in the built page
// these citations come with it as well. In the source each stands beside its equation, where the compiler demands it, and tests
// and the command line run the source as it stands.
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const model = dirname(fileURLToPath(new URL('../src/model/index.ts', import.meta.url)));
const library = fileURLToPath(new URL('../src/provenance/library.ts', import.meta.url));

/** What an equation has at the start: a citation that is looked up when somebody reads it. */
const later = '\0citations-later';
const laterCode = `export const citations = [];
export const citedLater = (at) => ({
  get kind() { return citations[at].kind; },
  get text() { return citations[at].text; },
  get source() { return citations[at].source; },
  get locator() { return citations[at].locator; },
});`;

/** All of them, in the order of the chapters. */
const arrived = '\0citations';
const arrivedCode = (all) => `import { citations } from '${later}'; citations.push(...${JSON.stringify(all)});`;

/** What src/provenance/citation.ts makes of two texts. */
const made = {
  byDefinition: (en, ko) => ({ kind: 'definition', text: { en, ko } }),
  cite: (source, locator) => ({ kind: 'source', source, locator }),
};

/** Every `byDefinition('…', '…')` and `cite('…', '…')` of a chapter, and where it stands. */
export function citationsIn(file, code) {
  const found = [];
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const texts = node.type === 'CallExpression' && Object.hasOwn(made, node.callee.name) ? node.arguments.map(({ value }) => value) : [];
    if (texts.length === 2 && texts.every((text) => typeof text === 'string'))
      found.push({ start: node.start, end: node.end, citation: made[node.callee.name](...texts) });
    else Object.values(node).forEach(visit);
  };
  visit(parseSync(file, code).program.body);
  return found;
}

/** A chapter whose citations come later. @param first how many stand in the chapters before it */
export function withoutCitations(file, code, first) {
  const found = citationsIn(file, code);
  const cut = found.reduceRight((rest, { start, end }, index) => `${rest.slice(0, start)}citedLater(${first + index})${rest.slice(end)}`, code);
  return found.length === 0 ? code : `import { citedLater } from '${later}';\n${cut}`;
}

const readChapters = async () => {
  const names = (await readdir(model)).filter((name) => name.endsWith('.ts')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const found = citationsIn(name, await readFile(join(model, name), 'utf8'));
      return { name, citations: found.map(({ citation }) => citation) };
    }),
  );
};

/** The Vite plugin. Only at build. */
export const citationsLater = () => {
  let chapters = [];
  const before = (at) => chapters.slice(0, at).flatMap(({ citations }) => citations);
  return {
    name: 'runcost:citations-later',
    apply: 'build',
    enforce: 'pre',
    buildStart: async () => {
      chapters = await readChapters();
    },
    resolveId: (id) => (id === later || id === arrived ? { id, moduleSideEffects: id === arrived } : undefined),
    load: (id) => (id === later ? laterCode : id === arrived ? arrivedCode(before(chapters.length)) : undefined),
    transform(code, id) {
      if (id === library) return `import '${arrived}';\n${code}`;
      const at = dirname(id) === model ? chapters.findIndex(({ name }) => name === basename(id)) : -1;
      return at < 0 ? undefined : withoutCitations(id, code, before(at).length);
    },
  };
};
