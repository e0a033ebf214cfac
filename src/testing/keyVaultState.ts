/**
 * What the imitated Key Vault holds. States are never changed, only replaced, so that the one before the last write is still at hand.
 *
 * @module
 */

/** When a version may be used; dates in whole seconds of the epoch. */
export interface VaultAttributes {
  readonly enabled?: boolean;
  readonly nbf?: number;
  readonly exp?: number;
}

/** What a client sets besides the value. */
export interface VaultProperties {
  readonly contentType?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly attributes?: VaultAttributes;
}

export interface VaultVersion extends VaultProperties {
  readonly id: string;
  readonly value: string;
  /** Whole seconds of the epoch. */
  readonly created: number;
  readonly updated: number;
}

export interface VaultSecret {
  readonly name: string;
  /** Newest first. */
  readonly versions: readonly VaultVersion[];
  /** Whole seconds of the epoch. */
  readonly deleted?: number;
}

/** All secrets, by their names in lower case. */
export type VaultState = ReadonlyMap<string, VaultSecret>;

/** A refusal in the service's words. */
export class VaultRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;

  constructor(status: number, code: string, message: string, innerCode?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = innerCode;
  }
}

const NAME = /^[0-9A-Za-z-]{1,127}$/u;
const LIMIT = 25_000;

/** The secret, which is not deleted; refuses else. */
export const secretIn = (state: VaultState, name: string): VaultSecret => {
  const secret = state.get(name.toLowerCase());
  if (secret !== undefined && secret.deleted === undefined) return secret;
  throw new VaultRefusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
};

/** One version of a secret; the newest without an ID. */
export const versionIn = (state: VaultState, name: string, id: string): VaultVersion => {
  const { versions } = secretIn(state, name);
  const version = id === '' ? versions[0] : versions.find((one) => one.id === id);
  if (version !== undefined) return version;
  throw new VaultRefusal(404, 'SecretNotFound', `A secret with (name/id) ${name}/${id} was not found in this key vault.`);
};

/** The state with a new version. */
export const withVersion = (state: VaultState, name: string, version: VaultVersion): VaultState => {
  if (!NAME.test(name)) throw new VaultRefusal(400, 'BadParameter', 'The request URI contains an invalid name.');
  if (Buffer.byteLength(version.value) > LIMIT) throw new VaultRefusal(400, 'BadParameter', 'The value is too long.');
  const known = state.get(name.toLowerCase());
  if (known?.deleted !== undefined) {
    throw new VaultRefusal(409, 'Conflict', `Secret ${name} is currently in a deleted but recoverable state.`, 'ObjectIsDeletedButRecoverable');
  }
  return new Map(state).set(name.toLowerCase(), { name: known?.name ?? name, versions: [version, ...known?.versions ?? []] });
};

/** The state with other properties of a version; those that are not given stay. */
export const withProperties = (
  state: VaultState, { name, id, now }: { readonly name: string; readonly id: string; readonly now: number }, properties: VaultProperties,
): VaultState => {
  const secret = secretIn(state, name);
  const version = versionIn(state, name, id);
  const attributes = { ...version.attributes, ...properties.attributes };
  const changed = { ...version, ...properties, attributes, updated: now };
  return new Map(state).set(name.toLowerCase(), {
    ...secret, versions: secret.versions.map((one) => (one === version ? changed : one)),
  });
};

/** The state with a secret marked as deleted at `now`, or marked no more. */
export const withDeletion = (state: VaultState, name: string, now: number | undefined): VaultState => {
  const known = state.get(name.toLowerCase());
  if (known === undefined || (known.deleted === undefined) === (now === undefined)) {
    throw new VaultRefusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
  }
  const { deleted: _, ...secret } = known;
  return new Map(state).set(name.toLowerCase(), now === undefined ? secret : { ...secret, deleted: now });
};
