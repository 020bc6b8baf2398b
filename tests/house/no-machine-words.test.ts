import { describe, expect, test } from 'vitest';
import { examples } from './example.ts';
import { noMachineWords } from './rules/machineWords.ts';
import { filesOfRepository, inWords, readSource } from './source.ts';

const isText = (path: string): boolean => !/\.(png|jpe?g|ico|pdf|woff2?|gz)$/.test(path);

test('what only holds on one machine is not in the repository', () => {
  const sources = filesOfRepository()
    .filter(isText)
    .map((path) => readSource(path));
  expect(sources.length).toBeGreaterThan(20);
  expect(inWords(noMachineWords(sources))).toEqual([]);
});

describe('the rule has been seen to fail', () => {
  test.each([
    ['a home', `const here = '${['', 'home', 'ada', 'runcost'].join('/')}';`],
    ["the administrator's home", `see ${['', 'root', 'notes'].join('/')}`],
    ['a working copy', `(${['', 'work', 'main', 'src'].join('/')})`],
    ['a registry', `https://${['registry', 'example', 'org'].join('.')}/react`],
    ['a lock file that remembers', JSON.stringify({ resolved: 'a' }, null, 1)],
  ])('%s', (_, text) => expect(noMachineWords(examples({ 'README.md': text }))).toHaveLength(1));

  test.each([
    ['a path on a host', 'https://example.org/home/ada/page'],
    ['a path in the repository', 'src/work/a.ts and ./work/a.ts and ../root/a'],
    ['a fraction', 'cost/work/time'],
  ])('but not on %s', (_, text) => expect(inWords(noMachineWords(examples({ 'README.md': text })))).toEqual([]));
});
