/**
 * Webhooks of Stripe, checked in a handler with Web Crypto.
 *
 * @secret stripe-webhook-secret: Marmot-Heather-55-anchor → Numbat-Lavender-16-beacon
 * @rotation accepts-previous
 */
import Stripe from 'stripe';

export async function handle(request) {
  const signature = request.headers.get('stripe-signature');
  const body = await request.text();
  try {
    const event = await Stripe.webhooks.constructEventAsync(body, signature, process.env.STRIPE_WEBHOOK_SECRET);
    return Response.json({ received: event.type });
  } catch (error) {
    return new Response(error.type, { status: 400 });
  }
}

const sign = (payload) => Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret: process.env.STRIPE_WEBHOOK_SECRET });

export async function* main() {
  const payload = JSON.stringify({ id: 'evt_1', type: 'invoice.paid' });
  const send = async (signature) => (await handle(new Request('http://localhost', { method: 'POST', body: payload, headers: { 'stripe-signature': signature } }))).text();
  const signature = await sign(payload);
  yield await send(signature);
  yield await send(signature);
  yield await send(await sign(payload));
  yield await send(signature.replace(/v1=\w{4}/u, 'v1=0000'));
}
