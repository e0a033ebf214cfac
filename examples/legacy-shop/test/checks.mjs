/**
 * What a customer, a partner and the owner do with the shop, each over HTTP and each checked.
 *
 * Every function takes the shop's address and throws an `AssertionError` when the shop fails.
 */
import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';

/**
 * @typedef {import('./secrets.mjs').Secrets} Secrets
 * @typedef {import('./fakes.mjs').Fake} Fake
 * @typedef {{ id: string, email: string, name: string, taxId: string }} Profile
 * @typedef {Profile & { password: string }} Customer
 * @typedef {{ token: string, refreshToken: string, tokenType: string, expiresIn: string }} Tokens
 * @typedef {{ status: number, body: any, cookies: string[] }} Answer
 */

/**
 * One request to the shop.
 *
 * @param {string} base
 * @param {string} path
 * @param {{ method?: string, body?: unknown, headers?: Record<string, string> }} [request] a body that is no
 *   text is sent as JSON
 * @returns {Promise<Answer>} the cookies as `name=value`
 */
export async function call(base, path, { method, body, headers = {} } = {}) {
  const response = await fetch(base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      connection: 'close',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    cookies: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''),
  };
}

/**
 * @param {string} base
 * @returns {Promise<Customer>} a new customer, whose address no other has
 */
export async function registerCustomer(base) {
  const customer = {
    email: `${randomUUID()}@customer.example`,
    password: `pass-${randomUUID()}`,
    name: 'Ada Example',
    taxId: 'DE136695976 – Ä',
  };
  const { status, body } = await call(base, '/register', { body: customer });
  assert.equal(status, 201);
  return { id: body.id, ...customer };
}

/**
 * Logs in.
 *
 * @param {string} base
 * @param {Pick<Customer, 'email' | 'password'>} customer
 * @returns {Promise<Tokens>}
 */
export async function issueTokens(base, { email, password }) {
  const { status, body } = await call(base, '/login', { body: { email, password } });
  assert.equal(status, 200, 'the login is refused');
  assert.equal(body.tokenType, 'Bearer');
  assert.equal(body.expiresIn, '15m');
  return body;
}

/**
 * Logs in; a new customer unless one is given.
 *
 * @param {string} base
 * @param {Pick<Customer, 'email' | 'password'>} [customer]
 * @returns {Promise<string>} the bearer token, a JWT under the shop's JWT secret
 */
export async function issueToken(base, customer) {
  return (await issueTokens(base, customer ?? (await registerCustomer(base)))).token;
}

/**
 * Asks who the bearer of a token is; the tax number in the answer was stored encrypted.
 *
 * @param {string} base
 * @param {string} token
 * @returns {Promise<Profile>}
 */
export async function verifyToken(base, token) {
  const { status, body } = await call(base, '/me', { headers: { authorization: `Bearer ${token}` } });
  assert.equal(status, 200, 'the token is refused');
  return body;
}

/**
 * @param {string} base
 * @param {string} token
 */
export async function refuseToken(base, token) {
  const { status, body } = await call(base, '/me', { headers: { authorization: `Bearer ${token}` } });
  assert.deepEqual({ status, body }, { status: 401, body: { error: 'invalid-token' } });
}

/**
 * @param {string} base
 * @param {string} refreshToken
 * @returns {Promise<Tokens>}
 */
export async function refreshTokens(base, refreshToken) {
  const { status, body } = await call(base, '/token/refresh', { body: { refreshToken } });
  assert.equal(status, 200, 'the refresh token is refused');
  return body;
}

/**
 * Puts a lock into a new cart.
 *
 * @param {string} base
 * @returns {Promise<string>} the session's cookie as `name=value`, signed with the session secret
 */
export async function openSession(base) {
  const { status, cookies } = await call(base, '/cart', { body: { sku: 'LOCK-1' } });
  assert.equal(status, 200);
  const cookie = cookies.find((candidate) => candidate.startsWith('shop.sid='));
  assert.ok(cookie, 'the shop sets no session cookie');
  return cookie;
}

/**
 * @param {string} base
 * @param {string} cookie `name=value`
 * @returns {Promise<Record<string, number>>} the cart: empty when the shop does not know the session
 */
export async function readSession(base, cookie) {
  const { status, body } = await call(base, '/cart', { headers: { cookie } });
  assert.equal(status, 200);
  return body.cart;
}

/**
 * Chooses a language.
 *
 * @param {string} base
 * @returns {Promise<string>} the cookie as `name=value`, signed with the cookie secret
 */
export async function setPreference(base) {
  const { cookies } = await call(base, '/preferences', { body: { language: 'de' } });
  const cookie = cookies.find((candidate) => candidate.startsWith('language='));
  assert.ok(cookie, 'the shop sets no cookie');
  return cookie;
}

/**
 * @param {string} base
 * @param {string} cookie `name=value`
 * @returns {Promise<string>} the language: `en` when the signature does not hold
 */
export async function readPreference(base, cookie) {
  return (await call(base, '/preferences', { headers: { cookie } })).body.language;
}

/**
 * Whether a JWT is signed (HS256) with this secret.
 *
 * @param {string} token
 * @param {string} secret
 */
export function isTokenSignedWith(token, secret) {
  const [header, payload, signature] = token.split('.');
  return createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url') === signature;
}

/**
 * Whether a cookie `name=value` is signed with this secret, as `cookie-signature` does it.
 *
 * @param {string} cookie
 * @param {string} secret
 */
export function isCookieSignedWith(cookie, secret) {
  const signed = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).replace(/^s:/u, '');
  const dot = signed.lastIndexOf('.');
  const signature = createHmac('sha256', secret)
    .update(signed.slice(0, dot))
    .digest('base64')
    .replace(/=+$/u, '');
  return signature === signed.slice(dot + 1);
}

/**
 * Sends a webhook, signed with a secret.
 *
 * @param {string} base
 * @param {'payments' | 'stock'} sender
 * @param {string} secret
 * @returns {Promise<Answer>}
 */
export function sendWebhook(base, sender, secret) {
  const body = JSON.stringify({ sku: 'SAFE-2', stock: 42 });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return call(base, `/webhooks/${sender}`, {
    body,
    headers: { 'x-signature': signature, 'content-type': 'text/plain' },
  });
}

/**
 * Buys a lock.
 *
 * @param {string} base
 * @param {string} token
 * @returns {Promise<{ orderId: string, chargeId: string, amount: number, invoice: string }>}
 */
export async function placeOrder(base, token) {
  const { status, body } = await call(base, '/orders', {
    body: { sku: 'LOCK-1' },
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(status, 201, 'the order is refused');
  return body;
}

/**
 * Asks for a new password, and reads the mail that comes.
 *
 * @param {string} base
 * @param {string} email
 * @param {Fake} mail
 * @returns {Promise<{ code: string, token: string }>}
 */
export async function forgetPassword(base, email, mail) {
  const { status } = await call(base, '/password/forgot', { body: { email } });
  assert.equal(status, 202);
  const text = String(mail.received.at(-1)?.body['text']);
  const [, code = '', token = ''] = /the code (\S+), or follow \S+&token=(\S+)$/u.exec(text) ?? [];
  assert.match(code, /^[1-9]\d{5}$/u);
  assert.match(token, /^[\da-z]{5,}$/u);
  return { code, token };
}

/**
 * @param {string} base
 * @param {{ email: string, password: string, code?: string, token?: string }} given
 * @returns {Promise<boolean>} whether the password was changed
 */
export async function resetPassword(base, given) {
  return (await call(base, '/reset-password', { body: given })).body.isDone;
}

/**
 * One request of the owner.
 *
 * @param {string} base
 * @param {string} path
 * @param {string} password
 * @param {unknown} [body]
 * @returns {Promise<Answer>}
 */
export function callAsAdmin(base, path, password, body) {
  const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
  return call(base, path, { body, headers: { authorization } });
}
