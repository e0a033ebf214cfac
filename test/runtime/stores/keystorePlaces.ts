/** Keystores in folders of their own, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyturnError } from '../../../src/runtime/errors.ts';
import { keystore, type Keystore } from '../../../src/runtime/stores/keystore.ts';
import { createKeystore } from '../../../src/runtime/stores/keystoreCreation.ts';

/** An empty keystore in a temporary folder, with its master key beside it. */
export interface TemporaryKeystore {
  readonly folder: string;
  readonly file: string;
  readonly masterKeyFile: string;
  readonly store: Keystore;
  remove(): void;
}

/** Makes one. */
export const temporaryKeystore = (): TemporaryKeystore => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-keystore-'));
  const place = { file: join(folder, 'keyturn.keystore.json'), masterKeyFile: join(folder, 'outside', 'master.key') };
  createKeystore(place);
  return { folder, ...place, store: keystore(place), remove: () => rmSync(folder, { recursive: true }) };
};

/** All values of a secret, newest first. */
export const textsIn = (store: Keystore, name: string): readonly string[] =>
  store.readSync({ name }).map(({ value }) => Buffer.from(value).toString());

/** What an operation throws, or `undefined`. */
export const errorOf = async (operation: () => unknown): Promise<{ readonly code?: unknown; readonly message?: string } | undefined> => {
  try {
    await operation();
    return undefined;
  } catch (error) {
    return error instanceof KeyturnError ? error : { message: String(error) };
  }
};
