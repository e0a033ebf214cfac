/**
 * A secret exported by one module, handed on by another under a new name, and used in a third.
 *
 * @secret receipt-signing-key: Oyster-Banner-21-Thicket-mid → Mussel-Pennant-76-Copse-rim
 * @rotation captured
 * @left no-captured-secret/exported
 */
import { createHmac } from 'node:crypto';
import { signingKey } from './re-exports/index.ts';

export function* main() {
  const sign = (): string => createHmac('sha256', signingKey).update('1').digest('hex');
  yield sign();
  yield sign();
}
