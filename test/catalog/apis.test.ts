/** The list of APIs: each entry well formed and alone, each family in order, the named packages there. */
import { describe, expect, it } from 'vitest';
import {
  type Api,
  API_GROUPS,
  APIS,
  CLASS_MIXINS,
  SECRET_PROPERTIES,
  type SecretSlot,
} from '../../src/catalog/apis.ts';
import { CLOUD_APIS } from '../../src/catalog/apis/cloudApis.ts';
import { CRYPTO_LIBRARY_APIS } from '../../src/catalog/apis/cryptoLibraryApis.ts';
import { DATABASE_APIS } from '../../src/catalog/apis/databaseApis.ts';
import { IDENTITY_APIS } from '../../src/catalog/apis/identityApis.ts';
import { LANGUAGE_MODEL_APIS } from '../../src/catalog/apis/languageModelApis.ts';
import { MESSAGING_APIS } from '../../src/catalog/apis/messagingApis.ts';
import { NETWORK_APIS } from '../../src/catalog/apis/networkApis.ts';
import { NODE_CRYPTO_APIS } from '../../src/catalog/apis/nodeCryptoApis.ts';
import { SERVICE_APIS } from '../../src/catalog/apis/serviceApis.ts';
import { SESSION_APIS } from '../../src/catalog/apis/sessionApis.ts';
import { TOKEN_APIS } from '../../src/catalog/apis/tokenApis.ts';
import { ALL_KEYS, PROVIDER, SIGNER } from '../../src/catalog/rotation.ts';
import { duplicatesIn, sorted } from './shape.ts';

const FAMILIES = {
  cloud: CLOUD_APIS,
  cryptoLibrary: CRYPTO_LIBRARY_APIS,
  database: DATABASE_APIS,
  identity: IDENTITY_APIS,
  languageModel: LANGUAGE_MODEL_APIS,
  messaging: MESSAGING_APIS,
  network: NETWORK_APIS,
  nodeCrypto: NODE_CRYPTO_APIS,
  service: SERVICE_APIS,
  session: SESSION_APIS,
  token: TOKEN_APIS,
};

const idOf = ({ module, export: name }: Api): string => `${module}:${name}`;

const placeOf = ({ argument, path, when }: SecretSlot): string =>
  JSON.stringify([argument, path, when?.isOneOf]);

const apiOf = (module: string, name: string): Api | undefined =>
  APIS.find((api) => api.module === module && api.export === name);

describe('the list of APIs', () => {
  it('holds each callable once', () => {
    expect(duplicatesIn(APIS.map(idOf))).toEqual([]);
  });

  it('is made of all families', () => {
    expect(API_GROUPS).toHaveLength(Object.values(FAMILIES).flat().length);
  });

  it.each(Object.entries(FAMILIES))('keeps the family %s in order', (_, groups) => {
    const keys = groups.map(({ modules, exports }) => `${modules[0] ?? ''} ${exports[0] ?? ''}`);
    expect(keys).toEqual(sorted(keys));
    for (const { modules, exports } of groups) {
      expect(modules).toEqual(sorted(modules));
      expect(exports).toEqual(sorted(exports));
    }
  });

  it('covers the packages people use', () => {
    const packages = new Set(APIS.map(({ module }) => /^(?:@[^/]+\/)?[^/]*/u.exec(module)?.[0]));
    expect(packages.size).toBeGreaterThanOrEqual(350);
    expect([...packages]).toEqual(expect.arrayContaining(NAMED_PACKAGES));
  });

  it.each(APIS.map((api) => [idOf(api), api] as const))('has %s well formed', (_, api) => {
    expect(api.module).toMatch(/^(?!node:)(?:@[\w.*-]+\/)?[\w.*/-]*$/u);
    expect(api.modulePrefix).toBe(api.module.endsWith('*') ? api.module.slice(0, -1) : undefined);
    expect(api.export).toMatch(/^(?:\*|[$\w]+(?:\.[$\w]+)*(?:#[$\w]+(?:\.[$\w]+)*)?)$/u);
    expect(api.export).not.toMatch(/^default\./u);
    expect(api.source).toMatch(/^https?:\/\/\S+$/u);
    expect(api.slots.length).toBeGreaterThan(0);
    expect(duplicatesIn(api.slots.map(placeOf))).toEqual([]);
    for (const slot of api.slots) {
      expect(slot.name).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u);
      expect(slot.path).not.toEqual([]);
      expect(slot.when?.isOneOf).toEqual(slot.when?.isOneOf.map((text) => text.toLowerCase()));
    }
  });
});

describe('what the list knows', () => {
  it('tells the key of a cipher from its vector, and a password from its salt', () => {
    expect(apiOf('crypto', 'createCipheriv')?.slots.map(({ argument }) => argument)).toEqual([1]);
    expect(apiOf('crypto', 'pbkdf2Sync')?.slots).toEqual([
      { argument: 0, role: 'password', name: 'key-password' },
    ]);
    expect(apiOf('crypto', 'hkdf')?.slots.map(({ argument }) => argument)).toEqual([1]);
  });

  it('never takes a password hash for a secret', () => {
    expect(apiOf('bcrypt', 'compare')?.slots.map(({ argument }) => argument)).toEqual([0]);
    expect(apiOf('argon2', 'verify')?.slots.map(({ argument }) => argument)).toEqual([1, 2]);
  });

  it('imports public keys in silence', () => {
    const [raw] = apiOf('', 'crypto.subtle.importKey')?.slots ?? [];
    expect(raw?.when?.isOneOf).toContain('pkcs8');
    expect(raw?.when?.isOneOf).not.toContain('spki');
  });

  it.each([
    ['express-session', 'default', ALL_KEYS],
    ['cookie-session', 'default', ALL_KEYS],
    ['cookie-parser', 'default', ALL_KEYS],
    ['keygrip', 'default', ALL_KEYS],
    ['express-jwt', 'expressjwt', PROVIDER],
    ['pg', 'Pool', PROVIDER],
    ['@anthropic-ai/sdk', 'default', PROVIDER],
    ['@fastify/cookie', 'default', SIGNER],
    ['@fastify/secure-session', 'default', ALL_KEYS],
    ['passport-*', 'Strategy', undefined],
    ['mysql2', 'createPool', undefined],
  ])('says of %s %s how it follows rotation', (module, name, rotation) => {
    const slots = apiOf(module, name)?.slots ?? [];
    expect(slots).not.toEqual([]);
    expect(slots.find((slot) => slot.rotation)?.rotation).toBe(rotation);
  });

  it.each([
    ['jsonwebtoken', 'verify', 'throws'],
    ['jose', 'jwtVerify', 'throws'],
    ['crypto', 'createDecipheriv', 'throws'],
    ['cookie-signature', 'unsign', 'false'],
    ['tweetnacl', 'secretbox.open', 'undefined'],
    ['jsonwebtoken', 'sign', undefined],
  ])('says of %s %s what a wrong key does', (module, name, wrongKey) => {
    expect(apiOf(module, name)?.wrongKey).toBe(wrongKey);
  });
});

describe('the properties and mixins', () => {
  it('stand once and in order', () => {
    const ids = SECRET_PROPERTIES.map(
      ({ module, export: object = '', instance = '', property }) =>
        `${module} ${object} ${instance} ${property.join('.')}`,
    );
    expect(duplicatesIn(ids)).toEqual([]);
    const modules = SECRET_PROPERTIES.map(({ module }) => module);
    expect(modules).toEqual(sorted(modules));
  });

  it('know the keys of Koa and the strategies of Nest', () => {
    expect(SECRET_PROPERTIES.find(({ module }) => module === 'koa')).toMatchObject({
      instance: 'default', property: ['keys'], slot: { name: 'cookie-secret', rotation: ALL_KEYS },
    });
    expect(CLASS_MIXINS.map(({ module, export: name }) => [module, name])).toEqual([
      ['@nestjs/passport', 'PassportStrategy'],
    ]);
  });
});

const NAMED_PACKAGES = [
  'crypto', 'jsonwebtoken', 'jose', 'express-jwt', 'koa-jwt', 'passport-jwt', 'passport-*', '@nestjs/jwt',
  '@fastify/jwt', 'express-session', 'cookie-session', 'cookie-parser', 'keygrip', 'koa', '@fastify/cookie',
  '@fastify/session', '@fastify/secure-session', 'iron-session', '@hapi/iron', 'next-auth', 'better-auth',
  'crypto-js', 'node-forge', 'tweetnacl', 'libsodium-wrappers', 'bcrypt', 'bcryptjs', 'pg', 'postgres',
  'mysql2', 'mongodb', 'mongoose', 'redis', 'ioredis', 'knex', 'sequelize', 'typeorm', '@prisma/client',
  'nodemailer', 'amqplib', 'kafkajs', 'aws-sdk', '@aws-sdk/client-*', '@azure/*', '@azure/identity',
  '@google-cloud/*', 'google-auth-library', 'googleapis', 'stripe', 'twilio', '@sendgrid/mail', 'openai',
  '@anthropic-ai/sdk', 'octokit', '@slack/web-api', '@slack/bolt', 'discord.js', 'telegraf',
  'node-telegram-bot-api', '@supabase/supabase-js', 'firebase-admin', 'algoliasearch', 'cloudinary',
  'axios', 'got', 'ky', 'undici', 'superagent', '',
];
