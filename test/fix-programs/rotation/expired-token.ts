/**
 * A token that has expired, under the previous key: the library's own error, not that of a wrong signature.
 *
 * @secret jwt-secret: Hazel-Lagoon-75-Copper-finch → Opal-Thicket-28-Breeze-otter
 * @rotation accepts-previous
 */
import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';

const JWT_SECRET = process.env.JWT_SECRET ?? 'Hazel-Lagoon-75-Copper-finch';

function outcomeOf(token: string): unknown {
  try {
    return jwt.verify(token, JWT_SECRET, { algorithms: ['HS256'] });
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
}

export function* main() {
  const tokenOf = (exp: number): string => jwt.sign({ sub: 'ada', iat: 1, exp }, JWT_SECRET);
  const [valid, expired] = [tokenOf(4_000_000_000), tokenOf(2)];
  yield outcomeOf(valid);
  yield outcomeOf(valid);
  yield outcomeOf(expired);
  yield outcomeOf(jwt.sign({ sub: 'eve' }, randomUUID()));
  yield outcomeOf('no.token.atall');
}
