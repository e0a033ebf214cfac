/**
 * Signed cookies of Koa.
 *
 * @secret cookie-secret: Dahlia-Bramble-46-ocean → Fossil-Juniper-68-cradle
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';

const app = new Koa();
app.keys = ['Dahlia-Bramble-46-ocean'];
app.use((context) => {
  if (context.path === '/set') context.cookies.set('user', 'ada', { signed: true });
  context.body = { user: context.cookies.get('user', { signed: true }) ?? 'nobody' };
});

export async function* main() {
  const server = createServer((request, response) => void app.callback()(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = async (): Promise<string> => (await fetch(`${url}/set`)).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');

  const cookie = await cookies();
  yield cookie;
  yield await (await fetch(url, { headers: { cookie } })).json();
  yield await cookies();
  server.close();
}
