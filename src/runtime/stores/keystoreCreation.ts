/** Making a keystore, with a master key of its own. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeyturnError } from '../errors.ts';
import { asWriteError } from './keystoreAccess.ts';
import { type KeystoreOptions, pathOf } from './keystore.ts';
import { createFile, isSystemError } from './keystoreDisk.ts';
import { keystoreText } from './keystoreFormat.ts';
import { keystoreKeysOf } from './keystoreKeys.ts';
import { createMasterKey, masterKeyFileOf } from './masterKey.ts';

const ID_BYTES = 10;

/** What was made. */
export interface CreatedKeystore {
  readonly id: string;
  readonly file: string;
  readonly masterKeyFile: string;
}

/**
 * Makes an empty keystore and, unless there is one at its place, a master key. Throws `STORE_CONFLICT` if the keystore exists, and
 * leaves nothing behind when it fails.
 */
export const createKeystore = ({ file: given, masterKeyFile: keyGiven }: KeystoreOptions & { readonly file: string | URL }): CreatedKeystore => {
  const file = pathOf(given);
  if (existsSync(file)) throw exists(file);
  const id = randomBytes(ID_BYTES).toString('hex');
  const masterKeyFile = masterKeyFileOf(id, keyGiven === undefined ? undefined : pathOf(keyGiven));
  const isNewKey = !existsSync(masterKeyFile);
  const keys = keystoreKeysOf(createKey(id, masterKeyFile), id);
  try {
    mkdirSync(dirname(file), { recursive: true });
    createFile(file, keystoreText({ keystore: id, format: 1, masterKey: keys.keyId, revision: 1, secrets: {} }, keys.macKey));
  } catch (error) {
    if (isNewKey) rmSync(masterKeyFile, { force: true });
    throw isSystemError(error, 'EEXIST') ? exists(file) : asWriteError(error, file);
  }
  return { id, file, masterKeyFile };
};

const createKey = (id: string, masterKeyFile: string): ReturnType<typeof createMasterKey> => {
  try {
    return createMasterKey(id, masterKeyFile);
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
    throw new KeyturnError('STORE_UNAVAILABLE', `The master key can't be written to ${masterKeyFile}. Name another place in KEYTURN_MASTER_KEY_FILE.`, {
      store: 'keystore', file: masterKeyFile, cause,
    });
  }
};

const exists = (file: string): KeyturnError =>
  new KeyturnError('STORE_CONFLICT', `There is already a keystore at ${file}; it was left as it is.`, { store: 'keystore', file });
