/**
 * The result of a verification is narrowed, where it is kept and in place: it has the same type under `tryEach`.
 *
 * @secret jwt-secret: Juniper-Paddle-37-Magpie-cumin → Lantern-Thicket-64-Beaver-anise
 * @rotation accepts-previous
 */
import jwt, { type JwtPayload } from 'jsonwebtoken';

const JWT_SECRET = process.env['JWT_SECRET'] ?? 'Juniper-Paddle-37-Magpie-cumin';

const issue = (user: string): string => jwt.sign({ user, iat: 1_790_000_000 }, JWT_SECRET);

function payloadOf(token: string): JwtPayload {
  const payload = jwt.verify(token, JWT_SECRET, { algorithms: ['HS256'] });
  if (typeof payload === 'string') throw new TypeError('a text is no payload');
  return payload;
}

function userOf(token: string): string {
  const payload = jwt.verify(token, JWT_SECRET);
  return typeof payload === 'object' && 'user' in payload && typeof payload['user'] === 'string' ? payload['user'].toUpperCase() : 'nobody';
}

function issuedAt(token: string): number | undefined {
  const { payload, header } = jwt.verify(token, JWT_SECRET, { complete: true });
  return typeof payload === 'string' || header.alg !== 'HS256' ? undefined : payload.iat;
}

function typed(token: string): { user: string } | undefined {
  let claims: string | JwtPayload;
  try {
    claims = jwt.verify(token, JWT_SECRET);
  } catch {
    return undefined;
  }
  return typeof claims === 'string' ? undefined : { user: String(claims['user']) };
}

export function* main() {
  const token = issue('ada');
  yield token;
  yield payloadOf(token);
  yield userOf(token);
  yield issuedAt(token);
  yield typed(token);
  yield typed(`${token}x`);
  yield issue('ada');
}
