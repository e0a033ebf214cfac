/** The rows of the failure table that are about manifests, keys and sealed texts; the others are in `failureTable.test.ts`. */
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring, KeyringSpec } from '../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import type { KeyManagerEvent, SecretStore } from '../../src/runtime/types.ts';
import { codeOf } from './errorCode.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';
import { fakeStore, type FakeStore } from './fakeStore.ts';
import { row } from './failureRows.ts';

const NAME = 'orders';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Key { readonly id: string; readonly key?: string; readonly created: string; readonly [member: string]: unknown }

let clock: FakeClock;
let store: FakeStore;
let events: KeyManagerEvent[];

const keyOf = (id: string, agoMs: number): Key =>
  ({ id, key: randomBytes(32).toString('base64'), created: new Date(clock.now() - agoMs).toISOString() });
const put = (keys: readonly Key[], more: object = {}): void => store.memory.rotate(NAME, JSON.stringify({ keys, ...more }));
const ringOf = (spec: KeyringSpec = {}, more: Partial<SecretStore> = {}): Keyring =>
  createKeyManager({
    store: { ...store, ...more }, clock, environment: 'test', cache: { refreshJitter: 0 }, keyrings: { [NAME]: spec },
    onEvent: (event) => events.push(event),
  }).keyring(NAME);
/** Lets a manifest be read again, and waits for it. */
const reread = async (ring: Keyring, ms = 5 * MINUTE): Promise<void> => {
  clock.advance(ms);
  await codeOf(() => ring.decryptAsync('x'));
  await new Promise((resolve) => { setImmediate(resolve); });
};
const seen = (type: string): readonly unknown[] => events.filter((event) => event.type === type).map(({ keyId }) => keyId ?? '');

let old: Key;
let young: Key;
let ring: Keyring;

beforeEach(async () => {
  clock = fakeClock();
  store = fakeStore({}, clock.now);
  events = [];
  old = keyOf('old', 20 * DAY);
  young = keyOf('young', 10 * DAY);
  put([young, old]);
  ring = ringOf();
  await reread(ring);
});

describe(`${row('manifest that breaks a rule')}:`, () => {
  it.each<[string, () => readonly Key[], object]>([
    ['malformed', () => [{ ...young, key: 'short' }], {}],
    ['unsorted', () => [old, young], {}],
    ['ambiguous', () => [young, { ...old, id: 'young' }], {}],
    ['twice the same material', () => [young, { ...old, key: String(young.key) }], {}],
    ['of another environment', () => [young, old], { environment: 'production' }],
    ['empty', () => [], {}],
  ])('%s is refused at first, and later the last good one is used', async (_, keys, more) => {
    const token = ring.encrypt('kept');
    put(keys(), more);
    expect(await codeOf(() => ringOf().decryptAsync(token))).toBe('MANIFEST_INVALID');
    for (let hour = 0; hour < 22; hour += 1) {
      await reread(ring, HOUR);
      expect([ring.decrypt(token).text(), ring.activeKey().id]).toEqual(['kept', 'young']);
    }
    expect(seen('manifest.invalid')).toHaveLength(1);
    await reread(ring, 3 * HOUR);
    expect(await codeOf(() => ring.encrypt('x'))).toBe('MANIFEST_INVALID');
  });
});

describe(row('manifest without a key that it had'), () => {
  it('is taken, and the key opens on for a day, but seals nothing', async () => {
    put([old, keyOf('oldest', 30 * DAY)]);
    store.memory.set(NAME, JSON.stringify({ keys: [young, old] }));
    const both = ringOf();
    await reread(both);
    const byOld = both.reencrypt(both.encrypt('kept'));
    const lone = keyOf('lone', 5 * DAY);
    put([lone]);
    await reread(both);
    expect(both.activeKey().id).toBe('lone');
    expect(both.decrypt(byOld).text()).toBe('kept');
    expect(both.status().keys.map(({ id, state }) => [id, state])).toEqual([['lone', 'active'], ['young', 'decrypt-only'], ['old', 'decrypt-only']]);
    expect(seen('key.vanished')).toEqual(['young', 'old']);
    await reread(both, DAY);
    expect(await codeOf(() => both.decrypt(byOld))).toBe('UNKNOWN_KEY');
    expect(seen('key.vanished')).toHaveLength(2);
  });

  it('gets it back when it is named again', async () => {
    const token = ring.encrypt('kept');
    const newer = keyOf('newer', 5 * DAY);
    put([newer]);
    await reread(ring);
    put([newer, young]);
    await reread(ring);
    expect([ring.decrypt(token).text(), ring.status().keys.map(({ id }) => id)]).toEqual(['kept', ['newer', 'young', 'old']]);
  });

  it('does not open again what was revoked', async () => {
    const token = ring.encrypt('kept');
    put([{ ...young, revoked: { at: young.created, reason: 'leaked' } }, old]);
    await reread(ring);
    put([keyOf('lone', 5 * DAY)]);
    await reread(ring);
    expect(await codeOf(() => ring.decrypt(token))).toBe('KEY_REVOKED');
  });
});

describe(row('manifest older than the one held'), () => {
  it('is ignored, announced at the third time, and taken when the held one is too old', async () => {
    const token = ring.encrypt('kept');
    put([old]);
    for (const announced of [0, 0, 1, 1]) {
      await reread(ring);
      expect([ring.decrypt(token).text(), ring.activeKey().id, seen('manifest.rollback').length]).toEqual(['kept', 'young', announced]);
    }
    await reread(ring, 25 * HOUR);
    expect(ring.activeKey().id).toBe('old');
  });

  it('is no matter when the newer one is back: a replica lagged', async () => {
    const newer = JSON.stringify({ keys: [keyOf('newer', 1 * DAY), young, old] });
    for (let round = 0; round < 4; round += 1) {
      store.memory.set(NAME, newer);
      await reread(ring);
      put([young, old]);
      await reread(ring);
      expect(ring.activeKey().id).toBe('newer');
    }
    expect(seen('manifest.rollback')).toEqual([]);
  });
});

it(`${row('only keys of the future')}: the oldest of them is used, with an event`, async () => {
  put([keyOf('later', -2 * DAY), keyOf('soon', -1 * DAY)]);
  const future = ringOf();
  await reread(future);
  expect([future.activeKey().id, seen('key.fallback')]).toEqual(['soon', ['soon']]);
});

it(`${row('text of an unknown key')}: waiting for it refreshes once, at once it throws and refreshes`, async () => {
  const newest = keyOf('newest', MINUTE);
  put([newest, young, old]);
  const other = ringOf();
  await reread(other, 30 * MINUTE);
  const token = other.encrypt('kept');
  const requests = store.requests;
  expect(await codeOf(() => ring.decrypt(token))).toBe('UNKNOWN_KEY');
  await new Promise((resolve) => { setImmediate(resolve); });
  expect(ring.decrypt(token).text()).toBe('kept');
  expect(store.requests).toBe(requests + 1);

  const forged = token.replace(token.slice(0, token.indexOf('.')), Buffer.from('{"alg":"A256KW","enc":"A256GCM","kid":"forged"}').toString('base64url'));
  for (let count = 0; count < 100; count += 1) expect(await codeOf(() => ring.decryptAsync(forged))).toBe('UNKNOWN_KEY');
  // The first was due anyway, so one may still be forced; within its cool-down forged texts cause no more.
  expect(store.requests).toBe(requests + 2);
});

describe(`${row('text of a retired, revoked or destroyed key')}: a key that is`, () => {
  it('retired opens only when that is allowed', async () => {
    const token = ring.encrypt('kept');
    put([keyOf('newer', 1 * MINUTE), young, old]);
    await reread(ring, 32 * DAY);
    expect(await codeOf(() => ring.decrypt(token))).toBe('KEY_RETIRED');
    expect(ring.decrypt(token, { allow: ['retired'] }).text()).toBe('kept');
  });

  it(`revoked opens only when that is allowed (${row('all keys revoked')}: nothing is sealed)`, async () => {
    const token = ring.encrypt('kept');
    const revoked = { revoked: { at: young.created, reason: 'leaked' } };
    put([{ ...young, ...revoked }, { ...old, ...revoked }]);
    await reread(ring);
    expect([await codeOf(() => ring.decrypt(token)), await codeOf(() => ring.encrypt('x'))]).toEqual(['KEY_REVOKED', 'NO_ACTIVE_KEY']);
    expect(ring.decrypt(token, { allow: ['revoked'] }).text()).toBe('kept');
  });

  it('destroyed opens nothing', async () => {
    const token = ring.encrypt('kept');
    put([{ id: young.id, created: young.created, destroyed: { at: young.created } }, old]);
    await reread(ring);
    expect(await codeOf(() => ring.decrypt(token))).toBe('KEY_DESTROYED');
  });
});

describe(`${row('text altered, or of another purpose or context')} (${row('text of another form')}):`, () => {
  it.each<[string, (token: string) => string, string]>([
    ['truncated', (token) => token.slice(0, -8), 'MALFORMED_TOKEN'],
    ['altered', (token) => token.replace(/.(?=.{30}$)/u, (letter) => (letter === 'A' ? 'B' : 'A')), 'DECRYPTION_FAILED'],
    ['none', () => 'not a sealed text', 'MALFORMED_TOKEN'],
  ])('%s is refused', async (_, change, code) => {
    expect(await codeOf(() => ring.decrypt(change(ring.encrypt('kept'))))).toBe(code);
  });

  it.each([{ purpose: 'other' }, { context: { row: '2' } }, {}])('read with %o instead of its own is refused', async (options) => {
    const token = ring.encrypt('kept', { purpose: 'mail', context: { row: '1' } });
    expect(await codeOf(() => ring.decrypt(token, options))).toBe('DECRYPTION_FAILED');
  });

  it(`${row('plaintext over 16 MiB')} is not sealed`, async () => {
    expect(await codeOf(() => ring.encrypt(new Uint8Array(16 * 1024 * 1024 + 1)))).toBe('PLAINTEXT_TOO_LARGE');
  });
});

describe('a rotation', () => {
  it(`${row('write overtaken')} reads again, and gives up after five times`, async () => {
    let races = 0;
    const overtaken = (most: number): Partial<SecretStore> => ({
      writeIf: async (reference, value, expected, call) => {
        races += 1;
        if (races <= most) put([keyOf(`rival-${races}`, 0), young, old]);
        return store.memory.writeIf(reference, value, expected, call);
      },
    });
    const { id } = await ringOf({}, overtaken(4)).rotate();
    expect([races, JSON.stringify(store.memory.readSync({ name: NAME }).map(({ value }) => Buffer.from(value).toString())[0]).includes(id)]).toEqual([5, true]);
    races = 0;
    expect(await codeOf(() => ringOf({}, overtaken(9)).rotate())).toBe('STORE_CONFLICT');
    expect(races).toBe(5);
  });

  it(`${row('write to a store that only reads')} is refused`, async () => {
    const { writeIf: _, ...reading } = store;
    const only = createKeyManager({ store: reading, clock, environment: 'test', keyrings: { [NAME]: {} } }).keyring(NAME);
    expect(await codeOf(() => only.rotate())).toBe('STORE_READ_ONLY');
  });
});
