/**
 * The embedded store: one encrypted file that belongs to the project, and may be committed with it.
 *
 * Each value is sealed to its keystore, name and version, and the whole file is authenticated, so that nothing in it can be read,
 * changed or moved without the master key, which lies outside the project (`masterKey.ts`). An older copy of the whole file put in its
 * place can't be told from it. Every read checks the whole file, unless its text is the one that was checked last.
 *
 * @module
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KeyturnError } from '../errors.ts';
import { findConfiguration, startFolder } from '../findConfiguration.ts';
import { secretNameOf } from '../secretName.ts';
import type { CallContext, Health, SecretReference, SecretStore, StoredVersion, StoredVersions } from '../types.ts';
import { secretNotFound } from './absence.ts';
import { changeKeystore, type KeystorePlace, type OpenKeystore, openKeystore, type Verified } from './keystoreAccess.ts';
import type { KeystoreSecret, KeystoreSecrets } from './keystoreFormat.ts';
import { openValue, sealValue } from './keystoreKeys.ts';
import {
  createdOf, expiryOf, nextVersionOf, secretIn, type SecretStatus, statusOf, withBurnt, withRevoked, withVersion,
} from './keystoreVersions.ts';

const KIND = 'keystore';
const FILE = 'keyturn.keystore.json';
const LIMIT = 1024 * 1024;

/** Where the keystore and its master key are. */
export interface KeystoreOptions {
  /** The file; `keyturn.keystore.json` beside the configuration unless given. Relative paths count from the current folder. */
  readonly file?: string | URL;
  /** The file of the master key, unless it is where `KEYTURN_MASTER_KEY_FILE`, `$CREDENTIALS_DIRECTORY` or `~/.config/keyturn` have it. */
  readonly masterKeyFile?: string | URL;
}

/** What a keystore holds, without a value. */
export interface KeystoreStatus {
  /** The keystore's ID. */
  readonly id: string;
  readonly file: string;
  readonly masterKeyFile: string;
  /** Counts the writes. */
  readonly revision: number;
  readonly secrets: readonly SecretStatus[];
}

/** How a version is added. */
export interface PutOptions {
  /** The version that must be the newest; `null`: the secret must not exist. */
  readonly expected: string | null;
  /** The value once stood in source code or a plain file. */
  readonly burnt?: boolean;
  /** No previous version is accepted any more, from now on. */
  readonly compromised?: boolean;
  /** Days for which the previous version is still accepted; kept as it was unless given, 30 at first. */
  readonly gracePeriodDays?: number;
}

/** A keystore, and what else than reading and writing can be done to it. */
export interface Keystore extends Required<Omit<SecretStore, 'developmentOnly' | 'readMany'>> {
  readonly kind: 'keystore';
  /** The absolute path of its file. */
  readonly file: string;
  /** The absolute path that the options gave for the master key. */
  readonly masterKeyFile: string | undefined;
  /** Adds a version; gives it. Throws `STORE_CONFLICT` if the newest is not the expected one, having changed nothing. */
  put(name: string, value: Uint8Array, options: PutOptions, call?: CallContext): Promise<string>;
  /** Marks a version as one that once stood in the open. */
  markBurnt(name: string, version: string): Promise<void>;
  /** Ends a version before its grace period does; throws `ARGUMENT_INVALID` for the newest. */
  revoke(name: string, version: string): Promise<void>;
  /** Reads and checks the file, and tells everything but the values. */
  inspect(): KeystoreStatus;
}

/** The store over a keystore file. Its calls throw the `KEYSTORE_…` and `MASTER_KEY_…` codes besides those of every store. */
export const keystore = ({ file, masterKeyFile }: KeystoreOptions = {}): Keystore => {
  const place = (): KeystorePlace => ({
    file: file === undefined ? usualFile() : pathOf(file),
    masterKeyFile: masterKeyFile === undefined ? undefined : pathOf(masterKeyFile),
  });
  const verified: Verified = {};
  const open = (): OpenKeystore => openKeystore(place(), verified);
  const readSync = ({ name }: SecretReference): StoredVersions => versionsIn(open(), place().file, secretNameOf(name));
  const listSync = (prefix: string): readonly string[] =>
    Object.keys(open().content.secrets).filter((name) => name.startsWith(prefix)).sort();
  const put: Keystore['put'] = async (name, value, options, call) => {
    refuseUnfit(secretNameOf(name), value);
    let version = '';
    await changeKeystore(place(), (current) => {
      const secret = secretIn(current.content.secrets, name);
      if (newestOf(secret) !== options.expected) throw conflict(name);
      version = String(nextVersionOf(secret));
      return added(current, name, value, options);
    }, { signal: call?.signal });
    return version;
  };

  return {
    kind: KIND,
    get file() {
      return place().file;
    },
    get masterKeyFile() {
      return place().masterKeyFile;
    },
    read: async (reference) => Promise.resolve().then(() => readSync(reference)),
    readSync,
    writeIf: async ({ name }, value, expected, call) => put(name, value, { expected }, call),
    list: async (prefix) => Promise.resolve().then(() => listSync(prefix)),
    listSync,
    probe: async () => Promise.resolve(healthOf(place())),
    put,
    markBurnt: async (name, version) => changeKeystore(place(), ({ content }) => withBurnt(content.secrets, name, version)),
    revoke: async (name, version) => changeKeystore(place(), ({ content }) => withRevoked(content.secrets, name, version, Date.now())),
    inspect: () => {
      const { content, masterKeyFile: keyFile } = open();
      return {
        id: content.keystore, file: place().file, masterKeyFile: keyFile, revision: content.revision, secrets: statusOf(content.secrets),
      };
    },
  };
};

/** An absolute path of what options name. */
export const pathOf = (given: string | URL): string => (given instanceof URL ? fileURLToPath(given) : resolve(given));

const usualFile = (): string => {
  const configuration = findConfiguration();
  return join(configuration === undefined ? startFolder() : dirname(configuration), FILE);
};

const versionsIn = ({ content, keys }: OpenKeystore, file: string, name: string): StoredVersions => {
  const secret = secretIn(content.secrets, name);
  if (secret === undefined) throw secretNotFound(KIND, name);
  return secret.versions.flatMap((one, index): readonly StoredVersion[] => {
    if (one.revoked !== undefined) return [];
    const expires = expiryOf(secret, index);
    return [{
      value: openValue(keys, { keystore: content.keystore, name, version: one.version }, one.value, file),
      version: String(one.version),
      created: createdOf(one),
      ...(expires !== undefined && { expires }),
      ...(one.burnt !== undefined && { burnt: one.burnt }),
    }];
  });
};

const newestOf = (secret: KeystoreSecret | undefined): string | null => {
  const newest = secret?.versions[0];
  return newest === undefined ? null : String(newest.version);
};

const added = ({ content, keys }: OpenKeystore, name: string, value: Uint8Array, options: PutOptions): KeystoreSecrets => {
  const version = nextVersionOf(secretIn(content.secrets, name));
  return withVersion(content.secrets, name, {
    sealed: sealValue(keys, { keystore: content.keystore, name, version }, value),
    now: Date.now(),
    burnt: options.burnt ?? false,
    compromised: options.compromised ?? false,
    gracePeriodDays: options.gracePeriodDays,
  });
};

const refuseUnfit = (secret: string, value: Uint8Array): void => {
  if (value.length > 0 && value.length <= LIMIT) return;
  const how = value.length === 0 ? 'is empty' : 'is over 1 MiB';
  throw new KeyturnError('ARGUMENT_INVALID', `The value given for '${secret}' ${how}.`, { secret, store: KIND });
};

const healthOf = (place: KeystorePlace): Health => {
  try {
    const { content } = openKeystore(place);
    return { ok: true, detail: `${place.file}, revision ${content.revision}` };
  } catch (error) {
    if (error instanceof KeyturnError) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
};

const conflict = (secret: string): KeyturnError =>
  new KeyturnError('STORE_CONFLICT', `The secret '${secret}' was changed meanwhile. Read it again and repeat.`, { secret, store: KIND });
