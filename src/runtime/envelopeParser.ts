/**
 * The strict reader of a sealed text's five parts. Each rule closes a way in which one text could pass for another, see
 * `docs/runtime/keyrings.md`.
 *
 * @module
 */
import { bytesOfBase64url, bytesOfChecked, isOfOneAlphabet } from './base64url.ts';
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
  readonly contextDigest: Buffer | undefined;
  /** The header as received: what is authenticated is this spelling, not what it says. */
  readonly authenticated: Buffer;
  readonly wrappedKey: Buffer;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

type Header = Pick<EnvelopeParts, 'keyId' | 'contextDigest' | 'authenticated'>;

/** Takes a sealed text apart; throws `MALFORMED_TOKEN` for anything else. */
export const parseEnvelope = (token: string): EnvelopeParts => {
  if (typeof token !== 'string' || !isOfOneAlphabet(token)) throw malformed();
  const headerEnd = token.indexOf('.');
  const keyEnd = token.indexOf('.', headerEnd + 1);
  const ivEnd = token.indexOf('.', keyEnd + 1);
  const textEnd = token.indexOf('.', ivEnd + 1);
  // Of fewer than five parts an end comes before its start.
  if (headerEnd === -1 || keyEnd < headerEnd || ivEnd < keyEnd || textEnd < ivEnd) throw malformed();
  const { keyId, contextDigest, authenticated } = headerOf(token.slice(0, headerEnd));
  const wrappedKey = bytesOf(token.slice(headerEnd + 1, keyEnd), WRAPPED_BYTES);
  const iv = bytesOf(token.slice(keyEnd + 1, ivEnd), IV_BYTES);
  const ciphertext = bytesOf(token.slice(ivEnd + 1, textEnd));
  const tag = bytesOf(token.slice(textEnd + 1), TAG_BYTES);
  return { keyId, contextDigest, authenticated, wrappedKey, iv, ciphertext, tag };
};

const bytesOf = (encoded: string, size?: number): Buffer => {
  const bytes = bytesOfChecked(encoded);
  if (bytes === undefined || (size !== undefined && bytes.length !== size)) throw malformed();
  return bytes;
};

interface Known { readonly encoded: string; readonly header: Header }

/** Headers without a context are as many as keys, and were read before; most often the last one. */
const known = new Map<string, Known>();
const MOST_KNOWN = 64;
let last: Known | undefined;

const headerOf = (encoded: string): Header => {
  if (last?.encoded === encoded) return last.header;
  const found = known.get(encoded);
  if (found === undefined) return newHeaderOf(encoded);
  last = found;
  return found.header;
};

const newHeaderOf = (encoded: string): Header => {
  const header = parseHeader(encoded);
  if (header.contextDigest !== undefined) return header;
  if (known.size >= MOST_KNOWN) known.clear();
  // Not the text itself, which may be a part of the whole sealed text and hold that in memory.
  const own = header.authenticated.toString('latin1');
  known.set(own, { encoded: own, header });
  return header;
};

const parseHeader = (encoded: string): Header => {
  const bytes = bytesOfBase64url(encoded);
  if (bytes === undefined || bytes.length > HEADER_LIMIT) throw malformed();
  const header = jsonOf(bytes);
  if (!isRecord(header) || Object.keys(header).some((member) => !MEMBERS.has(member))) throw malformed();
  const { alg, enc, kid, ctx } = header;
  if (alg !== 'A256KW' || enc !== 'A256GCM' || typeof kid !== 'string' || !KEY_ID.test(kid)) throw malformed();
  const authenticated = Buffer.from(encoded, 'latin1');
  if (!('ctx' in header)) return { keyId: kid, contextDigest: undefined, authenticated };
  const contextDigest = typeof ctx === 'string' ? bytesOfBase64url(ctx) : undefined;
  if (contextDigest?.length !== DIGEST_BYTES) throw malformed();
  return { keyId: kid, contextDigest, authenticated };
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
