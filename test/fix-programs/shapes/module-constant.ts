/**
 * A signing key in a module constant that functions read.
 *
 * @secret link-signing-key: Harbour-41-lantern-plum → Meadow-17-quiet-compass
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

const LINK_SIGNING_KEY = 'Harbour-41-lantern-plum';

function sign(path: string): string {
  return createHmac('sha256', LINK_SIGNING_KEY).update(path).digest('hex');
}

export function* main() {
  yield sign('/invoices/1');
  yield sign('/invoices/1');
}
