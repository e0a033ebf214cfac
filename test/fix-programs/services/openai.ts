/**
 * A client of OpenAI built when the module loads, calling a server on this machine.
 *
 * @secret openai-api-key: Orbit-Basket-93-thunder-Rye → Nectar-Canal-26-pillow-Oak
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: 'Orbit-Basket-93-thunder-Rye' });

export async function* main() {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: [{ id: request.headers.authorization }] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  openai.baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

  yield (await openai.models.list()).data[0]?.id;
  yield (await openai.models.list()).data[0]?.id;
  server.close();
  server.closeAllConnections();
}
