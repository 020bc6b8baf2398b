/** What decides a product’s time on one accelerator. Rates are sustained, not peaks. */
export type ProductRates = {
  /** FLOP/s that large products reach. */
  readonly products: number;
  /** Inner dimension at which a product reaches half of it. */
  readonly depth: number;
  readonly multiprocessors: number;
  /** Exponent of what a partly filled last wave of tiles loses. */
  readonly waveLoss: number;
  /** Of the tile that one multiprocessor works on at a time. */
  readonly tileRows: number;
  readonly tileColumns: number;
  /** Bytes of an element. */
  readonly element: number;
  /** byte/s. */
  readonly bytes: number;
};

/**
 * Seconds of as many products C[rows × columns] = A[rows × inner] · B[inner × columns] as there are `groups`, side by side
 * in one kernel, in 2-byte elements: the roofline of arithmetic, less what short inner dimensions and a last wave of tiles
 * that isn’t full lose, and of traffic (training.md §5.1).
 */
export function groupedTime(groups: number, rows: number, columns: number, inner: number, rates: ProductRates): number {
  const tiles = groups * Math.ceil(rows / rates.tileRows) * Math.ceil(columns / rates.tileColumns);
  const waves = Math.ceil(tiles / rates.multiprocessors);
  const fullness = tiles / (waves * rates.multiprocessors);
  const lost = fullness === 1 ? 1 : fullness ** -rates.waveLoss;
  const arithmetic = ((2 * groups * rows * columns * (inner + rates.depth)) / rates.products) * lost;
  const traffic = (rates.element * groups * (rows * inner + inner * columns + rows * columns)) / rates.bytes;
  return arithmetic > traffic ? arithmetic : traffic;
}
