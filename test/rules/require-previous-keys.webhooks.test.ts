import rule from '../../rules/require-previous-keys.ts';
import { ruleTester } from '../ruleTester.ts';

const HOOK = "import { createHmac, timingSafeEqual } from 'node:crypto';\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst SECRET = keyManager.secret('hook-secret');\n";
const FROM = (names: string, module: string): string => `import ${names} from '${module}';\n${HOOK}`;

ruleTester.run(`${rule.name}: webhooks and cookies`, rule, {
  valid: [
    { name: 'a Fernet text that is made', code: `${FROM('fernet', 'fernet')}export const f = (text: string) => new fernet.Token({ secret: new fernet.Secret(SECRET.reveal()) }).encode(text);` },
    { name: 'an HMAC that is sent', code: `${HOOK}export const sign = (body: string) => createHmac('sha256', SECRET.reveal()).update(body).digest('hex');` },
    { name: 'an HMAC whose length is compared', code: `${HOOK}export const f = (body: string) => createHmac('sha256', SECRET.reveal()).update(body).digest('hex').length === 64;` },
    { name: 'an HMAC that is asked for', code: `${HOOK}export const f = (a: string) => createHmac('sha256', SECRET.reveal()).update(a).digest('hex') !== undefined;` },
    { name: 'a hash without a key', code: `${HOOK}import { createHash } from 'node:crypto';\nexport const f = (a: string, b: string) => createHash('sha256').update(a).digest('hex') === b;` },
    { name: 'an HMAC under a key that is no handle', code: `${HOOK}export const f = (a: string, b: string, key: string) => createHmac('sha256', key).update(a).digest('hex') === b;` },
    { name: 'versions that are tried by hand', code: `${HOOK}export const f = (a: string, b: string) => SECRET.some((key) => createHmac('sha256', key).update(a).digest('hex') === b);` },
    { name: 'a constant that is reassigned', code: `${HOOK}export const f = (a: string, b: string) => { let x = createHmac('sha256', SECRET.reveal()).update(a).digest('hex'); x = x + a; return x === b; };` },
    { name: 'encryption', code: `${HOOK}import { createCipheriv } from 'node:crypto';\nexport const f = (iv: Buffer) => createCipheriv('aes-256-gcm', SECRET.reveal(), iv);` },
    { name: 'a mode that is not known', code: `${HOOK}import { createDecipheriv } from 'node:crypto';\nexport const f = (mode: string, iv: Buffer) => createDecipheriv(mode, SECRET.reveal(), iv);` },
  ],
  invalid: [
    {
      name: 'Iron, with the options that it exports',
      code: `${FROM('Iron', '@hapi/iron')}export const f = (sealed: string) => Iron.unseal(sealed, SECRET.reveal(), Iron.defaults);`,
      output: `${FROM('Iron', '@hapi/iron')}export const f = (sealed: string) => SECRET.tryEach((key) => Iron.unseal(sealed, key, Iron.defaults));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'Iron, with options of the project, which may be computed',
      code: `${FROM('Iron', '@hapi/iron')}import options from './options.js';\nexport const f = (sealed: string) => Iron.unseal(sealed, SECRET.reveal(), options.seal);`,
      errors: [{
        messageId: 'computed',
        suggestions: [{
          messageId: 'useTryEach',
          output: `${FROM('Iron', '@hapi/iron')}import options from './options.js';\nexport const f = (sealed: string) => SECRET.tryEach((key) => Iron.unseal(sealed, key, options.seal));`,
        }],
      }],
    },
    {
      name: 'Stripe, with constants',
      code: `${FROM('Stripe', 'stripe')}const stripe = new Stripe(KEY);\nexport const f = (body: Buffer, sig: string) => stripe.webhooks.constructEvent(body, sig, SECRET.reveal());`,
      output: `${FROM('Stripe', 'stripe')}const stripe = new Stripe(KEY);\nexport const f = (body: Buffer, sig: string) => SECRET.tryEach((key) => stripe.webhooks.constructEvent(body, sig, key));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'Stripe, with what the request holds',
      code: `${FROM('Stripe', 'stripe')}const stripe = new Stripe(KEY);\nexport const f = (req: Req) => stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], SECRET.reveal());`,
      errors: [{
        messageId: 'computed',
        suggestions: [{ messageId: 'useTryEach', output: `${FROM('Stripe', 'stripe')}const stripe = new Stripe(KEY);\nexport const f = (req: Req) => SECRET.tryEach((key) => stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], key));` }],
      }],
    },
    {
      name: 'a client that may be checked first',
      code: `${FROM('Stripe', 'stripe')}let stripe: Stripe | undefined;\nexport const start = () => { stripe = new Stripe(KEY); };\nexport const f = (body: Buffer, sig: string) => { if (!stripe) return; return new Stripe(KEY).webhooks.constructEvent(body, sig, SECRET.reveal()); };`,
      output: `${FROM('Stripe', 'stripe')}let stripe: Stripe | undefined;\nexport const start = () => { stripe = new Stripe(KEY); };\nexport const f = (body: Buffer, sig: string) => { if (!stripe) return; return SECRET.tryEach((key) => new Stripe(KEY).webhooks.constructEvent(body, sig, key)); };`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'Svix',
      code: `${FROM('{ Webhook }', 'svix')}export const f = (body: string, headers: Headers) => new Webhook(SECRET.reveal()).verify(body, headers);`,
      output: `${FROM('{ Webhook }', 'svix')}export const f = (body: string, headers: Headers) => SECRET.tryEach((key) => new Webhook(key).verify(body, headers));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'standard webhooks, through a constant',
      code: `${FROM('{ Webhook }', 'standardwebhooks')}export function f(body: string, headers: Headers) {\n  const hook = new Webhook(SECRET.reveal());\n  return hook.verify(body, headers);\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{ messageId: 'useTryEach', output: `${FROM('{ Webhook }', 'standardwebhooks')}export function f(body: string, headers: Headers) {\n  return SECRET.tryEach((key) => {\n    const hook = new Webhook(key);\n    return hook.verify(body, headers);\n  });\n}` }],
      }],
    },
    {
      name: 'Fernet, whose secret is made first',
      code: `${FROM('fernet', 'fernet')}export const f = (token: string) => new fernet.Token({ secret: new fernet.Secret(SECRET.reveal()), token, ttl: 60 }).decode();`,
      output: `${FROM('fernet', 'fernet')}export const f = (token: string) => SECRET.tryEach((key) => new fernet.Token({ secret: new fernet.Secret(key), token, ttl: 60 }).decode());`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'Fernet, through constants',
      code: `${FROM('fernet', 'fernet')}export function f(token: string) {\n  const secret = new fernet.Secret(SECRET.reveal());\n  const opened = new fernet.Token({ secret, token, ttl: 0 });\n  return opened.decode();\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{ messageId: 'useTryEach', output: `${FROM('fernet', 'fernet')}export function f(token: string) {\n  return SECRET.tryEach((key) => {\n    const secret = new fernet.Secret(key);\n    const opened = new fernet.Token({ secret, token, ttl: 0 });\n    return opened.decode();\n  });\n}` }],
      }],
    },
    {
      name: 'Octokit, which promises a boolean',
      code: `${FROM('{ verify }', '@octokit/webhooks-methods')}export const f = async (body: string, sig: string) => await verify(SECRET.reveal(), body, sig);`,
      output: `${FROM('{ verify }', '@octokit/webhooks-methods')}export const f = async (body: string, sig: string) => await SECRET.someAsync((key) => verify(key, body, sig));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'cookie-signature, which gives a text or false',
      code: `${FROM('{ unsign }', 'cookie-signature')}export const f = (text: string) => { const got = unsign(text, SECRET.reveal()); return got || undefined; };`,
      errors: [{
        messageId: 'value',
        suggestions: [{ messageId: 'useTryEach', output: `${FROM('{ unsign }', 'cookie-signature')}export const f = (text: string) => { const got = SECRET.revealAll().map((key) => unsign(text, key)).find((value) => value !== false) ?? false; return got || undefined; };` }],
      }],
    },
    {
      name: 'cookie-parser, which takes all keys at once',
      code: `${FROM('{ signedCookie }', 'cookie-parser')}export const f = (req: Req) => signedCookie(req.cookies.id, SECRET.reveal());`,
      output: `${FROM('{ signedCookie }', 'cookie-parser')}export const f = (req: Req) => signedCookie(req.cookies.id, SECRET.revealAll());`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'an HMAC compared in one expression',
      code: `${HOOK}export const f = (body: string, sig: string) => timingSafeEqual(Buffer.from(sig, 'hex'), createHmac('sha256', SECRET.reveal()).update(body).digest());`,
      output: `${HOOK}export const f = (body: string, sig: string) => SECRET.some((key) => timingSafeEqual(Buffer.from(sig, 'hex'), createHmac('sha256', key).update(body).digest()));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'an HMAC compared by ===, with a prefix',
      code: `${HOOK}export const f = (body: string, sig: string) => sig === \`sha256=\${createHmac('sha256', SECRET.reveal()).update(body).digest('hex')}\`;`,
      output: `${HOOK}export const f = (body: string, sig: string) => SECRET.some((key) => sig === \`sha256=\${createHmac('sha256', key).update(body).digest('hex')}\`);`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'an HMAC refused by !==',
      code: `${HOOK}export function f(body: string, sig: string) { if (sig !== createHmac('sha256', SECRET.reveal()).update(body).digest('hex')) throw new Error('no'); }`,
      output: `${HOOK}export function f(body: string, sig: string) { if (!SECRET.some((key) => sig === createHmac('sha256', key).update(body).digest('hex'))) throw new Error('no'); }`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'an HMAC in constants, with a check of the length',
      code: `${HOOK}export function f(body: string, sig: string): boolean {\n  const expected = createHmac('sha256', SECRET.reveal()).update(body).digest();\n  const given = Buffer.from(sig, 'hex');\n  return expected.length === given.length && timingSafeEqual(expected, given);\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}export function f(body: string, sig: string): boolean {\n  const given = Buffer.from(sig, 'hex');\n  return SECRET.some((key) => {\n    const expected = createHmac('sha256', key).update(body).digest();\n    return expected.length === given.length && timingSafeEqual(expected, given);\n  });\n}` }],
      }],
    },
    {
      name: 'a refusal by two conditions',
      code: `${HOOK}export function f(body: string, given: Buffer): void {\n  const expected = createHmac('sha256', SECRET.reveal()).update(body).digest();\n  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw new Error('no');\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}export function f(body: string, given: Buffer): void {\n  if (!SECRET.some((key) => {\n    const expected = createHmac('sha256', key).update(body).digest();\n    return !(expected.length !== given.length || !timingSafeEqual(expected, given));\n  })) throw new Error('no');\n}` }],
      }],
    },
    { name: 'two keys in one check', code: `${HOOK}export const f = (a: string, b: string) => createHmac('sha256', SECRET.reveal()).update(a).digest('hex') === createHmac('sha256', SECRET.reveal()).update(b).digest('hex');`, errors: [{ messageId: 'computed' }, { messageId: 'computed' }] },
    { name: 'an HMAC that is logged as well', code: `${HOOK}export function f(body: string, sig: string) {\n  const expected = createHmac('sha256', SECRET.reveal()).update(body).digest('hex');\n  trace(expected);\n  return expected === sig;\n}`, errors: [{ messageId: 'kept' }] },
    { name: 'a condition that means neither', code: `${HOOK}export function f(body: string, sig: string, other: string) {\n  const expected = createHmac('sha256', SECRET.reveal()).update(body).digest('hex');\n  return expected === sig && expected !== other;\n}`, errors: [{ messageId: 'kept' }] },
    {
      name: 'an authenticated decryption',
      code: `${HOOK}import { createDecipheriv } from 'node:crypto';\nexport function open(iv: Buffer, text: Buffer, tag: Buffer): string {\n  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(SECRET.reveal(), 'hex'), iv);\n  decipher.setAuthTag(tag);\n  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');\n}`,
      errors: [{
        messageId: 'decryption',
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}import { createDecipheriv } from 'node:crypto';\nexport function open(iv: Buffer, text: Buffer, tag: Buffer): string {\n  return SECRET.tryEach((key) => {\n  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv);\n  decipher.setAuthTag(tag);\n  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');\n  });\n}` }],
      }],
    },
    { name: 'an authenticated decryption that counts', code: `${HOOK}import { createDecipheriv } from 'node:crypto';\nlet count = 0;\nexport function open(iv: Buffer) {\n  count += 1;\n  return createDecipheriv('aes-256-gcm', SECRET.reveal(), iv);\n}`, errors: [{ messageId: 'decryption' }] },
    { name: 'a decryption that cannot tell a wrong key', code: `${HOOK}import { createDecipheriv } from 'node:crypto';\nexport const f = (iv: Buffer) => createDecipheriv('aes-256-cbc', SECRET.reveal(), iv);`, errors: [{ messageId: 'untellable', data: { name: 'hook-secret', mode: 'aes-256-cbc' } }] },
    { name: 'CryptoJS', code: `${FROM('CryptoJS', 'crypto-js')}export const f = (text: string) => CryptoJS.AES.decrypt(text, SECRET.reveal());`, errors: [{ messageId: 'untellable', data: { name: 'hook-secret', mode: 'CryptoJS.AES.decrypt' } }] },
  ],
});
