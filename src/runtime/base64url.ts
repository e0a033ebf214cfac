/**
 * Base64url as RFC 7515 writes it, read strictly: `Buffer.from` ignores illegal characters, accepts padding and the other alphabet, and maps
 * several texts to the same bytes, which would make a sealed text malleable.
 *
 * @module
 */

const LAST_OF_TWO = new Set('AQgw');
const LAST_OF_THREE = new Set('AEIMQUYcgkosw048');

/** The bytes of a text that is their one spelling, or `undefined`. */
export const bytesOfBase64url = (text: string): Buffer | undefined => (isOfOneAlphabet(text) ? bytesOfChecked(text) : undefined);

/** Whether a text holds no character that `Buffer.from` takes for one of another alphabet: what is illegal it may still hold. */
export const isOfOneAlphabet = (text: string): boolean => isAscii(text) && !text.includes('+') && !text.includes('/');

/** The same for a part of a text whose alphabet was looked at as a whole, which is cheaper. */
export const bytesOfChecked = (part: string): Buffer | undefined => {
  const bytes = Buffer.from(part, 'base64url');
  // Each character that is skipped makes the bytes fewer, so this is the grammar at a tenth of its price.
  return bytes.length === Math.floor(part.length * 3 / 4) && isCanonicalEnd(part) ? bytes : undefined;
};

/** Of other characters `Buffer.from` sees the lower half, which may be a legal one. */
const isAscii = (text: string): boolean => Buffer.byteLength(text, 'utf8') === text.length;

/** Whether the bits of the last character that no byte takes are zero. */
const isCanonicalEnd = (text: string): boolean => {
  const rest = text.length % 4;
  if (rest === 0) return true;
  const last = text.charAt(text.length - 1);
  return rest === 2 ? LAST_OF_TWO.has(last) : rest === 3 && LAST_OF_THREE.has(last);
};
