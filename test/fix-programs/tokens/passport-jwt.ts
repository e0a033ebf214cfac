/**
 * A strategy of passport-jwt, which asks for the key of each token.
 *
 * @secret jwt-secret: Quiver-Nectar-49-Newt-clove → Rocket-Pocket-13-Otter-chive
 * @rotation follows
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import jwt from 'jsonwebtoken';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

const JWT_SECRET = process.env.JWT_SECRET || 'Quiver-Nectar-49-Newt-clove';

passport.use(new Strategy(
  {
    jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
    secretOrKey: JWT_SECRET,
  },
  (payload: { sub: string }, done) => done(null, { name: payload.sub }),
));

const app = express();
app.get('/token', (_request, response) => void response.send(jwt.sign({ sub: 'ada', iat: 1_790_000_000 }, JWT_SECRET)));
app.get('/', passport.authenticate('jwt', { session: false }), (request, response) => void response.json(request.user));

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visit = async (): Promise<unknown> => {
    const token = await (await fetch(`${url}/token`)).text();
    return [token, await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text()];
  };

  yield await visit();
  yield await visit();
  server.close();
}
