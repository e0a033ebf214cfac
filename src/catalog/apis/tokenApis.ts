/** The part of the API catalog for JSON Web Tokens and other sealed or signed tokens. */
import type { ApiGroup } from '../apis.ts';
import { ALL_KEYS, CALLBACK, FUNCTION, PROVIDER } from '../rotation.ts';

/** Of `@nestjs/jwt`: it wins over a secret that a call gives, which another file may do. */
const KEY_PROVIDER = { ...FUNCTION, option: 'secretOrKeyProvider', isOffered: true } as const;

/** The calls of JSON Web Tokens and other sealed or signed tokens that are handed a secret, by module. */
export const TOKEN_APIS: readonly ApiGroup[] = [
  {
    modules: ['@elysiajs/jwt'],
    exports: ['default', 'jwt'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret' }],
    source: 'https://elysiajs.com/plugins/jwt',
  },
  {
    modules: ['@fastify/jwt', 'fastify-jwt'],
    exports: ['default'],
    registered: true,
    slots: [
      { argument: 1, path: ['secret'], role: 'secret', name: 'jwt-secret', rotation: PROVIDER },
      { argument: 1, path: ['secret', 'private'], role: 'material', name: 'jwt-private-key' },
      { argument: 1, path: ['secret', 'private', 'key'], role: 'material', name: 'jwt-private-key' },
      {
        argument: 1, path: ['secret', 'private', 'passphrase'],
        role: 'password', name: 'private-key-passphrase',
      },
    ],
    source: 'https://www.npmjs.com/package/@fastify/jwt',
  },
  {
    modules: ['@hapi/iron'],
    exports: ['seal'],
    slots: [
      { argument: 1, role: 'password', name: 'sealing-password' },
      { argument: 1, path: ['secret'], role: 'password', name: 'sealing-password' },
    ],
    source: 'https://hapi.dev/module/iron/api',
  },
  {
    modules: ['@hapi/iron'],
    exports: ['unseal'],
    slots: [
      { argument: 1, role: 'password', name: 'sealing-password' },
      { argument: 1, path: ['*'], role: 'password', name: 'sealing-password' },
    ],
    wrongKey: 'throws',
    source: 'https://hapi.dev/module/iron/api',
  },
  {
    modules: ['@hapi/jwt'],
    exports: ['token.generate'],
    slots: [
      { argument: 1, role: 'secret', name: 'jwt-secret' },
      { argument: 1, path: ['key'], role: 'secret', name: 'jwt-secret' },
    ],
    source: 'https://hapi.dev/module/jwt/api',
  },
  {
    modules: ['@hapi/jwt'],
    exports: ['token.verify', 'token.verifySignature'],
    slots: [
      { argument: 1, role: 'secret', name: 'jwt-secret' },
      { argument: 1, path: ['key'], role: 'secret', name: 'jwt-secret' },
    ],
    wrongKey: 'throws',
    source: 'https://hapi.dev/module/jwt/api',
  },
  {
    modules: ['@nestjs/jwt'],
    exports: ['JwtModule.register'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret', rotation: KEY_PROVIDER },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'jwt-private-key' },
    ],
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    modules: ['@nestjs/jwt'],
    exports: ['JwtModule.registerAsync'],
    slots: [
      {
        argument: 0, path: ['useFactory', '()', 'secret'], role: 'secret', name: 'jwt-secret', rotation: KEY_PROVIDER, isAskedOnce: true,
        stays: 'Nest calls the factory once. Return secretOrKeyProvider, which is asked each time, or restart after a rotation.',
      },
      {
        argument: 0, path: ['useFactory', '()', 'privateKey'], role: 'material', name: 'jwt-private-key', isAskedOnce: true,
        stays: 'Nest calls the factory once. Return secretOrKeyProvider, which is asked each time, or restart after a rotation.',
      },
    ],
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    modules: ['@nestjs/jwt'],
    exports: ['JwtService'],
    form: 'new',
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret', rotation: KEY_PROVIDER },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'jwt-private-key' },
    ],
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    modules: ['@nestjs/jwt'],
    exports: ['JwtService#sign', 'JwtService#signAsync'],
    slots: [
      { argument: 1, path: ['secret'], role: 'secret', name: 'jwt-secret' },
      { argument: 1, path: ['privateKey'], role: 'material', name: 'jwt-private-key' },
    ],
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    modules: ['@nestjs/jwt'],
    exports: ['JwtService#verify', 'JwtService#verifyAsync'],
    slots: [{ argument: 1, path: ['secret'], role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    // Older versions answer `false` to a wrong key, newer ones `undefined`.
    modules: ['@tsndr/cloudflare-worker-jwt'],
    exports: ['sign', 'verify'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    source: 'https://www.npmjs.com/package/@tsndr/cloudflare-worker-jwt',
  },
  {
    modules: ['csrf'],
    exports: ['default#create'],
    slots: [{ argument: 0, role: 'secret', name: 'csrf-secret' }],
    source: 'https://www.npmjs.com/package/csrf',
  },
  {
    modules: ['csrf-csrf'],
    exports: ['doubleCsrf'],
    slots: [{ argument: 0, path: ['getSecret', '()'], role: 'secret', name: 'csrf-secret', rotation: ALL_KEYS }],
    source: 'https://www.npmjs.com/package/csrf-csrf',
  },
  {
    // Up to version 6, where a function answers through a callback.
    modules: ['express-jwt'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret' }],
    source: 'https://www.npmjs.com/package/express-jwt',
  },
  {
    modules: ['express-jwt'],
    exports: ['expressjwt'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret', rotation: PROVIDER }],
    source: 'https://www.npmjs.com/package/express-jwt',
  },
  {
    modules: ['fast-jwt'],
    exports: ['createSigner'],
    slots: [{ argument: 0, path: ['key'], role: 'secret', name: 'jwt-secret' }],
    source: 'https://www.npmjs.com/package/fast-jwt',
  },
  {
    modules: ['fast-jwt'],
    exports: ['createVerifier'],
    slots: [{ argument: 0, path: ['key'], role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://www.npmjs.com/package/fast-jwt',
  },
  {
    modules: ['hono/jwt'],
    exports: ['jwt'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret' }],
    source: 'https://hono.dev/docs/middleware/builtin/jwt',
  },
  {
    modules: ['hono/jwt'],
    exports: ['sign'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    source: 'https://hono.dev/docs/helpers/jwt',
  },
  {
    modules: ['hono/jwt'],
    exports: ['verify'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://hono.dev/docs/helpers/jwt',
  },
  {
    // Version 1 takes the WebCrypto object first; only its plain password is told apart.
    modules: ['iron-webcrypto'],
    exports: ['seal'],
    slots: [
      { argument: 1, path: ['secret'], role: 'password', name: 'sealing-password' },
      { argument: 2, role: 'password', name: 'sealing-password' },
      { argument: 2, path: ['secret'], role: 'password', name: 'sealing-password' },
    ],
    source: 'https://www.npmjs.com/package/iron-webcrypto',
  },
  {
    modules: ['jose'],
    exports: ['CompactEncrypt#encrypt', 'EncryptJWT#encrypt', 'FlattenedEncrypt#encrypt'],
    slots: [{ argument: 0, role: 'material', name: 'jwt-encryption-key' }],
    source: 'https://github.com/panva/jose/tree/main/docs',
  },
  {
    modules: ['jose'],
    exports: ['CompactSign#sign', 'FlattenedSign#sign', 'SignJWT#sign'],
    slots: [{ argument: 0, role: 'material', name: 'jwt-secret' }],
    source: 'https://github.com/panva/jose/tree/main/docs',
  },
  {
    modules: ['jose'],
    exports: ['compactDecrypt', 'flattenedDecrypt', 'generalDecrypt', 'jwtDecrypt'],
    slots: [{ argument: 1, role: 'material', name: 'jwt-encryption-key' }],
    wrongKey: 'throws',
    source: 'https://github.com/panva/jose/tree/main/docs',
  },
  {
    modules: ['jose'],
    exports: ['compactVerify', 'flattenedVerify', 'generalVerify', 'jwtVerify'],
    slots: [{ argument: 1, role: 'material', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://github.com/panva/jose/tree/main/docs',
  },
  {
    modules: ['jose'],
    exports: ['importJWK'],
    slots: [
      { argument: 0, path: ['k'], role: 'material', name: 'jwt-secret' },
      { argument: 0, path: ['d'], role: 'material', name: 'jwt-private-key' },
    ],
    source: 'https://github.com/panva/jose/blob/main/docs/key/import/functions/importJWK.md',
  },
  {
    modules: ['jose'],
    exports: ['importPKCS8'],
    slots: [{ argument: 0, role: 'material', name: 'jwt-private-key' }],
    source: 'https://github.com/panva/jose/blob/main/docs/key/import/functions/importPKCS8.md',
  },
  {
    modules: ['jsonwebtoken'],
    exports: ['sign'],
    slots: [
      { argument: 1, role: 'secret', name: 'jwt-secret' },
      { argument: 1, path: ['key'], role: 'material', name: 'jwt-private-key' },
      { argument: 1, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    source: 'https://www.npmjs.com/package/jsonwebtoken',
  },
  {
    modules: ['jsonwebtoken'],
    exports: ['verify'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://www.npmjs.com/package/jsonwebtoken',
  },
  {
    modules: ['jws'],
    exports: ['createSign', 'sign'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'jwt-private-key' },
    ],
    source: 'https://www.npmjs.com/package/jws',
  },
  {
    modules: ['jws'],
    exports: ['verify'],
    slots: [{ argument: 2, role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'false',
    source: 'https://www.npmjs.com/package/jws',
  },
  {
    modules: ['jwt-simple'],
    exports: ['decode'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://www.npmjs.com/package/jwt-simple',
  },
  {
    modules: ['jwt-simple'],
    exports: ['encode'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    source: 'https://www.npmjs.com/package/jwt-simple',
  },
  {
    modules: ['koa-jwt'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'jwt-secret', rotation: ALL_KEYS }],
    source: 'https://www.npmjs.com/package/koa-jwt',
  },
  {
    modules: ['njwt'],
    exports: ['create'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    source: 'https://www.npmjs.com/package/njwt',
  },
  {
    modules: ['njwt'],
    exports: ['verify'],
    slots: [{ argument: 1, role: 'secret', name: 'jwt-secret' }],
    wrongKey: 'throws',
    source: 'https://www.npmjs.com/package/njwt',
  },
  {
    modules: ['paseto'],
    exports: ['V1.decrypt', 'V3.decrypt'],
    slots: [{ argument: 1, role: 'material', name: 'paseto-key' }],
    wrongKey: 'throws',
    source: 'https://www.npmjs.com/package/paseto',
  },
  {
    modules: ['paseto'],
    exports: ['V1.encrypt', 'V1.sign', 'V2.sign', 'V3.encrypt', 'V3.sign', 'V4.sign'],
    slots: [{ argument: 1, role: 'material', name: 'paseto-key' }],
    source: 'https://www.npmjs.com/package/paseto',
  },
  {
    modules: ['passport-jwt'],
    exports: ['Strategy'],
    slots: [
      {
        argument: 0, path: ['secretOrKey'],
        role: 'secret', name: 'jwt-secret', rotation: { ...CALLBACK, option: 'secretOrKeyProvider' },
      },
    ],
    source: 'https://www.passportjs.org/packages/passport-jwt/',
  },
  {
    modules: ['tiny-csrf'],
    exports: ['default'],
    slots: [{ argument: 0, role: 'secret', name: 'csrf-secret' }],
    source: 'https://www.npmjs.com/package/tiny-csrf',
  },
];
