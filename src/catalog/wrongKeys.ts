/** How calls that check a signature or open a ciphertext answer a key that is not the right one. */

/**
 * How a wrong key shows.
 *
 * `error` is an error that `tryEach` of the runtime tells from every other, `boolean` and `promise-boolean` are `false`, `value`
 * is `false` in the place of a text, and `array` stands for a call that takes all keys at once.
 */
export type WrongKeyAnswer = 'error' | 'boolean' | 'promise-boolean' | 'value' | 'array';

/** Calls of one module that answer a wrong key in the same way. */
export interface WrongKeyGroup {
  readonly module: string;
  readonly exports: readonly string[];
  readonly answer: WrongKeyAnswer;
  /** The export is a class that is given the key, and this is its method that checks. */
  readonly method?: string;
  /** What the class makes is given to another one under this option, and the method is that one's. */
  readonly option?: string;
  /** From this argument on, one may be a callback that gets the result. */
  readonly callbackFrom?: number;
  /** The call gives a promise. */
  readonly isPromise?: true;
  readonly source: string;
}

const WRONG_KEY_GROUPS: readonly WrongKeyGroup[] = [
  { module: 'jsonwebtoken', exports: ['verify'], answer: 'error', callbackFrom: 2, source: 'https://www.npmjs.com/package/jsonwebtoken' },
  {
    module: 'jose',
    exports: [
      'compactDecrypt', 'flattenedDecrypt', 'generalDecrypt', 'jwtDecrypt',
      'compactVerify', 'flattenedVerify', 'generalVerify', 'jwtVerify',
    ],
    answer: 'error',
    isPromise: true,
    source: 'https://github.com/panva/jose/blob/main/src/util/errors.ts',
  },
  {
    module: '@nestjs/jwt',
    exports: ['JwtService#verify', 'JwtService#verifyAsync'],
    answer: 'error',
    source: 'https://docs.nestjs.com/security/authentication',
  },
  {
    module: 'stripe',
    exports: [
      'Stripe#webhooks.constructEvent', 'Stripe#webhooks.constructEventAsync',
      'default#webhooks.constructEvent', 'default#webhooks.constructEventAsync', 'webhooks.constructEvent', 'webhooks.constructEventAsync',
    ],
    answer: 'error',
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  { module: 'standardwebhooks', exports: ['Webhook'], answer: 'error', method: 'verify', source: 'https://www.standardwebhooks.com' },
  { module: 'svix', exports: ['Webhook'], answer: 'error', method: 'verify', source: 'https://docs.svix.com/receiving/verifying-payloads/how' },
  { module: '@hapi/iron', exports: ['unseal'], answer: 'error', source: 'https://hapi.dev/module/iron/api' },
  { module: 'fernet', exports: ['Secret'], answer: 'error', method: 'decode', option: 'secret', source: 'https://www.npmjs.com/package/fernet' },
  { module: 'jws', exports: ['verify'], answer: 'boolean', source: 'https://www.npmjs.com/package/jws' },
  { module: 'razorpay', exports: ['validateWebhookSignature'], answer: 'boolean', source: 'https://www.npmjs.com/package/razorpay' },
  { module: 'twilio', exports: ['validateRequest', 'validateRequestWithBody'], answer: 'boolean', source: 'https://www.twilio.com/docs/usage/webhooks/webhooks-security' },
  { module: '@octokit/webhooks-methods', exports: ['verify'], answer: 'promise-boolean', source: 'https://github.com/octokit/webhooks-methods.js#readme' },
  { module: 'cookie-signature', exports: ['unsign'], answer: 'value', source: 'https://www.npmjs.com/package/cookie-signature' },
  { module: 'cookie-parser', exports: ['signedCookie', 'signedCookies'], answer: 'array', source: 'https://expressjs.com/en/resources/middleware/cookie-parser.html' },
];

/** The same by `module:export`. */
export const WRONG_KEYS: ReadonlyMap<string, WrongKeyGroup> = new Map(
  WRONG_KEY_GROUPS.flatMap((group) => group.exports.map((name) => [`${group.module}:${name}`, group] as const)),
);

/** Cipher modes that refuse a wrong key; under any other mode it gives garbage, now and then without an error. */
export const AUTHENTICATED_MODE = /-(?:gcm|ccm|ocb|siv)$|-poly1305$/u;

/** Calls that decrypt without authentication whatever their arguments are, by `module:export`. */
export const UNAUTHENTICATED: ReadonlySet<string> = new Set(
  ['AES', 'Blowfish', 'DES', 'RC4', 'RC4Drop', 'Rabbit', 'TripleDES'].map((cipher) => `crypto-js:${cipher}.decrypt`),
);

/** Functions that compare two texts or byte arrays in constant time, by `module:export`. */
export const COMPARISONS: ReadonlySet<string> = new Set([
  'crypto:timingSafeEqual', 'tsscmp:default', 'safe-compare:default', 'scmp:default',
]);

/** What they, and their like in other packages and projects, are called. */
export const EQUAL_FUNCTIONS = ['constantTimeCompare', 'constantTimeEqual', 'safeCompare', 'safeEqual', 'scmp', 'secureCompare', 'timingSafeEqual', 'tsscmp'];
