/**
 * Signed cookies of cookie-parser, over HTTP.
 *
 * @secret cookie-secret: Lantern-Quarry-58-moss → Tundra-Willow-31-flint
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(cookieParser('Lantern-Quarry-58-moss'));
app.get('/set', (_request, response) => void response.cookie('user', 'ada', { signed: true }).end());
app.get('/get', (request, response) => void response.json(request.signedCookies));

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookieOf = async (): Promise<string> => (await fetch(`${url}/set`)).headers.get('set-cookie')?.split(';')[0] ?? '';

  const cookie = await cookieOf();
  yield cookie;
  yield await (await fetch(`${url}/get`, { headers: { cookie } })).json();
  yield await cookieOf();
  server.close();
}
