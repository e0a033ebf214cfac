/** Random bytes of Web Crypto, in which nothing of Node takes part. */

/** The most that one call may ask for. */
const PORTION = 65_536;

/** So many random bytes. */
export const webRandomBytes = (size: number): PrintableBytes => {
  const bytes = new Uint8Array(size);
  for (let start = 0; start < size; start += PORTION) {
    crypto.getRandomValues(bytes.subarray(start, start + PORTION));
  }
  return new PrintableBytes(bytes);
};

/** Bytes that print like a `Buffer`, so that `randomBytes(16).toString('hex')` works in browsers too. */
export class PrintableBytes extends Uint8Array {
  override toString(encoding?: 'hex' | 'base64' | 'base64url'): string {
    if (encoding === undefined) return super.toString();
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const base64 = btoa(Array.from(this, (byte) => String.fromCharCode(byte)).join(''));
    return encoding === 'base64' ? base64 : base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }
}
