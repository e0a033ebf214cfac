/**
 * What each key may be used for: a pure function of the manifest, the time and the policy, so that all instances agree without talking.
 *
 * pending → active → decrypt-only → retired; revoked and destroyed are marks in the manifest. A pending key decrypts already, because
 * another instance may be ahead.
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

  const stated = keys.map((key): StatedKey => {
    const successor = usable[usable.indexOf(key) - 1];
    const retiresAt = isUsable(key) && successor ? activeFromOf(successor) + policy.graceMs : Infinity;
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
