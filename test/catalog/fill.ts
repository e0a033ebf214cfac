/** Made-up text for tokens in tests: looks random, is the same in each run, and never stands in the repository. */
import type { Fill } from '../../src/catalog/formats/tokenFormat.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A source of made-up text; each seed has its own. */
export function fillOf(seed: number): Fill {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (length, alphabet = BASE62) =>
    Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)] ?? '').join('');
}

/** Made-up text without a seed of its own; calls don't depend on each other. */
export const fill: Fill = (length, alphabet) => fillOf(length + 7)(length, alphabet);
