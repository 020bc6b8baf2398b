import type { Catalogue } from '../provenance/index.ts';
import { catalogue } from '../provenance/index.ts';

/** What plans are read with: at first what the first answer needs, then the whole library. */
let shelf: Catalogue = catalogue;
const listeners = new Set<() => void>();

export const currentShelf = (): Catalogue => shelf;

export function replaceShelf(by: Catalogue): void {
  if (shelf === by) return;
  shelf = by;
  listeners.forEach((listen) => listen());
}

/** @returns a function that ends it */
export function watchShelf(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
