/**
 * Fernet, version 0x80, as github.com/fernet/spec publishes it, so that programs in other languages share the texts:
 * `0x80 . seconds . iv . AES-128-CBC ciphertext . HMAC-SHA-256`, in base64url with padding. Of the 32 bytes of a key the first half signs,
 * the second encrypts. The MAC is compared in constant time before anything is decrypted.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { KeyturnError } from '../errors.ts';

const VERSION = 0x80;
const TIME_AT = 1;
const IV_AT = 9;
const BODY_AT = 25;
const BLOCK_BYTES = 16;
const MAC_BYTES = 32;
const CIPHER = 'aes-128-cbc';
/** How far a text may come from the future, in seconds, where its age is asked for; the specification's figure. */
const MOST_AHEAD = 60;

/** A text that has the form of Fernet; nothing is verified yet. */
export interface FernetParts {
  /** When it was sealed, in seconds since 1970. */
  readonly time: number;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly signed: Buffer;
  readonly mac: Buffer;
}

/** Seals bytes under a key of 32 bytes, as of a time in seconds since 1970. `iv` is 16 random bytes unless given. */
export const sealFernet = (
  root: KeyObject,
  { plaintext, time, iv = randomBytes(BLOCK_BYTES) }: { readonly plaintext: Uint8Array; readonly time: number; readonly iv?: Buffer },
): string => {
  const { signing, encryption } = halvesOf(root);
  const head = Buffer.alloc(IV_AT);
  head.writeUInt8(VERSION);
  head.writeBigUInt64BE(BigInt(time), TIME_AT);
  const body = createCipheriv(CIPHER, encryption, iv);
  const signed = Buffer.concat([head, iv, body.update(plaintext), body.final()]);
  return textOf(Buffer.concat([signed, macOf(signing, signed)]));
};

/** Takes a text apart; throws `MALFORMED_TOKEN` for anything else. */
export const parseFernet = (token: string): FernetParts => {
  const bytes = Buffer.from(typeof token === 'string' ? token : '', 'base64url');
  const macAt = bytes.length - MAC_BYTES;
  const length = macAt - BODY_AT;
  // Buffer.from takes much that is no base64: only what it would write itself counts.
  if (length < BLOCK_BYTES || length % BLOCK_BYTES !== 0 || bytes[0] !== VERSION || textOf(bytes) !== token) throw malformed();
  return {
    time: Number(bytes.readBigUInt64BE(TIME_AT)),
    iv: bytes.subarray(IV_AT, BODY_AT),
    ciphertext: bytes.subarray(BODY_AT, macAt),
    signed: bytes.subarray(0, macAt),
    mac: bytes.subarray(macAt),
  };
};

/** Whether a key made this text. */
export const isFernetOf = (root: KeyObject, { signed, mac }: FernetParts): boolean =>
  timingSafeEqual(mac, macOf(halvesOf(root).signing, signed));

/** Opens a text under one key; throws `DECRYPTION_FAILED` unless that key made it, and within `maxAgeSeconds` before `now` (seconds). */
export const openFernet = (
  root: KeyObject,
  parts: FernetParts,
  { now, maxAgeSeconds }: { readonly now: number; readonly maxAgeSeconds?: number | undefined },
): Buffer => {
  if (!isFernetOf(root, parts)) throw fernetFailed();
  const { time, iv, ciphertext } = parts;
  if (maxAgeSeconds !== undefined && (time + maxAgeSeconds < now || now + MOST_AHEAD < time)) throw fernetFailed();
  const body = createDecipheriv(CIPHER, halvesOf(root).encryption, iv);
  const start = body.update(ciphertext);
  try {
    return Buffer.concat([start, body.final()]);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw fernetFailed();
  } finally {
    start.fill(0);
  }
};

/** `DECRYPTION_FAILED`. */
export const fernetFailed = (): KeyturnError =>
  new KeyturnError('DECRYPTION_FAILED', 'No key of this keyring sealed this text, or it was altered, or it is older than was asked.');

const halvesOf = (root: KeyObject): { readonly signing: KeyObject; readonly encryption: KeyObject } => {
  const bytes = root.export();
  const [signing, encryption] = [bytes.subarray(0, 16), bytes.subarray(16)].map((half) => createSecretKey(half));
  bytes.fill(0);
  if (signing === undefined || encryption?.symmetricKeySize !== 16) {
    throw new KeyturnError('ARGUMENT_INVALID', 'A Fernet key is a secret key of 32 bytes.');
  }
  return { signing, encryption };
};

const macOf = (signing: KeyObject, signed: Buffer): Buffer => createHmac('sha256', signing).update(signed).digest();

const textOf = (bytes: Buffer): string => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

const malformed = (): KeyturnError => new KeyturnError('MALFORMED_TOKEN', 'This is no Fernet text: it lacks the form of one.');
