import { describe, expect, test } from 'vitest';
import { library } from '../../src/provenance/index.ts';
import type { Scenario, Solved, Standing } from '../../src/scenario/index.ts';
import {
  bind,
  chooseAccelerator,
  decide,
  decisionsOf,
  openingDecisions,
  pairOf,
  planKeys,
  readDecision,
  undecide,
} from '../../src/scenario/index.ts';

const opening = openingDecisions(library);
const standing = (other: Solved): Standing => ({ solved: pairOf('budget', other), choices: { best: 'no' }, edited: [] });
const of = (scenario: Scenario): Standing => ({ ...bind(scenario, library), edited: [] });

describe('editing a plan', () => {
  test('deciding what was computed frees another quantity; anything else frees none', () => {
    expect(decide({ t: '30d' }, 'd', '1T', standing('d'))).toEqual({ scenario: { d: '1T' }, freed: 't', isHeld: false });
    expect(decide({ d: '1T', mfu: '0.4' }, 't', '30d', standing('t'))).toEqual({
      scenario: { t: '30d', mfu: '0.4' },
      freed: 'd',
      isHeld: false,
    });
    expect(decide({ d: '1T', t: '30d' }, 'mfu', '40%', standing('mfu'))).toEqual({
      scenario: { t: '30d', mfu: '40%' },
      freed: 'd',
      isHeld: false,
    });
    expect(decide({ t: '30d' }, 'n', '5', standing('d'))).toEqual({ scenario: { t: '30d', n: '5' }, freed: null, isHeld: false });
    expect(decide({ t: '30d' }, 'mfu', '40%', standing('d'))).toEqual({ scenario: { t: '30d', mfu: '40%' }, freed: null, isHeld: false });
  });

  test('what stays computed stays so, also where a link stated it as well', () => {
    const link: Scenario = { d: '1T', t: '30d', mfu: '0.4', solve: 't' };
    const { scenario } = decide(link, 'n', '5', of(link));
    expect(scenario).toEqual({ d: '1T', mfu: '0.4', n: '5' });
    expect(bind(scenario, library)).toMatchObject({ solved: ['budget', 't'], issues: [] });
  });

  test('whatever is edited, the plan that results is determined and has no complaint', () => {
    const texts: Readonly<Record<(typeof planKeys)[number], string>> = {
      budget: '3e6USD',
      n: '7',
      price: '9USD',
      p: '3B',
      d: '4T',
      t: '5d',
      mfu: '6%',
      rate: '7USD',
      pue: '1.1',
      kwh: '0.2USD',
    };
    let scenario: Scenario = opening;
    for (let step = 0; step < 200; step += 1) {
      const key = planKeys[(step * 7 + Math.floor(step / 5)) % planKeys.length] ?? 'n';
      const { solved } = bind(scenario, library);
      const next = decide(scenario, key, texts[key], of(scenario));
      scenario = next.scenario;
      const after = bind(scenario, library);
      expect(after.issues.filter(({ code }) => !code.endsWith('infeasible') && code !== 'beyond-sense')).toEqual([]);
      expect(after.solved).toEqual(next.freed === null ? solved : pairOf(next.freed, solved.find((each) => each !== key) ?? next.freed));
    }
  });

  test('a bare amount takes the currency that stands in its field, and says so in the link', () => {
    expect(decide({}, 'price', '30000', standing('d'), 'CNY').scenario).toEqual({ price: '30000 CNY' });
    expect(decide({}, 'price', '30000 USD', standing('d'), 'CNY').scenario).toEqual({ price: '30000 USD' });
    expect(decide({}, 'price', 'junk', standing('d'), 'CNY').scenario).toEqual({ price: 'junk' });
    for (const text of ['>100', '100+', '1~2', '100 이상', '100 to 200', 'about 5', '30 ± 10%']) {
      const { price = '' } = decide({}, 'price', text, standing('d'), 'CNY').scenario;
      const reading = readDecision('price', price);
      expect(reading.ok && reading.numeral.unit, `${text} → ${price}`).toBe('CNY');
    }
  });

  test('another accelerator: a sourced price goes, the user’s own stays', () => {
    expect(chooseAccelerator(opening, 'h100-sxm', library)).toEqual({ ...undecide(opening, 'price'), gpu: 'h100-sxm' });
    expect(chooseAccelerator({ ...opening, price: '12345USD', rate: '2USD' }, 'h100-sxm', library)).toEqual({
      ...opening,
      gpu: 'h100-sxm',
      price: '12345USD',
      rate: '2USD',
    });
    const assumed = decisionsOf(library.preset('a800-plan'));
    expect(chooseAccelerator(assumed, 'a100-80-sxm', library).price).toBeUndefined();
    expect(opening.gpu).toBe('a100-40-sxm');
  });
});
