/**
 * A plain handler of node:http that checks a bearer token, and a client of it.
 *
 * @secret admin-token: Basalt-Lyre-24-Foothill-ox → Gneiss-Harp-79-Piedmont-ram
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ADMIN_TOKEN = process.env.ADMIN_TOKEN ?? 'Basalt-Lyre-24-Foothill-ox';

function handle(request: IncomingMessage, response: ServerResponse): void {
  const isAllowed = request.headers.authorization === `Bearer ${ADMIN_TOKEN}`;
  response.statusCode = isAllowed ? 200 : 401;
  response.setHeader('x-length', ADMIN_TOKEN.length);
  response.end();
}

export async function* main() {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const ask = async (token: string): Promise<readonly unknown[]> => {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return [response.status, response.headers.get('x-length')];
  };
  const all = async (): Promise<readonly unknown[]> => [await ask(['Basalt', 'Lyre', '24', 'Foothill', 'ox'].join('-')), await ask('wrong'), ADMIN_TOKEN];
  yield await all();
  yield await all();
  server.close();
  server.closeAllConnections();
}
