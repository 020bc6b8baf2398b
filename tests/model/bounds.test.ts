const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;
type Stated = (typeof operators)[number];

/** How an input is typed with each operator, in a unit of its own. */
const stated = (key: NumeralKey, value: number, operator: Stated): string => {
  const sign = encodeURIComponent(operator === '=' || operator === 'range' ? '' : operator);
  if (operator !== 'range') return sign + spell[key](value);
  return key === 'mfu'
    ? `${value / 2}-${value}%25`
    : `${spell[key](value).replace(/(USD|d)$/, '')}-${spell[key](key === 'n' ? value * 2 : value * 1.5)}`;
};

const middling: Typed = { n: 1000, price: 20_000, p: 70e9, d: 2e12, t: 30, mfu: 40, rate: 2, pue: 1.2, kwh: 0.1 };

describe('a bound never becomes a point', () => {
  const cases = solvedKeys.flatMap((solved) =>
    numeralKeys.filter((key) => key !== solved).flatMap((key) => operators.map((operator) => ({ solved, key, operator }))),
  );

  test.each(cases)('$key stated with “$operator”, $solved computed', ({ solved, key, operator }) => {
    // Every figure exact, so that whatever is uncertain comes from this input.
    const link = linkOf(middling, solved, { [key]: stated(key, middling[key], operator) });
    const { bindings, issues } = bind(readLink(link).scenario, library);
    expect(issues).toEqual([]);
    const leaf = inputOf(key);
    const amounts = new Map(
      [...bindings.amounts].map(([node, amount]): [Node, Amount] => [node, node === leaf || !amount.value ? amount : point(amount.value)]),
    );
    const closed = (key === 'mfu' && operator.startsWith('>')) || (key === 'pue' && operator.startsWith('<'));
    const { amount } = evaluate({ ...bindings, amounts });
    const exact = evaluate({ ...bindings, amounts: new Map([...amounts, [leaf, point(amounts.get(leaf)?.value ?? new Decimal(1))]]) });
    const raised = evaluate({
      ...bindings,
      amounts: new Map([...amounts, [leaf, point((amounts.get(leaf)?.value ?? new Decimal(1)).times('1.001'))]]),
    });
    for (const name of nodeNames) {
      const node = registry[name];
      if (!restsOn(node, bindings).includes(leaf) || !isComputable(name, bindings)) continue;
      const made = amount(node);
      const [at, above] = [exact.amount(node).value, raised.amount(node).value];
      const turn = at && above ? (apart(above, at) < 1e-20 ? 0 : above.gt(at) ? 1 : -1) : 0;
      // The other term of a sum holds it from below, whatever an open price may be; a centre it has none.
      const held = name === 'amortisedRun' && (key === 'price' || key === 'kwh') && operator.startsWith('<');
      expect(shapeOf(made), `${name} = ${JSON.stringify(made)}`).toEqual(expected(operator, turn, closed || held));
      if (made.operator === 'range') expect(made.value, name).toBeNull();
    }
  });
});

test('an end is excluded only by what it depends on', () => {
  const operatorOf = (link: string, name: NodeName) => planned(link).quantity(name).operator;
  // 6·N·D with D = S·T/(6·N): N cancels, and its “more than” with it.
  expect(operatorOf('n=1000&p=>100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>=');
  expect(operatorOf('n=1000&p=>=100B&t=>30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=<100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('>');
  expect(operatorOf('n=>1000&p=>100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('range');
  expect(operatorOf('n=>1000&p=100B&d=1T&mfu=0.4', 'rentedRun')).toBe('range');
  expect(planned('n=>1000&p=100B&d=1T&mfu=0.4&rate=2USD').quantity('acceleratorHours').low).not.toBeNull();
});

test('what cancels leaves no trace, not in the last digit either', () => {
  const made = planned('n=1000~3000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  const exact = planned('n=1000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  for (const name of ['acceleratorHours', 'rentedRun'] as const) {
    expect([made.quantity(name).low?.toFixed(), made.quantity(name).high?.toFixed()]).toEqual([
      exact.quantity(name).low?.toFixed(),
      exact.quantity(name).high?.toFixed(),
    ]);
  }
  const compute = planned('n=2000&p=100B-700B&t=30d&mfu=0.3').quantity('trainingCompute');
  expect([compute.low?.toFixed(), compute.high?.toFixed()]).toEqual(['485222400000000000000000', '485222400000000000000000']);
});

const point = (value: Decimal): Amount => ({ operator: '=', value, low: value, high: value });
const shapeOf = ({ operator, low, high }: Amount) => ({ operator, low: low !== null, high: high !== null });

/** What a result must be where it grows (1), shrinks (-1) or doesn't care (0) when the input grows. */
function expected(operator: Stated, turn: number, closed: boolean) {
  // Approximate is approximate wherever it is mentioned, even where it cancels: less is claimed than could be.
  if (operator === '~') return { operator: '~', low: true, high: true };
  if (turn === 0 || operator === '=') return { operator: '=', low: true, high: true };
  if (operator === 'range' || closed) return { operator: 'range', low: true, high: true };
  const turned = turn > 0 ? operator : operator.startsWith('>') ? operator.replace('>', '<') : operator.replace('<', '>');
  return { operator: turned, low: turned.startsWith('>'), high: turned.startsWith('<') };
}
