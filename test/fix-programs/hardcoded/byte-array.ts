/**
 * Keys written as bytes: copied by a constructor, by Buffer, and as a plain list.
 *
 * @secret disk-encryption-key: heron-basket-16! → gull-Hammer-27?!
 * @rotation none
 */
import { createCipheriv } from 'node:crypto';

function seal(diskEncryptionKey: Uint8Array): string {
  const cipher = createCipheriv('aes-128-gcm', diskEncryptionKey, Buffer.alloc(12));
  return cipher.update('a', 'utf8', 'hex') + cipher.final('hex');
}

const copied = (): string => {
  const diskEncryptionKey = new Uint8Array([104, 101, 114, 111, 110, 45, 98, 97, 115, 107, 101, 116, 45, 49, 54, 33]);
  return seal(diskEncryptionKey);
};

const buffered = (): string => {
  const diskEncryptionKey = Buffer.from([104, 101, 114, 111, 110, 45, 98, 97, 115, 107, 101, 116, 45, 49, 54, 33]);
  return seal(diskEncryptionKey) + diskEncryptionKey.toString('hex');
};

const listed = (): string => {
  const diskEncryptionKey = [104, 101, 114, 111, 110, 45, 98, 97, 115, 107, 101, 116, 45, 49, 54, 33];
  return seal(Uint8Array.from(diskEncryptionKey));
};

export function* main() {
  yield [copied(), buffered(), listed()];
  yield [copied().length, buffered().length, listed().length];
}
