import type { Figure } from '../../src/provenance/records.ts';
import type { Operator } from '../../src/units/index.ts';
import { Decimal } from '../../src/units/index.ts';
import type { Reference } from './originals.ts';

const operatorOf: Readonly<Record<string, Operator>> = { exact: '=', approx: '~', at_least: '>=', more_than: '>', up_to: '<=' };

/** Where our operator is not that of the list from which we started: ours follows the print. */
export const otherOperators: Readonly<Record<string, { readonly listed: Operator; readonly ours: Operator; readonly because: string }>> = {
  'S002-01': { listed: '>=', ours: '>', because: 'the print has both “at least” and “more than”' },
  'S002-02': { listed: '~', ours: '=', because: 'printed without a qualifier' },
  'S003-02': { listed: '~', ours: '=', because: 'printed without a qualifier' },
  'S003-05': { listed: '~', ours: '=', because: 'printed without a qualifier' },
  'S004-01': { listed: '~', ours: '=', because: 'printed without a qualifier of its own' },
};

/** Rounded in the list, exact here: how many digits the list has. */
const digitsListed: Readonly<Record<string, number>> = { 'S002-04': 7, D2: 9, D3: 5, D5: 5, X3: 5 };

const same = (id: string, ours: string | null, listed: number | string | null): boolean => {
  if (ours === null || listed === null) return ours === listed;
  const digits = digitsListed[id];
  const value = new Decimal(ours);
  return (digits ? value.toSignificantDigits(digits) : value).eq(new Decimal(listed));
};

/** Where the figures differ from the list they were taken from, other than as said above. */
export const disagreements = (figures: readonly Figure[], reference: Reference): readonly string[] => {
  const found: string[] = [];
  const ours = new Map(figures.map((figure) => [figure.id, figure]));
  for (const listed of reference.figures) {
    const figure = ours.get(listed.id);
    if (!figure) continue;
    const operator = otherOperators[listed.id]?.ours ?? operatorOf[listed.qualifier];
    if (!same(figure.id, figure.value, listed.value))
      found.push(`${figure.id}: ${figure.value ?? 'nothing'}, not ${listed.value ?? 'nothing'}`);
    if (figure.operator !== operator) found.push(`${figure.id}: ${figure.operator}, not ${operator ?? listed.qualifier}`);
    if (figure.lines.join() !== listed.lines.join()) found.push(`${figure.id}: lines ${figure.lines.join()}, not ${listed.lines.join()}`);
    for (const also of figure.also) {
      const [currency = ''] = also.unit.split('/');
      const stated = listed.also_stated_as.find(({ unit }) => unit.startsWith(currency));
      if (!stated || !same(figure.id, also.value, stated.value)) found.push(`${figure.id}: nobody also states ${also.value}`);
    }
  }
  const rates = [
    { id: 'X1', source: 'S002-02' },
    { id: 'X2', source: 'S002-07' },
    { id: 'X3', source: 'S003-01' },
  ].map(({ id, source }) => ({ id, value: reference.exchange_rates.find((rate) => rate.source.startsWith(source))?.rate ?? null }));
  for (const { id, value } of [...reference.derived, ...rates]) {
    const figure = ours.get(id);
    if (figure && !same(id, figure.value, value)) found.push(`${id}: ${figure.value ?? 'nothing'}, not ${value ?? 'nothing'}`);
  }
  return found;
};
