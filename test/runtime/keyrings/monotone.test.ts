/** Whatever is rotated, revoked and destroyed in whichever order: no key comes back, and nothing sealed is lost before its time. */
import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type KeyStates, statesAt } from '../../../src/runtime/keyrings/keyState.ts';
import type { ManifestKey } from '../../../src/runtime/keyrings/manifest.ts';
import { keyringPolicyOf } from '../../../src/runtime/keyrings/policy.ts';
import type { KeyState } from '../../../src/runtime/keyrings/types.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const policy = keyringPolicyOf('orders', { gracePeriodDays: 10 });
const secretKey = createSecretKey(Buffer.alloc(32, 1));
const RANK: Readonly<Record<KeyState, number>> = { 'pending': 0, 'active': 1, 'decrypt-only': 2, 'retired': 3, 'revoked': 4, 'destroyed': 5 };
const OPENS: ReadonlySet<KeyState> = new Set(['pending', 'active', 'decrypt-only']);

const key = (id: string, created: number): ManifestKey => ({ id, created, isRevoked: false, secretKey });
const revokedAt = (one: ManifestKey, endedAt: number): ManifestKey => ({ ...one, isRevoked: true, endedAt });
const destroyedAt = ({ id, created, isRevoked, endedAt }: ManifestKey, at: number): ManifestKey =>
  ({ id, created, isRevoked, endedAt: endedAt ?? at });
const stateIn = ({ keys }: KeyStates, id: string): KeyState | undefined => keys.find((stated) => stated.key.id === id)?.state;

/** Numbers in [0, 1) that repeat. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** One step of an operator: mostly nothing, else a rotation, revocation or destruction. */
const operated = (keys: readonly ManifestKey[], now: number, random: () => number): readonly ManifestKey[] => {
  const choice = random();
  const chosen = keys[Math.floor(random() * keys.length)];
  if (choice < 0.25) return [key(`k${keys.length}`, now), ...keys];
  if (choice < 0.33) return keys.map((one) => (one === chosen && !one.isRevoked && one.secretKey ? revokedAt(one, now) : one));
  if (choice < 0.41) return keys.map((one) => (one === chosen && one.secretKey ? destroyedAt(one, now) : one));
  return keys;
};

const isEnded = ({ isRevoked, secretKey: material }: ManifestKey): boolean => isRevoked || material === undefined;

/** Whether each key newer than this one was revoked or destroyed, or is too young, so that it has to stand in. */
const standsIn = (keys: readonly ManifestKey[], id: string, now: number): boolean =>
  keys.slice(0, keys.findIndex((one) => one.id === id)).every((newer) => isEnded(newer) || newer.created + policy.propagationMs > now);

const lived = (seed: number): readonly string[] => {
  const random = seeded(seed);
  const faults: string[] = [];
  const sealedAt = new Map<string, number>();
  let now = START;
  let keys: readonly ManifestKey[] = [key('k0', now)];
  let before = statesAt(keys, now, policy);
  for (let step = 0; step < 60; step += 1) {
    now += Math.floor(random() ** 3 * 12 * DAY);
    keys = operated(keys, now, random);
    const states = statesAt(keys, now, policy);
    for (const { key: { id }, state } of states.keys) {
      const was = stateIn(before, id) ?? 'pending';
      if (RANK[state] < RANK[was] && !(state === 'active' && standsIn(keys, id, now))) faults.push(`${step}: ${id} ${was} -> ${state}`);
      const isYoung = now - (sealedAt.get(id) ?? -Infinity) < policy.graceMs;
      if (isYoung && RANK[state] < RANK.revoked && !OPENS.has(state)) faults.push(`${step}: what ${id} sealed is lost`);
    }
    if (states.active) sealedAt.set(states.active.key.id, now);
    before = states;
  }
  return faults;
};

describe('the states of keys, under any operations', () => {
  it('only go forward, except where a key stands in for revoked ones; what was sealed opens for the grace period', () => {
    for (let seed = 1; seed <= 100; seed += 1) expect(lived(seed), `seed ${seed}`).toEqual([]);
  });
});

describe('a retired key', () => {
  const [c, b, a] = [key('c', START + 60 * DAY), key('b', START + 20 * DAY), key('a', START)];
  const now = START + 62 * DAY;
  const ofA = (keys: readonly ManifestKey[]): KeyState | undefined => stateIn(statesAt(keys, now, policy), 'a');

  it.each([
    ['revoked', revokedAt(b, now)],
    ['destroyed', destroyedAt(b, now)],
    ['revoked and destroyed', destroyedAt(revokedAt(b, now - DAY), now)],
  ])('stays retired when the key after it is %s', (_, ended) => {
    expect([ofA([c, b, a]), ofA([c, ended, a])]).toEqual(['retired', 'retired']);
  });

  it('is not made by a key that ended before it was ever active', () => {
    expect(ofA([c, revokedAt(b, b.created + 1), a])).toBe('decrypt-only');
  });
});

it('a key that stood in has its whole grace period after that', () => {
  const [c, b, a] = [key('c', START + 40 * DAY), key('b', START + 20 * DAY), key('a', START)];
  const keys = [c, revokedAt(b, START + 29 * DAY), a];
  const handedOver = c.created + policy.propagationMs;
  expect(stateIn(statesAt(keys, START + 30 * DAY, policy), 'a')).toBe('active');
  expect(stateIn(statesAt(keys, handedOver + 10 * DAY - 1, policy), 'a')).toBe('decrypt-only');
  expect(stateIn(statesAt(keys, handedOver + 10 * DAY, policy), 'a')).toBe('retired');
});
