import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { citationsIn, withoutCitations } from '../../seeds/citations.mjs';
import { registry } from '../../src/model/index.ts';

const model = fileURLToPath(new URL('../../src/model/', import.meta.url));
const chapters = readdirSync(model)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(join(model, name), 'utf8') }));

describe('in the built page the book’s citations come with the library', () => {
  test('all of them: the built page has the words that the source has', () => {
    const found = chapters.flatMap(({ name, code }) => citationsIn(name, code).map(({ citation }) => citation));
    const cited = Object.values(registry).flatMap((node) => (node.kind === 'formula' || node.kind === 'procedure' ? [node.citation] : []));
    expect(cited.length).toBeGreaterThan(100);
    for (const citation of cited) expect(found).toContainEqual(citation);
  });

  test.each(chapters)('each stands where its words stood: $name', ({ name, code }) => {
    const first = 7;
    const found = citationsIn(name, code);
    const cut = withoutCitations(name, code, first);
    expect([...cut.matchAll(/citedLater\((\d+)\)/g)].map(([, at]) => Number(at))).toEqual(found.map((_, index) => first + index));
    expect(cut).not.toMatch(/(?:byDefinition|cite)\(\s*['"`]/);
    const restored = found.reduce(
      (rest, { start, end }, index) => rest.replace(`citedLater(${first + index})`, code.slice(start, end)),
      cut,
    );
    expect(restored.endsWith(code)).toBe(true);
  });
});
