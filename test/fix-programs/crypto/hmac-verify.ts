/**
 * Links signed with an HMAC, compared in constant time.
 *
 * @secret link-secret: Jacana-Snapdragon-41-granite → Kudu-Tuberose-86-timber
 * @rotation accepts-previous
 * @suggestions
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const LINK_SECRET = process.env.LINK_SECRET ?? 'Jacana-Snapdragon-41-granite';

function sign(path: string): string {
  return createHmac('sha256', LINK_SECRET).update(path).digest('hex');
}

function isGenuine(path: string, signature: string): boolean {
  const expected = createHmac('sha256', LINK_SECRET).update(path).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

export function* main() {
  const signature = sign('/invoices/7');
  yield signature;
  yield [isGenuine('/invoices/7', signature), isGenuine('/invoices/8', signature)];
  yield sign('/invoices/7');
}
