/**
 * Sessions of @fastify/session.
 *
 * @secret session-secret: Lichen-Parade-81-whistle-Stone-cellar → Cactus-Window-47-marble-Train-pebble
 * @rotation accepts-previous
 */
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import Fastify from 'fastify';

const app = Fastify();
await app.register(fastifyCookie);
await app.register(fastifySession, {
  secret: 'Lichen-Parade-81-whistle-Stone-cellar',
  cookie: { secure: false },
  idGenerator: () => 'id-of-ada',
});
app.get('/', (request) => ({ isKnown: request.headers.cookie !== undefined && request.session.isSeen === true, seen: (request.session.isSeen = true) }));

export async function* main() {
  const cookieOf = async () => String((await app.inject('/')).headers['set-cookie']).split(';')[0] ?? '';

  const cookie = await cookieOf();
  yield cookie;
  yield (await app.inject({ url: '/', headers: { cookie } })).json();
  yield await cookieOf();
  await app.close();
}
