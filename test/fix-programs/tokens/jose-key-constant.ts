/**
 * The key of jose as bytes in a constant of the module, as its documentation has it.
 *
 * @secret jwt-secret: Maple-Button-35-Jackal-dill → Nickel-Garden-60-Koala-sage
 * @rotation accepts-previous
 */
import * as jose from 'jose';

const secret = new TextEncoder().encode('Maple-Button-35-Jackal-dill');

export const createToken = (user: string): Promise<string> =>
  new jose.SignJWT({ user }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(1_790_000_000).sign(secret);

export const readToken = async (token: string): Promise<unknown> => (await jose.jwtVerify(token, secret)).payload['user'];

export async function* main() {
  const token = await createToken('ada');
  yield token;
  yield await readToken(token);
  yield await createToken('ada');
}
