/** Number systems that tokens are written in. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in base 62, filled up with zeros from the left. */
export function base62Of(value: number, length: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = (BASE62[rest % 62] ?? '') + text;
  return text.padStart(length, '0');
}

/** The bytes of base32 text of either case; leftover bits are dropped. */
export function bytesOfBase32(text: string): Uint8Array | undefined {
  const values = valuesOf(text.toLowerCase(), BASE32);
  return values && Uint8Array.from(regrouped(values));
}

function* regrouped(values: readonly number[]): Generator<number> {
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    yield (held >> bits) & 0xff;
  }
}

/** The bytes of base58 text. */
export function bytesOfBase58(text: string): Uint8Array | undefined {
  const values = valuesOf(text, BASE58);
  if (!values) return undefined;
  const bytes: number[] = [];
  for (const value of values) {
    let carry = value;
    for (let place = 0; place < bytes.length; place += 1) {
      carry += (bytes[place] ?? 0) * 58;
      bytes[place] = carry & 0xff;
      carry >>= 8;
    }
    if (carry > 0) bytes.push(carry);
  }
  return Uint8Array.from(bytes.toReversed());
}

/** The five-bit values of bech32 text, which is in one case. */
export function valuesOfBech32(text: string): readonly number[] | undefined {
  return valuesOf(text, BECH32);
}

function valuesOf(text: string, alphabet: string): readonly number[] | undefined {
  const values = [...text].map((char) => alphabet.indexOf(char));
  return values.includes(-1) ? undefined : values;
}
