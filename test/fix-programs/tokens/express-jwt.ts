/**
 * The middleware express-jwt, which is given one key for each token.
 *
 * @secret jwt-secret: Opal-Chimney-17-Lemur-thyme → Parrot-Cellar-82-Magpie-basil
 * @rotation follows
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expressjwt, type Request } from 'express-jwt';
import jwt from 'jsonwebtoken';

const JWT_SECRET = 'Opal-Chimney-17-Lemur-thyme';

const app = express();
app.get('/token', (_request, response) => void response.send(jwt.sign({ sub: 'ada', iat: 1_790_000_000 }, JWT_SECRET)));
app.get('/', expressjwt({ secret: JWT_SECRET, algorithms: ['HS256'] }), (request: Request, response) => void response.json(request.auth?.sub));

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visit = async (): Promise<unknown> => {
    const token = await (await fetch(`${url}/token`)).text();
    return [token, await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()];
  };

  yield await visit();
  yield await visit();
  server.close();
}
