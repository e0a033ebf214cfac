/**
 * The strict reader of a sealed text's five parts. Each rule closes a way in which one text could pass for another, see
 * `docs/runtime/keyrings.md`.
 *
 * @module
 */
import { isBase64url } from './base64url.ts';
import { KeyturnError } from './errors.ts';
import { isRecord } from './records.ts';

/** What a key ID may be. */
export const KEY_ID = /^[\w.-]{1,64}$/u;

const HEADER_LIMIT = 1024;
const WRAPPED_BYTES = 40;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const DIGEST_BYTES = 32;
const MEMBERS: ReadonlySet<string> = new Set(['alg', 'enc', 'kid', 'ctx']);

/** The parts of a sealed text that has the right form; nothing is verified yet. */
export interface EnvelopeParts {
  readonly keyId: string;
  readonly contextDigest?: Buffer;
  /** As received: what is authenticated is this spelling, not what it says. */
  readonly encodedHeader: string;
  readonly wrappedKey: Buffer;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** Takes a sealed text apart; throws `MALFORMED_TOKEN` for anything else. */
export const parseEnvelope = (token: string): EnvelopeParts => {
  const encoded = typeof token === 'string' ? token.split('.', 6) : [];
  const [encodedHeader, ...rest] = encoded;
  if (encoded.length !== 5 || encodedHeader === undefined || !encoded.every(isBase64url)) throw malformed();
  const [wrappedKey, iv, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
  if (wrappedKey?.length !== WRAPPED_BYTES || iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES || !ciphertext) {
    throw malformed();
  }
  return { ...parseHeader(encodedHeader), encodedHeader, wrappedKey, iv, ciphertext, tag };
};

const parseHeader = (encoded: string): Pick<EnvelopeParts, 'keyId' | 'contextDigest'> => {
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length > HEADER_LIMIT) throw malformed();
  const header = jsonOf(bytes);
  if (!isRecord(header) || Object.keys(header).some((member) => !MEMBERS.has(member))) throw malformed();
  const { alg, enc, kid, ctx } = header;
  if (alg !== 'A256KW' || enc !== 'A256GCM' || typeof kid !== 'string' || !KEY_ID.test(kid)) throw malformed();
  if (!('ctx' in header)) return { keyId: kid };
  const contextDigest = typeof ctx === 'string' && isBase64url(ctx) ? Buffer.from(ctx, 'base64url') : undefined;
  if (contextDigest?.length !== DIGEST_BYTES) throw malformed();
  return { keyId: kid, contextDigest };
};

const jsonOf = (bytes: Buffer): unknown => {
  try {
    // Whatever is not ASCII can't be part of a header that is accepted, so decoding it is no question.
    const value: unknown = JSON.parse(bytes.toString('latin1'));
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed();
    throw error;
  }
};

const malformed = (): KeyturnError =>
  new KeyturnError('MALFORMED_TOKEN', 'This is not a text sealed by keyturn: it lacks the form of one.');
