/**
 * What a manifest must not lose: it may not go back in time, and a key that was there and is gone without a tombstone still opens what it
 * sealed, for as long as a store that is away would be borne.
 *
 * @module
 */
import type { Moment } from '../clock.ts';
import type { StatedKey } from './keyState.ts';
import type { ManifestKey } from './manifest.ts';

/** A key that the manifest does not name any more. */
export interface VanishedKey {
  readonly stated: StatedKey;
  /** When it was last seen. */
  readonly seen: Moment;
}

/** Whether a manifest is older than the one that is held: a replica lags, or a backup was put back. */
export const isOlder = (keys: readonly ManifestKey[], held: readonly ManifestKey[]): boolean =>
  (keys[0]?.created ?? -Infinity) < (held[0]?.created ?? -Infinity);

/** The keys that were held and are missing now; they seal nothing any more. */
export const vanishedFrom = (
  held: { readonly states: readonly StatedKey[]; readonly vanished: readonly VanishedKey[]; readonly fetched: Moment },
  keys: readonly ManifestKey[],
): readonly VanishedKey[] => {
  const named = new Set(keys.map(({ id }) => id));
  const lost = held.states
    .filter(({ key }) => key.secretKey !== undefined)
    .map((stated): VanishedKey => ({ stated: openingOnly(stated), seen: held.fetched }));
  return [...lost, ...held.vanished].filter(({ stated }) => !named.has(stated.key.id));
};

const openingOnly = (stated: StatedKey): StatedKey =>
  (stated.state === 'active' || stated.state === 'pending' ? { ...stated, state: 'decrypt-only' } : stated);
