/**
 * Writing to Key Vault, which has no compare-and-swap: every write makes a version, so a race can be seen and settled afterwards.
 *
 * A writer claims its place with a version that names the one it follows. It waits until the second of its claim is over, because
 * versions are dated in seconds, and looks again: by then every claim of that second or before is there for all to see. The earliest that
 * follows the same version wins, by ID within a second; the winner marks its claim as settled, the others disable theirs. Readers pass
 * over claims. A claim that nobody settled within a minute belongs to a writer that died.
 *
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { KeyturnError } from '../errors.ts';
import type { CallContext } from '../types.ts';
import { storeConflict } from './absence.ts';
import type { AzureRequest } from './azureClient.ts';
import { KIND } from './azureErrors.ts';
import { vaultValueOf } from './azureValue.ts';
import { BASE_TAG, STATE_TAG, type VaultVersion } from './azureVersions.ts';

/** A claim of this age is dead; a writer that is slower than half of it gives its own up. */
const CLAIM_MS = 60_000;
const FIRST = 'none';

/** One write. */
export interface AzureWrite {
  readonly request: AzureRequest;
  readonly call: CallContext;
  readonly settleMs: number;
  /** The secret, and what the vault calls it. */
  readonly name: string;
  readonly vaultName: string;
  readonly value: Uint8Array;
  readonly expected: string | null;
  /** All versions, newest first. */
  readonly versionsOf: () => Promise<readonly VaultVersion[]>;
  /** The one that readers take for the newest. */
  readonly newestOf: (versions: readonly VaultVersion[]) => string | undefined;
}

/** Makes the value the newest version if `expected` still is; gives its ID. Throws `STORE_CONFLICT`, having left nothing that is read. */
export const writeVersion = async (write: AzureWrite): Promise<string> => {
  const { name, expected, settleMs, call, newestOf } = write;
  const before = await versionsBefore(write);
  const started = performance.now();
  if ((newestOf(before) ?? null) !== expected || (expected === null && before.some(({ isClaim }) => !isClaim))) throw storeConflict(KIND, name);
  const claim = await claimed(write);
  await waited(settleMs, name, call);
  const isWinner = isEarliest(claim, before, await write.versionsOf());
  if (isWinner && performance.now() - started < CLAIM_MS / 2) {
    await settled(write, claim);
    return claim;
  }
  await withdrawn(write, claim);
  throw storeConflict(KIND, name);
};

const versionsBefore = async ({ versionsOf }: AzureWrite): Promise<readonly VaultVersion[]> => {
  try {
    return await versionsOf();
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'SECRET_NOT_FOUND') return [];
    throw error;
  }
};

const waited = async (ms: number, name: string, { signal }: CallContext): Promise<void> => {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new KeyturnError('STORE_TIMEOUT', `The write of '${name}' was given up.`, { secret: name, store: KIND, cause: error });
  }
};

const claimed = async ({ request, call, name, vaultName, value, expected }: AzureWrite): Promise<string> => {
  const { text, contentType } = vaultValueOf(value, name);
  const tags = { [BASE_TAG]: expected ?? FIRST, [STATE_TAG]: 'claimed' };
  // Not repeated: a lost answer would leave two claims of one writer.
  const { properties } = await request(name, call, async (client, options) =>
    client.setSecret(vaultName, text, { ...options, tags, ...(contentType !== undefined && { contentType }) }), { isRepeatable: false });
  if (properties.version !== undefined) return properties.version;
  throw new KeyturnError('STORE_PROTOCOL', `The ${KIND} store answered without a version for '${name}'.`, { secret: name, store: KIND });
};

/** Whether no other write that follows the same version comes before ours, and none that keyturn did not make came between. */
const isEarliest = (claim: string, before: readonly VaultVersion[], after: readonly VaultVersion[]): boolean => {
  const own = after.find(({ id }) => id === claim);
  if (!own?.isEnabled) return false;
  // Those that were there already don't count: they were judged when the newest was compared with the expected one.
  const known = new Set(before.flatMap(({ id, isClaim }) => (isClaim ? [] : [id])));
  return after.every((other) => {
    if (other === own || !other.isEnabled || known.has(other.id)) return true;
    if (other.base !== own.base) return other.base !== undefined;
    if (!other.isClaim) return false;
    if (own.created - other.created > CLAIM_MS) return true;
    return own.created < other.created || (own.created === other.created && own.id < other.id);
  });
};

const settled = async ({ request, call, name, vaultName, expected }: AzureWrite, claim: string): Promise<void> => {
  const tags = { [BASE_TAG]: expected ?? FIRST, [STATE_TAG]: 'settled' };
  await request(name, call, async (client, options) => client.updateSecretProperties(vaultName, claim, { ...options, tags }));
};

const withdrawn = async ({ request, call, name, vaultName }: AzureWrite, claim: string): Promise<void> => {
  await request(name, call, async (client, options) => client.updateSecretProperties(vaultName, claim, { ...options, enabled: false }));
};
