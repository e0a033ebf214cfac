/**
 * A client of Stripe that other files import: its authenticator asks for the key of each request.
 *
 * @secret stripe-secret-key: Gecko-Yarrow-39-candle-Lime → Hyena-Mallow-92-pillow-Kiwi
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

export const stripe = new Stripe('Gecko-Yarrow-39-candle-Lime', { host: '127.0.0.1', port: new URL(url).port, protocol: 'http', telemetry: false });

export async function* main() {
  const keyOf = async (): Promise<unknown> => Reflect.get(await stripe.balance.retrieve(), 'key');
  yield await keyOf();
  yield await keyOf();
  server.close();
  server.closeAllConnections();
}
