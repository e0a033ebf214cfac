/**
 * Random values made of random bytes: the same code on servers and in browsers, which differ in where the bytes come from.
 *
 * @module
 */
import { KeyturnError } from './errors.ts';
import type { RandomTokenOptions } from './types.ts';

/** Gives so many bytes from a cryptographic source. */
export type RandomSource = (size: number) => Uint8Array;

const TWO_48 = 2 ** 48;
const LONGEST_TOKEN = 65_536;
const MOST_BYTES = 2 ** 31 - 1;

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const ALPHABETS: ReadonlyMap<string, string> = new Map([
  ['base64url', `${UPPER}${LOWER}${DIGITS}-_`],
  ['hex', `${DIGITS}abcdef`],
  ['base36', `${DIGITS}${LOWER}`],
  ['base62', `${DIGITS}${UPPER}${LOWER}`],
  ['numeric', DIGITS],
]);

/** [0, 1) with 53 random bits. */
export const randomFraction = (source: RandomSource): number => {
  const [high = 0, ...low] = source(7);
  return ((high & 0x1f) * TWO_48 + low.reduce((sum, byte) => sum * 256 + byte, 0)) / 2 ** 53;
};

/** An integer of [min, max) without bias; throws `ARGUMENT_INVALID` unless both are safe integers and 0 < max - min <= 2^48. */
export const randomInteger = (source: RandomSource, min: number, max: number): number => {
  const range = max - min;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || range <= 0 || range > TWO_48) {
    throw new KeyturnError('ARGUMENT_INVALID', 'randomInt(min, max) takes integers with min < max and at most 2^48 between them.');
  }
  return min + (valueBelow(source, TWO_48 - (TWO_48 % range)) % range);
};

/** A token of independent characters; throws `ARGUMENT_INVALID` for a length or alphabet that can't be used. */
export const randomText = (source: RandomSource, { length = 32, alphabet = 'base64url' }: RandomTokenOptions = {}): string => {
  const characters = [...ALPHABETS.get(alphabet) ?? alphabet];
  const isFit = characters.length >= 2 && characters.length <= 256 && new Set(characters).size === characters.length;
  if (!isFit) throw new KeyturnError('ARGUMENT_INVALID', 'An alphabet is 2 to 256 characters, each once, or the name of one.');
  if (!Number.isSafeInteger(length) || length < 1 || length > LONGEST_TOKEN) {
    throw new KeyturnError('ARGUMENT_INVALID', `The length of a token is 1 to ${LONGEST_TOKEN}.`);
  }
  // Bytes above the last whole multiple would favour the first characters.
  const limit = 256 - (256 % characters.length);
  const chosen: string[] = [];
  while (chosen.length < length) {
    for (const byte of source(length - chosen.length)) {
      const character = byte < limit ? characters[byte % characters.length] : undefined;
      if (character !== undefined) chosen.push(character);
    }
  }
  return chosen.join('');
};

/** A size that can be asked of a source; throws `ARGUMENT_INVALID` for any other. */
export const sizeOf = (size: number, least = 0): number => {
  if (Number.isSafeInteger(size) && size >= least && size <= MOST_BYTES) return size;
  throw new KeyturnError('ARGUMENT_INVALID', `The number of random bytes is ${least} to ${MOST_BYTES}.`);
};

/** The least a key may have, in bytes. */
export const LEAST_KEY_BYTES = 16;

const valueBelow = (source: RandomSource, limit: number): number => {
  for (;;) {
    const value = source(6).reduce((sum, byte) => sum * 256 + byte, 0);
    if (value < limit) return value;
  }
};
