/** What a store holds, without a value: for `list` and `status`. */
import { hasCode } from '../../runtime/errors.ts';
import type { KeyManagerOptions, SecretStore, StoredVersion } from '../../runtime/index.ts';
import type { SecretStatus } from '../../runtime/stores/keystoreVersions.ts';
import { call, isKeystore, versionsOf } from '../storage.ts';

/** The secrets of one store. */
export interface StoreDescription {
  readonly kind: string;
  /** Its name in `stores`, unless it is the default one. */
  readonly name?: string;
  /** `undefined` for a store that can't tell its names. */
  readonly secrets: readonly SecretStatus[] | undefined;
}

/** The secrets of all stores of a configuration. */
export const describeStores = async ({ store, stores = {} }: KeyManagerOptions): Promise<readonly StoreDescription[]> => [
  ...(store ? [{ kind: store.kind, secrets: await secretsOf(store) }] : []),
  ...await Promise.all(Object.entries(stores).map(async ([name, one]) => ({ name, kind: one.kind, secrets: await secretsOf(one) }))),
];

/** How a store is called in a heading. */
export const headingOf = ({ kind, name }: StoreDescription): string => (name === undefined ? kind : `${name} (${kind})`);

const secretsOf = async (store: SecretStore): Promise<readonly SecretStatus[] | undefined> => {
  if (isKeystore(store)) return store.inspect().secrets;
  const names = await store.list?.('', call());
  return names && Promise.all(names.map(async (name) => statusOf(store, name)));
};

const statusOf = async (store: SecretStore, name: string): Promise<SecretStatus> => {
  const versions = await givenVersionsOf(store, name);
  return {
    name,
    gracePeriodDays: 30,
    versions: versions.map(({ value, version, created, burnt = false, expires }) => {
      value.fill(0);
      return { version, created, burnt, ...(expires !== undefined && { expires }) };
    }),
  };
};

/** A cloud store also lists what is disabled: it has a name, and no version that anybody is given. */
const givenVersionsOf = async (store: SecretStore, name: string): Promise<readonly StoredVersion[]> => {
  try {
    return await versionsOf({ store, name });
  } catch (error) {
    if (hasCode(error, 'SECRET_DISABLED')) return [];
    throw error;
  }
};
