/**
 * Options of express-session in a function, from a constant that is read from the environment with a fallback.
 *
 * @secret session-secret: Gravel-Teapot-18-lily → Walrus-Chimney-75-copper
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import session, { type SessionOptions } from 'express-session';

const SESSION_SECRET = process.env.SESSION_SECRET || 'Gravel-Teapot-18-lily';

const store = new session.MemoryStore();

function createApp(isProduction: boolean): Express {
  const options: SessionOptions = {
    name: 'shop',
    secret: SESSION_SECRET,
    resave: false,
    saveUninitialized: true,
    cookie: { secure: isProduction },
    genid: () => 'id-of-bob',
    store,
  };
  const app = express();
  app.use(session(options));
  app.get('/', (request, response) => void response.json(request.headers.cookie !== undefined && request.sessionID === 'id-of-bob'));
  return app;
}

export async function* main() {
  const server = createApp(false).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const first = await fetch(url);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  yield cookie;
  const again = await fetch(url, { headers: { cookie } });
  yield [await again.json(), again.headers.get('set-cookie')];
  yield (await fetch(url)).headers.get('set-cookie');
  server.close();
}
