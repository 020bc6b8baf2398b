import { expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { languages, loadMessages } from '../../src/messages/index.ts';
import { penFor, presentHardware } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { readDecision } from '../../src/scenario/index.ts';

const hardware = async (gpu: string, language: (typeof languages)[number] = 'en') => {
  const made = estimate({ gpu }, library);
  return presentHardware({ ...made, library }, await loadMessages(language), penFor(language));
};

test.each(library.accelerators.map(({ id }) => id))('%s: every fact has a value and says where it comes from', async (gpu) => {
  for (const language of languages) {
    const document = await hardware(gpu, language);
    for (const { label, value, citation } of document.rows) {
      expect(value, label).not.toMatch(/^$|\?|NaN|undefined/);
      expect(citation, label).not.toBe('');
    }
    for (const { amount, citation, date } of document.prices)
      for (const text of [amount, citation, date]) expect(text).not.toMatch(/^$|\?|NaN|undefined/);
  }
});

test.each(library.accelerators.map(({ id }) => id))('%s: a dated price can be taken over as it is offered', async (gpu) => {
  for (const { spelling, amount } of (await hardware(gpu)).prices) {
    if (spelling === null) continue;
    const reading = readDecision('price', spelling);
    expect(reading.ok && reading.numeral.value?.toNumber(), amount).toBeGreaterThan(0);
  }
});

test('H100: the sparse number stands beside the dense one only to explain it', async () => {
  const [peak] = (await hardware('h100-sxm')).rows;
  expect(peak?.value).toMatch(/^989\.\d TFLOP\/s$/);
  expect(peak?.note).toMatch(/1,?979 TFLOP\/s is the figure with 2:4 sparsity/);
});

test('A800: computes like an A100, links at two thirds, costs up to twice, and each can be opened', async () => {
  const { remarks } = await hardware('a800-80-sxm');
  expect(remarks.map(({ figure }) => figure)).toEqual(['S002-04', 'S002-04', 'S002-05']);
  expect(remarks.map(({ text }) => text).join(' ')).toMatch(/like an A100.*two thirds.*twice/);
  expect(remarks.map(({ publisher }) => publisher)).toEqual(Array.from({ length: 3 }, () => 'Economy Insight No. 158'));
  expect(remarks.map(({ citation }) => citation).join(' ')).toContain('Reuters');
});
