/**
 * The option of cookie-session that takes one secret.
 *
 * @secret cookie-secret: Quartz-Banjo-56-willow → Nutmeg-Harbor-14-falcon
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import cookieSession from 'cookie-session';

const withSession = cookieSession({ name: 'cart', secret: process.env.COOKIE_SECRET });

const server = createServer((request, response) => {
  withSession(request, response, () => {
    const items = request.session.items ?? 0;
    if (request.url === '/add') request.session.items = items + 1;
    response.end(String(items));
  });
});

export async function* main() {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const add = async () => (await fetch(`${url}/add`)).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');

  const cookie = await add();
  yield cookie;
  yield await (await fetch(url, { headers: { cookie } })).text();
  yield await add();
  server.close();
}
