/**
 * Base64url as RFC 7515 writes it, read strictly: `Buffer.from` ignores illegal characters, accepts padding, and maps several texts to
 * the same bytes, which would make a sealed text malleable.
 *
 * @module
 */

const GRAMMAR = /^[\w-]*$/u;
const LAST_OF_TWO = new Set('AQgw');
const LAST_OF_THREE = new Set('AEIMQUYcgkosw048');

/** Whether a text is the one spelling of some bytes. */
export const isBase64url = (text: string): boolean => {
  if (!GRAMMAR.test(text)) return false;
  const rest = text.length % 4;
  if (rest === 0) return true;
  const last = text.charAt(text.length - 1);
  return rest === 2 ? LAST_OF_TWO.has(last) : rest === 3 && LAST_OF_THREE.has(last);
};

/** The bytes of a strict base64url text, or `undefined`. */
export const bytesOfBase64url = (text: string): Buffer | undefined =>
  isBase64url(text) ? Buffer.from(text, 'base64url') : undefined;
