/**
 * The middleware koa-jwt, which tries all of its secrets.
 *
 * @secret jwt-secret: Scarf-Velvet-92-Puffin-cumin → Tulip-Anchor-27-Quokka-mace
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import Koa from 'koa';
import koaJwt from 'koa-jwt';

const JWT_SECRET = 'Scarf-Velvet-92-Puffin-cumin';

const app = new Koa();
app.use(koaJwt({ secret: JWT_SECRET }).unless({ path: ['/token'] }));
app.use((context) => {
  context.body = context.path === '/token' ? jwt.sign({ sub: 'ada', iat: 1_790_000_000 }, JWT_SECRET) : context.state['user'].sub;
});
app.silent = true;

export async function* main() {
  const handle = app.callback();
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = async (): Promise<string> => (await fetch(`${url}/token`)).text();
  const userOf = async (token: string): Promise<string> => (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text();

  const token = await tokenOf();
  yield token;
  yield await userOf(token);
  yield await tokenOf();
  yield await userOf(await tokenOf());
  yield await userOf(`${token.slice(0, -4)}AAAA`);
  server.close();
}
