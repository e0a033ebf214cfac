/**
 * Texts from before a program used a keyring: the program's own reader opens them, so that what is stored can move bit by bit.
 *
 * @module
 */
import { KeyturnError } from '../errors.ts';
import { Opened } from './description.ts';
import type { Decrypted, LegacyReader, LegacyText } from './types.ts';

/** Opens a text that is no sealed text of keyturn; what is wrong with it is `DECRYPTION_FAILED`, whatever the reader threw. */
export const openLegacy = (legacy: LegacyReader, token: string): Decrypted => {
  try {
    return openedOf(legacy(token));
  } catch (error) {
    throw typedErrorOf(error);
  }
};

/** The same with a reader that may give a promise. */
export const openLegacyAsync = async (legacy: LegacyReader<LegacyText | Promise<LegacyText>>, token: string): Promise<Decrypted> => {
  try {
    return openedOf(await legacy(token));
  } catch (error) {
    throw typedErrorOf(error);
  }
};

/** A copy, so that what the reader gave stays its own when the opened bytes are wiped. */
const openedOf = (text: unknown): Opened => {
  if (typeof text === 'string' || text instanceof Uint8Array) return new Opened(Buffer.from(text), undefined, 'legacy');
  throw new KeyturnError('ARGUMENT_INVALID', 'The option legacy must return a text or bytes. One that returns a promise is for decryptAsync.');
};

/** A reader's error may quote what it read, and tells an attacker which check failed. What keyturn itself threw, such as a store that is away, is neither. */
const typedErrorOf = (error: unknown): KeyturnError =>
  error instanceof KeyturnError
    ? error
    : new KeyturnError('DECRYPTION_FAILED', 'This is not a text sealed by keyturn, and the option legacy could not open it either.', { cause: error });
