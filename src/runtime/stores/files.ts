/**
 * The store of mounted secrets: each a file of one folder, as Docker, Kubernetes, systemd and Vault Agent mount them.
 *
 * The name is the path in the folder; one line break at the end of a file is not part of the value. A change is seen by the file's
 * modification time, size and inode, so that a swap of the whole mount counts too. Only one version of each secret exists.
 *
 * @module
 */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KeyturnError } from '../errors.ts';
import { secretNameOf } from '../secretName.ts';
import type { Health, SecretStore, StoredVersion, StoredVersions } from '../types.ts';
import { secretNotFound, storeUnavailable } from './absence.ts';

const KIND = 'files';
const LIMIT = 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where the files are. */
export interface FilesOptions {
  /** The folder; `$CREDENTIALS_DIRECTORY`, else `/run/secrets`, unless given. */
  readonly dir?: string | URL;
}

/** A read-only store over a folder of files. Names that lead out of the folder, by dots or links, are refused. */
export const files = ({ dir }: FilesOptions = {}): SecretStore => {
  const folder = (): string =>
    dir instanceof URL ? fileURLToPath(dir) : dir ?? process.env['CREDENTIALS_DIRECTORY'] ?? '/run/secrets';
  const readSync = ({ name }: { readonly name: string }): StoredVersions => [versionIn(folder(), secretNameOf(name))];
  const listSync = (prefix: string): readonly string[] => namesIn(folder()).filter((name) => name.startsWith(prefix)).sort();
  return {
    kind: KIND,
    read: async (reference) => Promise.resolve().then(() => readSync(reference)),
    readSync,
    list: async (prefix) => Promise.resolve().then(() => listSync(prefix)),
    listSync,
    probe: async () => Promise.resolve(healthOf(folder())),
  };
};

const versionIn = (folder: string, name: string): StoredVersion => {
  try {
    const path = realpathSync(join(folder, name));
    if (!path.startsWith(realpathSync(folder) + sep)) throw leadsOut(folder, name);
    return readVersion(path, name);
  } catch (cause) {
    if (cause instanceof KeyturnError) throw cause;
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) throw absent(folder, name);
    throw storeUnavailable(KIND, `the file of '${name}' in ${folder} can't be read`, { secret: name, file: join(folder, name), cause });
  }
};

/** Reads by one descriptor, so that value and version belong to the same file even while the mount is swapped. */
const readVersion = (path: string, name: string): StoredVersion => {
  const descriptor = openSync(path, 'r');
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) throw secretNotFound(KIND, name, `${path} is no file.`);
    if (stats.size > LIMIT) {
      throw new KeyturnError('SECRET_SHAPE', `The file of the secret '${name}' is over 1 MiB.`, { secret: name, store: KIND, file: path });
    }
    return {
      value: withoutLineBreak(readFileSync(descriptor)),
      version: [stats.mtimeNs, stats.size, stats.ino].map((part) => part.toString(36)).join('-'),
      created: Number(stats.mtimeMs),
    };
  } finally {
    closeSync(descriptor);
  }
};

const withoutLineBreak = (bytes: Buffer): Buffer => {
  if (bytes.at(-1) !== LINE_FEED) return bytes;
  return bytes.subarray(0, bytes.at(-2) === CARRIAGE_RETURN ? -2 : -1);
};

/** Names that begin with a dot are the mount's own (`..data`). */
const namesIn = (folder: string, inside = ''): readonly string[] => {
  try {
    return readdirSync(join(folder, inside)).filter((entry) => !entry.startsWith('.')).flatMap((entry) => {
      const name = inside === '' ? entry : `${inside}/${entry}`;
      return statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ? namesIn(folder, name) : [name];
    });
  } catch (cause) {
    throw storeUnavailable(KIND, `the folder ${folder} can't be listed`, { file: folder, cause });
  }
};

const healthOf = (folder: string): Health => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { ok: true, detail: folder };
  return { ok: false, code: 'STORE_UNAVAILABLE', detail: `The folder ${folder} does not exist. Mount it, or name another as dir.` };
};

/** A folder that is not mounted is no confirmed absence. */
const absent = (folder: string, name: string): KeyturnError => {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) {
    return storeUnavailable(KIND, `the folder ${folder} does not exist; mount it, or name another as dir`, { secret: name, file: folder });
  }
  return secretNotFound(KIND, name, `Mount it as ${join(folder, name)}.`);
};

const leadsOut = (folder: string, name: string): KeyturnError =>
  new KeyturnError('ACCESS_DENIED', `The secret '${name}' is a link that leads out of ${folder}.`, { secret: name, store: KIND });

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
