/** The stores of the project's configuration, as the commands use them. */
import { findConfiguration, loadConfiguration } from '../runtime/configuration.ts';
import { hasCode } from '../runtime/errors.ts';
import { type KeyManagerOptions, KeyturnError, type SecretStore, type StoredVersion } from '../runtime/index.ts';
import type { Keystore, PutOptions } from '../runtime/stores/keystore.ts';

/** A secret's place in its store. */
export interface SecretPlace {
  readonly store: SecretStore;
  /** Its name there. */
  readonly name: string;
}

/** How long one call to a store may take. */
const LIMIT_MS = 30_000;

/** The configuration of the project around a folder; throws `NOT_CONFIGURED` and `CONFIG_INVALID`. */
export const loadOptions = async (folder: string): Promise<KeyManagerOptions> => {
  const file = findConfiguration(folder);
  if (file === undefined) {
    throw new KeyturnError('NOT_CONFIGURED', 'No keyturn.config.* stands beside the nearest package.json: run npx keyturn init.');
  }
  // A keystore without a path lies beside the configuration, wherever the command itself is installed.
  process.env['KEYTURN_CONFIG'] = file;
  return await loadConfiguration(file);
};

/** Where a secret lives by the configuration; throws `CONFIG_INVALID` if that names no store. */
export const placeOf = ({ store, stores = {}, secrets = {} }: KeyManagerOptions, secret: string): SecretPlace => {
  const spec = Object.hasOwn(secrets, secret) ? secrets[secret] : undefined;
  const chosen = spec?.store === undefined ? store : stores[spec.store];
  if (chosen === undefined) throw new KeyturnError('CONFIG_INVALID', `The configuration names no store for '${secret}'.`, { secret });
  return { store: chosen, name: spec?.name ?? secret };
};

/** All versions of a secret, newest first; none if the store confirms that it is not there. */
export const versionsOf = async ({ store, name }: SecretPlace): Promise<readonly StoredVersion[]> => {
  try {
    return await store.read({ name }, call());
  } catch (error) {
    if (hasCode(error, 'SECRET_NOT_FOUND')) return [];
    throw error;
  }
};

/** Adds a version; gives it. Throws `STORE_READ_ONLY` for a store that can't write, `STORE_CONFLICT`, and what the store throws. */
export const putSecret = async ({ store, name }: SecretPlace, value: Buffer, options: PutOptions): Promise<string> => {
  if (isKeystore(store)) return await store.put(name, value, options);
  if (store.writeIf) return await store.writeIf({ name }, value, options.expected, call());
  throw new KeyturnError('STORE_READ_ONLY', `The ${store.kind} store can't be written by keyturn. Provide '${name}' there by its own means.`, {
    secret: name, store: store.kind,
  });
};

/** Marks the newest version as burnt, where the store has marks. */
export const markBurnt = async ({ store, name }: SecretPlace, version: string): Promise<void> => {
  if (isKeystore(store)) await store.markBurnt(name, version);
};

/** Whether a store is the embedded one, which does more than the others; it may come from another copy of the runtime. */
export const isKeystore = (store: SecretStore | undefined): store is Keystore =>
  store?.kind === 'keystore' && 'put' in store && 'inspect' in store;

/** A time limit for one call to a store. */
export const call = (): { readonly signal: AbortSignal } => ({ signal: AbortSignal.timeout(LIMIT_MS) });
