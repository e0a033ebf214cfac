import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring } from '../../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { fakeClock } from '../fakeClock.ts';
import { fakeStore } from '../fakeStore.ts';

const EMPTY = { isComplete: true, byKey: {} };

let ring: Keyring;
let old: string;
let token: string;
let seen: string[];

const failing = (code: string): unknown => expect.objectContaining({ name: 'KeyturnError', code });
const stateOf = (id: string): string | undefined => ring.status().keys.find((key) => key.id === id)?.state;

beforeEach(async () => {
  const clock = fakeClock();
  seen = [];
  ring = createKeyManager({
    store: fakeStore({}, clock.now), clock, environment: 'test', keyrings: { orders: {} }, onEvent: ({ type }) => seen.push(type),
  }).keyring('orders');
  old = (await ring.rotate()).id;
  token = ring.encrypt('x');
  await ring.rotate();
  clock.advance(20 * 60_000);
  await ring.decryptAsync(token);
});

describe('a key that seals nothing any more', () => {
  it('is destroyed once, and leaves a tombstone', async () => {
    await ring.destroy(old, { census: { isComplete: true, byKey: { [old]: 0, [ring.activeKey().id]: 7 } } });
    expect(stateOf(old)).toBe('destroyed');
    expect(() => ring.decrypt(token, { allow: ['retired', 'revoked'] })).toThrow(failing('KEY_DESTROYED'));
    expect(ring.allKeys().map(({ id }) => id)).toEqual([ring.activeKey().id]);
    await ring.destroy(old, { census: EMPTY });
    expect(seen.filter((type) => type === 'rotation.destroyed')).toHaveLength(1);
  });
});

describe('a key is kept', () => {
  it.each([
    ['an incomplete census', () => ({ isComplete: false, byKey: {} })],
    ['a census that counts one text', () => ({ isComplete: true, byKey: { [old]: 1 } })],
    ['a census whose count is no number', () => ({ isComplete: true, byKey: { [old]: Number.NaN } })],
  ])('by %s', async (_, census) => {
    await expect(ring.destroy(old, { census: census() })).rejects.toThrow(failing('ARGUMENT_INVALID'));
    expect(ring.decrypt(token).text()).toBe('x');
  });

  it('while it is active or pending', async () => {
    const active = ring.activeKey().id;
    const { id: pending } = await ring.rotate();
    await expect(ring.destroy(active, { census: EMPTY })).rejects.toThrow(/it is active/u);
    await expect(ring.destroy(pending, { census: EMPTY })).rejects.toThrow(/it is pending/u);
    expect([stateOf(active), stateOf(pending)]).toEqual(['active', 'pending']);
  });

  it('when there is none of the ID', async () => {
    await expect(ring.destroy('absent', { census: EMPTY })).rejects.toThrow(failing('UNKNOWN_KEY'));
  });
});

it('an accepted loss destroys the active key', async () => {
  const active = ring.activeKey().id;
  await ring.destroy(active, { force: 'I accept data loss' });
  expect(stateOf(active)).toBe('destroyed');
  expect(ring.activeKey().id).toBe(old);
});
