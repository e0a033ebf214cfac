/** The part of the API catalog for Node's own cryptography and TLS, and WebCrypto. */
import type { ApiGroup } from '../apis.ts';

/** The calls of Node's own cryptography and TLS, and WebCrypto that are handed a secret, by module. */
export const NODE_CRYPTO_APIS: readonly ApiGroup[] = [
  {
    modules: [''],
    exports: ['crypto.subtle.importKey'],
    slots: [
      {
        argument: 1, role: 'material', name: 'crypto-key',
        when: { argument: 0, isOneOf: ['raw', 'raw-secret', 'raw-private', 'raw-seed', 'pkcs8'] },
      },
      { argument: 1, path: ['k'], role: 'material', name: 'crypto-key' },
      { argument: 1, path: ['d'], role: 'material', name: 'private-key' },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/SubtleCrypto/importKey',
  },
  {
    modules: ['crypto'],
    exports: ['Sign#sign', 'createSign#sign'],
    slots: [
      { argument: 0, role: 'material', name: 'signing-key' },
      { argument: 0, path: ['key'], role: 'material', name: 'signing-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/crypto.html#signsignprivatekey-outputencoding',
  },
  {
    modules: ['crypto'],
    exports: ['createCipher', 'createDecipher'],
    slots: [{ argument: 1, role: 'password', name: 'encryption-password' }],
    source: 'https://nodejs.org/docs/latest-v20.x/api/crypto.html',
  },
  {
    modules: ['crypto'],
    exports: ['createCipheriv'],
    slots: [{ argument: 1, role: 'material', name: 'encryption-key' }],
    source: 'https://nodejs.org/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options',
  },
  {
    // GCM and the like always throw; CBC mostly, CTR never.
    modules: ['crypto'],
    exports: ['createDecipheriv'],
    slots: [{ argument: 1, role: 'material', name: 'encryption-key' }],
    wrongKey: 'throws',
    source: 'https://nodejs.org/api/crypto.html#cryptocreatedecipherivalgorithm-key-iv-options',
  },
  {
    modules: ['crypto'],
    exports: ['createDiffieHellman#setPrivateKey', 'createECDH#setPrivateKey'],
    slots: [{ argument: 0, role: 'material', name: 'private-key' }],
    source: 'https://nodejs.org/api/crypto.html#ecdhsetprivatekeyprivatekey-encoding',
  },
  {
    modules: ['crypto'],
    exports: ['createHmac'],
    slots: [{ argument: 1, role: 'material', name: 'hmac-key' }],
    source: 'https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options',
  },
  {
    modules: ['crypto'],
    exports: ['createPrivateKey'],
    slots: [
      { argument: 0, role: 'material', name: 'private-key' },
      { argument: 0, path: ['key'], role: 'material', name: 'private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/crypto.html#cryptocreateprivatekeykey',
  },
  {
    modules: ['crypto'],
    exports: ['createSecretKey'],
    slots: [{ argument: 0, role: 'material', name: 'secret-key' }],
    source: 'https://nodejs.org/api/crypto.html#cryptocreatesecretkeykey-encoding',
  },
  {
    modules: ['crypto'],
    exports: ['generateKeyPair', 'generateKeyPairSync'],
    slots: [
      {
        argument: 1, path: ['privateKeyEncoding', 'passphrase'],
        role: 'password', name: 'private-key-passphrase',
      },
    ],
    source: 'https://nodejs.org/api/crypto.html#cryptogeneratekeypairtype-options-callback',
  },
  {
    modules: ['crypto'],
    exports: ['hkdf', 'hkdfSync'],
    slots: [{ argument: 1, role: 'material', name: 'master-key' }],
    source: 'https://nodejs.org/api/crypto.html#cryptohkdfdigest-ikm-salt-info-keylen-callback',
  },
  {
    // The salt, second, is no secret.
    modules: ['crypto'],
    exports: ['pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync'],
    slots: [{ argument: 0, role: 'password', name: 'key-password' }],
    source: 'https://nodejs.org/api/crypto.html#cryptoscryptpassword-salt-keylen-options-callback',
  },
  {
    modules: ['crypto'],
    exports: ['privateDecrypt'],
    slots: [
      { argument: 0, role: 'material', name: 'private-key' },
      { argument: 0, path: ['key'], role: 'material', name: 'private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    wrongKey: 'throws',
    source: 'https://nodejs.org/api/crypto.html#cryptoprivatedecryptprivatekey-buffer',
  },
  {
    modules: ['crypto'],
    exports: ['privateEncrypt'],
    slots: [
      { argument: 0, role: 'material', name: 'private-key' },
      { argument: 0, path: ['key'], role: 'material', name: 'private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/crypto.html#cryptoprivateencryptprivatekey-buffer',
  },
  {
    modules: ['crypto'],
    exports: ['sign'],
    slots: [
      { argument: 2, role: 'material', name: 'signing-key' },
      { argument: 2, path: ['key'], role: 'material', name: 'signing-key' },
      { argument: 2, path: ['passphrase'], role: 'password', name: 'private-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/crypto.html#cryptosignalgorithm-data-key-callback',
  },
  {
    modules: ['crypto'],
    exports: ['subtle.importKey', 'webcrypto.subtle.importKey'],
    slots: [
      {
        argument: 1, role: 'material', name: 'crypto-key',
        when: { argument: 0, isOneOf: ['raw', 'raw-secret', 'raw-private', 'raw-seed', 'pkcs8'] },
      },
      { argument: 1, path: ['k'], role: 'material', name: 'crypto-key' },
      { argument: 1, path: ['d'], role: 'material', name: 'private-key' },
    ],
    source: 'https://nodejs.org/api/webcrypto.html#class-subtlecrypto',
  },
  {
    modules: ['http', 'https'],
    exports: ['get', 'request'],
    slots: [
      { argument: 0, path: ['auth'], role: 'secret', name: 'basic-auth' },
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
      { argument: 1, path: ['auth'], role: 'secret', name: 'basic-auth' },
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 1, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/http.html#httprequestoptions-callback',
  },
  {
    modules: ['http', 'https'],
    exports: ['request#setHeader'],
    slots: [
      {
        argument: 1, role: 'authorization', name: 'api-token',
        when: { argument: 0, isOneOf: ['authorization', 'proxy-authorization'] },
      },
      {
        argument: 1, role: 'secret', name: 'api-key',
        when: { argument: 0, isOneOf: ['x-api-key', 'x-auth-token', 'api-key', 'private-token'] },
      },
    ],
    source: 'https://nodejs.org/api/http.html#requestsetheadername-value',
  },
  {
    modules: ['http2'],
    exports: ['connect'],
    slots: [
      { argument: 1, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 1, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 1, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/http2.html#http2connectauthority-options-listener',
  },
  {
    modules: ['http2'],
    exports: ['createSecureServer'],
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/http2.html#http2createsecureserveroptions-onrequesthandler',
  },
  {
    modules: ['https'],
    exports: ['Agent'],
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/https.html#class-httpsagent',
  },
  {
    modules: ['https', 'tls'],
    exports: ['createServer'],
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/tls.html#tlscreateserveroptions-secureconnectionlistener',
  },
  {
    modules: ['tls'],
    exports: ['connect'],
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
      { argument: 1, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 1, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 1, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
      { argument: 2, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 2, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 2, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
  },
  {
    modules: ['tls'],
    exports: ['createSecureContext'],
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['pfx'], role: 'material', name: 'tls-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'tls-key-passphrase' },
    ],
    source: 'https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions',
  },
];
