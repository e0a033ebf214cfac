/**
 * The memory store, for tests: values given by the program, which can set and rotate them.
 *
 * @module
 */
import { KeyturnError } from '../errors.ts';
import type { SecretReference, SecretStore, StoredVersion, StoredVersions } from '../types.ts';
import { secretNotFound } from './absence.ts';

/** A memory store and what a test does to it. */
export interface MemoryStore extends Required<Omit<SecretStore, 'developmentOnly' | 'readMany'>> {
  readonly kind: 'memory';
  /** Makes this the only version. */
  set(name: string, value: string): void;
  /** Adds a version that becomes the newest, as a rotation does. */
  rotate(name: string, value: string): void;
  /** Ends one version, by its token. */
  revoke(name: string, version: string): void;
  /** Removes the secret. */
  delete(name: string): void;
}

/** A store in memory. `now` gives the time of creation in epoch milliseconds; the system's clock unless given. */
export const memory = (
  initial: Readonly<Record<string, string>> = {},
  { now = Date.now }: { readonly now?: () => number } = {},
): MemoryStore => {
  const secrets = new Map<string, readonly StoredVersion[]>();
  let count = 0;

  const add = (name: string, value: Uint8Array, previous: readonly StoredVersion[]): string => {
    count += 1;
    const version = String(count);
    secrets.set(name, [{ value: Uint8Array.from(value), version, created: now() }, ...previous]);
    return version;
  };
  const readSync = ({ name }: SecretReference): StoredVersions => {
    const versions = secrets.get(name) ?? [];
    if (versions.length === 0) throw secretNotFound('memory', name);
    // Copies: the caller may wipe what it got.
    return versions.map((version) => ({ ...version, value: Uint8Array.from(version.value) }));
  };
  const listSync = (prefix: string): readonly string[] => [...secrets.keys()].filter((name) => name.startsWith(prefix)).sort();
  const writeSync = (name: string, value: Uint8Array, expected: string | null): string => {
    const versions = secrets.get(name) ?? [];
    if ((versions[0]?.version ?? null) !== expected) throw conflict(name);
    return add(name, value, versions);
  };

  for (const [name, value] of Object.entries(initial)) add(name, Buffer.from(value), []);
  return {
    kind: 'memory',
    read: async (reference) => Promise.resolve().then(() => readSync(reference)),
    readSync,
    writeIf: async ({ name }, value, expected) => Promise.resolve().then(() => writeSync(name, value, expected)),
    list: async (prefix) => Promise.resolve(listSync(prefix)),
    listSync,
    probe: async () => Promise.resolve({ ok: true }),
    set: (name, value) => void add(name, Buffer.from(value), []),
    rotate: (name, value) => void add(name, Buffer.from(value), secrets.get(name) ?? []),
    revoke: (name, version) =>
      void secrets.set(name, (secrets.get(name) ?? []).filter((one) => one.version !== version)),
    delete: (name) => void secrets.delete(name),
  };
};

const conflict = (secret: string): KeyturnError =>
  new KeyturnError('STORE_CONFLICT', `The secret '${secret}' was changed meanwhile. Read it again and repeat.`, {
    secret, store: 'memory',
  });
