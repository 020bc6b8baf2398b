import { expect, test } from 'vitest';
import { examples } from './example.ts';
import { explicitDoors } from './rules/style.ts';
import { appSources, inWords } from './source.ts';

test('every door names what it lets through', () => expect(inWords(explicitDoors(appSources()))).toEqual([]));

test('the rule has been seen to fail', () => {
  const found = explicitDoors(
    examples({ 'src/units/index.ts': `export { a } from './a.ts';\nexport * from './b.ts';`, 'src/units/a.ts': `export * from './b.ts';` }),
  );
  expect(found.map(({ where }) => where)).toEqual(['src/units/index.ts:2']);
});
