/** What the smoke test does with the shop, each with the title that is printed. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import * as shop from './checks.mjs';
import { need } from './secrets.mjs';

/**
 * @typedef {object} Visit
 * @property {string} base
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {import('./fakes.mjs').Fakes} fakes
 * @property {import('./checks.mjs').Customer} customer
 */

/**
 * The checks in the order in which they run.
 *
 * @type {[title: string, check: (visit: Visit) => Promise<void>][]} */
export const CHECKS = [
  [
    'the shop window',
    async ({ base }) => {
      const { status, body } = await shop.call(base, '/');
      assert.equal(status, 200);
      assert.match(body, /<meta name="x-csrf-token" content="[\da-z]{4,16}">/u);
      assert.match(body, /<button>Password<\/button>/u);
      assert.deepEqual((await shop.call(base, '/products?q=-lock+token')).body.map(nameOf), [
        'Shopping trolley token',
      ]);
    },
  ],
  [
    'login: right and wrong password',
    async ({ base, customer }) => {
      await shop.issueTokens(base, customer);
      const wrong = await shop.call(base, '/login', {
        body: { email: customer.email, password: 'not this one' },
      });
      assert.deepEqual(
        { ...wrong, cookies: [] },
        { status: 401, body: { error: 'wrong-password' }, cookies: [] },
      );
    },
  ],
  [
    'bearer token, and the encrypted tax number',
    async ({ base, customer, secrets }) => {
      const token = await shop.issueToken(base, customer);
      const { password: _password, ...profile } = customer;
      assert.deepEqual(await shop.verifyToken(base, token), profile);
      assert.equal(shop.isTokenSignedWith(token, need(secrets, 'JWT_SECRET')), true);
      await shop.refuseToken(base, `${token}x`);
      await shop.refuseToken(base, '');
    },
  ],
  [
    'refresh token',
    async ({ base, customer, secrets }) => {
      const { token, refreshToken } = await shop.issueTokens(base, customer);
      assert.equal(shop.isTokenSignedWith(refreshToken, need(secrets, 'REFRESH_SECRET')), true);
      await shop.verifyToken(base, (await shop.refreshTokens(base, refreshToken)).token);
      await shop.refuseToken(base, refreshToken);
      assert.equal((await shop.call(base, '/token/refresh', { body: { refreshToken: token } })).status, 401);
    },
  ],
  [
    'session cookie',
    async ({ base, secrets }) => {
      const cookie = await shop.openSession(base);
      assert.deepEqual(await shop.readSession(base, cookie), { 'LOCK-1': 1 });
      assert.equal(shop.isCookieSignedWith(cookie, need(secrets, 'SESSION_SECRET')), true);
      assert.deepEqual(await shop.readSession(base, `${cookie}x`), {});
      assert.notEqual(await shop.openSession(base), cookie);
    },
  ],
  [
    'signed cookie',
    async ({ base, secrets }) => {
      const cookie = await shop.setPreference(base);
      assert.equal(await shop.readPreference(base, cookie), 'de');
      assert.equal(shop.isCookieSignedWith(cookie, need(secrets, 'COOKIE_SECRET')), true);
      assert.equal(await shop.readPreference(base, `${cookie}x`), 'en');
    },
  ],
  [
    'payment',
    async ({ base, customer, secrets, fakes: { payments } }) => {
      const order = await shop.placeOrder(base, await shop.issueToken(base, customer));
      assert.deepEqual([order.chargeId, order.amount], ['charges-1', 3490]);
      const { path: called, headers, body } = last(payments);
      assert.deepEqual([called, body], ['/charges', { orderId: order.orderId, amount: 3490 }]);
      assert.equal(headers.authorization, `Bearer ${need(secrets, 'PAYMENT_API_KEY')}`);
    },
  ],
  [
    'refund, signed',
    async ({ base, secrets, fakes: { payments } }) => {
      const { status } = await shop.callAsAdmin(base, '/admin/refunds', need(secrets, 'ADMIN_PASSWORD'), {
        chargeId: 'c1',
        amount: 5,
      });
      assert.equal(status, 201);
      assert.equal(
        last(payments).headers['x-refund-signature'],
        hmac(need(secrets, 'REFUND_SECRET'), 'c1:5'),
      );
    },
  ],
  [
    'invoice link',
    async ({ base, customer }) => {
      const { orderId, invoice } = await shop.placeOrder(base, await shop.issueToken(base, customer));
      assert.deepEqual((await shop.call(base, invoice)).body, { invoice: orderId });
      assert.equal((await shop.call(base, invoice.replace(orderId, 'order-0'))).status, 403);
    },
  ],
  [
    'stock in the warehouse',
    async ({ base, secrets, fakes: { warehouse } }) => {
      assert.equal((await shop.call(base, '/products/LOCK-1/stock')).body.warehouse, 7);
      assert.equal(last(warehouse).headers['x-api-key'], need(secrets, 'WAREHOUSE_API_KEY'));
    },
  ],
  [
    'webhooks',
    async ({ base, secrets }) => {
      assert.deepEqual((await shop.sendWebhook(base, 'payments', need(secrets, 'WEBHOOK_SECRET'))).body, {
        received: true,
      });
      assert.deepEqual((await shop.sendWebhook(base, 'stock', need(secrets, 'STOCK_SECRET'))).body, {
        sku: 'SAFE-2',
        stock: 42,
      });
      assert.equal((await shop.sendWebhook(base, 'payments', 'another secret')).status, 401);
      assert.equal((await shop.sendWebhook(base, 'stock', 'another secret')).status, 401);
    },
  ],
  [
    'password reset by code',
    async ({ base, secrets, fakes: { mail } }) => {
      const customer = await shop.registerCustomer(base);
      const { code } = await shop.forgetPassword(base, customer.email, mail);
      assert.equal(last(mail).headers.authorization, `Bearer ${need(secrets, 'MAIL_API_KEY')}`);
      const wanted = { email: customer.email, password: 'a new password' };
      assert.equal(await shop.resetPassword(base, { ...wanted, code: '000000' }), false);
      assert.equal(await shop.resetPassword(base, { ...wanted, code }), true);
      assert.equal(await shop.resetPassword(base, { ...wanted, code }), false);
      await shop.issueTokens(base, wanted);
      await assert.rejects(shop.issueTokens(base, customer), assert.AssertionError);
    },
  ],
  [
    'password reset by link',
    async ({ base, fakes: { mail } }) => {
      const customer = await shop.registerCustomer(base);
      const { token } = await shop.forgetPassword(base, customer.email, mail);
      assert.equal(
        await shop.resetPassword(base, { email: customer.email, password: 'a new password', token }),
        true,
      );
    },
  ],
  [
    'gift card',
    async ({ base }) => {
      const { number, pin } = (await shop.call(base, '/gift-cards', { body: {} })).body;
      assert.match(pin, /^\d{4}$/u);
      assert.equal(
        (await shop.call(base, '/gift-cards/redeem', { body: { number, pin: 'none' } })).status,
        404,
      );
      assert.deepEqual((await shop.call(base, '/gift-cards/redeem', { body: { number, pin } })).body, {
        cents: 2500,
      });
    },
  ],
  [
    'the owner',
    async ({ base, secrets }) => {
      const password = need(secrets, 'ADMIN_PASSWORD');
      const { host } = new URL(need(secrets, 'DATABASE_URL'));
      assert.equal((await shop.callAsAdmin(base, '/admin/status', password)).body.database, host);
      assert.equal((await shop.callAsAdmin(base, '/admin/status', `${password}x`)).status, 401);
      const { body } = await shop.callAsAdmin(base, '/admin/staff', password, {
        email: 'new@legacy-shop.example',
      });
      assert.match(body.temporaryPassword, /^[a-z2-9]{12}$/u);
      assert.match(body.inviteToken, /^[A-Za-z2-9]{20}$/u);
    },
  ],
  [
    'partners',
    async ({ base, secrets }) => {
      const { apiKey } = (
        await shop.callAsAdmin(base, '/admin/partners', need(secrets, 'ADMIN_PASSWORD'), {
          name: 'Corner shop',
        })
      ).body;
      assert.match(apiKey, /^[A-Za-z2-9]{32}$/u);
      assert.equal(await partnerOf(base, apiKey), 'Corner shop');
      assert.equal(await partnerOf(base, need(secrets, 'PARTNER_API_KEY')), 'Kiosk am Eck');
      assert.equal(await partnerOf(base, `${apiKey}x`), undefined);
    },
  ],
];

/** @param {import('./fakes.mjs').Fake} fake */
function last({ received }) {
  const request = received.at(-1);
  assert.ok(request, 'the service was not called');
  return request;
}

/**
 * @param {string} secret
 * @param {string} text
 */
function hmac(secret, text) {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** @param {{ name: string }} item */
function nameOf({ name }) {
  return name;
}

/**
 * @param {string} base
 * @param {string} apiKey
 * @returns {Promise<string | undefined>}
 */
async function partnerOf(base, apiKey) {
  return (await shop.call(base, '/partner/products', { headers: { 'x-api-key': apiKey } })).body.partner;
}
