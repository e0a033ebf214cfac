/**
 * The manifest: all keys of a keyring in one stored JSON text, newest first, `{"keys":[{"id","key","created"}]}`.
 *
 * Everything is checked, and refused as `MANIFEST_INVALID` with the place (`keys[1].created`) and never a value: a key that another
 * instance reads differently would lose data. Members we don't know are kept when we write, and ignored otherwise.
 *
 * @module
 */
import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { KEY_ID } from '../envelopeParser.ts';
import { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import { instantOf } from './instant.ts';

/** A key as the manifest has it. */
export interface ManifestKey {
  readonly id: string;
  readonly created: number;
  readonly notBefore?: number;
  readonly isRevoked: boolean;
  /** When it was revoked or destroyed, whichever came first: until then it may have been the active key. */
  readonly endedAt?: number;
  /** Absent once the key was destroyed. */
  readonly secretKey?: KeyObject;
}

/** Whose manifest is expected. */
export interface ManifestOwner {
  readonly name: string;
  readonly environment: string;
}

/** A manifest that was read: its keys, and the document for writing it again. */
export interface Manifest {
  readonly keys: readonly ManifestKey[];
  readonly document: Readonly<Record<string, unknown>>;
}

export const MOST_KEYS = 500;
const KEY_BYTES = 32;

/** Reads a manifest; throws `MANIFEST_INVALID`. */
export const parseManifest = (bytes: Uint8Array, owner: ManifestOwner): Manifest => {
  const refuse = refuserOf(owner);
  const document = documentOf(bytes, refuse);
  const { name, environment, keys: members } = document;
  if (name !== undefined && name !== owner.name) refuse('name', 'is another than the keyring that reads it');
  if (environment !== undefined && environment !== owner.environment) refuse('environment', `is another than '${owner.environment}'`);
  if (!Array.isArray(members) || members.length === 0) return refuse('keys', 'must be a list of at least one key');
  if (members.length > MOST_KEYS) refuse('keys', `has more than ${MOST_KEYS} keys: destroy old ones`);
  const keys = members.map((member: unknown, index) => keyOf(member, (path, reason) => refuse(`keys[${index}]${path}`, reason)));
  refuseDisorder(keys, refuse);
  return { keys, document };
};

/** The bytes of a manifest. */
export const manifestBytes = (document: Readonly<Record<string, unknown>>): Uint8Array =>
  Buffer.from(`${JSON.stringify(document, null, 2)}\n`);

type Refuse = (path: string, reason: string) => never;

const refuserOf = ({ name }: ManifestOwner): Refuse => (path, reason) => {
  throw new KeyturnError('MANIFEST_INVALID', `The manifest of the keyring '${name}' can't be used: ${path} ${reason}.`, { secret: name });
};

const documentOf = (bytes: Uint8Array, refuse: Refuse): Record<string, unknown> => {
  try {
    // A byte order mark is kept, and JSON refuses it.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isRecord(value) ? value : refuse('it', 'is no JSON object');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return refuse('it', 'is not JSON in UTF-8');
    throw error;
  }
};

const keyOf = (member: unknown, refuse: Refuse): ManifestKey => {
  if (!isRecord(member)) return refuse('', 'is no object');
  const { id, key, created, notBefore, revoked, destroyed } = member;
  if (typeof id !== 'string' || !KEY_ID.test(id)) return refuse('.id', 'must be 1 to 64 of A-Z a-z 0-9 . _ -');
  const times = {
    created: momentIn(created, '.created', refuse),
    ...(notBefore !== undefined && { notBefore: momentIn(notBefore, '.notBefore', refuse) }),
  };
  const ends = [
    ...(revoked === undefined ? [] : [momentIn(isRecord(revoked) ? revoked['at'] : undefined, '.revoked.at', refuse)]),
    ...(destroyed === undefined ? [] : [momentIn(isRecord(destroyed) ? destroyed['at'] : undefined, '.destroyed.at', refuse)]),
  ];
  const known = { id, ...times, isRevoked: revoked !== undefined, ...(ends.length > 0 && { endedAt: Math.min(...ends) }) };
  if (destroyed === undefined) return { ...known, secretKey: materialOf(key, refuse) };
  return key === undefined ? known : refuse('.key', 'must be gone, since the key is destroyed');
};

const momentIn = (value: unknown, path: string, refuse: Refuse): number =>
  (typeof value === 'string' ? instantOf(value) : undefined)
  ?? refuse(path, 'must be a full instant with its zone, such as 2026-01-31T12:00:00Z');

const materialOf = (key: unknown, refuse: Refuse): KeyObject => {
  const bytes = typeof key === 'string' ? strictBytesOf(key) : undefined;
  if (bytes?.length !== KEY_BYTES) return refuse('.key', `must be ${KEY_BYTES} bytes in base64 or base64url`);
  if (bytes.every((byte) => byte === bytes[0])) refuse('.key', 'is the same byte throughout');
  if (bytes.every((byte) => byte >= 0x20 && byte <= 0x7e)) refuse('.key', 'is readable text, no random key');
  const material = createSecretKey(bytes);
  bytes.fill(0);
  return material;
};

/** `Buffer.from` takes much that is no base64: only what it would write itself counts. */
const strictBytesOf = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  const standard = bytes.toString('base64');
  // The third form is what Fernet.generate_key() writes.
  const forms = [standard, bytes.toString('base64url'), standard.replaceAll('+', '-').replaceAll('/', '_')];
  return forms.includes(text) ? bytes : undefined;
};

const refuseDisorder = (keys: readonly ManifestKey[], refuse: Refuse): void => {
  const ids = new Set<string>();
  const digests = new Set<string>();
  for (const [index, { id, created, secretKey }] of keys.entries()) {
    const newer = keys[index - 1];
    if (newer && created > newer.created) refuse(`keys[${index}].created`, 'is later than that of the key before: newest first');
    if (ids.has(id)) refuse(`keys[${index}].id`, 'occurs twice');
    ids.add(id);
    if (secretKey === undefined) continue;
    const digest = digestOf(secretKey);
    if (digests.has(digest)) refuse(`keys[${index}].key`, 'occurs twice: the rotation changed nothing');
    digests.add(digest);
  }
};

const digestOf = (secretKey: KeyObject): string => {
  const bytes = secretKey.export();
  const digest = createHash('sha256').update(bytes).digest('hex');
  bytes.fill(0);
  return digest;
};
