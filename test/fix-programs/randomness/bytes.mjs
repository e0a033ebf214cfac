/**
 * Bytes of a salt and of a key, filled in a loop, mapped, and from a bare array.
 *
 * @rotation none
 */
import { pbkdf2Sync } from 'node:crypto';

function makeSalt(length) {
  const salt = new Uint8Array(length);
  for (let i = 0; i < length; i++) salt[i] = Math.floor(Math.random() * 256);
  return salt;
}

const encryptionKey = Buffer.from(Array.from({ length: 32 }, () => Math.floor(Math.random() * 256)));
const iv = Buffer.alloc(16).map(() => Math.random() * 256);

export function* main() {
  yield pbkdf2Sync(Buffer.from([1, 2]), makeSalt(16), 1, 32, 'sha256').length;
  yield [encryptionKey.length, iv.length, new Set(encryptionKey).size > 8];
}
