/**
 * Webhooks of Stripe: those signed before the rotation are still on their way.
 *
 * @secret stripe-webhook-secret: Kestrel-Bramble-47-lantern → Lynx-Thistle-80-compass
 * @rotation accepts-previous
 */
import Stripe from 'stripe';

const WEBHOOK_SECRET = process.env.STRIPE_WEBHOOK_SECRET ?? 'Kestrel-Bramble-47-lantern';

function typeOf(payload: string, signature: string): string {
  const event = Stripe.webhooks.constructEvent(payload, signature, WEBHOOK_SECRET, 1_000_000_000);
  return event.type;
}

const sign = (payload: string): string => Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET, timestamp: 1_790_000_000 });

export function* main() {
  const payload = JSON.stringify({ id: 'evt_1', type: 'invoice.paid' });
  const header = sign(payload);
  yield header;
  yield typeOf(payload, header);
  yield sign(payload);
  yield typeOf(payload, sign(payload));
}
