import { describe, expect, test } from 'vitest';
import { presentExplanation, presentQuality } from '../../src/present/index.ts';
import { choices, readDecision, readLink } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';
import type { Language } from './readers.ts';
import { broken, documented, gpt4, languages, opening, readers, textsOf } from './readers.ts';

const chinchilla = 'gpu=a100-80-sxm&n=4000&p=70B&d=1.4T';
const qualityOf = (link: string, language: Language = 'en') => {
  const { messages, pen } = readers[language];
  return { ...presentQuality(documented(link), messages, pen), messages };
};

describe.each(languages)('the best model for the compute, in %s', (language) => {
  test.each([opening, gpt4, chinchilla, `${chinchilla}&unique=100B`, 'n=>10000&p=>100B&t=90d', 'n=1~9&p=1&t=1s'])(
    'can be read: %s',
    (link) => {
      const { messages: _, ...document } = qualityOf(link, language);
      const texts = textsOf(document);
      expect(texts.filter((text) => broken.test(text))).toEqual([]);
      expect(document.fits.map(({ id }) => id)).toEqual([...choices.law]);
      expect(document.fits.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([document.law.value]);
    },
  );

  test('every fit is told with its source, and each puts the best elsewhere', () => {
    const { fits } = qualityOf(chinchilla, language);
    expect(new Set(fits.map(({ parameters }) => parameters)).size).toBe(fits.length);
    for (const { source } of fits) expect(source).toMatch(/Besiroglu|Epoch|에포크|Hoffmann|Muennighoff/);
  });

  test('beside a loss stands that only differences carry over', () => {
    const { cautions, messages } = qualityOf(chinchilla, language);
    expect(cautions[0]).toBe(messages.quality.caution);
    const noteOf = (name: 'predictedLoss' | 'lossAboveOptimum' | 'parameters', link = chinchilla) =>
      presentExplanation(name, documented(link), messages, readers[language].pen).note ?? '';
    expect(noteOf('predictedLoss')).toContain(messages.quality.caution);
    expect(noteOf('lossAboveOptimum')).toContain(messages.quality.caution);
    expect(noteOf('parameters')).toBe('');
  });

  test('a plan outside the runs of the fit is told so, with how far they reach', () => {
    expect(qualityOf('gpu=h100-sxm&n=100&p=7B&d=140B', language).cautions).toHaveLength(1);
    const [, outside = ''] = qualityOf(chinchilla, language).cautions;
    expect(outside).toMatch({ en: /70(\.0)?B.*1\.40?T.*16(\.0)?B.*500B/, ko: /700억.*1조 4,000억.*160억.*5,000억/ }[language]);
    const [, onlyTokens = ''] = qualityOf('gpu=h100-sxm&n=100&p=7B&d=1.4T', language).cautions;
    expect(onlyTokens).not.toMatch(/: (Parameters|매개변수)/);
  });

  test('the best model can be taken: what is spelled reads back, and leaves nothing above the lowest loss', () => {
    const link = 'gpu=h100-sxm&n=1000&p=300B&t=60d&mfu=0.4';
    const { take } = qualityOf(link, language);
    expect(take?.taken.d).toBeNull(); // tokens follow from the time
    expect(readDecision('p', take?.taken.p ?? '').ok).toBe(true);
    const taken = { ...readLink(link).scenario, p: take?.taken.p ?? '' };
    const { pen, messages } = readers[language];
    const there = presentQuality({ ...documented(`gpu=h100-sxm&n=1000&p=${encodeURIComponent(taken.p)}&t=60d&mfu=0.4`) }, messages, pen);
    expect(there.sentence).toBe(messages.quality.same);
    expect(there.take).toBeNull();
  });

  test('where the plan states its tokens, they are taken as well, and the compute stays', () => {
    const { take } = qualityOf('gpu=h100-sxm&n=1000&p=300B&d=1T', language);
    const [p, d] = [take?.taken.p ?? '', take?.taken.d ?? ''];
    const compute = (link: string) => planned(link).quantity('trainingCompute').value?.toNumber() ?? Number.NaN;
    const after = `gpu=h100-sxm&n=1000&p=${encodeURIComponent(p)}&d=${encodeURIComponent(d)}`;
    expect(compute(after) / compute('gpu=h100-sxm&n=1000&p=300B&d=1T')).toBeCloseTo(1, 2);
    expect(take?.label).toContain(d);
  });

  test('repetition is told where unique tokens are stated, and the field says what emptiness means where not', () => {
    const { unique, repetition, messages } = qualityOf(chinchilla, language);
    expect([unique.spelling, unique.citation.text]).toEqual(['', messages.quality.empty]);
    expect(repetition).toEqual([]);
    const stated = qualityOf(`${chinchilla}&unique=200B`, language);
    expect(stated.repetition.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['epochs', '7'],
        ['repetitionLoss', expect.stringMatching(/^(about |약 )?0\.\d+ ?nats?$/)],
      ]),
    );
  });
});

test('how far the fit is uncertain is told for the fit whose refits are at hand, and else that it isn’t', () => {
  expect(qualityOf(chinchilla).spread).toMatch(/below 10, half below 17, a tenth above 29/);
  const { spread, messages } = qualityOf(`${chinchilla}&law=hoffmann`);
  expect(spread).toBe(messages.quality.noSpread);
});
