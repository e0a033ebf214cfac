/**
 * Which errors say that a key was the wrong one, so that the next may be tried. All others (an expired token, a malformed one) say
 * the same under every key and pass at once.
 *
 * @module
 */

const CODES: ReadonlySet<unknown> = new Set([
  // jose
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'ERR_JWE_DECRYPTION_FAILED',
  // fast-jwt
  'FAST_JWT_INVALID_SIGNATURE',
  // sealed texts of keyturn itself
  'DECRYPTION_FAILED',
]);

const MESSAGES: ReadonlyMap<string, RegExp> = new Map([
  // jsonwebtoken
  ['JsonWebTokenError', /^invalid signature$/u],
  // node:crypto, authenticated modes; @hapi/iron and iron-webcrypto; fernet
  ['Error', /unable to authenticate data$|^Bad hmac value$|^Invalid Token: HMAC$/u],
  // Web Crypto, authenticated modes
  ['OperationError', /^/u],
  // stripe; a stale time stamp is told by the same error, and says that the key was the right one
  ['StripeSignatureVerificationError', /^No signatures found matching the expected signature/u],
  // svix and the standard-webhooks libraries
  ['WebhookVerificationError', /^No matching signature found$/u],
]);

/** Whether an error means that verification or authenticated decryption was tried with another key than the right one. */
export const isWrongKeyError = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && CODES.has(error.code)) return true;
  if (!('name' in error && 'message' in error) || typeof error.message !== 'string') return false;
  // Errors of stripe name themselves by `type`.
  const name = 'type' in error && typeof error.type === 'string' && error.type.startsWith('Stripe') ? error.type : error.name;
  return typeof name === 'string' && MESSAGES.get(name)?.test(error.message) === true;
};
