/**
 * The master key of a keystore: 32 random bytes in a file of their own, outside the project.
 *
 * In this order: the file given to the store, `KEYTURN_MASTER_KEY_FILE`, `keyturn-master-key` in `$CREDENTIALS_DIRECTORY`, and
 * `keyturn/<keystore ID>.key` in `$XDG_CONFIG_HOME` or `~/.config`. Always a path: an environment variable that holds the key
 * itself would be seen by every child process and crash report.
 *
 * @module
 */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { bytesOfBase64url } from '../base64url.ts';
import { deploymentOf, isDevelopment } from '../deployment.ts';
import { KeyturnError } from '../errors.ts';
import { createFile, isSystemError } from './keystoreDisk.ts';

const KEY_BYTES = 32;
const CREDENTIAL_NAME = 'keyturn-master-key';
const OTHERS = 0o077;

/** Where the master key of a keystore is, or would be; `given` is the store's own option. */
export const masterKeyFileOf = (keystore: string, given?: string): string => {
  if (given !== undefined) return resolve(given);
  const named = process.env['KEYTURN_MASTER_KEY_FILE'];
  if (named !== undefined && named !== '') return resolve(pathOnly(named));
  const credentials = process.env['CREDENTIALS_DIRECTORY'];
  const credential = credentials === undefined || credentials === '' ? undefined : join(credentials, CREDENTIAL_NAME);
  if (credential !== undefined && existsSync(credential)) return credential;
  const configured = process.env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(configured) ? configured : join(homedir(), '.config'), 'keyturn', `${keystore}.key`);
};

/**
 * Reads a master key. Throws `MASTER_KEY_MISSING` if it is not there, and `MASTER_KEY_INVALID` if it is none, or if others
 * may read it in production.
 */
export const readMasterKey = (keystore: string, path: string): KeyObject => {
  const text = textOf(keystore, path);
  const bytes = bytesOfBase64url(text.trim());
  if (bytes?.length !== KEY_BYTES) {
    throw invalid(path, 'holds no master key (43 characters of base64url). Restore it: npx keyturn master-key import FILE.');
  }
  return keyObjectOf(bytes);
};

/** Makes a master key where none is; one that is already there is used as it is. */
export const createMasterKey = (keystore: string, path: string): KeyObject => {
  try {
    return storeMasterKey(path, randomBytes(KEY_BYTES));
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return readMasterKey(keystore, path);
    throw error;
  }
};

/** Writes a master key to a new file for its owner only, and wipes the bytes; throws `EEXIST` if there is a file. */
export const storeMasterKey = (path: string, bytes: Buffer): KeyObject => {
  if (!existsSync(path)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  createFile(path, `${bytes.toString('base64url')}\n`);
  return keyObjectOf(bytes);
};

const pathOnly = (named: string): string => {
  if (!/^[\w+/-]{43}=?$/u.test(named) || existsSync(named)) return named;
  throw new KeyturnError(
    'MASTER_KEY_INVALID',
    'KEYTURN_MASTER_KEY_FILE is the path of a file, never the key itself. A key that stood there was exposed: make a new keystore.',
  );
};

const textOf = (keystore: string, path: string): string => {
  try {
    const descriptor = openSync(path, 'r');
    try {
      refuseReadable(fstatSync(descriptor).mode, path);
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    if (isSystemError(cause, 'ENOENT', 'ENOTDIR')) throw missing(keystore, path);
    if (!isSystemError(cause, 'EACCES', 'EPERM', 'EISDIR')) throw cause;
    throw new KeyturnError('ACCESS_DENIED', `The master key ${path} can't be read.`, { store: 'keystore', file: path, cause });
  }
};

/** Development machines may have file systems without permissions. */
const refuseReadable = (mode: number, path: string): void => {
  if (process.platform === 'win32' || isDevelopment(deploymentOf()) || (mode & OTHERS) === 0) return;
  throw invalid(path, `can be read by other users of this machine. Allow only its owner: chmod 600 ${path}`);
};

const keyObjectOf = (bytes: Buffer): KeyObject => {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
};

const invalid = (path: string, how: string): KeyturnError =>
  new KeyturnError('MASTER_KEY_INVALID', `The master key ${path} ${how}`, { store: 'keystore', file: path });

const missing = (keystore: string, path: string): KeyturnError =>
  new KeyturnError(
    'MASTER_KEY_MISSING',
    `The master key of the keystore ${keystore} is not at ${path}. Restore it from its backup (npx keyturn master-key import FILE), `
    + 'or name its file in KEYTURN_MASTER_KEY_FILE. Another key can not open this keystore, so none is made.',
    { store: 'keystore', file: path },
  );
