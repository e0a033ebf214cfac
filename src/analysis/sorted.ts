/** Looks up sorted lists by halves. */

/** The first place of a list from which on a question is true; its length where it is true of nothing. */
export function firstFrom<T>(sorted: readonly T[], isFrom: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && !isFrom(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
