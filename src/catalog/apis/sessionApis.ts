/** The part of the API catalog for sessions, signed cookies and HTTP server frameworks. */
import type { ApiGroup } from '../apis.ts';
import { ALL_KEYS, NUMBERED_KEYS, SIGNER } from '../rotation.ts';

/** The calls of sessions, signed cookies and HTTP server frameworks that are handed a secret, by module. */
export const SESSION_APIS: readonly ApiGroup[] = [
  {
    modules: ['@fastify/bearer-auth'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['keys'], role: 'secret', name: 'api-token' }],
    source: 'https://www.npmjs.com/package/@fastify/bearer-auth',
  },
  {
    modules: ['@fastify/cookie', 'fastify-cookie'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['secret'], role: 'secret', name: 'cookie-secret', rotation: SIGNER }],
    source: 'https://www.npmjs.com/package/@fastify/cookie',
  },
  {
    modules: ['@fastify/csrf-protection'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['csrfOpts', 'hmacKey'], role: 'material', name: 'csrf-secret' }],
    source: 'https://www.npmjs.com/package/@fastify/csrf-protection',
  },
  {
    modules: ['@fastify/mongodb'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['url'], role: 'url', name: 'database-url' }],
    source: 'https://www.npmjs.com/package/@fastify/mongodb',
  },
  {
    modules: ['@fastify/mysql'],
    exports: ['default'],
    registered: true,
    slots: [
      { argument: 1, path: ['connectionString'], role: 'url', name: 'database-url' },
      { argument: 1, path: ['uri'], role: 'url', name: 'database-url' },
      { argument: 1, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://www.npmjs.com/package/@fastify/mysql',
  },
  {
    modules: ['@fastify/oauth2', 'fastify-oauth2'],
    exports: ['default'],
    registered: true,
    slots: [
      { argument: 1, path: ['credentials', 'client', 'secret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/@fastify/oauth2',
  },
  {
    modules: ['@fastify/postgres'],
    exports: ['default'],
    registered: true,
    slots: [
      { argument: 1, path: ['connectionString'], role: 'url', name: 'database-url' },
      { argument: 1, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://www.npmjs.com/package/@fastify/postgres',
  },
  {
    modules: ['@fastify/redis'],
    exports: ['default'],
    registered: true,
    slots: [
      { argument: 1, path: ['password'], role: 'password', name: 'redis-password' },
      { argument: 1, path: ['url'], role: 'url', name: 'redis-url' },
    ],
    source: 'https://www.npmjs.com/package/@fastify/redis',
  },
  {
    modules: ['@fastify/secure-session', 'fastify-secure-session'],
    exports: ['default'],
    registered: true,
    slots: [
      {
        argument: 1, path: ['secret'], role: 'secret', name: 'session-secret',
        stays: "The plugin derives one key when it is registered. Give it the option 'key' with a list of keys instead, and restart after a rotation.",
      },
      {
        argument: 1, path: ['key'], role: 'material', name: 'session-key', rotation: ALL_KEYS,
        stays: 'The plugin copies its keys when it is registered. Restart after a rotation; with a list of keys, newest first, earlier sessions still open.',
      },
    ],
    source: 'https://www.npmjs.com/package/@fastify/secure-session',
  },
  {
    modules: ['@fastify/session'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['secret'], role: 'secret', name: 'session-secret', rotation: SIGNER }],
    source: 'https://www.npmjs.com/package/@fastify/session',
  },
  {
    modules: ['@hapi/hapi'],
    exports: ['Server#auth.strategy', 'server#auth.strategy'],
    slots: [
      { argument: 2, path: ['cookie', 'password'], role: 'password', name: 'cookie-secret' },
      { argument: 2, path: ['password'], role: 'password', name: 'cookie-secret' },
      { argument: 2, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
      { argument: 2, path: ['key'], role: 'secret', name: 'jwt-secret' },
      { argument: 2, path: ['keys'], role: 'secret', name: 'jwt-secret' },
    ],
    source: 'https://hapi.dev/module/cookie/api',
  },
  {
    modules: ['@keystone-6/core/session'],
    exports: ['statelessSessions'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'session-secret' }],
    source: 'https://keystonejs.com/docs/config/session',
  },
  {
    modules: ['@mgcrea/fastify-session'],
    exports: ['default'],
    registered: true,
    slots: [{ argument: 1, path: ['secret'], role: 'secret', name: 'session-secret' }],
    source: 'https://www.npmjs.com/package/@mgcrea/fastify-session',
  },
  {
    modules: ['@react-router/node', '@remix-run/node'],
    exports: ['createFileSessionStorage'],
    slots: [
      { argument: 0, path: ['cookie', 'secrets'], role: 'secret', name: 'session-secret', rotation: ALL_KEYS },
    ],
    source: 'https://reactrouter.com/explanation/sessions-and-cookies',
  },
  {
    modules: ['@remix-run/cloudflare', '@remix-run/deno', '@remix-run/node', 'react-router'],
    exports: ['createCookie'],
    slots: [{ argument: 1, path: ['secrets'], role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS }],
    source: 'https://reactrouter.com/explanation/sessions-and-cookies',
  },
  {
    modules: ['@remix-run/cloudflare', '@remix-run/deno', '@remix-run/node', 'react-router'],
    exports: ['createCookieSessionStorage', 'createMemorySessionStorage', 'createSessionStorage'],
    slots: [
      { argument: 0, path: ['cookie', 'secrets'], role: 'secret', name: 'session-secret', rotation: ALL_KEYS },
    ],
    source: 'https://reactrouter.com/explanation/sessions-and-cookies',
  },
  {
    modules: ['client-sessions'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'session-secret' }],
    source: 'https://www.npmjs.com/package/client-sessions',
  },
  {
    modules: ['connect-mongo'],
    exports: ['create'],
    slots: [
      { argument: 0, path: ['mongoUrl'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['crypto', 'secret'], role: 'secret', name: 'session-secret' },
    ],
    source: 'https://www.npmjs.com/package/connect-mongo',
  },
  {
    modules: ['cookie-parser'],
    exports: ['default'],
    slots: [{ argument: 0, role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS }],
    source: 'https://expressjs.com/en/resources/middleware/cookie-parser.html',
  },
  {
    modules: ['cookie-parser'],
    exports: ['signedCookie', 'signedCookies'],
    slots: [{ argument: 1, role: 'secret', name: 'cookie-secret' }],
    wrongKey: 'false',
    source: 'https://expressjs.com/en/resources/middleware/cookie-parser.html',
  },
  {
    modules: ['cookie-session'],
    exports: ['default'],
    slots: [
      { argument: 0, path: ['keys'], role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS },
      { argument: 0, path: ['secret'], role: 'secret', name: 'cookie-secret', rotation: { ...ALL_KEYS, option: 'keys' } },
    ],
    source: 'https://expressjs.com/en/resources/middleware/cookie-session.html',
  },
  {
    modules: ['cookies'],
    exports: ['default'],
    slots: [{ argument: 2, path: ['keys'], role: 'secret', name: 'cookie-secret' }],
    source: 'https://www.npmjs.com/package/cookies',
  },
  {
    modules: ['express-basic-auth'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['users', '*'], role: 'password', name: 'basic-auth-password' }],
    source: 'https://www.npmjs.com/package/express-basic-auth',
  },
  {
    modules: ['express-session'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'session-secret', rotation: ALL_KEYS }],
    source: 'https://expressjs.com/en/resources/middleware/session.html',
  },
  {
    modules: ['h3'],
    exports: ['getSession', 'sealSession', 'unsealSession', 'useSession'],
    slots: [{ argument: 1, path: ['password'], role: 'password', name: 'session-secret' }],
    source: 'https://v1.h3.dev/examples/handle-session',
  },
  {
    modules: ['h3'],
    exports: ['updateSession'],
    slots: [{ argument: 1, path: ['password'], role: 'password', name: 'session-secret' }],
    source: 'https://v1.h3.dev/examples/handle-session',
  },
  {
    modules: ['hono/basic-auth'],
    exports: ['basicAuth'],
    slots: [{ argument: 0, path: ['password'], role: 'password', name: 'basic-auth-password' }],
    source: 'https://hono.dev/docs/middleware/builtin/basic-auth',
  },
  {
    modules: ['hono/bearer-auth'],
    exports: ['bearerAuth'],
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'api-token' }],
    source: 'https://hono.dev/docs/middleware/builtin/bearer-auth',
  },
  {
    modules: ['hono/cookie'],
    exports: ['getSignedCookie'],
    slots: [{ argument: 1, role: 'secret', name: 'cookie-secret' }],
    wrongKey: 'false',
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    modules: ['hono/cookie'],
    exports: ['setSignedCookie'],
    slots: [{ argument: 3, role: 'secret', name: 'cookie-secret' }],
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    modules: ['iron-session'],
    exports: ['getIronSession'],
    slots: [
      { argument: 1, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 1, path: ['password', '*'], role: 'password', name: 'session-secret' },
      { argument: 2, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 2, path: ['password', '*'], role: 'password', name: 'session-secret' },
    ],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['iron-session'],
    exports: ['sealData', 'unsealData'],
    slots: [
      { argument: 1, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 1, path: ['password', '*'], role: 'password', name: 'session-secret' },
    ],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['iron-session/edge'],
    exports: ['getIronSession'],
    slots: [
      { argument: 2, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 2, path: ['password', '*'], role: 'password', name: 'session-secret' },
    ],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['iron-session/express'],
    exports: ['ironSession'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 0, path: ['password', '*'], role: 'password', name: 'session-secret' },
    ],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['iron-session/next'],
    exports: ['withIronSessionApiRoute', 'withIronSessionSsr'],
    slots: [
      { argument: 1, path: ['password'], role: 'password', name: 'session-secret', rotation: NUMBERED_KEYS },
      { argument: 1, path: ['password', '*'], role: 'password', name: 'session-secret' },
    ],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['keygrip'],
    exports: ['default'],
    slots: [{ argument: 0, role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS }],
    source: 'https://www.npmjs.com/package/keygrip',
  },
  {
    modules: ['koa'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['keys'], role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS }],
    source: 'https://koajs.com/#app-keys-',
  },
  {
    modules: ['next-iron-session'],
    exports: ['withIronSession'],
    slots: [{ argument: 1, path: ['password'], role: 'password', name: 'session-secret' }],
    source: 'https://github.com/vvo/iron-session#readme',
  },
  {
    modules: ['parse-server'],
    exports: ['ParseServer', 'default'],
    slots: [
      { argument: 0, path: ['masterKey'], role: 'secret', name: 'parse-master-key' },
      { argument: 0, path: ['databaseURI'], role: 'url', name: 'database-url' },
    ],
    source: 'https://parseplatform.org/parse-server/api/master/ParseServerOptions.html',
  },
  {
    modules: ['payload', 'payload/config'],
    exports: ['buildConfig'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'payload-secret' }],
    source: 'https://payloadcms.com/docs/configuration/overview',
  },
];
