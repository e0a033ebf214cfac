/** Masking: what is shown instead of a secret says nothing about it, not even its length. */
import { KeyturnError } from './errors.ts';

/** What stands for a hidden value. */
export const STARS = '********';

/**
 * Stars of a fixed width for any value; `undefined` and `null` are shown as such. `visible` shows that many first characters of texts
 * at least four times as long, which tells keys apart by their prefix. Throws `ARGUMENT_INVALID` for a `visible` that is no count.
 */
export const mask = (value: unknown, { visible = 0 }: { readonly visible?: number } = {}): string => {
  if (!Number.isSafeInteger(visible) || visible < 0) {
    throw new KeyturnError('ARGUMENT_INVALID', 'visible is the number of characters to show: 0 or a positive integer.');
  }
  if (value === undefined || value === null) return String(value);
  if (typeof value !== 'string' || visible === 0) return STARS;
  const characters = [...value];
  return characters.length < 4 * visible ? STARS : characters.slice(0, visible).join('') + STARS;
};
