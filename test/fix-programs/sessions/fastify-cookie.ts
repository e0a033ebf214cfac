/**
 * Signed cookies of @fastify/cookie, whose list of secrets would keep the first for signing: a signer follows.
 *
 * @secret cookie-secret: Hollow-Pigeon-59-canvas → Barley-Summit-20-trumpet
 * @rotation accepts-previous
 */
import fastifyCookie from '@fastify/cookie';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyCookie, { secret: 'Hollow-Pigeon-59-canvas' });
app.get('/set', (_request, reply) => reply.setCookie('user', 'ada', { signed: true }).send('set'));
app.get('/get', (request) => request.unsignCookie(request.cookies['user'] ?? '').value);

export async function* main() {
  const cookieOf = async (): Promise<string> => String((await app.inject('/set')).headers['set-cookie']).split(';')[0] ?? '';

  const cookie = await cookieOf();
  yield cookie;
  yield (await app.inject({ url: '/get', headers: { cookie } })).body;
  yield await cookieOf();
  await app.close();
}
