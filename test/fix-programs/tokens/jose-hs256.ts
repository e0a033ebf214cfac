/**
 * Signing and verifying with jose, the key encoded in each function.
 *
 * @secret jwt-secret: Kayak-Meadow-44-Heron-kale → Lemon-Harvest-89-Ibex-leek
 * @rotation accepts-previous
 */
import { jwtVerify, SignJWT } from 'jose';

const JWT_SECRET = process.env.JWT_SECRET ?? 'Kayak-Meadow-44-Heron-kale';

async function issue(user: string): Promise<string> {
  return new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(user).setIssuedAt(1_790_000_000).sign(new TextEncoder().encode(JWT_SECRET));
}

async function userOf(token: string): Promise<string | undefined> {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(JWT_SECRET), { algorithms: ['HS256'] });
  return payload.sub;
}

export async function* main() {
  const token = await issue('ada');
  yield token;
  yield await userOf(token);
  yield await issue('ada');
  yield await userOf(await issue('bob'));
}
