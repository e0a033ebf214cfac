/**
 * Sessions of @fastify/secure-session, which copies its key when it is registered: the new one comes with a restart.
 *
 * @secret session-secret: Granite-Peach-58-sparrow-Wagon-thyme → Marigold-Otter-31-bramble-Clock-pine
 * @rotation captured
 * @left no-captured-secret/restart
 */
import fastifySecureSession from '@fastify/secure-session';
import Fastify from 'fastify';

declare module '@fastify/secure-session' {
  interface SessionData {
    user: string;
  }
}

const app = Fastify();
app.register(fastifySecureSession, {
  secret: 'Granite-Peach-58-sparrow-Wagon-thyme',
  salt: 'sixteen-bytes-of',
  expiry: 10_000_000_000,
});
app.get('/', (request) => request.session.get('user') ?? 'nobody');

// Made under the first secret.
const SEALED = 'tQW5R2KTsy6goN9zjJpV%2BG9DX985hpEwtd5Z8O1Dt3IvPa6yZWPmy2yw9EKhynGq%3BbtZfiudtcNmLeO8kATK8Y1YVnD%2BuKtOL';

export async function* main() {
  const userOf = async (cookie: string): Promise<string> => (await app.inject({ url: '/', headers: { cookie } })).body;

  yield await userOf(`session=${SEALED}`);
  yield await userOf(`session=${SEALED}`);
  await app.close();
}
