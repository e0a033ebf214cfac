/**
 * What each key may be used for: a pure function of the manifest, the time and the policy, so that all instances agree without talking.
 *
 * pending → active → decrypt-only → retired; revoked and destroyed are marks in the manifest. A pending key decrypts already, because
 * another instance may be ahead. A key retires a grace period after a newer one last took its place, whatever became of the newer one
 * later: revoking or destroying that one must not let a retired key open again.
 *
 * @module
 */
import type { ManifestKey } from './manifest.ts';
import { DUE_SHARE, type KeyringPolicy } from './policy.ts';
import type { KeyState } from './types.ts';

/** A key and what it may do at one moment. */
export interface StatedKey {
  readonly key: ManifestKey;
  readonly state: KeyState;
  readonly activeFrom: number;
  /** `Infinity` while the key is not superseded. */
  readonly retiresAt: number;
}

/** All keys at one moment. */
export interface KeyStates {
  readonly keys: readonly StatedKey[];
  readonly active: StatedKey | undefined;
  /** No key is old enough, so the oldest pending one stands in: a propagation risk is better than an outage. */
  readonly isFallback: boolean;
  /** Nothing changes before this instant. */
  readonly until: number;
}

/** The states at an instant. */
export const statesAt = (keys: readonly ManifestKey[], now: number, policy: KeyringPolicy): KeyStates => {
  const usable = keys.filter(isUsable);
  const oldest = usable.at(-1);
  const activeFromOf = (key: ManifestKey): number => {
    if (key.notBefore !== undefined) return key.notBefore;
    // The first key of a ring has nobody to wait for; a clock that is a little ahead made it.
    return key === oldest ? key.created - policy.skewMs : key.created + policy.propagationMs;
  };
  const settled = usable.find((key) => activeFromOf(key) <= now);
  const active = settled ?? oldest;

  const supersededAtOf = supersessionOf(keys, policy);
  const stated = keys.map((key): StatedKey => {
    const retiresAt = isUsable(key) ? supersededAtOf(key) + policy.graceMs : Infinity;
    const state = stateOf(key, { active, usable, now, retiresAt });
    return { key, activeFrom: Math.max(activeFromOf(key), key.created), retiresAt, state };
  });
  const changes = stated.flatMap(({ key, retiresAt }) => [
    activeFromOf(key), retiresAt, key.created + DUE_SHARE * policy.maxAgeMs, key.created + policy.maxAgeMs,
  ]);
  return {
    keys: stated,
    active: stated.find(({ key }) => key === active),
    isFallback: active !== undefined && settled === undefined,
    until: Math.min(...changes.filter((instant) => instant > now), Infinity),
  };
};

/** Gives the end of the last time in which no newer key was the active one; `Infinity` if that time goes on. */
const supersessionOf = (keys: readonly ManifestKey[], policy: KeyringPolicy): (key: ManifestKey) => number => {
  const spells = activeSpellsOf(keys, policy);
  return (key) => {
    const place = keys.indexOf(key);
    const last = spells.findLastIndex(({ active }) => active === -1 || active >= place);
    return spells[last + 1]?.from ?? Infinity;
  };
};

/** Which key was and will be active from when on (its place, or -1 for none), as far as the manifest tells. */
const activeSpellsOf = (
  keys: readonly ManifestKey[],
  { propagationMs }: KeyringPolicy,
): readonly { readonly from: number; readonly active: number }[] => {
  const lives = keys.map((key) => ({
    from: key.notBefore ?? key.created + propagationMs,
    end: isUsable(key) ? Infinity : key.endedAt ?? -Infinity,
  }));
  const turns = [...new Set([-Infinity, ...lives.flatMap(({ from, end }) => [from, end])])].filter((turn) => turn < Infinity);
  return turns.sort((a, b) => a - b).map((turn) => {
    const settled = lives.findIndex(({ from, end }) => from <= turn && turn < end);
    return { from: turn, active: settled === -1 ? lives.findLastIndex(({ end }) => turn < end) : settled };
  });
};

const isUsable = (key: ManifestKey): boolean => !key.isRevoked && key.secretKey !== undefined;

const stateOf = (
  key: ManifestKey,
  { active, usable, now, retiresAt }: {
    readonly active: ManifestKey | undefined;
    readonly usable: readonly ManifestKey[];
    readonly now: number;
    readonly retiresAt: number;
  },
): KeyState => {
  if (key.secretKey === undefined) return 'destroyed';
  if (key.isRevoked) return 'revoked';
  if (key === active) return 'active';
  if (active === undefined || usable.indexOf(key) < usable.indexOf(active)) return 'pending';
  return now >= retiresAt ? 'retired' : 'decrypt-only';
};
