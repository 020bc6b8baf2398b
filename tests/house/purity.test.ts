import { describe, expect, test } from 'vitest';
import { examples } from './example.ts';
import { noPageBelowTheStore, noSharedDecimalSettings, nothingLeavesThePage, sameQuestionSameAnswer } from './rules/purity.ts';
import { plainTypeScript } from './rules/style.ts';
import { appSources, inWords, type Rule } from './source.ts';

const rules = {
  sameQuestionSameAnswer,
  noPageBelowTheStore,
  nothingLeavesThePage,
  noSharedDecimalSettings,
  plainTypeScript,
} satisfies Record<string, Rule>;

describe('the house', () => {
  const sources = appSources();
  test.each(Object.entries(rules))('%s', (_, rule) => expect(inWords(rule(sources))).toEqual([]));
});

const bad: readonly (readonly [keyof typeof rules, string, string])[] = [
  ['sameQuestionSameAnswer', 'src/model/a.ts', 'export const now = () => Date.now();'],
  ['sameQuestionSameAnswer', 'src/model/a.ts', 'export const today = () => new Date();'],
  ['sameQuestionSameAnswer', 'src/analysis/a.ts', 'export const draw = () => Math.random();'],
  ['sameQuestionSameAnswer', 'src/analysis/a.ts', 'export const started = performance.now();'],
  ['sameQuestionSameAnswer', 'src/units/a.ts', 'export const write = (x: number) => x.toLocaleString();'],
  ['sameQuestionSameAnswer', 'src/units/a.ts', `export const write = new Intl.NumberFormat('ko');`],
  ['sameQuestionSameAnswer', 'src/units/a.ts', 'export const compare = (a: string, b: string) => a.localeCompare(b);'],
  ['noPageBelowTheStore', 'src/scenario/a.ts', `import { useState } from 'react';`],
  ['noPageBelowTheStore', 'src/scenario/a.ts', `import type { ReactNode } from 'react';`],
  ['noPageBelowTheStore', 'src/scenario/a.ts', `import { flushSync } from 'react-dom';`],
  ['noPageBelowTheStore', 'src/present/a.ts', `import { create } from 'zustand';`],
  ['noPageBelowTheStore', 'src/scenario/a.ts', 'export const hash = () => window.location.hash;'],
  ['noPageBelowTheStore', 'src/scenario/a.ts', 'export const hash = () => location.hash;'],
  ['noPageBelowTheStore', 'src/scenario/a.ts', 'export const page = { document };'],
  ['noPageBelowTheStore', 'src/messages/a.ts', 'export const language = navigator.language;'],
  ['noPageBelowTheStore', 'src/provenance/a.ts', `export const kept = localStorage.getItem('a');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const rate = fetch('/rates');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const rate = window.fetch('/rates');`],
  ['nothingLeavesThePage', 'src/app/a.ts', 'export const request = new XMLHttpRequest();'],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const socket = new WebSocket('/s');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const events = new EventSource('/s');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `navigator.sendBeacon('/s', 'x');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const two = eval('1 + 1');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `export const two = new Function('return 2');`],
  ['nothingLeavesThePage', 'src/app/a.ts', `document.body.innerHTML = 'a';`],
  ['nothingLeavesThePage', 'src/app/a.tsx', `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />;`],
  ['nothingLeavesThePage', 'src/app/a.ts', `import d3 from 'https://cdn.example/d3.js';`],
  ['noSharedDecimalSettings', 'src/units/a.ts', 'Decimal.set({ precision: 20 });'],
  ['noSharedDecimalSettings', 'src/units/a.ts', 'Decimal.config({ precision: 20 });'],
  ['plainTypeScript', 'src/units/a.ts', 'export default 1;'],
  ['plainTypeScript', 'src/units/a.ts', 'export enum Unit { second }'],
  ['plainTypeScript', 'src/units/a.ts', 'export const a: any = 1;'],
  ['plainTypeScript', 'src/units/a.ts', 'export const a = 1 as any;'],
  ['plainTypeScript', 'src/units/a.ts', 'export type A = Record<string, any[]>;'],
  ['plainTypeScript', 'src/units/a.ts', '// @ts-ignore'],
  ['plainTypeScript', 'src/units/a.ts', '/* oxlint-disable no-eval */'],
  ['plainTypeScript', 'src/units/a.d.ts', 'declare const a: number; export default a;'],
  ['plainTypeScript', 'src/units/a.d.ts', `declare module 'a' { const a: number; export default a; }`],
  ['plainTypeScript', 'src/units/a.ts', `declare module 'virtual:a' { const a: number; export default a; }`],
  ['plainTypeScript', 'src/units/a.d.ts', `declare module 'virtual:a' { const a: any; export default a; }`],
];

describe('the rules have been seen to fail', () => {
  test.each(bad)('%s in %s: %s', (rule, path, text) => {
    const found = rules[rule](examples({ [path]: text }));
    expect(found).toHaveLength(1);
    expect(found[0]?.where).toBe(`${path}:1`);
  });
});

describe('what only looks bad passes', () => {
  test.each([
    ['a report called document', 'src/present/a.ts', 'export const write = (document: { title: string }) => document.title;'],
    ['a property called location', 'src/provenance/a.ts', 'export const place = (source: { location: string }) => source.location;'],
    ['a key called history', 'src/scenario/a.ts', `export const a = { history: [] }; export type B = { history: string };`],
    ['the room called performance', 'src/performance/a.ts', 'export const performance = (steps: number) => steps;'],
    ['a text about any', 'src/messages/a.ts', `export const a = 'any default, eval or window'; // any enum`],
    ['a page in a view', 'src/views/a.tsx', `import { useState } from 'react'; export const width = () => window.innerWidth;`],
    ['a clock in the app', 'src/app/a.ts', 'export const now = () => Date.now();'],
    ['a clone of Decimal', 'src/units/a.ts', 'export const Decimal = Base.clone({ precision: 40 });'],
    ['a link to a source', 'src/provenance/a.ts', `export const a = 'https://arxiv.org/abs/2001.08361';`],
    ['a type called Function', 'src/calculus/a.ts', 'export type A = { kind: Function };'],
    ['what a virtual module gives', 'src/provenance/a.d.ts', `declare module 'virtual:a' { const a: number; export default a; }`],
  ])('%s', (_, path, text) => expect(Object.values(rules).flatMap((rule) => inWords(rule(examples({ [path]: text }))))).toEqual([]));
});
