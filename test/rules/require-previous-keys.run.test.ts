/** Runs what the fixes and suggestions make of real libraries' calls, before and after a rotation. */
import parser from '@typescript-eslint/parser';
import { sign as signBody, verify } from '@octokit/webhooks-methods';
import { sign as signCookie, unsign } from 'cookie-signature';
import { signedCookie } from 'cookie-parser';
import { Linter } from 'eslint';
import { CompactEncrypt, errors, jwtDecrypt, jwtVerify, EncryptJWT, SignJWT } from 'jose';
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SecretHandle } from '../../src/runtime/handleTypes.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';
import plugin from '../../src/index.ts';

const RULE = 'keyturn/require-previous-keys';
const IMPORTS = [
  "import { verify } from '@octokit/webhooks-methods';", "import { unsign } from 'cookie-signature';",
  "import { signedCookie } from 'cookie-parser';", "import { jwtDecrypt, jwtVerify } from 'jose';",
  "import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';", "import { Webhook } from 'standardwebhooks';",
  "import Stripe from 'stripe';", "import { keyManager } from 'eslint-plugin-keyturn/runtime';",
  "const SECRET = keyManager.secret('key');", "const stripe = new Stripe('none');", '',
].join('\n');

/** The function after the rule's fix, or else its only suggestion. */
function rewritten(source: string): string {
  const linter = new Linter();
  const configuration: Linter.Config[] = [{ plugins: { keyturn: plugin }, rules: { [RULE]: 'error' }, languageOptions: { parser } }];
  const messages = linter.verify(IMPORTS + source, configuration, { filename: 'shop.js' });
  expect(messages).toHaveLength(1);
  const edit = messages[0]?.fix ?? messages[0]?.suggestions?.[0]?.fix;
  if (!edit) throw new Error('There is no edit.');
  const code = IMPORTS + source;
  const edited = code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]);
  expect(linter.verify(edited, configuration, { filename: 'shop.js' })).toEqual([]);
  return edited.slice(IMPORTS.length);
}

const tools = {
  verify, unsign, signedCookie, jwtDecrypt, jwtVerify, createDecipheriv, createHmac, timingSafeEqual, Webhook,
  stripe: new Stripe('none'), TextEncoder, Buffer,
};

let secret: SecretHandle;
let [old, next]: readonly string[] = [];
beforeEach(() => {
  [old, next] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const store = memory({ key: old });
  store.rotate('key', next);
  secret = createKeyManager({ store, environment: 'test' }).secret('key');
});

/** What the rewritten function answers. */
function run(source: string, ...given: readonly unknown[]): unknown {
  const names = ['SECRET', ...Object.keys(tools)].join(', ');
  const make: unknown = runInThisContext(`(({ ${names} }) => (${rewritten(source)}))`);
  if (typeof make !== 'function') throw new TypeError('This is no function.');
  const made: unknown = Reflect.apply(make, undefined, [{ SECRET: secret, ...tools }]);
  if (typeof made !== 'function') throw new TypeError('This is no function.');
  return Reflect.apply(made, undefined, given);
}

const bytesOf = (key = ''): Uint8Array => new TextEncoder().encode(key);
const keyOf = (key = ''): Buffer => Buffer.from(key, 'hex');
const hmacOf = (key = '', body = 'body'): string => createHmac('sha256', key).update(body).digest('hex');
const other = randomBytes(32).toString('hex');

describe('jose', () => {
  const SOURCE = '(token) => jwtVerify(token, new TextEncoder().encode(SECRET.reveal()))';
  const tokenOf = (key: string | undefined, expiry: string): Promise<string> =>
    new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expiry).sign(bytesOf(key));

  it('accepts tokens of every valid key and refuses those of others', async () => {
    for (const key of [next, old]) await expect(run(SOURCE, await tokenOf(key, '1h'))).resolves.toMatchObject({ payload: { sub: 'ada' } });
    await expect(run(SOURCE, await tokenOf(other, '1h'))).rejects.toBeInstanceOf(errors.JWSSignatureVerificationFailed);
  });

  it("raises the library's own error for an expired token under a previous key", async () => {
    await expect(run(SOURCE, await tokenOf(old, '-1h'))).rejects.toBeInstanceOf(errors.JWTExpired);
  });

  it('opens what a previous key sealed', async () => {
    const source = "async (token) => {\n  const key = Buffer.from(SECRET.reveal(), 'hex');\n  return await jwtDecrypt(token, key);\n}";
    const seal = (key?: string): Promise<string> =>
      new EncryptJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(keyOf(key));
    for (const key of [next, old]) await expect(run(source, await seal(key))).resolves.toMatchObject({ payload: { sub: 'ada' } });
    await expect(run(source, await seal(other))).rejects.toBeInstanceOf(errors.JWEDecryptionFailed);
    const noClaims = await new CompactEncrypt(bytesOf('no claims')).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(keyOf(old));
    await expect(run(source, noClaims)).rejects.toBeInstanceOf(errors.JWTInvalid);
  });
});

describe('webhooks', () => {
  it('Stripe: every valid key, and an old time stamp stays refused', () => {
    const source = '(body, header) => stripe.webhooks.constructEvent(body, header, SECRET.reveal())';
    const payload = JSON.stringify({ id: 'evt_1', object: 'event' });
    const headerOf = (key = '', timestamp = Math.floor(Date.now() / 1000)): string =>
      tools.stripe.webhooks.generateTestHeaderString({ payload, secret: key, timestamp });
    for (const key of [next, old]) expect(run(source, payload, headerOf(key))).toMatchObject({ id: 'evt_1' });
    expect(() => run(source, payload, headerOf(other))).toThrow(Stripe.errors.StripeSignatureVerificationError);
    expect(() => run(source, payload, headerOf(old, 1000))).toThrow('Timestamp outside the tolerance zone');
    expect(() => run(source, payload, headerOf(next, 1000))).toThrow('Timestamp outside the tolerance zone');
  });

  it('standard webhooks, in one expression and through a constant', () => {
    const sources = [
      '(body, headers) => new Webhook(SECRET.reveal()).verify(body, headers)',
      '(body, headers) => {\n  const hook = new Webhook(SECRET.reveal());\n  return hook.verify(body, headers);\n}',
    ];
    const at = new Date();
    const headersOf = (key = ''): object =>
      ({ 'webhook-id': 'm1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': new Webhook(key).sign('m1', at, '{"a":1}') });
    for (const source of sources) {
      for (const key of [next, old]) expect(run(source, '{"a":1}', headersOf(key))).toEqual({ a: 1 });
      expect(() => run(source, '{"a":1}', headersOf(other))).toThrow('No matching signature found');
    }
  });

  it('Octokit: false is not taken for an answer, nor a promise for true', async () => {
    const source = 'async (body, signature) => await verify(SECRET.reveal(), body, signature)';
    for (const key of [next, old]) await expect(run(source, 'body', await signBody(key ?? '', 'body'))).resolves.toBe(true);
    await expect(run(source, 'body', await signBody(other, 'body'))).resolves.toBe(false);
  });
});

describe('cookies', () => {
  it.each([
    ['(text) => unsign(text, SECRET.reveal())', ''],
    ['(text) => signedCookie(text, SECRET.reveal())', 's:'],
  ])('%s', (source, prefix) => {
    for (const key of [next, old]) expect(run(source, prefix + signCookie('ada', key ?? ''))).toBe('ada');
    expect(run(source, prefix + signCookie('ada', other))).toBe(false);
  });
});

describe('HMAC', () => {
  const DIGEST = "createHmac('sha256', SECRET.reveal()).update(body).digest()";
  it.each([
    `(body, given) => timingSafeEqual(Buffer.from(given, 'hex'), ${DIGEST})`,
    "(body, given) => given === createHmac('sha256', SECRET.reveal()).update(body).digest('hex')",
    "(body, given) => !(given !== createHmac('sha256', SECRET.reveal()).update(body).digest('hex'))",
    `(body, given) => {\n  const expected = ${DIGEST};\n  return timingSafeEqual(expected, Buffer.from(given, 'hex'));\n}`,
    `(body, given) => {\n  const expected = ${DIGEST};\n  const bytes = Buffer.from(given, 'hex');\n  if (bytes.length !== expected.length || !expected.equals(bytes)) return false;\n  return true;\n}`,
  ])('%s', (source) => {
    for (const key of [next, old]) expect(run(source, 'body', hmacOf(key))).toBe(true);
    expect(run(source, 'body', hmacOf(other))).toBe(false);
    expect(run(source, 'changed', hmacOf(old))).toBe(false);
  });
});

describe('authenticated decryption', () => {
  const SOURCE = "function open(iv, text, tag) {\n  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(SECRET.reveal(), 'hex'), iv);\n  decipher.setAuthTag(tag);\n  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');\n}";

  it('opens under every valid key, and refuses changed text', () => {
    const sealed = (key?: string): readonly [Buffer, Buffer, Buffer] => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv);
      return [iv, Buffer.concat([cipher.update('tax id'), cipher.final()]), cipher.getAuthTag()];
    };
    for (const key of [next, old]) expect(run(SOURCE, ...sealed(key))).toBe('tax id');
    expect(() => run(SOURCE, ...sealed(other))).toThrow('unable to authenticate data');
  });
});
