/** Keys from passwords, slow on purpose. */
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { KeyturnError } from '../errors.ts';

const LEAST_ITERATIONS = 600_000;
const LEAST_SALT = 16;
const derive = promisify(pbkdf2);

/**
 * A key of `bytes` (16 to 64, default 32) from a password by PBKDF2-HMAC-SHA-256, off the main thread. `salt` has at least 16 random bytes, to be
 * stored with what the key seals; `iterations` is at least 600000, the default. Throws `ARGUMENT_INVALID`.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
export const derivePassword = async (
  password: string | Uint8Array,
  { salt, iterations = LEAST_ITERATIONS, bytes = 32 }: { readonly salt: Uint8Array; readonly iterations?: number; readonly bytes?: number },
): Promise<Uint8Array> => {
  if (password.length === 0) throw refused('A password that is empty gives no key.');
  if (!(salt instanceof Uint8Array) || salt.length < LEAST_SALT) throw refused(`A salt has at least ${LEAST_SALT} bytes.`);
  if (!Number.isSafeInteger(iterations) || iterations < LEAST_ITERATIONS || iterations > 2 ** 31 - 1) {
    throw refused(`iterations must be at least ${LEAST_ITERATIONS}.`);
  }
  if (!Number.isSafeInteger(bytes) || bytes < 16 || bytes > 64) throw refused('A key from a password has 16 to 64 bytes.');
  return derive(password, salt, iterations, bytes, 'sha256');
};

const refused = (message: string): KeyturnError => new KeyturnError('ARGUMENT_INVALID', message);
