import type { Node } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { CoreAccelerator } from '../provenance/index.ts';
import { assumed } from '../provenance/index.ts';
import { Decimal, parseDate } from '../units/index.ts';
import type { BoundLeaf } from './leaf.ts';

/** Days after its release that an accelerator could be had at all. */
const daysToMarket = 90;

/**
 * From when a price holds, where a plan says when training starts but not when the hardware was priced: the date of the
 * price, and not before the accelerator could be had. null where that is not known, or nobody asks.
 */
export function dateOfPrice(leaves: ReadonlyMap<Node, BoundLeaf>, { released }: CoreAccelerator): BoundLeaf | null {
  if (!leaves.has(registry.trainingStart) || leaves.has(registry.priceDate)) return null;
  const asOf = (leaves.get(registry.serverMarketPrice) ?? leaves.get(registry.unitPrice))?.asOf;
  const priced = asOf ? parseDate(asOf) : null;
  if (!priced?.ok) return null;
  const release = parseDate(released);
  const had = release.ok ? release.numeral.value?.plus(daysToMarket) : null;
  const notBefore = (end: Decimal | null) => end && (had ? Decimal.max(end, had) : end);
  const [value, low, high] = [priced.numeral.value, priced.numeral.low, priced.numeral.high].map(notBefore);
  if (!value || !low || !high) return null;
  return {
    node: registry.priceDate,
    key: 'bought',
    amount: { operator: low.eq(high) ? '=' : 'range', value, low, high },
    status: 'default',
    citation: assumed(
      'The date of the price, and no earlier than 90 days after the accelerator’s release, as Epoch AI takes it.',
      '가격의 기준일. 다만 에포크 AI처럼 출시 90일 뒤보다 이르지 않다고 본다.',
    ),
    figure: null,
    note: null,
    asOf: asOf ?? null,
    spelling: null,
  };
}
