/**
 * Sessions of Auth.js: the first of its secrets seals, all of them open.
 *
 * @secret auth-secret: Basalt-Heron-19-clover-Mirror-dune → Topaz-Raven-76-hazel-Lantern-creek
 * @rotation accepts-previous
 */
import { Auth } from '@auth/core';
import { encode } from '@auth/core/jwt';

const AUTH_SECRET = process.env.AUTH_SECRET ?? 'Basalt-Heron-19-clover-Mirror-dune';
const COOKIE = 'authjs.session-token';

const handle = (request: Request): Promise<Response> =>
  Auth(request, { secret: AUTH_SECRET, basePath: '/auth', trustHost: true, providers: [] });

async function login(name: string): Promise<string> {
  return encode({ token: { name, sub: name }, secret: AUTH_SECRET, salt: COOKIE });
}

async function userOf(token: string): Promise<unknown> {
  const response = await handle(new Request('http://localhost/auth/session', { headers: { cookie: `${COOKIE}=${token}` } }));
  const session: { user?: { name?: string } } | null = await response.json();
  return session?.user?.name ?? 'nobody';
}

export async function* main() {
  const token = await login('ada');
  yield await userOf(token);
  yield await userOf(token);
  yield await userOf(await login('bob'));
}
