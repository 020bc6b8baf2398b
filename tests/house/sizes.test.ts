import { describe, expect, test } from 'vitest';
import { examples } from './example.ts';
import { componentsAreShort, filesAreShort, namesMeanSomething } from './rules/sizes.ts';
import { appSources, inWords } from './source.ts';

const lines = (count: number): string => '// a line\n'.repeat(count);

describe('the house', () => {
  const sources = appSources();
  test('one idea a file', () => expect(inWords(filesAreShort(sources))).toEqual([]));
  test('components fit on a screen or two', () => expect(inWords(componentsAreShort(sources))).toEqual([]));
  test('names mean something', () => expect(inWords(namesMeanSomething(sources))).toEqual([]));
});

describe('the rules have been seen to fail', () => {
  test('a long file', () => {
    expect(filesAreShort(examples({ 'src/model/a.ts': lines(261) }))).toHaveLength(1);
    expect(filesAreShort(examples({ 'src/model/a.ts': lines(260) }))).toEqual([]);
  });
  test('a long file with markup', () => {
    expect(filesAreShort(examples({ 'src/views/a.tsx': lines(201) }))).toHaveLength(1);
    expect(filesAreShort(examples({ 'src/views/a.tsx': lines(200) }))).toEqual([]);
  });
  test.each([
    ['a function', (body: string) => `export function Lane() {\n${body}return <p />;\n}`],
    ['an arrow', (body: string) => `export const Lane = () => {\n${body}return <p />;\n};`],
  ])('a long component: %s', (_, component) => {
    expect(componentsAreShort(examples({ 'src/views/a.tsx': component(lines(120)) }))[0]?.what).toContain('Lane has 123 lines');
    expect(componentsAreShort(examples({ 'src/views/a.tsx': component(lines(100)) }))).toEqual([]);
  });
  test('an empty name', () => {
    const found = namesMeanSomething(
      examples({
        'src/units/utils.ts': '',
        'src/helpers/a.ts': '',
        'src/units/types.d.ts': '',
        'src/model/constants.ts': '',
        'src/units/unit.ts': '',
      }),
    );
    expect(found.map(({ where }) => where)).toEqual([
      'src/units/utils.ts',
      'src/helpers/a.ts',
      'src/units/types.d.ts',
      'src/model/constants.ts',
    ]);
  });
});
