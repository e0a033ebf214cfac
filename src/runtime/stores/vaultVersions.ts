/**
 * Reading and writing of a secret's versions in KV v2.
 *
 * A version's token is its number with its time of creation: numbers start again when a secret is removed with its metadata and written
 * anew, and must not be taken for the old ones then.
 *
 * @module
 */
import { DAY_MS } from '../clock.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext, SecretReference, StoredVersion, StoredVersions } from '../types.ts';
import { storeConflict } from './absence.ts';
import type { VaultReply, VaultRequest } from './vaultClient.ts';
import { failureOf, protocolError } from './vaultErrors.ts';
import { KIND } from './vaultOptions.ts';
import { bytesOfKvData, kvDataOf } from './vaultValue.ts';

/** As many as KV keeps unless it is told otherwise. */
const MOST_VERSIONS = 10;

/** Asks with a token; `check` sees the answer. */
export type VaultAsk = <Result>(
  request: Omit<VaultRequest, 'token'>, call: CallContext, check: (reply: VaultReply) => Result,
) => Promise<Result>;

/** One secret of one Vault. */
export interface Place {
  readonly ask: VaultAsk;
  /** The escaped path of its data, or of another of KV's views of it. */
  readonly pathOf: (view: 'data' | 'metadata' | 'delete' | 'undelete' | 'destroy') => string;
  readonly name: string;
  readonly now: () => number;
}

/** One version, or what its place has become. */
type Found =
  | { readonly state: 'there'; readonly number: number; readonly stored: StoredVersion }
  /** Deleted or destroyed. */
  | { readonly state: 'gone'; readonly created: number }
  | { readonly state: 'never' };

/**
 * The newest version, and those before it that are still of use: as many as the grace period needs, or the one before if that is unknown.
 * Throws `SECRET_NOT_FOUND`, and `SECRET_DISABLED` if the newest is deleted.
 */
export const readVersions = async (place: Place, { gracePeriodDays }: SecretReference, call: CallContext): Promise<StoredVersions> => {
  const newest = await place.ask({ method: 'GET', path: place.pathOf('data'), secret: place.name }, call, (reply) => {
    if (reply.status !== 200) throw failureOf(reply, place.name);
    return versionOf(reply, place.name);
  });
  const versions = [newest.stored];
  const most = gracePeriodDays === undefined ? 2 : MOST_VERSIONS;
  let superseded = newest.stored.created;
  for (let number = newest.number - 1; number > 0 && newest.number - number < most; number -= 1) {
    if (gracePeriodDays !== undefined && place.now() - superseded > gracePeriodDays * DAY_MS) break;
    const found = await readVersion(place, number, call);
    if (found.state === 'never') break;
    if (found.state === 'there') versions.push(found.stored);
    superseded = found.state === 'there' ? found.stored.created : found.created;
  }
  return versions;
};

/** Writes a version by check-and-set; gives its token. Throws `STORE_CONFLICT` if another is the newest. */
export const writeVersion = async (place: Place, value: Uint8Array, expected: string | null, call: CallContext): Promise<string> => {
  const { name } = place;
  const cas = expected === null ? 0 : numberOf(expected);
  if (cas === undefined) throw storeConflict(KIND, name);
  const body = { data: kvDataOf(value), options: { cas } };
  try {
    return await place.ask({ method: 'POST', path: place.pathOf('data'), body, secret: name, isRepeatable: false }, call, (reply) => {
      const metadata = reply.body?.['data'];
      if (reply.status !== 200) throw failureOf(reply, name);
      return tokenOf(metadata, name, reply.status).version;
    });
  } catch (error) {
    if (!hasCode(error, 'STORE_UNAVAILABLE', 'STORE_TIMEOUT', 'STORE_PROTOCOL') || call.signal.aborted) throw error;
    return await versionAfterAll(place, { number: cas + 1, value, error }, call);
  }
};

/** Whether a write took effect whose answer was lost: the next version is there, with its value. */
const versionAfterAll = async (
  place: Place,
  { number, value, error }: { readonly number: number; readonly value: Uint8Array; readonly error: KeyturnError },
  call: CallContext,
): Promise<string> => {
  const found = await readVersion(place, number, call).catch((reason: unknown) => {
    if (reason instanceof KeyturnError) return undefined;
    throw reason;
  });
  if (found?.state !== 'there') throw error;
  const isOurs = Buffer.from(value).equals(found.stored.value);
  found.stored.value.fill(0);
  if (!isOurs) throw storeConflict(KIND, place.name);
  return found.stored.version;
};

const readVersion = async (place: Place, number: number, call: CallContext): Promise<Found> =>
  place.ask({ method: 'GET', path: `${place.pathOf('data')}?version=${number}`, secret: place.name }, call, (reply): Found => {
    if (reply.status === 200) return { state: 'there', ...versionOf(reply, place.name) };
    const failure = failureOf(reply, place.name);
    if (failure.code === 'SECRET_NOT_FOUND') return { state: 'never' };
    if (failure.code !== 'SECRET_DISABLED') throw failure;
    const data = reply.body?.['data'];
    return { state: 'gone', created: tokenOf(isRecord(data) ? data['metadata'] : undefined, place.name, reply.status).created };
  });

const versionOf = ({ body, status }: VaultReply, name: string): { readonly number: number; readonly stored: StoredVersion } => {
  const data = body?.['data'];
  if (!isRecord(data)) throw protocolError(name, status);
  const value = bytesOfKvData(data['data']);
  if (value === undefined) throw protocolError(name, status);
  const { number, version, created } = tokenOf(data['metadata'], name, status);
  return { number, stored: { value, version, created } };
};

const tokenOf = (
  metadata: unknown, name: string, status: number,
): { readonly number: number; readonly version: string; readonly created: number } => {
  const number = isRecord(metadata) ? metadata['version'] : undefined;
  const time = isRecord(metadata) ? metadata['created_time'] : undefined;
  const created = typeof time === 'string' ? Date.parse(time) : NaN;
  if (typeof number !== 'number' || Number.isNaN(created)) throw protocolError(name, status);
  return { number, version: `${number}-${created.toString(36)}`, created };
};

const numberOf = (version: string): number | undefined => {
  const digits = /^([1-9]\d*)-[\da-z]+$/u.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
