/** A look-up by id. @throws RangeError for an id that no record has. */
export const finder = <Item extends { readonly id: string }>(what: string, items: readonly Item[]) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string): Item => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`There is no ${what} “${id}”.`);
    return found;
  };
};

/** Immutable to the last field. */
export const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};
