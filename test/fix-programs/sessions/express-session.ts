/**
 * Sessions of express-session, over HTTP: a session begun before the rotation goes on.
 *
 * @secret session-secret: Saddle-Comet-64-birch → Lagoon-Thistle-29-ember
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import session from 'express-session';

declare module 'express-session' {
  interface SessionData {
    visits: number;
  }
}

const app = express();
app.use(session({ secret: 'Saddle-Comet-64-birch', resave: false, saveUninitialized: false, genid: () => 'id-of-ada' }));
app.get('/visit', (request, response) => {
  request.session.visits = (request.session.visits ?? 0) + 1;
  response.json(request.session.visits);
});

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/visit`;
  const cookieFrom = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

  const cookie = cookieFrom(await fetch(url));
  yield cookie;
  yield await (await fetch(url, { headers: { cookie } })).json();
  yield cookieFrom(await fetch(url));
  server.close();
}
