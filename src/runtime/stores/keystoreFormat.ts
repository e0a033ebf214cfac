/**
 * The keystore file: JSON with a sealed value for each version of each secret, and a MAC over all that it says.
 *
 * The MAC covers the meaning, not the spelling: a formatter or a version control system may change white space and line ends.
 * What it can't show is that the whole file, MAC included, was put back to an older state.
 *
 * @module
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { bytesOfBase64url } from '../base64url.ts';
import { aBoolean, atLeast, type Check, must, object, recordOf, text } from '../checks.ts';
import { KeyturnError } from '../errors.ts';
import { instantOf } from '../keyrings/instant.ts';
import { isRecord } from '../records.ts';

/** One version of a secret as it stands in the file. */
export interface KeystoreVersion {
  /** Counts from 1. */
  readonly version: number;
  /** An RFC 3339 instant. */
  readonly created: string;
  /** The value once stood in source code or a plain file. */
  readonly burnt?: boolean;
  /** Since when it is no longer accepted, if it was ended before its time. */
  readonly revoked?: string;
  /** The sealed value. */
  readonly value: string;
}

/** A secret with its versions, newest first. */
export interface KeystoreSecret {
  /** Days for which the version before the newest is still accepted; 30 unless given. */
  readonly gracePeriodDays?: number;
  readonly versions: readonly KeystoreVersion[];
}

/** All secrets, by name. */
export type KeystoreSecrets = Readonly<Record<string, KeystoreSecret>>;

/** What a keystore file says, without its MAC. */
export interface KeystoreContent {
  /** The keystore's ID, which names its master key. */
  readonly keystore: string;
  readonly format: 1;
  /** The ID of the master key. */
  readonly masterKey: string;
  /** Counts the writes. */
  readonly revision: number;
  readonly secrets: KeystoreSecrets;
}

/** A file as it was read, not yet verified. */
export interface KeystoreFile extends KeystoreContent {
  readonly mac: string;
}

const MAC_BYTES = 32;

/** What a keystore's ID may be: it becomes part of a path. */
export const KEYSTORE_ID = /^[0-9a-f]{20}$/u;

const whole: Check = must('a whole number of at least 1', (value) => Number.isSafeInteger(value) && Number(value) >= 1);
const instant: Check = must('an instant', (value) => typeof value === 'string' && instantOf(value) !== undefined);
const version: Check = object(
  { version: whole, created: instant, burnt: aBoolean, revoked: instant, value: text },
  ['version', 'created', 'value'],
);
const versions: Check = (value, path) => {
  if (!Array.isArray(value) || value.length === 0) return `${path} must be a list that is not empty.`;
  for (const [index, one] of value.entries()) {
    const problem = version(one, `${path}[${index}]`);
    if (problem !== undefined) return problem;
  }
  const numbers = value.map((one: unknown) => (isRecord(one) ? Number(one['version']) : 0));
  const isNewestFirst = numbers.every((number, index) => index === 0 || number < (numbers[index - 1] ?? 0));
  return isNewestFirst ? undefined : `${path} must be newest first.`;
};
const file: Check = object({
  keystore: must('the ID of a keystore', (value) => typeof value === 'string' && KEYSTORE_ID.test(value)),
  format: must('1', (value) => value === 1),
  masterKey: text,
  revision: whole,
  secrets: recordOf(object({ gracePeriodDays: atLeast(0), versions }, ['versions'])),
  mac: must('a MAC', (value) => typeof value === 'string' && bytesOfBase64url(value)?.length === MAC_BYTES),
}, ['keystore', 'format', 'masterKey', 'revision', 'secrets', 'mac']);

const isKeystoreFile = (value: unknown): value is KeystoreFile => file(value, '') === undefined;

/** What a file says, not yet verified; throws `KEYSTORE_TAMPERED` for what is cut short or has another form. */
export const parseKeystore = (json: string, path: string): KeystoreFile => {
  const value = valueOf(json, path);
  if (isRecord(value) && Number(value['format']) > 1) {
    throw tampered(path, 'was written by a newer version of keyturn, or damaged. Update eslint-plugin-keyturn.');
  }
  if (isKeystoreFile(value)) return value;
  throw tampered(path, `is damaged: ${file(value, '')?.trim() ?? 'it has another form.'} ${RESTORE}`);
};

/** The content of a file whose MAC holds; throws `KEYSTORE_TAMPERED` else. */
export const verifiedContent = ({ mac, ...content }: KeystoreFile, macKey: KeyObject, path: string): KeystoreContent => {
  const given = Buffer.from(mac, 'base64url');
  if (timingSafeEqual(given, macOf(content, macKey))) return content;
  throw tampered(path, `was changed by something other than keyturn: its MAC does not hold. ${RESTORE}`);
};

/** The text of a keystore file. */
export const keystoreText = (content: KeystoreContent, macKey: KeyObject): string =>
  `${JSON.stringify({ ...content, mac: macOf(content, macKey).toString('base64url') }, undefined, 2)}\n`;

const RESTORE = 'Restore the file from version control or a backup.';

const tampered = (path: string, how: string): KeyturnError =>
  new KeyturnError('KEYSTORE_TAMPERED', `The keystore ${path} ${how}`, { store: 'keystore', file: path });

/** A parser's message quotes the text, so it is dropped. */
const valueOf = (json: string, path: string): unknown => {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw tampered(path, `is damaged: it is cut short or is not JSON. ${RESTORE}`);
    throw error;
  }
};

const macOf = (content: KeystoreContent, macKey: KeyObject): Buffer =>
  createHmac('sha256', macKey).update(canonicalTextOf(content)).digest();

/** One text for one meaning: lists in a fixed order instead of objects. */
const canonicalTextOf = ({ keystore, format, masterKey, revision, secrets }: KeystoreContent): string => {
  const entries = Object.entries(secrets).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([keystore, format, masterKey, revision, entries.map(([name, secret]) => [
    name,
    secret.gracePeriodDays ?? null,
    secret.versions.map((one) => [one.version, one.created, one.burnt ?? false, one.revoked ?? null, one.value]),
  ])]);
};
