/**
 * A signed cookie read by cookie-signature, which answers a wrong key with `false`: the suggestion asks with every key.
 *
 * @secret cookie-secret: Maple-Drift-62-Onyx → Fennel-Brook-45-Ember
 * @rotation accepts-previous
 * @suggestions
 */
const { sign, unsign } = require('cookie-signature');

const COOKIE_SECRET = process.env.COOKIE_SECRET ?? 'Maple-Drift-62-Onyx';

function userOf(cookie) {
  const user = unsign(cookie, COOKIE_SECRET);
  return user === false ? 'nobody' : user;
}

exports.main = function* main() {
  const cookie = sign('ada', COOKIE_SECRET);
  yield cookie;
  yield userOf(cookie);
  yield userOf(`${cookie}x`);
  yield sign('bob', COOKIE_SECRET);
};
