/** The cyclic redundancy checks that token checksums are made of: error detection, not cryptography. */

const CRC32 = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The common reflected CRC-32 of IEEE 802.3. */
export function crc32Of(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC32[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** CRC-16/XMODEM, which Stellar and NATS put behind their keys. */
export function crc16Of(bytes: Uint8Array): number {
  return shifted(bytes, 0, 16, 0x1021);
}

/** The CRC-24 of OpenPGP's armor. */
export function crc24Of(bytes: Uint8Array): number {
  return shifted(bytes, 0xb704ce, 24, 0x864cfb);
}

/** Most significant bit first, up to 24 bits wide. */
function shifted(bytes: Uint8Array, start: number, width: number, polynomial: number): number {
  const top = 2 ** (width - 1);
  const mask = 2 ** width - 1;
  let value = start;
  for (const byte of bytes) {
    value ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit += 1) value = ((value << 1) ^ (value & top ? polynomial : 0)) & mask;
  }
  return value;
}

/** Marvin32 of Azure's identifiable keys; the seed is eight ASCII characters or the two halves they spell. */
export function marvin32Of(bytes: Uint8Array, seed: string | readonly [high: number, low: number]): number {
  const [high, low] = typeof seed === 'string' ? halvesOf(seed) : seed;
  let state: readonly [number, number] = [low, high];
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) state = mixed(state[0] + wordAt(bytes, at), state[1]);
  const rest = bytes.length % 4;
  state = mixed(state[0] + (wordAt(bytes, whole) + 0x80 * 2 ** (8 * rest)), state[1]);
  state = mixed(state[0], state[1]);
  return (state[0] ^ state[1]) >>> 0;
}

function mixed(first: number, second: number): readonly [number, number] {
  let a = first | 0;
  let b = second ^ a;
  a = (rotated(a, 20) + b) | 0;
  b = rotated(b, 9) ^ a;
  a = (rotated(a, 27) + b) | 0;
  return [a, rotated(b, 19)];
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Up to four bytes from there on, the lowest first. */
function wordAt(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let place = 3; place >= 0; place -= 1) word = word * 256 + (bytes[at + place] ?? 0);
  return word;
}

function halvesOf(seed: string): readonly [high: number, low: number] {
  const big = (text: string): number => Buffer.from(text, 'latin1').readUInt32BE(0);
  return [big(seed.slice(0, 4)), big(seed.slice(4))];
}
