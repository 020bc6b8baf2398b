import { describe, expect, test } from 'vitest';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import {
  bind,
  chooseAccelerator,
  decide,
  decisionsOf,
  openingDecisions,
  planKeys,
  readDecision,
  undecide,
} from '../../src/scenario/index.ts';

const opening = openingDecisions(library);

describe('editing a plan', () => {
  test('deciding what was computed frees another quantity; anything else frees none', () => {
    expect(decide({ t: '30d' }, 'd', '1T', 'd')).toEqual({ scenario: { d: '1T' }, freed: 't' });
    expect(decide({ d: '1T', mfu: '0.4' }, 't', '30d', 't')).toEqual({ scenario: { t: '30d', mfu: '0.4' }, freed: 'd' });
    expect(decide({ d: '1T', t: '30d' }, 'mfu', '40%', 'mfu')).toEqual({ scenario: { t: '30d', mfu: '40%' }, freed: 'd' });
    expect(decide({ t: '30d' }, 'n', '5', 'd')).toEqual({ scenario: { t: '30d', n: '5' }, freed: null });
    expect(decide({ t: '30d' }, 'mfu', '40%', 'd')).toEqual({ scenario: { t: '30d', mfu: '40%' }, freed: null });
  });

  test('what stays computed stays so, also where a link stated it as well', () => {
    const link: Scenario = { d: '1T', t: '30d', mfu: '0.4', solve: 't' };
    const { scenario } = decide(link, 'n', '5', bind(link, library).solved);
    expect(scenario).toEqual({ d: '1T', mfu: '0.4', n: '5' });
    expect(bind(scenario, library)).toMatchObject({ solved: 't', issues: [] });
  });

  test('whatever is edited, the plan that results is determined and has no complaint', () => {
    const texts: Readonly<Record<(typeof planKeys)[number], string>> = {
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
      const next = decide(scenario, key, texts[key], solved);
      scenario = next.scenario;
      const after = bind(scenario, library);
      expect(after.issues).toEqual([]);
      expect(after.solved).toBe(next.freed ?? solved);
    }
  });

  test('a bare amount takes the currency that stands in its field, and says so in the link', () => {
    expect(decide({}, 'price', '30000', 'd', 'CNY').scenario).toEqual({ price: '30000 CNY' });
    expect(decide({}, 'price', '30000 USD', 'd', 'CNY').scenario).toEqual({ price: '30000 USD' });
    expect(decide({}, 'price', 'junk', 'd', 'CNY').scenario).toEqual({ price: 'junk' });
    for (const text of ['>100', '100+', '1~2', '100 이상', '100 to 200', 'about 5', '30 ± 10%']) {
      const { price = '' } = decide({}, 'price', text, 'd', 'CNY').scenario;
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
