/**
 * A backup of a master key: AES-256-GCM under a key that scrypt makes of a passphrase. JSON, read strictly, all of it authenticated.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { bytesOfBase64url } from '../base64url.ts';
import { type Check, must, object } from '../checks.ts';
import { KeyturnError } from '../errors.ts';
import { identityOf, type KeystorePlace, openKeystore } from './keystoreAccess.ts';
import { isSystemError } from './keystoreDisk.ts';
import { KEYSTORE_ID } from './keystoreFormat.ts';
import { keystoreKeysOf } from './keystoreKeys.ts';
import { masterKeyFileOf, readMasterKey, storeMasterKey } from './masterKey.ts';

/** The least a passphrase may have, in characters. */
export const LEAST_PASSPHRASE = 12;

const FORMAT = 'keyturn master key backup 1';
const COST = 2 ** 17;
const MOST_COST = 2 ** 20;
const BLOCK = 8;
const CIPHER = 'aes-256-gcm';
const TAG = { authTagLength: 16 } as const;

/** What is authenticated with the sealed key. */
interface Heading {
  readonly format: typeof FORMAT;
  readonly keystore: string;
  /** scrypt's N; r is 8 and p is 1. */
  readonly cost: number;
  readonly salt: string;
  readonly iv: string;
}

interface Backup extends Heading {
  readonly key: string;
  readonly tag: string;
}

const bytes = (size: number): Check =>
  must(`${size} bytes as base64url`, (value) => typeof value === 'string' && bytesOfBase64url(value)?.length === size);
const isCost = (value: unknown): boolean =>
  typeof value === 'number' && value >= 2 ** 15 && value <= MOST_COST && Number.isInteger(Math.log2(value));
const check: Check = object({
  format: must(`'${FORMAT}'`, (value) => value === FORMAT),
  keystore: must('the ID of a keystore', (value) => typeof value === 'string' && KEYSTORE_ID.test(value)),
  cost: must('a power of two from 2^15 to 2^20', isCost),
  salt: bytes(16),
  iv: bytes(12),
  key: bytes(32),
  tag: bytes(16),
}, ['format', 'keystore', 'cost', 'salt', 'iv', 'key', 'tag']);

const isBackup = (value: unknown): value is Backup => check(value, '') === undefined;

/** The backup of a keystore's master key, as the text of a file; throws `ARGUMENT_INVALID` for a passphrase under 12 characters. */
export const exportMasterKey = (place: KeystorePlace, passphrase: string): string => {
  if ([...passphrase].length < LEAST_PASSPHRASE) {
    throw new KeyturnError('ARGUMENT_INVALID', `The passphrase of a backup has at least ${LEAST_PASSPHRASE} characters.`);
  }
  const { content: { keystore }, masterKeyFile } = openKeystore(place);
  const heading: Heading = {
    format: FORMAT, keystore, cost: COST, salt: randomBytes(16).toString('base64url'), iv: randomBytes(12).toString('base64url'),
  };
  const cipher = createCipheriv(CIPHER, keyOf(passphrase, heading), Buffer.from(heading.iv, 'base64url'), TAG).setAAD(aadOf(heading));
  const plain = readMasterKey(keystore, masterKeyFile).export();
  const key = Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64url');
  plain.fill(0);
  return `${JSON.stringify({ ...heading, key, tag: cipher.getAuthTag().toString('base64url') }, undefined, 2)}\n`;
};

/**
 * Puts a master key from its backup where its keystore looks for it; gives that place. Throws `MASTER_KEY_INVALID` for a wrong
 * passphrase, an altered backup, the backup of another keystore, or when another key is already there.
 */
export const importMasterKey = (place: KeystorePlace, backup: string, passphrase: string): string => {
  const parsed = parseBackup(backup);
  const { keystore, masterKey } = identityOf(place.file);
  if (parsed.keystore !== keystore) throw invalid(`The backup belongs to the keystore ${parsed.keystore}, and ${place.file} is ${keystore}.`);
  const key = opened(parsed, passphrase);
  if (keystoreKeysOf(createSecretKey(key), keystore).keyId !== masterKey) throw invalid(`The backup does not hold the master key of ${place.file}.`);
  const target = masterKeyFileOf(keystore, place.masterKeyFile);
  if (existsSync(target)) refuseOther(keystore, target, key);
  else storeMasterKey(target, key);
  openKeystore(place);
  return target;
};

/** The text of a backup file; throws `ARGUMENT_INVALID` if it can't be read. */
export const readBackup = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (!isSystemError(cause, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR')) throw cause;
    throw new KeyturnError('ARGUMENT_INVALID', `The backup ${file} can't be read.`, { file, cause });
  }
};

const refuseOther = (keystore: string, target: string, key: Buffer): void => {
  const present = readMasterKey(keystore, target).export();
  const isSame = present.equals(key);
  present.fill(0);
  key.fill(0);
  if (!isSame) throw invalid(`There is another key at ${target}. Move it away first.`);
};

const parseBackup = (text: string): Backup => {
  const value = jsonOf(text);
  if (isBackup(value)) return value;
  throw invalid(`This is no backup of a master key: ${check(value, 'its content')?.trim() ?? ''}`);
};

const jsonOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('This is no backup of a master key: it is not JSON.');
    throw error;
  }
};

const opened = (backup: Backup, passphrase: string): Buffer => {
  const { key, tag, ...heading } = backup;
  const decipher = createDecipheriv(CIPHER, keyOf(passphrase, heading), Buffer.from(heading.iv, 'base64url'), TAG)
    .setAAD(aadOf(heading)).setAuthTag(Buffer.from(tag, 'base64url'));
  const plain = decipher.update(Buffer.from(key, 'base64url'));
  try {
    decipher.final();
    return plain;
  } catch (error) {
    plain.fill(0);
    if (!(error instanceof Error)) throw error;
    throw invalid('The passphrase is wrong, or the backup was altered.');
  }
};

/** One passphrase typed on two keyboards may come in two Unicode forms. */
const keyOf = (passphrase: string, { salt, cost }: Heading): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, { N: cost, r: BLOCK, p: 1, maxmem: 130 * BLOCK * cost });

const aadOf = ({ format, keystore, cost, salt, iv }: Heading): Buffer => Buffer.from(JSON.stringify([format, keystore, cost, salt, iv]));

const invalid = (message: string): KeyturnError => new KeyturnError('MASTER_KEY_INVALID', message, { store: 'keystore' });
