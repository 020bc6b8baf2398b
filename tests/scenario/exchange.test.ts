import { describe, expect, test } from 'vitest';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { bind, convert } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

describe('exchange rates', () => {
  const wonPer = (fx: string, currency: 'USD' | 'CNY' | 'EUR' | 'JPY') => bind({ fx }, library).exchange.get(currency)?.wonPer.toFixed();

  test('are the articles’ own until a link says otherwise', () => {
    const { exchange } = bind({}, library);
    expect([...exchange.keys()].toSorted()).toEqual(['CNY', 'EUR', 'KRW', 'USD']);
    expect(exchange.get('USD')).toMatchObject({ status: 'source', figure: 'X2' });
    expect(bind({ fx: '1400KRW/USD' }, library).exchange.get('USD')).toMatchObject({ status: 'input', figure: null });
  });

  test('the euro, of which no article speaks, is pinned to a day of the European Central Bank', () => {
    const euro = bind({}, library).exchange.get('EUR');
    expect([euro?.wonPer.toFixed(), euro?.figure, euro?.asOf]).toEqual(['1433.66', null, '2023-12-29']);
    expect(euro?.citation).toMatchObject({ kind: 'source', source: 'ecb-reference-rates' });
    const { leaves, issues } = bind({ price: '20000EUR' }, library);
    expect(issues).toEqual([]);
    expect(leaves.get(registry.wonPerPurchaseCurrency)?.amount.value?.toFixed()).toBe('1433.66');
  });

  test('a rate against the euro says what a euro is, until the plan has said it', () => {
    expect([wonPer('1.5USD/EUR', 'USD'), wonPer('1.5USD/EUR', 'EUR')]).toEqual(['1334', '2001']);
    expect([wonPer('8CNY/EUR', 'CNY'), wonPer('8CNY/EUR', 'EUR')]).toEqual(['191.7', '1533.6']);
    expect([wonPer('0.9EUR/USD', 'USD'), wonPer('0.8EUR/USD', 'EUR')]).toEqual(['1334', '1667.5']);
    expect([wonPer('1500KRW/EUR,1.5USD/EUR', 'USD'), wonPer('1500KRW/EUR,1.5USD/EUR', 'EUR')]).toEqual(['1000', '1500']);
  });

  test('may be stated either way round, against any known currency, grouped or not', () => {
    expect(wonPer('1400KRW/USD', 'USD')).toBe('1400');
    expect(wonPer('0.001USD/KRW', 'USD')).toBe('1000');
    expect(wonPer('7CNY/USD,1400KRW/USD', 'CNY')).toBe(new Decimal(1334).div(7).toFixed());
    expect(wonPer('1400KRW/USD, 7CNY/USD', 'CNY')).toBe('200');
    expect(wonPer('1.5USD/EUR', 'EUR')).toBe('2001');
    expect(wonPer('1,450KRW/EUR,9KRW/JPY', 'EUR')).toBe('1450');
    expect(wonPer('1,450KRW/EUR,9KRW/JPY', 'JPY')).toBe('9');
  });

  test('convert there and back', () => {
    const { exchange } = bind({}, library);
    expect(convert(new Decimal('2e9'), 'CNY', 'KRW', exchange).toFixed()).toBe('383400000000');
    expect(convert(new Decimal(1), 'USD', 'USD', exchange).toFixed()).toBe('1');
    expect(() => convert(new Decimal(1), 'USD', 'JPY', exchange)).toThrow(/no exchange rate/);
  });
});
