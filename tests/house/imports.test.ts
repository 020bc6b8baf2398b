import { describe, expect, test } from 'vitest';
import { examples } from './example.ts';
import { cycles, knots } from './rules/cycles.ts';
import { everyFileHasARoom, floors } from './rules/floors.ts';
import { importsOf } from './rules/importsOf.ts';
import { appSources, inWords } from './source.ts';

const doors = {
  'src/units/index.ts': '',
  'src/provenance/index.ts': '',
  'src/calculus/index.ts': '',
  'src/model/index.ts': '',
  'src/analysis/index.ts': '',
  'src/present/index.ts': '',
  'src/store/index.ts': '',
  'src/design/index.ts': '',
  'src/charts/index.ts': '',
  'src/views/index.ts': '',
  'src/app/index.ts': '',
};

describe('the house', () => {
  const sources = appSources();
  test('there is something to look at', () => expect(sources.length).toBeGreaterThan(10));
  test('every file has a room', () => expect(inWords(everyFileHasARoom(sources))).toEqual([]));
  test('imports only point down, through one door a room', () => expect(inWords(floors(sources))).toEqual([]));
  test('no file imports itself by any way round', () => expect(inWords(cycles(sources))).toEqual([]));
});

describe('the rules have been seen to fail', () => {
  test.each([
    ['an upward import', 'src/units/a.ts', `import { time } from '../model/index.ts';`, 'imports only point down'],
    ['an upward import of a type', 'src/model/a.ts', `import type { Lane } from '../present/index.ts';`, 'imports only point down'],
    [
      'an upward type inside an expression',
      'src/model/a.ts',
      `export type A = import('../present/index.ts').Lane;`,
      'imports only point down',
    ],
    ['an upward re-export', 'src/units/a.ts', `export { time } from '../model/index.ts';`, 'imports only point down'],
    ['an upward lazy import', 'src/present/a.ts', `export const load = () => import('../store/index.ts');`, 'imports only point down'],
    ['an upward worker', 'src/units/a.ts', `export const w = new URL('../model/index.ts', import.meta.url);`, 'imports only point down'],
    ['a way past the door', 'src/model/a.ts', `import { Decimal } from '../units/decimal.ts';`, 'src/units/index.ts'],
    ["one's own door", 'src/model/a.ts', `import { b } from './index.ts';`, 'the door is for other rooms'],
    ['an absolute path', 'src/model/a.ts', `import { Decimal } from '/src/units/index.ts';`, 'relative'],
    ['a design that knows the domain', 'src/design/a.ts', `import type { Unit } from '../units/index.ts';`, 'design knows no domain'],
    ['a chart that computes', 'src/charts/a.ts', `import { evaluate } from '../calculus/index.ts';`, 'charts know no domain'],
    ['a chart that runs present', 'src/charts/a.ts', `import { lane } from '../present/index.ts';`, 'import type'],
    ['a view that meets formulas', 'src/views/a.tsx', `import { time } from '../model/index.ts';`, 'never formulas'],
    ['a terminal with a page', 'src/cli/a.ts', `import { shell } from '../app/index.ts';`, 'no page'],
    ['data read past provenance', 'src/model/a.ts', `import prices from '../../seeds/prices/gpu.json';`, 'ask provenance'],
    [
      'data globbed past provenance',
      'src/scenario/a.ts',
      `export const all = import.meta.glob(['/seeds/presets/*.json']);`,
      'ask provenance',
    ],
    ['an app that imports tests', 'src/app/a.ts', `import { examples } from '../../tests/house/example.ts';`, 'knows nothing of its tests'],
  ])('%s', (_, path, text, fix) => {
    const found = floors(examples({ ...doors, [path]: text }));
    expect(found).toHaveLength(1);
    expect(found[0]?.where).toBe(`${path}:1`);
    expect(found[0]?.fix).toContain(fix);
  });

  test('a file without a room', () => expect(everyFileHasARoom(examples({ 'src/money.ts': '', 'src/utils/a.ts': '' }))).toHaveLength(2));

  test('a circle of two, a circle of types, a file that imports itself', () => {
    const found = cycles(
      examples({
        'src/model/a.ts': `import { b } from './b.ts';`,
        'src/model/b.ts': `import type { A } from './a.ts';`,
        'src/model/c.ts': `import { c } from './c.ts';`,
        'src/model/d.ts': `import { a } from './a.ts'; import { c } from './c.ts';`,
      }),
    );
    expect(found.map(({ where }) => where)).toEqual(['src/model/a.ts <-> src/model/b.ts', 'src/model/c.ts']);
  });

  test('a long way round is found, a diamond is not a circle', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', ['e']],
      ['e', ['f']],
      ['f', ['d']],
    ]);
    expect(knots(graph)).toEqual([['d', 'e', 'f']]);
  });
});

describe('what is allowed passes', () => {
  test.each([
    ['a downward import through the door', 'src/model/a.ts', `import { Decimal, type Unit } from '../units/index.ts';`],
    ['a deep file', 'src/views/lanes/a.tsx', `import { lane } from '../../present/index.ts';`],
    ['a type of a document', 'src/charts/a.ts', `import type { Lane } from '../present/index.ts';`],
    ['data by provenance', 'src/provenance/a.ts', `export const all = import.meta.glob('/seeds/figures/*.json', { eager: true });`],
    ['a package', 'src/units/a.ts', `import { Decimal } from 'decimal.js';`],
    ['main.tsx', 'src/main.tsx', `import { start } from './app/index.ts';`],
    ['a style beside its component', 'src/views/a.tsx', `import css from './a.module.css';`],
  ])('%s', (_, path, text) => expect(inWords(floors(examples({ ...doors, [path]: text })))).toEqual([]));
});

test('every kind of import is seen, and whether it is of types only', () => {
  const text = `
    import a from './a.ts'; import type { B } from './b.ts'; import { type C } from './c.ts'; import './d.css';
    export { e } from './e.ts'; export type { F } from './f.ts'; export * from './g.ts';
    type H = import('./h.ts').H; const i = () => import('./i.ts'); const j = new Worker(new URL('./j.ts', import.meta.url));
    const k = import.meta.glob(['./k/*.json', './l/*.json']);`;
  const found = importsOf({ path: 'src/units/x.ts', text });
  expect(found.map(({ specifier }) => specifier)).toEqual([
    './a.ts',
    './b.ts',
    './c.ts',
    './d.css',
    './e.ts',
    './f.ts',
    './g.ts',
    './h.ts',
    './i.ts',
    './j.ts',
    './k/*.json',
    './l/*.json',
  ]);
  expect(found.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual(['./b.ts', './f.ts', './h.ts']);
});
