/**
 * A function that is made once and keeps the value for all its calls.
 *
 * @secret make-signer-signing-key: Walnut-Comet-37-Harbor-dusk → Saffron-Ridge-81-Meadow-tide
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

function makeSigner(algorithm: string): (body: string) => string {
  const signingKey = 'Walnut-Comet-37-Harbor-dusk';
  return (body) => createHmac(algorithm, signingKey).update(body).digest('hex');
}

const sign = makeSigner('sha256');

export function* main() {
  yield sign('first');
  yield sign('second');
}
