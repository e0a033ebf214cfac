/**
 * Literals in the calls themselves, in JavaScript, with an expired token that has to stay an expired one.
 *
 * @secret jwt-secret: Cobble-Sunset-86-Walrus-fig → Drum-Orchard-40-Lynx-mint
 * @rotation accepts-previous
 */
import jwt from 'jsonwebtoken';

const SECRET = 'Cobble-Sunset-86-Walrus-fig';

export function login(user, iat) {
  return jwt.sign({ sub: user, iat, exp: iat + 60 }, SECRET);
}

export function authenticate(request, clockTimestamp) {
  const token = request.headers.authorization?.replace('Bearer ', '');
  try {
    request.user = jwt.verify(token, SECRET, { clockTimestamp, algorithms: ['HS256'] }).sub;
    return request.user;
  } catch (error) {
    return error.name;
  }
}

export function* main() {
  const start = 1_790_000_000;
  const request = (token) => ({ headers: { authorization: `Bearer ${token}` } });
  const token = login('ada', start);
  yield token;
  yield authenticate(request(token), start + 1);
  yield authenticate(request(token), start + 600);
  yield authenticate(request(`${token.slice(0, -3)}abc`), start + 1);
  yield login('ada', start);
}
