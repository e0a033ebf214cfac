/**
 * Sessions of @fastify/secure-session under a key: it copies the list of keys, so the new one comes with a restart, and earlier sessions stay.
 *
 * @secret session-key: R3JhbmRtb3RoZXItcGFpbnRlZC10aGUtZmVuY2UhISE= → V2UtdG9vay10aGUtbGF0ZS10cmFpbi1ob21lLXRvZGE=
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
app.register(fastifySecureSession, { key: process.env.SESSION_KEY as string, expiry: 10_000_000_000 });
app.get('/', (request) => request.session.get('user') ?? 'nobody');

// Made under the first key.
const SEALED = 'fGcnAhUApjZhHjwCVPGsuCRA3TyBrfq5FfIEPc9eJRTjRLuqw1eM61PoLO4fK4Ny%3Bh7GNDTmWjPDH3TZRC9TbqwZJ3LHuSXyF';

export async function* main() {
  const userOf = async (): Promise<string> => (await app.inject({ url: '/', headers: { cookie: `session=${SEALED}` } })).body;

  yield await userOf();
  yield await userOf();
  await app.close();
}
