/**
 * The plugin @fastify/jwt, which asks for one key for each token.
 *
 * @secret jwt-secret: Umbra-Castle-74-Raven-anise → Violet-Saddle-21-Stork-caper
 * @rotation follows
 */
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';

const app = Fastify();
app.register(fastifyJwt, { secret: 'Umbra-Castle-74-Raven-anise' });
app.get('/token', async (_request, reply) => reply.jwtSign({ sub: 'ada', iat: 1_790_000_000 }));
app.get('/', async (request) => {
  const { sub } = await request.jwtVerify<{ sub: string }>();
  return sub;
});

export async function* main() {
  const visit = async (): Promise<unknown> => {
    const { body: token } = await app.inject('/token');
    return [token, (await app.inject({ url: '/', headers: { authorization: `Bearer ${token}` } })).body];
  };

  yield await visit();
  yield await visit();
  await app.close();
}
