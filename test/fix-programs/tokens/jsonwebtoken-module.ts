/**
 * Tokens signed and verified with one literal: those issued before the rotation stay valid.
 *
 * @secret jwt-secret: Pebble-Market-70-Saffron-lane → Juniper-Anchor-12-Hollow-gate
 * @rotation accepts-previous
 */
import jwt from 'jsonwebtoken';

const JWT_SECRET = process.env.JWT_SECRET || 'Pebble-Market-70-Saffron-lane';

function issue(user: string): string {
  return jwt.sign({ sub: user, iat: 1_790_000_000 }, JWT_SECRET);
}

function userOf(token: string): unknown {
  return jwt.verify(token, JWT_SECRET).sub;
}

export function* main() {
  const token = issue('ada');
  yield token;
  yield userOf(token);
  yield issue('bob');
  yield userOf(issue('bob'));
}
