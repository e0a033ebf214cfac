/**
 * fetch with a header that a constant of the module puts together.
 *
 * @secret weather-api-key: Fossa-Narcissus-30-saddle → Gibbon-Oleander-73-lantern
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ token: headers.authorization });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const AUTHORIZATION = `Bearer ${process.env.WEATHER_API_KEY}`;

async function forecast(town: string): Promise<unknown> {
  const response = await fetch(`${url}/?town=${town}`, { headers: { Authorization: AUTHORIZATION } });
  return response.json();
}

export async function* main() {
  yield await forecast('Rome');
  yield await forecast('Rome');
  server.close();
  server.closeAllConnections();
}
