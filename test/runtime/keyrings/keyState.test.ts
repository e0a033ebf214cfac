import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { statesAt } from '../../../src/runtime/keyrings/keyState.ts';
import type { ManifestKey } from '../../../src/runtime/keyrings/manifest.ts';
import { keyringPolicyOf } from '../../../src/runtime/keyrings/policy.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 0, 1);
const policy = keyringPolicyOf('orders', {});
const secretKey = createSecretKey(Buffer.alloc(32, 1));

const key = (id: string, created: number, more: Partial<ManifestKey> = {}): ManifestKey => ({ id, created, isRevoked: false, secretKey, ...more });
const destroyed = (id: string, created: number): ManifestKey => ({ id, created, isRevoked: false });
const shown = (keys: readonly ManifestKey[], now: number): string =>
  statesAt(keys, now, policy).keys.map(({ key: { id }, state }) => `${id} ${state}`).join(', ');

describe('the states of keys', () => {
  const one = key('one', START);
  const two = key('two', START + 100 * DAY);
  const ring = [two, one];

  it.each([
    [0, [one], 'one active'],
    [-5 * MINUTE, [one], 'one active'],
    [100 * DAY, ring, 'two pending, one active'],
    [100 * DAY + 20 * MINUTE - 1, ring, 'two pending, one active'],
    [100 * DAY + 20 * MINUTE, ring, 'two active, one decrypt-only'],
    [130 * DAY + 20 * MINUTE - 1, ring, 'two active, one decrypt-only'],
    [130 * DAY + 20 * MINUTE, ring, 'two active, one retired'],
  ])('after %d ms are those of the time', (after, keys, states) => {
    expect(shown(keys, START + after)).toBe(states);
  });

  it('follow a revocation at once, without waiting for a young key to spread', () => {
    expect(shown([two, key('one', START, { isRevoked: true })], START + 100 * DAY)).toBe('two active, one revoked');
    expect(shown([key('two', START + 100 * DAY, { isRevoked: true }), one], START + 200 * DAY)).toBe('two revoked, one active');
  });

  it('know destroyed keys, and rings that have none left', () => {
    expect(shown([two, destroyed('one', START)], START + 100 * DAY)).toBe('two active, one destroyed');
    expect(statesAt([key('one', START, { isRevoked: true })], START, policy).active).toBeUndefined();
  });

  it('keep to a start that the manifest gives', () => {
    const later = key('two', START + DAY, { notBefore: START + 50 * DAY });
    expect(shown([later, one], START + 50 * DAY - 1)).toBe('two pending, one active');
    expect(shown([later, one], START + 50 * DAY)).toBe('two active, one decrypt-only');
  });

  it('let the oldest pending key stand in when no key is old enough', () => {
    const future = [key('two', START + 2 * DAY), key('one', START + DAY)];
    expect(statesAt(future, START, policy)).toMatchObject({ isFallback: true, active: { key: { id: 'one' } } });
    expect(statesAt(ring, START, policy).isFallback).toBe(false);
  });

  it('take the earlier of two keys of one instant for the newer', () => {
    expect(shown([key('two', START), key('one', START)], START + DAY)).toBe('two active, one decrypt-only');
  });

  it('never decrypt-only end where the grace is for ever', () => {
    const forever = keyringPolicyOf('orders', { gracePeriodDays: 'never' });
    expect(statesAt(ring, START + 100_000 * DAY, forever).keys[1]).toMatchObject({ state: 'decrypt-only', retiresAt: Infinity });
  });

  it('hold until the next change, never beyond', () => {
    for (let now = START - DAY; now < START + 140 * DAY; now += 7 * 60 * MINUTE + 13) {
      const { until } = statesAt(ring, now, policy);
      expect(until).toBeGreaterThan(now);
      expect(shown(ring, Math.min(until - 1, START + 500 * DAY))).toBe(shown(ring, now));
    }
  });
});

/** What the propagation delay is for: each instance reads within the TTL, clocks lie apart by the skew at most. */
it('instances with skewed clocks can always open what another has sealed', () => {
  const ttl = 5 * MINUTE;
  const keys = [key('two', START + 10 * DAY), key('one', START)];
  // The rotator's clock is 5 minutes behind, the sealing instance's 5 minutes ahead, and the opening one read just before the write.
  const written = START + 10 * DAY + 5 * MINUTE;
  for (let now = written; now < written + 60 * MINUTE; now += MINUTE) {
    const sealing = statesAt(keys, now + 5 * MINUTE, policy).active?.key.id;
    const known = now - written >= ttl ? keys : keys.slice(1);
    expect(known.map(({ id }) => id)).toContain(sealing);
  }
});

describe('the policy', () => {
  it('has the times of the design', () => {
    expect(policy).toEqual({ propagationMs: 20 * MINUTE, skewMs: 5 * MINUTE, graceMs: 30 * DAY, maxAgeMs: 365 * DAY, onRetired: 'refuse', format: 'jwe' });
    expect(keyringPolicyOf('x', { rotation: 'quarterly', gracePeriodDays: 7 })).toMatchObject({ maxAgeMs: 90 * DAY, graceMs: 7 * DAY });
    expect(keyringPolicyOf('x', { rotation: { maxAgeDays: 10 }, clockSkewMs: 0 }, 1000)).toMatchObject({ maxAgeMs: 10 * DAY, propagationMs: 2000 });
  });

  it('refuses a propagation that is shorter than the cache and the clocks need', () => {
    expect(() => keyringPolicyOf('x', { propagationMs: 20 * MINUTE - 1 })).toThrow(expect.objectContaining({
      code: 'CONFIG_INVALID', message: 'keyrings.x.propagationMs must be at least 1200000: twice the TTL and twice the clock skew.',
    }));
  });
});
