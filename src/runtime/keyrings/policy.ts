/** The times of a keyring, with all defaults filled in. */
import { DEFAULT_TTL_MS } from '../cachePolicy.ts';
import { DAY_MS } from '../clock.ts';
import { configInvalid } from '../options.ts';
import type { KeyringSpec } from './types.ts';

/** The share of a key's age at which its replacement is due. */
export const DUE_SHARE = 0.9;

/** All in milliseconds. */
export interface KeyringPolicy {
  readonly propagationMs: number;
  readonly skewMs: number;
  /** `Infinity` if superseded keys decrypt for ever. */
  readonly graceMs: number;
  readonly maxAgeMs: number;
  readonly onRetired: 'refuse' | 'warn';
  readonly format: 'jwe' | 'fernet';
}

/**
 * The settled policy. A new key rests for twice the TTL and twice the clock skew: by then every instance has it, and keeping it is not
 * left to the user, because the two times could contradict each other; throws `CONFIG_INVALID` for a shorter one.
 */
export const keyringPolicyOf = (name: string, spec: KeyringSpec, ttlMs = DEFAULT_TTL_MS): KeyringPolicy => {
  const skewMs = spec.clockSkewMs ?? 300_000;
  const leastMs = 2 * ttlMs + 2 * skewMs;
  const propagationMs = spec.propagationMs ?? leastMs;
  if (propagationMs < leastMs) {
    throw configInvalid(`keyrings.${name}.propagationMs must be at least ${leastMs}: twice the TTL and twice the clock skew.`);
  }
  const grace = spec.gracePeriodDays ?? 30;
  return {
    propagationMs,
    skewMs,
    graceMs: grace === 'never' ? Infinity : grace * DAY_MS,
    maxAgeMs: maxAgeDaysOf(spec) * DAY_MS,
    onRetired: spec.onRetired ?? 'refuse',
    format: spec.format ?? 'jwe',
  };
};

const maxAgeDaysOf = ({ rotation = 'annual' }: KeyringSpec): number => {
  if (rotation === 'annual') return 365;
  return rotation === 'quarterly' ? 90 : rotation.maxAgeDays;
};
