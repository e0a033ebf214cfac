/**
 * Verification with a callback: it would be called once per key, so only new tokens are accepted after a rotation.
 *
 * @secret jwt-secret: Glove-Thunder-61-Egret-nut → Hazel-Window-15-Ocelot-pea
 * @rotation follows
 * @left require-previous-keys/callback
 */
import jwt from 'jsonwebtoken';

const JWT_SECRET = 'Glove-Thunder-61-Egret-nut';

function userOf(token: string): Promise<unknown> {
  return new Promise((resolve) => {
    jwt.verify(token, JWT_SECRET, (error, payload) => resolve(error ? error.message : payload));
  });
}

const issue = (user: string): Promise<string | undefined> => new Promise((resolve, reject) => {
  jwt.sign({ user, iat: 1_790_000_000 }, JWT_SECRET, (error: Error | null, token: string | undefined) => (error ? reject(error) : resolve(token)));
});

export async function* main() {
  yield await issue('ada');
  yield await issue('ada');
  yield await userOf((await issue('bob')) ?? '');
}
