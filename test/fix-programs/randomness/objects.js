/**
 * Tokens as members: of an object, a default, a parameter, a ternary, an assignment.
 *
 * @rotation none
 */
const make = () => ({ id: 1, accessToken: Math.random().toString(36).slice(2), csrfToken: `c-${Math.random().toString(16).slice(2)}` });
const withDefault = ({ resetToken = Math.random().toString(36).substring(2, 15) } = {}) => resetToken;

class User {
  constructor(isNew, token = Math.random().toString(36).slice(-8)) {
    this.verificationToken = isNew ? token : null;
    this.apiKey = isNew && 'k' + Math.floor(Math.random() * 1e9);
  }
}

const user = new User(true);
user.refreshToken = Math.random().toString(32).slice(2);

export function* main() {
  yield Object.values(make()).map((value) => typeof value);
  yield [typeof withDefault(), withDefault({ resetToken: 'x' }), typeof user.verificationToken, /^k\d+$/.test(user.apiKey), typeof user.refreshToken];
}
