/**
 * Namespaces, `declare`, overloads and generics around a secret.
 *
 * @secret vault-pepper: Cactus-Thimble-39-Oasis-nib → Agave-Needle-94-Mirage-hem
 * @rotation captured
 * @left no-captured-secret/exported
 */
import { createHmac } from 'node:crypto';

declare global {
  var release: string | undefined;
}

namespace Hashing {
  export const vaultPepper = process.env.VAULT_PEPPER as string;

  export function hash(text: string): string;
  export function hash<T extends Buffer>(bytes: T): string;
  export function hash(value: string | Buffer): string {
    return createHmac('sha256', vaultPepper).update(value).digest('hex');
  }
}

export function* main() {
  yield Hashing.hash('ada');
  yield Hashing.hash(Buffer.from('ada'));
  yield globalThis.release ?? 'none';
}
