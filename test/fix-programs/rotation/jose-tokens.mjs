/**
 * Tokens of jose: those of the previous key are accepted, signed and sealed ones, and nobody else's.
 *
 * @secret session-key: Cinder-Maple-19-Voyage-32-bytes! → Raven-Orchid-67-Lantern-32bytes!
 * @rotation accepts-previous
 */
import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const SESSION_KEY = process.env.SESSION_KEY ?? 'Cinder-Maple-19-Voyage-32-bytes!';
const encoder = new TextEncoder();

const issue = (sub) => new SignJWT({ sub, iat: 1 }).setProtectedHeader({ alg: 'HS256' }).sign(encoder.encode(SESSION_KEY));

async function subjectOf(token) {
  const { payload } = await jwtVerify(token, encoder.encode(SESSION_KEY), { algorithms: ['HS256'] });
  return payload.sub;
}

export async function* main() {
  const token = await issue('ada');
  yield token;
  yield await subjectOf(token);
  yield await issue('bob');
  yield await subjectOf(await issue('bob'));
  yield await subjectOf(await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(encoder.encode(randomUUID()))).catch((error) => error.code);
}
