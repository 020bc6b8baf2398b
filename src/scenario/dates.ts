import type { Amount, FigureNode, Node } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { CoreAccelerator } from '../provenance/index.ts';
import { assumed, cite } from '../provenance/index.ts';
import { parseDate } from '../units/index.ts';
import type { BoundLeaf } from './leaf.ts';

/** The days behind the age of hardware that no plan states: of its price, where that has one, and of its release. */
export function datesOf({ name, released, unverified }: CoreAccelerator, leaves: ReadonlyMap<Node, BoundLeaf>): readonly BoundLeaf[] {
  const price = leaves.get(registry.serverMarketPrice) ?? leaves.get(registry.unitPrice);
  const isVerified = !unverified.includes('released');
  return [
    dated(registry.pricedOn, price?.asOf ?? null, {
      status: price?.citation?.kind === 'source' ? 'source' : 'default',
      citation: price?.citation ?? null,
    }),
    dated(registry.releaseDate, released, {
      status: isVerified ? 'source' : 'default',
      citation: isVerified
        ? cite('epoch-hardware', `release date, ${name}`)
        : assumed('Release date from memory; not verified.', '기억에 의존한 출시일로, 확인하지 못했다.'),
    }),
  ].filter((leaf) => leaf !== null);
}

function dated(node: FigureNode, day: string | null, origin: Pick<BoundLeaf, 'status' | 'citation'>): BoundLeaf | null {
  const reading = parseDate(day ?? '');
  if (!reading.ok) return null;
  const { operator, value, low, high } = reading.numeral;
  const amount: Amount = { operator, value, low, high };
  return { node, key: null, amount, ...origin, figure: null, note: null, asOf: null, spelling: null };
}
