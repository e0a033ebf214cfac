/** The alphabets that token bodies are made of, for building samples. */
import type { Fill } from './tokenFormat.ts';

export const DIGITS = '0123456789';
export const HEX = '0123456789abcdef';
export const UPPER_HEX = '0123456789ABCDEF';
export const LOWER = '0123456789abcdefghijklmnopqrstuvwxyz';
export const UPPER = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const LOWER_BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
export const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A UUID of made-up digits. */
export const uuid = (fill: Fill): string =>
  [8, 4, 4, 4, 12].map((length) => fill(length, HEX)).join('-');
