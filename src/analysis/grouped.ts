/** Sorts things into groups, as `Map.groupBy` does, which Node 20 lacks. */

/** The items by their keys, in their own order; an item may have several keys, or none. */
export function groupedBy<Item, Key>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<Key>): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
