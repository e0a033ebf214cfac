/**
 * A client of Stripe with options from elsewhere: it is built anew for each version.
 *
 * @secret stripe-secret-key: Jackal-Bracken-56-ladder-Fig → Kudu-Heather-31-basket-Date
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ object: 'balance', available: [], pending: [], key: headers.authorization });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const options: Stripe.StripeConfig = { host: '127.0.0.1', port: new URL(url).port, protocol: 'http', telemetry: false };
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, options);

export async function* main() {
  const keyOf = async (): Promise<unknown> => Reflect.get(await stripe.balance.retrieve(), 'key');
  yield await keyOf();
  yield await keyOf();
  server.close();
  server.closeAllConnections();
}
