/**
 * Sealed texts: JWE compact (RFC 7516), `A256KW` + `A256GCM`, a fresh data key for each, written and read synchronously.
 *
 * `BASE64URL({"alg","enc","kid"[,"ctx"]}) . wrapped key . iv . ciphertext . tag`; any JOSE library reads it. `ctx` is the SHA-256 of a
 * context that is not carried: the reader must know it. Reading throws `MALFORMED_TOKEN` for what is no envelope, and
 * `DECRYPTION_FAILED` for all else, so that an attacker learns nothing from which check failed.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createHash, type KeyObject, randomFillSync, timingSafeEqual } from 'node:crypto';
import { type EnvelopeParts, KEY_ID, parseEnvelope } from './envelopeParser.ts';
import { KeyturnError } from './errors.ts';
import { keyWrap } from './keyWrap.ts';
import { lengthPrefixed } from './lengthPrefixed.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG = { authTagLength: 16 } as const;
const BODY = 'aes-256-gcm';

/** The data key and IV of the text that is sealed now: always the same bytes, wiped after each, and never left to the collector. */
const random = Buffer.allocUnsafeSlow(KEY_BYTES + IV_BYTES);
const key = random.subarray(0, KEY_BYTES);
const iv = random.subarray(KEY_BYTES);

/** What binds a sealed text to its place: names and values that the reader must give again. */
export type Context = Readonly<Record<string, string>>;

/** Seals bytes under a 256-bit key; throws `ARGUMENT_INVALID` for a key or key ID that cannot be used. */
export const sealEnvelope = (options: {
  readonly kek: KeyObject;
  /** Written into the text: 1 to 64 of `A-Za-z0-9._-`. */
  readonly keyId: string;
  readonly plaintext: Uint8Array;
  readonly context?: Context | undefined;
}): string => {
  const { kek, keyId, plaintext, context } = options;
  const { header, authenticated } = sealingHeaderOf(keyId, context);
  const usableKek = usable(kek);
  // One draw for both: a draw costs more than its bytes.
  randomFillSync(random);
  const body = createCipheriv(BODY, key, iv, TAG).setAAD(authenticated);
  const ciphertext = whole(body.update(plaintext), body.final());
  const wrapped = keyWrap().wrap(usableKek, key);
  key.fill(0);
  return `${header}.${text(wrapped)}.${text(iv)}.${text(ciphertext)}.${text(body.getAuthTag())}`;
};

interface SealingHeader { readonly keyId: string; readonly header: string; readonly authenticated: Buffer }

/** The header of the key that sealed last without a context: most programs seal many texts under one key. */
let last: SealingHeader | undefined;

const sealingHeaderOf = (keyId: string, context: Context | undefined): SealingHeader => {
  if (context === undefined && last?.keyId === keyId) return last;
  if (!KEY_ID.test(keyId)) throw new KeyturnError('ARGUMENT_INVALID', 'A key ID is 1 to 64 of the characters A-Z a-z 0-9 . _ -.');
  const ctx = context && text(contextDigestOf(context));
  const members = { alg: 'A256KW', enc: 'A256GCM', kid: keyId, ...(ctx !== undefined && { ctx }) };
  const header = text(Buffer.from(JSON.stringify(members)));
  const made = { keyId, header, authenticated: Buffer.from(header, 'latin1') };
  if (context === undefined) last = made;
  return made;
};

const text = (bytes: Buffer): string => bytes.toString('base64url');

/** What a cipher gave, without a copy where its end adds nothing, as in GCM. */
const whole = (bytes: Buffer, end: Buffer): Buffer => (end.length === 0 ? bytes : Buffer.concat([bytes, end]));

/**
 * Opens a sealed text under the key its `kid` names; no other key is tried. What `kekOf` throws passes through. Throws
 * `MALFORMED_TOKEN` or `DECRYPTION_FAILED`; the plaintext is the caller's, who may wipe it.
 */
export const openEnvelope = (
  token: string,
  options: { readonly kekOf: (keyId: string) => KeyObject; readonly context?: Context | undefined },
): { readonly plaintext: Buffer; readonly keyId: string } => {
  const parts = parseEnvelope(token);
  return { plaintext: openParts(parts, { kek: options.kekOf(parts.keyId), context: options.context }), keyId: parts.keyId };
};

/** The same for a text that was taken apart already; throws `DECRYPTION_FAILED`. */
export const openParts = (
  parts: EnvelopeParts,
  { kek, context }: { readonly kek: KeyObject; readonly context?: Context | undefined },
): Buffer => {
  const usableKek = usable(kek);
  if (!isContextOf(parts, context)) throw failed();
  const key = unwrapped(usableKek, parts.wrappedKey);
  try {
    return opened(key, parts);
  } finally {
    key.fill(0);
  }
};

/** The SHA-256 of a context: its entries in the byte order of their names, name and value length-prefixed. */
export const contextDigestOf = (context: Context): Buffer => {
  const entries = Object.entries(context).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return createHash('sha256').update(lengthPrefixed(...entries.flat())).digest();
};

const isContextOf = ({ contextDigest }: EnvelopeParts, context: Context | undefined): boolean => {
  if (contextDigest === undefined || context === undefined) return contextDigest === context;
  return timingSafeEqual(contextDigest, contextDigestOf(context));
};

const unwrapped = (kek: KeyObject, wrappedKey: Buffer): Buffer => {
  const key = attempt(() => keyWrap().unwrap(kek, wrappedKey));
  if (key.length !== KEY_BYTES) throw failed();
  return key;
};

const opened = (key: Buffer, { authenticated, iv, ciphertext, tag }: EnvelopeParts): Buffer => {
  const body = createDecipheriv(BODY, key, iv, TAG).setAAD(authenticated).setAuthTag(tag);
  // Nothing of this leaves before final() has checked the tag.
  const plaintext = body.update(ciphertext);
  try {
    attempt(() => body.final());
    return plaintext;
  } catch (error) {
    plaintext.fill(0);
    throw error;
  }
};

/** OpenSSL's reasons differ by what failed, and some have no code: all become one. */
const attempt = (operation: () => Buffer): Buffer => {
  try {
    return operation();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw failed();
  }
};

const failed = (): KeyturnError =>
  new KeyturnError('DECRYPTION_FAILED', 'The sealed text was not sealed under this key for this purpose and context, or was altered.');

const usable = (kek: KeyObject): KeyObject => {
  if (kek.type === 'secret' && kek.symmetricKeySize === KEY_BYTES) return kek;
  throw new KeyturnError('ARGUMENT_INVALID', 'A sealing key is a secret key of 32 bytes.');
};
