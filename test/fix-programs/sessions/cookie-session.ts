/**
 * Sessions of cookie-session, signed with a list of one key.
 *
 * @secret cookie-secret: Anvil-Meadow-27-rocket → Kettle-Prairie-81-sable
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import cookieSession from 'cookie-session';
import express from 'express';

declare module 'express-session' {
  interface SessionData {
    items: string[];
  }
}

const app = express();
app.use(cookieSession({ name: 'cart', keys: ['Anvil-Meadow-27-rocket'], maxAge: 3_600_000 }));
app.get('/add', (request, response) => {
  if (request.session) request.session['items'] = ['lamp'];
  response.end();
});
app.get('/cart', (request, response) => void response.json(request.session?.['items'] ?? 'empty'));

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = async (): Promise<string[]> => (await fetch(`${url}/add`)).headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

  const before = await cookies();
  yield before;
  yield await (await fetch(`${url}/cart`, { headers: { cookie: before.join('; ') } })).json();
  yield await cookies();
  server.close();
}
