/**
 * A closure that keeps the value: each use reads it anew.
 *
 * @secret coupon-signing-key: Saffron-Turret-26-Lagoon-ash → Paprika-Bastion-89-Estuary-yew
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

function makeSigner(prefix: string): (text: string) => string {
  const couponSigningKey = process.env.COUPON_SIGNING_KEY!;
  return (text) => prefix + createHmac('sha256', couponSigningKey).update(text).digest('base64url');
}

export function* main() {
  const sign = makeSigner('c.');
  yield sign('summer');
  yield sign('summer');
}
