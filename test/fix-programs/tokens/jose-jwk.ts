/**
 * Keys of jose that are imported from a JWK, which takes `await`: signed and sealed tokens of the previous key are accepted.
 *
 * @secret session-key: Saffron-Tunnel-82-Otter-32-bytes → Bramble-Violin-16-Heron-32-bytes
 * @rotation accepts-previous
 */
import { base64url, EncryptJWT, importJWK, jwtDecrypt, jwtVerify, SignJWT } from 'jose';

const SESSION_KEY = 'Saffron-Tunnel-82-Otter-32-bytes';

async function issue(sub: string): Promise<string> {
  const key = await importJWK({ kty: 'oct', k: base64url.encode(SESSION_KEY) }, 'HS256');
  return new SignJWT({ sub, iat: 1_790_000_000 }).setProtectedHeader({ alg: 'HS256' }).sign(key);
}

const seal = (sub: string): Promise<string> =>
  new EncryptJWT({ sub }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(new TextEncoder().encode(SESSION_KEY));

async function subjectOf(token: string): Promise<string | undefined> {
  const { payload } = await jwtVerify(token, await importJWK({ kty: 'oct', k: base64url.encode(SESSION_KEY) }, 'HS256'));
  return payload.sub;
}

async function opened(token: string): Promise<string | undefined> {
  const { payload } = await jwtDecrypt(token, await importJWK({ kty: 'oct', k: base64url.encode(SESSION_KEY) }, 'dir'));
  return payload.sub;
}

export async function* main() {
  const [token, sealed] = [await issue('ada'), await seal('bob')];
  yield token;
  yield await subjectOf(token);
  yield await opened(sealed);
  yield await issue('ada');
  yield await subjectOf(token.slice(0, -8)).catch((error: unknown) => (error instanceof Error ? error.name : error));
}
