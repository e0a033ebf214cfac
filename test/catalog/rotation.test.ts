/** Each library of the rotation table: its place in the catalog, or why it has none, and the program that shows what it does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { APIS, SECRET_PROPERTIES } from '../../src/catalog/apis.ts';
import type { SlotRotation } from '../../src/catalog/rotation.ts';
import { WRONG_KEYS } from '../../src/catalog/wrongKeys.ts';

const PROGRAMS = fileURLToPath(new URL('../fix-programs', import.meta.url));

/** `[module, export, program]`: the place follows rotation. */
const ROTATING: readonly (readonly [string, string, string])[] = [
  ['@anthropic-ai/sdk', 'default', 'services/anthropic.ts'],
  ['@auth/core', 'Auth', 'sessions/auth-core.ts'],
  ['@aws-sdk/client-*', '*', 'services/aws-credentials.ts'],
  ['@azure/*', 'AzureKeyCredential', 'services/azure-key-credential.ts'],
  ['@fastify/cookie', 'default', 'sessions/fastify-cookie.ts'],
  ['@fastify/jwt', 'default', 'tokens/fastify-jwt.ts'],
  ['@fastify/secure-session', 'default', 'sessions/fastify-secure-session-key.ts'],
  ['@fastify/session', 'default', 'sessions/fastify-session.js'],
  ['@mikro-orm/core', 'defineConfig', 'databases/mikro-orm.ts'],
  ['@nestjs/jwt', 'JwtModule.register', 'tokens/nestjs-jwt-module.ts'],
  ['@nestjs/jwt', 'JwtModule.registerAsync', 'tokens/nestjs-jwt-async.ts'],
  ['@nestjs/jwt', 'JwtService', 'tokens/nestjs-jwt.ts'],
  ['@octokit/webhooks', 'Webhooks', 'services/octokit-webhooks.ts'],
  ['@slack/bolt', 'ExpressReceiver', 'services/slack-bolt.ts'],
  ['axios', 'create', 'web/axios-instance.ts'],
  ['cookie-parser', 'default', 'sessions/cookie-parser.ts'],
  ['cookie-session', 'default', 'sessions/cookie-session.ts'],
  ['csrf-csrf', 'doubleCsrf', 'sessions/csrf-csrf.ts'],
  ['express-jwt', 'expressjwt', 'tokens/express-jwt.ts'],
  ['express-session', 'default', 'sessions/express-session.ts'],
  ['ioredis', 'Redis', 'databases/ioredis.ts'],
  ['iron-session', 'getIronSession', 'sessions/iron-session-store.ts'],
  ['iron-session', 'sealData', 'sessions/iron-session.ts'],
  ['keygrip', 'default', 'sessions/keygrip.ts'],
  ['knex', 'default', 'databases/knex.ts'],
  ['koa-jwt', 'default', 'tokens/koa-jwt.ts'],
  ['openai', 'default', 'services/openai.ts'],
  ['passport-jwt', 'Strategy', 'tokens/passport-jwt.ts'],
  ['pg', 'Client', 'databases/pg-client.ts'],
  ['pg', 'Pool', 'databases/pg-pool.ts'],
  ['postgres', 'default', 'databases/postgres.ts'],
  ['react-router', 'createCookie', 'sessions/react-router-cookie.ts'],
  ['react-router', 'createCookieSessionStorage', 'sessions/react-router-session.ts'],
  ['redis', 'createClient', 'databases/redis.ts'],
  ['sequelize', 'Sequelize', 'databases/sequelize.ts'],
  ['stripe', 'default', 'services/stripe.ts'],
  ['typeorm', 'DataSource', 'databases/typeorm.ts'],
];

/** `[module, export, program]`: the call is tried with every key, or says why it is not. */
const CHECKING: readonly (readonly [string, string, string])[] = [
  ['@hapi/iron', 'unseal', 'sessions/hapi-iron.js'],
  ['@octokit/webhooks-methods', 'verify', 'services/octokit-webhooks-methods.ts'],
  ['jose', 'jwtDecrypt', 'tokens/jose-encrypted.ts'],
  ['jose', 'jwtVerify', 'tokens/jose-hs256.ts'],
  ['jsonwebtoken', 'verify', 'tokens/jsonwebtoken-module.ts'],
  ['razorpay', 'validateWebhookSignature', 'services/razorpay.ts'],
  ['standardwebhooks', 'Webhook', 'services/standardwebhooks.ts'],
  ['stripe', 'webhooks.constructEvent', 'services/stripe-webhook.ts'],
  ['stripe', 'webhooks.constructEventAsync', 'services/stripe-webhook-async.js'],
  ['svix', 'Webhook', 'services/svix.ts'],
  ['twilio', 'validateRequest', 'services/twilio.ts'],
];

/** `[module, program, reason]`: the library takes one value and keeps it, or asks for it at each call. */
const WITHOUT: readonly (readonly [string, string, string])[] = [
  ['@nestjs/core', 'tokens/nestjs-jwt-module.ts', 'Its modules are built once; the option of @nestjs/jwt is the place.'],
  ['@octokit/core', 'services/octokit.ts', 'Its token is hooked in by the constructor, so the client is built anew.'],
  ['better-auth', 'sessions/better-auth.ts', 'It derives its keys when it is built, and its list of secrets is read then too.'],
  ['crypto-js', 'crypto/crypto-js-aes.js', 'It cannot tell a wrong key.'],
  ['got', 'web/got.ts', 'Its headers are merged once, so the instance is built anew.'],
  ['koa', 'sessions/koa-keys.ts', 'Its keys are a property, see below.'],
  ['mongodb', 'databases/mongodb.ts', 'Its password is parsed by the constructor, so the client is built anew.'],
  ['mysql2', 'databases/mysql2.js', 'Its pool copies the password, so it is built anew.'],
  ['nodemailer', 'services/nodemailer.ts', 'Its login is static, so the transport is built anew.'],
  ['tweetnacl', 'crypto/tweetnacl.ts', 'It is given the key in each call, and answers a wrong one with null.'],
  ['undici', 'web/undici.ts', 'It is given the header in each call.'],
];

/** `[module, export, program]`: the report of the place says why it stays captured, and what to do. */
const STAYING: readonly (readonly [string, string, string])[] = [
  ['@fastify/secure-session', 'default', 'sessions/fastify-secure-session-key.ts'],
  ['better-auth', 'betterAuth', 'sessions/better-auth.ts'],
  ['typeorm', 'DataSource', 'databases/typeorm-mysql.ts'],
];

/** Programs of what Node.js itself offers. */
const BUILT_IN = [
  'crypto/cipher-cbc.ts', 'crypto/cipher-gcm.ts', 'crypto/hmac-compare.cjs', 'crypto/hmac-verify.ts', 'crypto/webcrypto-hmac.ts',
  'services/slack-signature.js', 'web/fetch-header.ts',
];

const rotationsOf = (module: string, path: string): readonly SlotRotation[] =>
  APIS.filter((api) => api.module === module && api.export === path).flatMap(({ slots }) => slots.flatMap(({ rotation }) => rotation ?? []));

describe('the rotation table', () => {
  it.each(ROTATING)('has the place of %s %s', (module, path) => {
    expect(rotationsOf(module, path)).not.toEqual([]);
  });

  it.each(CHECKING)('has the answer of %s %s to a wrong key', (module, path) => {
    expect(WRONG_KEYS.get(`${module}:${path}`)).toBeDefined();
  });

  it.each(WITHOUT)('has no place of %s, for a reason', (module, _, reason) => {
    expect(APIS.filter((api) => api.module === module && api.export === 'default').flatMap(({ slots }) => slots).some(({ rotation }) => rotation && module !== 'koa')).toBe(false);
    expect(reason).toMatch(/^\w.*\.$/u);
  });

  it.each(STAYING)('says why the place of %s %s stays, and what to do', (module, path) => {
    const reasons = APIS.filter((api) => api.module === module && api.export === path).flatMap(({ slots }) => slots.flatMap(({ stays }) => stays ?? []));
    expect(reasons).not.toEqual([]);
    for (const reason of reasons) expect(reason).toMatch(/^.+[.:] .*\b(?:[Rr]estart|initialize)\b.*\.$/u);
  });

  it('has the keys of Koa', () => {
    expect(SECRET_PROPERTIES.filter(({ module }) => module === 'koa').flatMap(({ slot }) => slot.rotation ?? [])).toHaveLength(1);
  });

  it.each([...ROTATING, ...CHECKING, ...STAYING].map(([module, , program]) => [module, program] as const).concat(WITHOUT.map(([module, program]) => [module, program])))(
    'shows %s at work in %s',
    (module, program) => {
      const code = readFileSync(`${PROGRAMS}/${program}`, 'utf8');
      const prefix = module.replace(/\*$/u, '');
      expect(code.includes(`'${prefix}${prefix === module ? "'" : ''}`)).toBe(true);
    },
  );

  it.each(BUILT_IN)('shows Node.js at work in %s', (program) => {
    expect(existsSync(`${PROGRAMS}/${program}`)).toBe(true);
  });

  it('names every place that follows rotation, by a program or by a library of the same kind', () => {
    const shown = new Set([...ROTATING.map(([module]) => module), 'koa', ...ALIKE]);
    expect(APIS.filter(({ module, slots }) => slots.some(({ rotation }) => rotation) && !shown.has(module)).map(({ module }) => module)).toEqual([]);
  });

  it('has programs in every folder', () => {
    const counts = ['crypto', 'databases', 'services', 'sessions', 'tokens', 'web'].map((folder) => readdirSync(`${PROGRAMS}/${folder}`).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(70);
  });
});

/** Modules that take the same options as one of the table. */
const ALIKE = [
  '@mikro-orm/mariadb', '@mikro-orm/mongodb', '@mikro-orm/mysql', '@mikro-orm/postgresql', '@react-router/node', '@redis/client',
  '@remix-run/cloudflare', '@remix-run/deno', '@remix-run/node', 'fastify-cookie', 'fastify-jwt', 'fastify-secure-session',
  '@nestjs/typeorm', 'iron-session/edge', 'iron-session/express', 'iron-session/next', 'sequelize-typescript',
];
