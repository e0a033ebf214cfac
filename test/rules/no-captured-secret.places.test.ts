/** Places that follow rotation with the right code in them: lists of one, other options, objects, clients, bytes. */
import rule from '../../rules/no-captured-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const HANDLE = "keyManager.secret('key')";
const REVEAL = `${HANDLE}.reveal()`;

/** A case of one report, with the import in front. */
function found(name: string, before: string, after: string): { name: string; code: string; output: string; errors: [{ messageId: 'load' }] } {
  return { name, code: IMPORT + before, output: IMPORT + after, errors: [{ messageId: 'load' }] };
}

/** A case of one report that no edit answers. */
function left(name: string, code: string): { name: string; code: string; errors: [{ messageId: 'load' }] } {
  return { name, code: IMPORT + code, errors: [{ messageId: 'load' }] };
}

const KOA = "import Koa from 'koa';\nconst app = new Koa();\n";
const COOKIE = "import cookieSession from 'cookie-session';\n";
const IRON_8 = "import { unsealData } from 'iron-session';\n";
const IRON = "import { ironSession } from 'iron-session/express';\n";
const FASTIFY = "import cookie from '@fastify/cookie';\n";
const AZURE = "import { AzureKeyCredential } from '@azure/core-auth';\n";
const AWS = "import { S3Client } from '@aws-sdk/client-s3';\n";
const AUTHENTICATOR = `authenticator: async (request) => void (request.headers.Authorization = \`Bearer \${await ${HANDLE}.value()}\`)`;
const KNEX = "import knex from 'knex';\n";

ruleTester.run(`${rule.name}: lists and options`, rule, {
  valid: [
    { name: 'a client that a statement keeps up to date', code: `${AZURE}${IMPORT}const credential = new AzureKeyCredential(${REVEAL});\n${HANDLE}.onChange(() => credential.update(${REVEAL}));` },
    { name: 'a live table of numbers', code: `${IRON_8}${IMPORT}unsealData(sealed, { password: ${HANDLE}.revealNumbered() });` },
    { name: 'a webhook secret with a live list beside it', code: `import { Webhooks } from '@octokit/webhooks';\n${IMPORT}new Webhooks({ secret: ${REVEAL}, additionalSecrets: ${HANDLE}.revealAll() });` },
  ],
  invalid: [
    found('a list of one', `${KOA}app.keys = [${REVEAL}];`, `${KOA}app.keys = ${HANDLE}.revealAll();`),
    found('an option of another name', `${COOKIE}use(cookieSession({ secret: ${REVEAL} }));`, `${COOKIE}use(cookieSession({ keys: ${HANDLE}.revealAll() }));`),
    found('a table of numbers', `${IRON}use(ironSession({ password: ${REVEAL} }));`, `${IRON}use(ironSession({ password: ${HANDLE}.revealNumbered() }));`),
    left('a table of the program', `${IRON}use(ironSession({ password: { 1: ${REVEAL} } }));`),
    found(
      'an option of another name, with a callback',
      `import { Strategy } from 'passport-jwt';\nuse(new Strategy({ secretOrKey: ${REVEAL} }, verify));`,
      `import { Strategy } from 'passport-jwt';\nuse(new Strategy({ secretOrKeyProvider: (_request, _token, done) => void ${HANDLE}.value().then((key) => done(null, key), done) }, verify));`,
    ),
    found(
      'a signer by the name of the plugin',
      `${FASTIFY}app.register(cookie, { secret: ${REVEAL} });`,
      `${FASTIFY}app.register(cookie, { secret: { sign: (value) => cookie.signerFactory(${HANDLE}.revealAll()).sign(value), unsign: (value) => cookie.signerFactory(${HANDLE}.revealAll()).unsign(value) } });`,
    ),
    found(
      'a live list beside the secret',
      `import { Webhooks } from '@octokit/webhooks';\nnew Webhooks({ secret: ${REVEAL} });`,
      `import { Webhooks } from '@octokit/webhooks';\nnew Webhooks({ secret: ${REVEAL}, additionalSecrets: ${HANDLE}.revealAll() });`,
    ),
    found(
      'options in a constant that only the call reads',
      `${COOKIE}const options = { keys: [${REVEAL}] };\nuse(cookieSession(options));`,
      `${COOKIE}const options = { keys: ${HANDLE}.revealAll() };\nuse(cookieSession(options));`,
    ),
    {
      name: 'a suggestion where a call may give its own secret',
      code: `import { JwtModule } from '@nestjs/jwt';\n${IMPORT}export const module = JwtModule.register({ secret: ${REVEAL} });`,
      errors: [{
        messageId: 'load',
        suggestions: [{
          messageId: 'useOption', data: { name: 'key' },
          output: `import { JwtModule } from '@nestjs/jwt';\n${IMPORT}export const module = JwtModule.register({ secretOrKeyProvider: () => ${HANDLE}.reveal() });`,
        }],
      }],
    },
    left('a list of two', `${KOA}app.keys = [${REVEAL}, old];`),
    left('an option that is there already', `${COOKIE}use(cookieSession({ secret: ${REVEAL}, keys: others }));`),
    left('a comment in the list', `${KOA}app.keys = [/* the only one */ ${REVEAL}];`),
    left('options that other code reads too', `${COOKIE}const options = { keys: [${REVEAL}] };\nuse(cookieSession(options));\nlog(options.keys.join());`),
    {
      name: 'options that other files may read too',
      code: `${COOKIE}${IMPORT}export const options = { keys: [${REVEAL}] };\nuse(cookieSession(options));`,
      errors: [{ messageId: 'load' }],
    },
    left('no name for the plugin', `import session from '@fastify/session';\napp.register(session, { secret: ${REVEAL} });`),
  ],
});

const SECURE = "import session from '@fastify/secure-session';\n";
const TYPEORM = "import { DataSource } from 'typeorm';\n";

const NEST = "import { JwtModule } from '@nestjs/jwt';\n";
const ONCE = 'Nest calls the factory once. Return secretOrKeyProvider, which is asked each time, or restart after a rotation.';
const stay = (why: string): { messageId: 'restart'; data: { name: string; why: string } } => ({ messageId: 'restart', data: { name: 'key', why } });
const COPIES = 'The plugin copies its keys when it is registered. Restart after a rotation; with a list of keys, newest first, earlier sessions still open.';
const DERIVES = "The plugin derives one key when it is registered. Give it the option 'key' with a list of keys instead, and restart after a rotation.";
const DRIVERS = 'Only the driver of PostgreSQL asks for a password each time. When it changes, initialize another DataSource and destroy this one, or restart.';

ruleTester.run(`${rule.name}: places that stay captured`, rule, {
  valid: [
    { name: 'the driver that asks each time', code: `${TYPEORM}${IMPORT}export const source = new DataSource({ type: 'postgres', password: () => ${HANDLE}.value() });` },
    { name: 'a provider that a factory gives', code: `${NEST}${IMPORT}export const module = JwtModule.registerAsync({ useFactory: () => ({ secretOrKeyProvider: () => ${REVEAL} }) });` },
    { name: 'a driver that asks, in a factory', code: `import { TypeOrmModule } from '@nestjs/typeorm';\n${IMPORT}export const db = TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'postgres', password: () => ${HANDLE}.value() }) });` },
    { name: 'a live list elsewhere', code: `${COOKIE}${IMPORT}use(cookieSession({ keys: ${HANDLE}.revealAll() }));` },
    { name: 'a plugin of the same name from elsewhere', code: `import session from './session.js';\n${IMPORT}app.register(session, { key: ${HANDLE}.revealAll() });` },
  ],
  invalid: [
    {
      name: 'one key becomes the list',
      code: `${SECURE}${IMPORT}app.register(session, { key: ${REVEAL} });`,
      output: `${SECURE}${IMPORT}app.register(session, { key: ${HANDLE}.revealAll() });`,
      errors: [stay(COPIES)],
    },
    { name: 'a list that is copied', code: `${SECURE}${IMPORT}app.register(session, { key: ${HANDLE}.revealAll() });`, errors: [stay(COPIES)] },
    { name: 'a secret that a key is derived from', code: `${SECURE}${IMPORT}app.register(session, { secret: ${REVEAL}, salt });`, errors: [stay(DERIVES)] },
    { name: 'a constant that goes there', code: `${SECURE}${IMPORT}const secret = ${REVEAL};\napp.register(session, { secret, salt });`, errors: [stay(DERIVES)] },
    {
      name: 'not what a function gives it',
      code: `${SECURE}${IMPORT}const secret = ${REVEAL};\nexport const start = () => app.register(session, { secret, salt });`,
      output: `${SECURE}${IMPORT}const secret = ${HANDLE};\nexport const start = () => app.register(session, { secret: secret.reveal(), salt });`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a factory that is asked once',
      code: `${NEST}${IMPORT}export const module = JwtModule.registerAsync({ useFactory: () => ({ secret: ${REVEAL} }) });`,
      errors: [{ ...stay(ONCE), suggestions: [{ messageId: 'useOption', data: { name: 'key' }, output: `${NEST}${IMPORT}export const module = JwtModule.registerAsync({ useFactory: () => ({ secretOrKeyProvider: () => ${REVEAL} }) });` }] }],
    },
    { name: 'another driver', code: `${TYPEORM}${IMPORT}export const source = new DataSource({ type: 'mysql', password: ${REVEAL} });`, errors: [stay(DRIVERS)] },
  ],
});

ruleTester.run(`${rule.name}: objects and clients`, rule, {
  valid: [],
  invalid: [
    found(
      'credentials that are asked for again',
      `${AWS}new S3Client({ credentials: { accessKeyId, secretAccessKey: ${REVEAL} } });`,
      `${AWS}new S3Client({ credentials: async () => ({ accessKeyId, secretAccessKey: ${REVEAL}, expiration: new Date(Date.now() + 60_000) }) });`,
    ),
    found(
      'a connection that is asked for again once the value is another one',
      `${KNEX}knex({ connection: { host, password: ${REVEAL} } });`,
      `${KNEX}knex({ connection: async () => ({ host, password: ${REVEAL}, expirationChecker: ((used) => () => ${HANDLE}.reveal() !== used)(${REVEAL}) }) });`,
    ),
    found(
      'a client with a method that takes the new value',
      `${AZURE}export const credential = new AzureKeyCredential(${REVEAL});`,
      `${AZURE}export const credential = new AzureKeyCredential(${REVEAL});\n${HANDLE}.onChange(() => credential.update(${REVEAL}));`,
    ),
    {
      name: 'a constant that only such a client takes',
      code: `import { Sequelize } from 'sequelize';\n${IMPORT}const PASSWORD = ${REVEAL};\nconst db = new Sequelize('shop', 'app', PASSWORD);`,
      output: `import { Sequelize } from 'sequelize';\n${IMPORT}const PASSWORD = ${HANDLE};\nconst db = new Sequelize('shop', 'app', PASSWORD.reveal());\ndb.addHook('beforeConnect', async (config) => void (config.password = await PASSWORD.value()));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a header that an interceptor sets, which is a suggestion',
      code: `import axios from 'axios';\n${IMPORT}export const api = axios.create({ headers: { Authorization: \`Bearer \${${REVEAL}}\` } });`,
      errors: [{
        messageId: 'load',
        suggestions: [{
          messageId: 'useOption',
          output: `import axios from 'axios';\n${IMPORT}export const api = axios.create({ headers: { Authorization: \`Bearer \${${REVEAL}}\` } });\napi.interceptors.request.use((config) => (config.headers.set('Authorization', \`Bearer \${${REVEAL}}\`), config));`,
        }],
      }],
    },
    ...[['', `{ ${AUTHENTICATOR} }`], [', { maxNetworkRetries: 2 }', `{ maxNetworkRetries: 2, ${AUTHENTICATOR} }`]].map(([before = '', after = '']) => ({
      name: `an argument that an option takes the place of${before}`,
      code: `import Stripe from 'stripe';\n${IMPORT}export const stripe = new Stripe(${REVEAL}${before});`,
      errors: [{
        messageId: 'load' as const,
        suggestions: [{ messageId: 'useOption' as const, output: `import Stripe from 'stripe';\n${IMPORT}export const stripe = new Stripe('', ${after});` }],
      }],
    })),
    left('options that are made elsewhere', `import Stripe from 'stripe';\nexport const stripe = new Stripe(${REVEAL}, options);`),
    left('an authenticator that is there already', `import Stripe from 'stripe';\nexport const stripe = new Stripe(${REVEAL}, { authenticator });`),
    {
      name: 'two constants of one object',
      code: `${AWS}${IMPORT}const A = keyManager.secret('a').reveal();\nconst B = keyManager.secret('b').reveal();\nuse(new S3Client({ credentials: { secretAccessKey: A, sessionToken: B } }));`,
      output: `${AWS}${IMPORT}const A = keyManager.secret('a');\nconst B = keyManager.secret('b');\nuse(new S3Client({ credentials: async () => ({ secretAccessKey: A.reveal(), sessionToken: B.reveal(), expiration: new Date(Date.now() + 60_000) }) }));`,
      errors: [{ messageId: 'constant' }, { messageId: 'constant' }],
    },
    left('a client that nothing names', `${AZURE}use(new AzureKeyCredential(${REVEAL}));`),
    left('credentials with an end of their own', `${AWS}use(new S3Client({ credentials: { secretAccessKey: ${REVEAL}, expiration } }));`),
    {
      name: 'credentials in a constant',
      code: `${AWS}${IMPORT}const credentials = { accessKeyId, secretAccessKey: ${REVEAL} };\nlog(credentials.accessKeyId);\nuse(new S3Client({ credentials }));`,
      errors: [{
        messageId: 'property',
        suggestions: [{
          messageId: 'useGetter',
          output: `${AWS}${IMPORT}const credentials = { accessKeyId, get secretAccessKey() { return ${REVEAL}; } };\nlog(credentials.accessKeyId);\nuse(new S3Client({ credentials }));`,
        }],
      }],
    },
  ],
});

ruleTester.run(`${rule.name}: bytes`, rule, {
  valid: [],
  invalid: [
    {
      name: 'are made anew at each use',
      code: `${IMPORT}const key = new TextEncoder().encode(${REVEAL});\nexport const f = (x) => sign(x, key, { key });`,
      output: `${IMPORT}const key = ${HANDLE};\nexport const f = (x) => sign(x, new TextEncoder().encode(key.reveal()), { key: new TextEncoder().encode(key.reveal()) });`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'with their type',
      code: `${IMPORT}const key: Buffer = Buffer.from(${REVEAL}, 'hex');\nexport const f = (x) => seal(x, key);`,
      output: `${IMPORT}const key = ${HANDLE};\nexport const f = (x) => seal(x, Buffer.from(key.reveal(), 'hex'));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'of an encoding that may change',
      code: `${IMPORT}let encoding = 'hex';\nconst key = Buffer.from(${REVEAL}, encoding);\nexport const f = (x) => seal(x, key, encoding = 'utf8');`,
      errors: [{ messageId: 'constant', suggestions: [{ messageId: 'usePerVersion', output: `${IMPORT}let encoding = 'hex';\nconst key = ${HANDLE}.perVersion((value) => Buffer.from(value, encoding));\nexport const f = (x) => seal(x, key(), encoding = 'utf8');` }] }],
    },
    {
      name: 'under a name that means something else where they are read',
      code: `${IMPORT}const key = Buffer.from(${REVEAL}, 'hex');\nexport const f = (x, Buffer) => seal(x, key, Buffer);`,
      errors: [{ messageId: 'constant', suggestions: [{ messageId: 'usePerVersion', output: `${IMPORT}const key = ${HANDLE}.perVersion((value) => Buffer.from(value, 'hex'));\nexport const f = (x, Buffer) => seal(x, key(), Buffer);` }] }],
    },
  ],
});
