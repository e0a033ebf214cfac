/**
 * Texts encrypted in an authenticated mode: those of before are opened with the previous key, after a suggestion.
 *
 * @secret data-key: 7f3a91c05e6b2d84f0a1c7395be862d4417c0f9ea35bd26871e4f9230c8ab6d5 → c2e84f07a91d3b56e0f7429c81bd65a3390e7fd14c28ab06957fe3d2b014c86a
 * @rotation accepts-previous
 * @suggestions
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const DATA_KEY = process.env.DATA_KEY ?? '7f3a91c05e6b2d84f0a1c7395be862d4417c0f9ea35bd26871e4f9230c8ab6d5';

function encrypt(text: string): string {
  const iv = Buffer.alloc(12, text.length);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(DATA_KEY, 'hex'), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function decrypt(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(DATA_KEY, 'hex'), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

export function* main() {
  const sealed = encrypt('hello');
  yield sealed;
  yield decrypt(sealed);
  yield encrypt('hello');
  yield decrypt(encrypt('world'));
}
