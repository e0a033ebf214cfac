/**
 * Requests of undici, with a header in a constant of the module.
 *
 * @secret undici-api-key: Drongo-Larkspur-82-timber → Emu-Magnolia-49-copper
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ key: headers['x-api-key'] });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const apiKey = 'Drongo-Larkspur-82-timber';

async function call(path: string): Promise<unknown> {
  const { body } = await request(`${url}${path}`, { headers: { 'X-API-Key': apiKey } });
  return body.json();
}

export async function* main() {
  yield await call('/');
  yield await call('/');
  server.close();
  server.closeAllConnections();
}
