/** Random draws that a test can repeat. */

/** Draws of one seed. */
export interface Draws {
  /** An integer of [0, below). */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  text(length: number, alphabet?: string): string;
  bytes(size: number): Buffer;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The draws of a seed: always the same ones (mulberry32). */
export const drawsOf = (seed: number): Draws => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    text: (length, alphabet = LETTERS) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
    bytes: (size) => Buffer.from(Array.from({ length: size }, () => below(256))),
  };
};
