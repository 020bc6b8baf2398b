import { describe, expect, test } from 'vitest';
import type { DocumentedEstimate } from '../../src/analysis/index.ts';
import { exportSchema, longestExport, presentJson, readExport, writeFileProblem, writeJson } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, readLink, writeFolio, writeLink } from '../../src/scenario/index.ts';
import { broken, documented, languages, readers } from './readers.ts';

const words = { en: readers.en.messages, ko: readers.ko.messages };
const exported = (made: DocumentedEstimate): string => writeJson(presentJson(made, made.binding.issues, true, words));

const odd = [
  '#v=2&gpu=my+chip&peak=500T&n=>1000&p=70B&t=2개월&price=3천만원&rate=$1.5',
  '#v=2&gpu=h100-sxm&n=16&p=7B&d=1T&pay=1억원&refs=S003-01',
];

describe('the export', () => {
  test.each([...library.presets.map((preset) => writeLink(decisionsOf(preset))), ...odd.map((link) => writeLink(readLink(link).scenario))])(
    'of %s opens again as the identical link',
    (link) => {
      const text = exported(documented(link));
      expect(text.length).toBeLessThan(longestExport / 4);
      const reading = readExport(text, 'plan.json');
      expect(reading).toEqual({ ok: true, link });
      expect(writeLink(readLink(reading.ok ? reading.link : '').scenario)).toBe(link);
    },
  );

  test('opens also with a byte order mark, after something was added to it, and with a whole address', () => {
    const link = '#v=2&gpu=h100-sxm&n=16&p=7B&t=3d';
    const made = presentJson(documented(link), [], true, words);
    for (const text of [
      `\ufeff${writeJson(made)}`,
      JSON.stringify({ ...made, scenarios: [{ name: 'second' }], note: 1 }),
      JSON.stringify({ schema: exportSchema, link: `https://example.org/runcost/${link}` }),
    ])
      expect(readExport(text, 'plan.json')).toEqual({ ok: true, link });
  });

  test('its numbers are not taken: the plan is its link', () => {
    const text = exported(documented('#v=2&gpu=h100-sxm&n=16&p=7B&t=3d')).replaceAll('"16"', '"9999"');
    expect(readExport(text, 'plan.json')).toEqual({ ok: true, link: '#v=2&gpu=h100-sxm&n=16&p=7B&t=3d' });
  });
});

describe('several plans', () => {
  const link = '#v=2&gpu=h100-sxm&n=16;32&p=7B;;;13B&t=3d;;30d&name=first;;slow&at=2';
  const { folio } = readLink(link);
  const plans = folio.plans.map(({ name, scenario }) => ({ name, made: documented(writeLink(scenario)) }));

  test('are all in one export, each with its own link, and the link of the whole opens again as it was', () => {
    expect(writeFolio(folio)).toBe(link);
    const worked = plans[folio.at]?.made;
    if (!worked) throw new RangeError('no plan');
    const made = presentJson(worked, [], true, words, { link, plans });
    const text = writeJson(made);
    expect(text.length).toBeLessThan(longestExport);
    expect(readExport(text, 'plans.json')).toEqual({ ok: true, link });
    expect('scenarios' in made && made.scenarios.map(({ name }) => name)).toEqual(['first', '', 'slow', '']);
    const scenarios = 'scenarios' in made ? made.scenarios : [];
    expect(scenarios[1]).toMatchObject({ inputs: made.inputs, results: made.results, issues: [] });
    for (const [index, { link: own, results }] of scenarios.entries()) {
      expect(own).toBe(writeLink(folio.plans[index]?.scenario ?? {}));
      expect(results).toEqual(presentJson(documented(own), [], true, words).results);
    }
  });
});

describe('what is no export of ours', () => {
  const ours = (more: object): string => JSON.stringify({ schema: exportSchema, ...more });
  test.each([
    ['garbage', 'PK\u0003\u0004 not json', 'notJson', /^From line 1, column 1 on .*no JSON/],
    ['nothing', '', 'notJson', /^From line 1, column 1 on/],
    ['a name without quotes', '{ schema: 1 }', 'notJson', /^From line 1, column 3 on/],
    ['a comma too many', '[1,\n2,\n]', 'notJson', /^From line 3, column 1 on/],
    ['a text that does not end', '{"schema": "runcost}', 'notJson', /^From line 1, column 12 on/],
    ['something after the end', '{}\n{}', 'notJson', /^From line 2, column 1 on/],
    ['a bracket of another kind', '{"a": [1}', 'notJson', /^From line 1, column 9 on/],
    ['a number of nobody', '{"a": 01}', 'notJson', /^From line 1, column 7 on/],
    ['a file that was cut short', exported(documented(odd[1] ?? '')).slice(0, 5000), 'notJson', /cut short/],
    ['a broken line', '{\n  "schema": "runcost/estimate/1",\n  "link": ,\n}', 'notJson', /^From line 3, column 11 on/],
    ['other JSON', '{"name":"runcost","version":"0.1.0"}', 'notOurs', /from somewhere else/],
    ['a list', '[1,2,3]', 'notOurs', /from somewhere else/],
    ['a number', '7', 'notOurs', /from somewhere else/],
    ['null', 'null', 'notOurs', /from somewhere else/],
    ['a schema that is no text', '{"schema":7}', 'notOurs', /from somewhere else/],
    ['a later schema', '{"schema":"runcost/estimate/2","link":"#v=9"}', 'otherSchema', /“runcost\/estimate\/2”.*“runcost\/estimate\/1”/],
    ['a schema of great length', `{"schema":"runcost/estimate/${'9'.repeat(5000)}"}`, 'otherSchema', /newer edition/],
    ['ours without its link', ours({}), 'noLink', /“link”/],
    ['ours with a link that is no text', ours({ link: ['#v=2'] }), 'noLink', /“link”/],
    ['ours with another’s link', ours({ link: 'https://example.org/' }), 'noPlan', /“link”.*“#v=”/],
    ['ours with a dangerous link', ours({ link: 'javascript:alert(1)' }), 'noPlan', /“#v=”/],
    ['ours with a link of great length', ours({ link: `#v=2&n=${'9'.repeat(9000)}` }), 'noPlan', /no plan/],
    ['a file of great length', `{"schema":"${'x'.repeat(longestExport)}"}`, 'tooLarge', /longer than 1,000,000 characters/],
    ['deep nesting', '['.repeat(100_000), 'notJson', /no JSON/],
  ])('%s', (_, text, code, said) => {
    const reading = readExport(text, 'some.json');
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problem.code).toBe(code);
    expect(writeFileProblem(reading.problem, words.en)).toMatch(said);
    for (const language of languages) {
      const sentence = writeFileProblem(reading.problem, words[language]);
      expect(sentence).not.toMatch(broken);
      expect(sentence.length).toBeLessThan(260);
      expect(sentence.endsWith('.')).toBe(true);
    }
  });

  test('a name of great length is cut', () => {
    const sentence = writeFileProblem({ code: 'kind', name: `${'x'.repeat(5000)}.pdf` }, words.en);
    expect(sentence.length).toBeLessThan(260);
  });
});
