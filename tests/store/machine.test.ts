import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { library } from '../../src/provenance/index.ts';
import { readLink, withMachineRoom, writeLink } from '../../src/scenario/index.ts';
import type { TakenLayout } from '../../src/store/index.ts';
import {
  currentShelf,
  openFolio,
  planOf,
  predictUtilisation,
  replaceShelf,
  statePrediction,
  takeLayout,
  undoDecision,
  useStore,
} from '../../src/store/index.ts';
import { folioOf } from '../../src/scenario/index.ts';

const shelf = currentShelf();
beforeEach(() => replaceShelf(withMachineRoom(library)));
afterAll(() => {
  replaceShelf(shelf);
  useStore.setState(useStore.getInitialState());
});

const openLink = (link: string) => openFolio(folioOf(readLink(link).scenario), []);
const plan = () => planOf(useStore.getState());
const made = () => estimate(plan(), currentShelf());
const value = (name: 'modelFlopsUtilisation' | 'parameters') => made().quantity(name).value?.toNumber() ?? Number.NaN;

const taken: TakenLayout = {
  gpu: 'h100-sxm',
  n: null,
  arch: 'llama-3.1-70b',
  seq: '4096',
  batch: '256',
  precision: 'bf16',
  stack: 'megatronCore',
  layout: 'tp8,pp4,mb1,rc-none,z1,sp',
};

describe('a layout taken into the plan', () => {
  test('is one step: parameters and MFU follow from it, and nothing is wrong', () => {
    openLink('v=2&gpu=h100-sxm&n=256&p=13B&t=30d');
    const before = writeLink(plan());
    takeLayout(taken);
    expect(made().binding.issues).toEqual([]);
    expect(made().binding.prediction?.layout).toMatchObject({ tensor: 8, pipeline: 4, accelerators: 256 });
    expect(value('parameters')).toBe(made().binding.prediction?.architecture.architecture.activeParameters);
    expect(value('modelFlopsUtilisation')).toBeGreaterThan(0.1);
    undoDecision();
    expect(writeLink(plan())).toBe(before);
  });

  test('brings its accelerator and count where they are others', () => {
    openLink('v=2&gpu=a100-40-sxm&n=10000&p=175B&t=30d&price=200000CNY');
    takeLayout({ ...taken, n: '512' });
    expect(plan()).toMatchObject({ gpu: 'h100-sxm', n: '512', mfu: 'predicted' });
    expect(made().binding.prediction?.layout.accelerators).toBe(512);
  });

  test('a plan that computes its MFU has something else computed instead', () => {
    openLink('v=2&gpu=h100-sxm&n=256&p=70B&t=30d&d=1T&solve=mfu,budget');
    expect(made().binding.solved).toContain('mfu');
    takeLayout(taken);
    expect(made().binding.solved).not.toContain('mfu');
    expect(made().binding.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('predicted, and then stated as what it came to', () => {
  openLink('v=2&gpu=h100-sxm&n=256&p=70B&t=30d');
  predictUtilisation('llama-3.1-70b');
  expect(plan()).toMatchObject({ arch: 'llama-3.1-70b', mfu: 'predicted', p: '70B' });
  const predicted = value('modelFlopsUtilisation');
  statePrediction(`${(predicted * 100).toFixed(1)}%`);
  expect(value('modelFlopsUtilisation')).toBeCloseTo(predicted, 3);
  predictUtilisation('gpt-3');
  expect(plan().arch).toBe('llama-3.1-70b'); // the plan’s own stays
});
