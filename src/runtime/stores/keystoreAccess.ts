/** Reading a keystore with all its checks, and changing it by compare-and-swap. */
import { readFileSync } from 'node:fs';
import { KeyturnError } from '../errors.ts';
import { storeUnavailable } from './absence.ts';
import { isSystemError, realOf, removeLeftovers, replaceFile } from './keystoreDisk.ts';
import { type KeystoreContent, type KeystoreFile, type KeystoreSecrets, keystoreText, parseKeystore, verifiedContent } from './keystoreFormat.ts';
import { type KeystoreKeys, keystoreKeysOf } from './keystoreKeys.ts';
import { type LockOptions, withLock } from './keystoreLock.ts';
import { masterKeyFileOf, readMasterKey } from './masterKey.ts';

/** Where a keystore and its master key are. */
export interface KeystorePlace {
  /** An absolute path. */
  readonly file: string;
  /** Unless the usual places apply. */
  readonly masterKeyFile?: string | undefined;
}

/** A keystore that was read and verified. */
export interface OpenKeystore {
  readonly content: KeystoreContent;
  readonly keys: KeystoreKeys;
  readonly masterKeyFile: string;
}

/** The last text that was found genuine: the same text, under the same key, is so again. Holds nothing that the file does not. */
export interface Verified {
  last?: { readonly text: string; readonly parsed: KeystoreFile; readonly content: KeystoreContent };
}

/**
 * Reads a keystore. Throws `KEYSTORE_MISSING`, `KEYSTORE_TAMPERED`, `MASTER_KEY_MISSING`, `MASTER_KEY_INVALID`, and
 * `STORE_UNAVAILABLE` for a file that can't be read.
 */
export const openKeystore = (place: KeystorePlace, verified: Verified = {}): OpenKeystore => openText(place, textOf(place.file), verified);

/** What a keystore file says of itself, unverified: for the search of its master key. */
export const identityOf = (file: string): Pick<KeystoreContent, 'keystore' | 'masterKey'> => parseKeystore(textOf(file), file);

/**
 * Changes the secrets of a keystore; `change` sees the newest state, and what it throws leaves the file as it was. Throws as
 * `openKeystore` does, `KEYSTORE_LOCKED`, and `STORE_CONFLICT` if something else than keyturn wrote meanwhile.
 */
export const changeKeystore = async (
  place: KeystorePlace,
  change: (open: OpenKeystore) => KeystoreSecrets,
  options: LockOptions = {},
): Promise<void> =>
  // A link to the keystore must not get a lock of its own.
  await withLock(realOf(place.file), (isHeld) => {
    const before = textOf(place.file);
    const open = openText(place, before);
    const secrets = change(open);
    const next = { ...open.content, revision: open.content.revision + 1, secrets };
    removeLeftovers(place.file);
    replaceFile(place.file, keystoreText(next, open.keys.macKey), {
      beforeRename: () => {
        if (!isHeld() || textOf(place.file) !== before) throw changedMeanwhile(place.file);
      },
    });
  }, options).catch((error: unknown) => {
    throw asWriteError(error, place.file);
  });

/** What a failed write of a keystore means: `STORE_READ_ONLY`, `STORE_UNAVAILABLE`, or what it was already. */
export const asWriteError = (error: unknown, file: string): unknown => {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return missing(file);
  const code = isSystemError(error, 'EROFS', 'EACCES', 'EPERM') ? 'STORE_READ_ONLY' : 'STORE_UNAVAILABLE';
  return new KeyturnError(code, `The keystore ${file} can't be written${reasonOf(error)}. It is as it was before.`, {
    store: 'keystore', file, cause: error,
  });
};

const openText = ({ file, masterKeyFile: given }: KeystorePlace, text: string, verified: Verified = {}): OpenKeystore => {
  const known = verified.last?.text === text ? verified.last : undefined;
  const parsed = known?.parsed ?? parseKeystore(text, file);
  const masterKeyFile = masterKeyFileOf(parsed.keystore, given);
  const keys = keystoreKeysOf(readMasterKey(parsed.keystore, masterKeyFile), parsed.keystore);
  if (keys.keyId !== parsed.masterKey) throw foreign(file, masterKeyFile);
  const content = known?.content ?? verifiedContent(parsed, keys.macKey, file);
  verified.last = { text, parsed, content };
  return { content, keys, masterKeyFile };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isSystemError(cause, 'ENOENT', 'ENOTDIR')) throw missing(file);
    if (isSystemError(cause, 'EACCES', 'EPERM', 'EISDIR', 'EIO')) throw storeUnavailable('keystore', `the file ${file} can't be read`, { file, cause });
    throw cause;
  }
};

const reasonOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? ` (${error.code})` : '');

const missing = (file: string): KeyturnError =>
  new KeyturnError('KEYSTORE_MISSING', `There is no keystore at ${file}. Make one with npx keyturn init, or correct the path.`, {
    store: 'keystore', file,
  });

const foreign = (file: string, masterKeyFile: string): KeyturnError =>
  new KeyturnError(
    'MASTER_KEY_INVALID',
    `The master key ${masterKeyFile} is not the one of the keystore ${file}. Name the right one in KEYTURN_MASTER_KEY_FILE, or restore `
    + 'it: npx keyturn master-key import FILE.',
    { store: 'keystore', file: masterKeyFile },
  );

const changedMeanwhile = (file: string): KeyturnError =>
  new KeyturnError('STORE_CONFLICT', `The keystore ${file} was changed meanwhile. Read it again and repeat.`, { store: 'keystore', file });
