/**
 * Texts joined so that no two lists give the same bytes: each as a 2-byte big-endian length and its UTF-8.
 *
 * @module
 */
import { KeyturnError } from './errors.ts';

const LIMIT = 0xff_ff;

/** The texts as bytes; throws `ARGUMENT_INVALID` for one over 65535 bytes. */
export const lengthPrefixed = (...texts: readonly string[]): Buffer =>
  Buffer.concat(texts.flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > LIMIT) {
      throw new KeyturnError('ARGUMENT_INVALID', 'A purpose, environment or context text is longer than 65535 bytes. Use a shorter one.');
    }
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return [length, bytes];
  }));
