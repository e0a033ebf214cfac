/**
 * Verification in an async function, with a promise of its own.
 *
 * @secret jwt-secret: Ember-Shovel-52-Willet-rye → Frost-Ladder-97-Badger-oat
 * @rotation accepts-previous
 */
import jwt, { type JwtPayload } from 'jsonwebtoken';

const jwtSecret = process.env['JWT_SECRET'] ?? 'Ember-Shovel-52-Willet-rye';

class Tokens {
  async issue(user: string): Promise<string> {
    return jwt.sign({ iat: 1_790_000_000 }, jwtSecret, { subject: user, algorithm: 'HS512' });
  }

  async userOf(token: string): Promise<string | undefined> {
    const payload = jwt.verify(token, jwtSecret, { algorithms: ['HS512'] }) as JwtPayload;
    return payload.sub;
  }
}

export async function* main() {
  const tokens = new Tokens();
  const token = await tokens.issue('ada');
  yield token;
  yield await tokens.userOf(token);
  yield await tokens.issue('ada');
  yield await tokens.userOf(await tokens.issue('bob'));
}
