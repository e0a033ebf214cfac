/**
 * An HMAC that one function makes and others compare: it gets a parameter for the key, and what the sender signs is as before.
 *
 * @secret webhook-secret: Thimble-Orbit-53-Walnut → Puffin-Lattice-08-Clover
 * @rotation accepts-previous
 * @suggestions
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const WEBHOOK_SECRET = process.env['WEBHOOK_SECRET'] ?? 'Thimble-Orbit-53-Walnut';

function sign(body: string): Buffer {
  return createHmac('sha256', WEBHOOK_SECRET).update(body).digest();
}

function isGenuine(body: string, signature: string): boolean {
  const expected = sign(body);
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(expected, given);
}

function assertGenuine(body: string, signature: string): void {
  if (sign(body).toString('hex') !== signature) throw new Error('not genuine');
}

export function* main() {
  const signature = sign('paid').toString('hex');
  yield signature;
  yield isGenuine('paid', signature);
  assertGenuine('paid', signature);
  yield isGenuine('refused', signature);
  yield sign('paid').toString('hex');
}
