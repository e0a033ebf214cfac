/**
 * Which versions of a Key Vault secret count, and in which order.
 *
 * Key Vault gives versions outside their dates as willingly as others, lists them in no order, and tells their age in whole seconds;
 * and it has no compare-and-swap. So writers mark what they write with the version it follows, and as settled once they know that no other
 * write came first (`azureWrites.ts`). A marked version that is not settled is not read.
 *
 * @module
 */
import type { SecretProperties } from '@azure/keyvault-secrets';

/** Names the version that one was made from; `none` for the first. */
export const BASE_TAG = 'keyturn-base';
/** `claimed`, then `settled`. */
export const STATE_TAG = 'keyturn-state';

/** A version without its value. */
export interface VaultVersion {
  readonly id: string;
  /** Epoch milliseconds, in whole seconds. */
  readonly created: number;
  readonly isEnabled: boolean;
  /** Epoch milliseconds. */
  readonly notBefore: number | undefined;
  readonly expires: number | undefined;
  /** The version that it follows, if keyturn wrote it. */
  readonly base: string | undefined;
  readonly isClaim: boolean;
}

/** A version by what the SDK tells of it. */
export const vaultVersionOf = ({ version = '', createdOn, enabled, notBefore, expiresOn, tags = {} }: SecretProperties): VaultVersion => ({
  id: version,
  created: createdOn?.getTime() ?? 0,
  isEnabled: enabled !== false,
  notBefore: notBefore?.getTime(),
  expires: expiresOn?.getTime(),
  base: tags[BASE_TAG],
  isClaim: tags[STATE_TAG] === 'claimed',
});

/** Why a version may not be used now, `undefined` if it may. */
export const hindranceOf = ({ isEnabled, isClaim, notBefore, expires }: VaultVersion, now: number): string | undefined => {
  if (!isEnabled) return 'disabled';
  if (isClaim) return 'being written';
  if (notBefore !== undefined && now < notBefore) return 'not valid yet';
  return expires !== undefined && now >= expires ? 'expired' : undefined;
};

/** The versions, newest first. Of those of one second, one that follows another is the newer. */
export const newestFirst = (versions: readonly VaultVersion[]): readonly VaultVersion[] => {
  const depths = new Map<string, number>();
  const depthOf = (version: VaultVersion): number => {
    const known = depths.get(version.id);
    if (known !== undefined) return known;
    // Set first: versions that claim to follow one another in a circle must not hold us up.
    depths.set(version.id, 0);
    const base = versions.find(({ id }) => id === version.base);
    const depth = base?.created === version.created ? depthOf(base) + 1 : 0;
    depths.set(version.id, depth);
    return depth;
  };
  return [...versions].sort((one, other) => other.created - one.created || depthOf(other) - depthOf(one));
};

/** Whether the order of the first two is only known to the vault. */
export const isTied = ([first, second]: readonly VaultVersion[]): boolean =>
  second !== undefined && first?.created === second.created && first.base !== second.id
  && (first.base === undefined || second.base === undefined);
