/**
 * The store over Azure Key Vault, by the official SDK, which is loaded when it is first used.
 *
 * The newest version that is enabled and within its dates is the active one, the usable one before it the previous.
 *
 * @module
 */
import { DAY_MS } from '../clock.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import type { CallContext, Health, SecretReference, SecretStore, StoredVersion } from '../types.ts';
import { secretDisabled, secretNotFound } from './absence.ts';
import { type AzureRequest, azureRequestOf } from './azureClient.ts';
import { KIND } from './azureErrors.ts';
import { nameOfVault, vaultNameOf } from './azureNames.ts';
import { bytesOf } from './azureValue.ts';
import { hindranceOf, isTied, newestFirst, type VaultVersion, vaultVersionOf } from './azureVersions.ts';
import { writeVersion } from './azureWrites.ts';

/** Which vault, and who asks. */
export interface AzureKeyVaultOptions {
  /** `https://<name>.vault.azure.net`; http is accepted on this machine only. Needed unless a client is given. */
  readonly vaultUrl?: string;
  /** A `TokenCredential`; `DefaultAzureCredential` unless given. */
  readonly credential?: object;
  /** A `SecretClient` of your own; address, credential and retries are then its affair. */
  readonly client?: object;
  /** Stands before every name in the vault, such as `shop-`. */
  readonly prefix?: string;
  /** Milliseconds for one attempt of a request; 4000. */
  readonly timeoutMs?: number;
  /**
   * Milliseconds that a write waits before it looks whether another came first; 1100. Key Vault tells the age of versions in seconds, so
   * less than a second may leave two writers in the belief that they won.
   */
  readonly settleMs?: number;
}

/**
 * A store over Azure Key Vault; needs `@azure/keyvault-secrets`, and `@azure/identity` unless a credential is given (`STORE_MISSING` says
 * so). `now` is for tests.
 */
export const azureKeyVault = (
  options: AzureKeyVaultOptions,
  { now = Date.now }: { readonly now?: () => number } = {},
): SecretStore => {
  const { prefix = '', settleMs = 1_100 } = options;
  const request = azureRequestOf(options);
  const place = (name: string): Place => ({ name, vaultName: vaultNameOf(name, prefix) });
  return {
    kind: KIND,
    read: async (reference, call) => {
      const { name } = reference;
      const versions = await usableVersions(request, place(name), now(), call);
      const wanted = versions.slice(0, isPreviousOfUse(versions, reference, now()) ? 2 : 1);
      return await Promise.all(wanted.map(async (version) => readVersion(request, place(name), version, call)));
    },
    writeIf: async ({ name }, value, expected, call) => writeVersion({
      request, call, settleMs, value, expected, ...place(name), versionsOf: async () => listVersions(request, place(name), call),
      newestOf: (versions) => versions.find((version) => hindranceOf(version, now()) === undefined)?.id,
    }),
    list: async (start, call) => namesFrom(request, prefix, start, call),
    probe: async (call) => healthOf(request, `${prefix}keyturn-probe`, call),
  };
};

interface Place {
  readonly name: string;
  readonly vaultName: string;
}

const isPreviousOfUse = ([newest]: readonly VaultVersion[], { gracePeriodDays }: SecretReference, now: number): boolean =>
  newest !== undefined && (gracePeriodDays === undefined || now - newest.created <= gracePeriodDays * DAY_MS);

/** Throws `SECRET_NOT_FOUND` if there is no version at all, `SECRET_DISABLED` if none may be used. */
const usableVersions = async (
  request: AzureRequest, place: Place, now: number, call: CallContext,
): Promise<readonly VaultVersion[]> => {
  // A claim alone is no secret yet: its writer may still lose.
  const versions = (await listVersions(request, place, call)).filter(({ isClaim }) => !isClaim);
  const [newest] = versions;
  if (newest === undefined) throw secretNotFound(KIND, place.name);
  const usable = versions.filter((version) => hindranceOf(version, now) === undefined);
  if (usable.length === 0) throw secretDisabled(KIND, place.name, hindranceOf(newest, now) ?? 'disabled');
  return isTied(usable) ? await untied(request, place, usable, call) : usable;
};

/** All versions, newest first. */
const listVersions = async (request: AzureRequest, { name, vaultName }: Place, call: CallContext): Promise<readonly VaultVersion[]> =>
  request(name, call, async (client, options) => {
    const versions: VaultVersion[] = [];
    for await (const version of client.listPropertiesOfSecretVersions(vaultName, options)) versions.push(vaultVersionOf(version));
    return newestFirst(versions);
  });

/** Puts first what the vault itself calls the newest. */
const untied = async (
  request: AzureRequest, { name, vaultName }: Place, versions: readonly VaultVersion[], call: CallContext,
): Promise<readonly VaultVersion[]> => {
  try {
    const newest = await request(name, call, async (client, options) => client.getSecret(vaultName, options));
    const isNewest = ({ id }: VaultVersion): boolean => id === newest.properties.version;
    return [...versions.filter(isNewest), ...versions.filter((version) => !isNewest(version))];
  } catch (error) {
    // The newest of all is disabled, and of those that are left nothing more is known.
    if (hasCode(error, 'SECRET_DISABLED', 'ACCESS_DENIED')) return versions;
    throw error;
  }
};

const readVersion = async (
  request: AzureRequest, { name, vaultName }: Place, { id, created, expires }: VaultVersion, call: CallContext,
): Promise<StoredVersion> => {
  const { value, properties } = await request(name, call, async (client, options) => client.getSecret(vaultName, { ...options, version: id }));
  if (value === undefined) {
    throw new KeyturnError('STORE_PROTOCOL', `The ${KIND} store answered without a value for '${name}'.`, { secret: name, store: KIND });
  }
  return { value: bytesOf(value, properties.contentType), version: id, created, ...(expires !== undefined && { expires }) };
};

const namesFrom = async (request: AzureRequest, prefix: string, start: string, call: CallContext): Promise<readonly string[]> => {
  const names = await request(start, call, async (client, options) => {
    const found: string[] = [];
    for await (const { name } of client.listPropertiesOfSecrets(options)) found.push(nameOfVault(name, prefix) ?? '');
    return found;
  });
  return names.filter((name) => name !== '' && name.startsWith(start)).sort();
};

/** An absence is an answer too: the vault was reached, and knew the credential. */
const healthOf = async (request: AzureRequest, id: string, call: CallContext): Promise<Health> => {
  try {
    await request(id, call, async (client, options) => client.getSecret(id, options));
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    if (error.code !== 'SECRET_NOT_FOUND') return { ok: false, code: error.code, detail: error.message };
  }
  return { ok: true, detail: 'Key Vault answers' };
};
