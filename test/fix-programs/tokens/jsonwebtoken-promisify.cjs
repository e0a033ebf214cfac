/**
 * The promise of a verification, by `promisify`: an expired token is told by the library's own error under a previous key too.
 *
 * @secret jwt-secret: Garnet-Kettle-45-Pigeon-thyme → Harbor-Marble-29-Quince-basil
 * @rotation accepts-previous
 */
const { promisify } = require('node:util');
const jwt = require('jsonwebtoken');

const JWT_SECRET = 'Garnet-Kettle-45-Pigeon-thyme';
const verifyToken = promisify(jwt.verify);

const issue = (user, exp) => jwt.sign({ user, iat: 1_790_000_000, ...exp }, JWT_SECRET);

async function userOf(token) {
  const { user } = await promisify(jwt.verify)(token, JWT_SECRET);
  return user;
}

const claimsOf = (token) => verifyToken(token, JWT_SECRET, { algorithms: ['HS256'] }).catch((error) => error.message);

exports.main = async function* main() {
  const [token, expired] = [issue('ada'), issue('bob', { exp: 1_000_000_000 })];
  yield token;
  yield await userOf(token);
  yield await claimsOf(token);
  yield await claimsOf(expired);
  yield issue('ada');
};
