/** What the APIs of the catalog do with a key: keep a text secret, or prove who wrote it. */

/** Encryption stands for decryption too, signing for verification and for authentication codes. */
export type KeyPurpose = 'encryption' | 'signing';

/** Callables that use a key for one purpose; an export is spelled as in the list of APIs. */
export interface KeyPurposeGroup {
  readonly purpose: KeyPurpose;
  readonly modules: readonly string[];
  readonly exports: readonly string[];
  /** Names of the slots that take the key, when the callable also takes another secret. */
  readonly slots?: readonly string[];
}

/** Algorithms of CryptoJS. */
const CRYPTO_JS_CIPHERS = ['AES', 'Blowfish', 'DES', 'RC4', 'RC4Drop', 'Rabbit', 'TripleDES'] as const;
const CRYPTO_JS_HASHES = ['MD5', 'RIPEMD160', 'SHA1', 'SHA224', 'SHA256', 'SHA3', 'SHA384', 'SHA512'] as const;

/** The callables whose purpose is known. What hashes passwords, derives keys or opens connections is in no group. */
export const KEY_PURPOSES: readonly KeyPurposeGroup[] = [
  {
    purpose: 'encryption',
    modules: ['crypto'],
    exports: ['createCipher', 'createCipheriv', 'createDecipher', 'createDecipheriv', 'privateDecrypt'],
    slots: ['encryption-key', 'encryption-password', 'private-key'],
  },
  {
    purpose: 'signing',
    modules: ['crypto'],
    exports: ['Sign#sign', 'createHmac', 'createSign#sign', 'sign'],
    slots: ['hmac-key', 'signing-key'],
  },
  { purpose: 'encryption', modules: ['@noble/ciphers/aes', '@noble/ciphers/aes.js'], exports: ['cbc', 'ctr', 'gcm', 'gcmsiv', 'siv'] },
  {
    purpose: 'encryption',
    modules: ['@noble/ciphers/chacha', '@noble/ciphers/chacha.js'],
    exports: ['chacha20poly1305', 'xchacha20poly1305'],
  },
  { purpose: 'signing', modules: ['@noble/ed25519', '@noble/secp256k1'], exports: ['sign', 'signAsync'] },
  { purpose: 'signing', modules: ['@noble/hashes/hmac', '@noble/hashes/hmac.js'], exports: ['hmac', 'hmac.create'] },
  {
    purpose: 'encryption',
    modules: ['aes-js'],
    exports: ['cbc', 'cfb', 'ctr', 'ecb', 'ofb'].map((mode) => `ModeOfOperation.${mode}`),
  },
  {
    purpose: 'encryption',
    modules: ['crypto-js'],
    exports: CRYPTO_JS_CIPHERS.flatMap((cipher) => [`${cipher}.decrypt`, `${cipher}.encrypt`]),
  },
  {
    purpose: 'encryption',
    modules: ['crypto-js/aes', 'crypto-js/rabbit', 'crypto-js/rc4', 'crypto-js/tripledes'],
    exports: ['decrypt', 'encrypt'],
  },
  { purpose: 'signing', modules: ['crypto-js'], exports: CRYPTO_JS_HASHES.map((hash) => `Hmac${hash}`) },
  { purpose: 'signing', modules: CRYPTO_JS_HASHES.map((hash) => `crypto-js/hmac-${hash.toLowerCase()}`), exports: ['default'] },
  {
    purpose: 'encryption',
    modules: ['libsodium-wrappers', 'libsodium-wrappers-sumo'],
    exports: [
      'crypto_aead_chacha20poly1305_ietf_decrypt', 'crypto_aead_chacha20poly1305_ietf_encrypt',
      'crypto_aead_xchacha20poly1305_ietf_decrypt', 'crypto_aead_xchacha20poly1305_ietf_encrypt',
      'crypto_secretbox_easy', 'crypto_secretbox_open_easy',
    ],
  },
  {
    purpose: 'signing',
    modules: ['libsodium-wrappers', 'libsodium-wrappers-sumo'],
    exports: ['crypto_auth', 'crypto_auth_verify', 'crypto_sign', 'crypto_sign_detached'],
  },
  { purpose: 'encryption', modules: ['node-forge'], exports: ['cipher.createCipher', 'cipher.createDecipher'] },
  { purpose: 'signing', modules: ['node-forge'], exports: ['hmac.create#start'] },
  { purpose: 'encryption', modules: ['simple-crypto-js'], exports: ['SimpleCrypto', 'default'] },
  { purpose: 'encryption', modules: ['sjcl'], exports: ['decrypt', 'encrypt'] },
  { purpose: 'encryption', modules: ['tweetnacl'], exports: ['secretbox', 'secretbox.open'] },
  { purpose: 'signing', modules: ['tweetnacl'], exports: ['sign', 'sign.detached'] },

  { purpose: 'encryption', modules: ['@hapi/iron'], exports: ['seal', 'unseal'] },
  { purpose: 'encryption', modules: ['iron-webcrypto'], exports: ['seal'] },
  {
    purpose: 'encryption',
    modules: ['jose'],
    exports: [
      'CompactEncrypt#encrypt', 'EncryptJWT#encrypt', 'FlattenedEncrypt#encrypt',
      'compactDecrypt', 'flattenedDecrypt', 'generalDecrypt', 'jwtDecrypt',
    ],
  },
  {
    purpose: 'signing',
    modules: ['jose'],
    exports: [
      'CompactSign#sign', 'FlattenedSign#sign', 'SignJWT#sign',
      'compactVerify', 'flattenedVerify', 'generalVerify', 'jwtVerify',
    ],
  },
  { purpose: 'encryption', modules: ['paseto'], exports: ['V1.decrypt', 'V1.encrypt', 'V3.decrypt', 'V3.encrypt'] },
  { purpose: 'signing', modules: ['paseto'], exports: ['V1.sign', 'V2.sign', 'V3.sign', 'V4.sign'] },
  {
    purpose: 'signing',
    modules: ['jsonwebtoken'],
    exports: ['sign', 'verify'],
    slots: ['jwt-private-key', 'jwt-secret'],
  },
  { purpose: 'signing', modules: ['@elysiajs/jwt'], exports: ['default', 'jwt'] },
  { purpose: 'signing', modules: ['@fastify/jwt', 'fastify-jwt'], exports: ['default'], slots: ['jwt-private-key', 'jwt-secret'] },
  { purpose: 'signing', modules: ['@hapi/jwt'], exports: ['token.generate', 'token.verify', 'token.verifySignature'] },
  {
    purpose: 'signing',
    modules: ['@nestjs/jwt'],
    exports: [
      'JwtModule.register', 'JwtModule.registerAsync', 'JwtService',
      'JwtService#sign', 'JwtService#signAsync', 'JwtService#verify', 'JwtService#verifyAsync',
    ],
  },
  { purpose: 'signing', modules: ['@tsndr/cloudflare-worker-jwt'], exports: ['sign', 'verify'] },
  { purpose: 'signing', modules: ['csrf-csrf'], exports: ['doubleCsrf'] },
  { purpose: 'signing', modules: ['express-jwt'], exports: ['default', 'expressjwt'] },
  { purpose: 'signing', modules: ['fast-jwt'], exports: ['createSigner', 'createVerifier'] },
  { purpose: 'signing', modules: ['hono/jwt'], exports: ['jwt', 'sign', 'verify'] },
  { purpose: 'signing', modules: ['jws'], exports: ['createSign', 'sign', 'verify'] },
  { purpose: 'signing', modules: ['jwt-simple'], exports: ['decode', 'encode'] },
  { purpose: 'signing', modules: ['koa-jwt'], exports: ['default'] },
  { purpose: 'signing', modules: ['njwt'], exports: ['create', 'verify'] },
  { purpose: 'signing', modules: ['passport-jwt'], exports: ['Strategy'] },

  { purpose: 'encryption', modules: ['@fastify/secure-session', 'fastify-secure-session'], exports: ['default'] },
  { purpose: 'encryption', modules: ['@keystone-6/core/session'], exports: ['statelessSessions'] },
  { purpose: 'encryption', modules: ['client-sessions'], exports: ['default'] },
  { purpose: 'encryption', modules: ['connect-mongo'], exports: ['create'], slots: ['session-secret'] },
  { purpose: 'encryption', modules: ['iron-session'], exports: ['getIronSession', 'sealData', 'unsealData'] },
  { purpose: 'encryption', modules: ['iron-session/edge'], exports: ['getIronSession'] },
  { purpose: 'encryption', modules: ['iron-session/express'], exports: ['ironSession'] },
  { purpose: 'encryption', modules: ['iron-session/next'], exports: ['withIronSessionApiRoute', 'withIronSessionSsr'] },
  { purpose: 'encryption', modules: ['next-iron-session'], exports: ['withIronSession'] },
  { purpose: 'signing', modules: ['@fastify/cookie', 'fastify-cookie'], exports: ['default'] },
  { purpose: 'signing', modules: ['@fastify/csrf-protection'], exports: ['default'] },
  { purpose: 'signing', modules: ['@fastify/session', '@mgcrea/fastify-session'], exports: ['default'] },
  { purpose: 'signing', modules: ['@react-router/node', '@remix-run/node'], exports: ['createFileSessionStorage'] },
  {
    purpose: 'signing',
    modules: ['@remix-run/cloudflare', '@remix-run/deno', '@remix-run/node', 'react-router'],
    exports: ['createCookie', 'createCookieSessionStorage', 'createMemorySessionStorage', 'createSessionStorage'],
  },
  { purpose: 'signing', modules: ['cookie-parser'], exports: ['default', 'signedCookie', 'signedCookies'] },
  { purpose: 'signing', modules: ['cookie-session', 'cookies', 'keygrip', 'express-session'], exports: ['default'] },
  { purpose: 'signing', modules: ['cookie-signature'], exports: ['sign', 'unsign'] },
  { purpose: 'signing', modules: ['hono/cookie'], exports: ['getSignedCookie', 'setSignedCookie'] },
  { purpose: 'signing', modules: ['koa'], exports: ['default', 'default#keys'] },
  { purpose: 'signing', modules: ['@octokit/webhooks'], exports: ['Webhooks'] },
  { purpose: 'signing', modules: ['@octokit/webhooks-methods'], exports: ['sign', 'verify'] },
  { purpose: 'signing', modules: ['standardwebhooks', 'svix'], exports: ['Webhook'] },
];

/** What people call environments that serve customers, in lower case. */
export const PRODUCTION_ENVIRONMENTS: ReadonlySet<string> = new Set(['live', 'prod', 'production']);

/** What people call every other environment, in lower case. */
export const OTHER_ENVIRONMENTS: ReadonlySet<string> = new Set([
  'ci', 'demo', 'dev', 'develop', 'development', 'integration', 'local', 'preprod', 'preview', 'qa', 'sandbox', 'stage', 'staging', 'test', 'testing', 'uat',
]);
