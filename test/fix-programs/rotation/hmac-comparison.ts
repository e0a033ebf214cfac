/**
 * Webhooks checked by comparing an HMAC: deliveries that the sender signed under the previous secret are accepted.
 *
 * @secret webhook-secret: Ivory-Glacier-88-Tulip → Amber-Lagoon-33-Quartz
 * @rotation accepts-previous
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET ?? 'Ivory-Glacier-88-Tulip';

const signatureOf = (body: string): string => createHmac('sha256', WEBHOOK_SECRET).update(body).digest('hex');

function isGenuine(body: string, signature: string): boolean {
  return timingSafeEqual(Buffer.from(signature, 'hex'), createHmac('sha256', WEBHOOK_SECRET).update(body).digest());
}

function assertGenuine(body: string, signature: string): void {
  if (signature !== createHmac('sha256', WEBHOOK_SECRET).update(body).digest('hex')) throw new Error('not genuine');
}

export function* main() {
  const signature = signatureOf('paid');
  yield signature;
  yield isGenuine('paid', signature);
  assertGenuine('paid', signature);
  yield isGenuine('refused', signature);
  yield signatureOf('paid');
}
