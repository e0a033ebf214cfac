import { createSecretKey, hkdfSync } from 'node:crypto';
import { inspect } from 'node:util';
import { compactDecrypt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring, KeyringSpec } from '../../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import type { KeyManager, KeyManagerEvent, SecretStore } from '../../../src/runtime/types.ts';
import { fakeClock, type FakeClock } from '../fakeClock.ts';
import { fakeStore, type FakeStore } from '../fakeStore.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let clock: FakeClock;
let store: FakeStore;
let events: KeyManagerEvent[];
let ring: Keyring;

const managerOf = (spec: KeyringSpec = {}, more: Partial<SecretStore> = {}, environment = 'test'): KeyManager =>
  createKeyManager({
    store: Object.assign(store, more), clock, environment, keyrings: { orders: spec }, cache: { refreshJitter: 0 }, onEvent: (event) => events.push(event),
  });
const failing = (code: string): unknown => expect.objectContaining({ name: 'KeyturnError', code });
const seen = (): readonly string[] => events.map(({ type }) => type);
const afterRotation = async (): Promise<string> => {
  const { id } = await ring.rotate();
  clock.advance(20 * MINUTE);
  await ring.decryptAsync(ring.encrypt('x'));
  return id;
};

beforeEach(async () => {
  clock = fakeClock();
  store = fakeStore({}, clock.now);
  events = [];
  ring = managerOf().keyring('orders');
  await ring.rotate();
});

describe('sealing', () => {
  it('gives texts that open again', () => {
    const token = ring.encrypt('grüße');
    const opened = ring.decrypt(token);
    expect([opened.text(), opened.bytes, opened.state, opened.needsReencrypt, opened.keyId]).toEqual([
      'grüße', Buffer.from('grüße'), 'active', false, ring.activeKey().id,
    ]);
    expect(ring.decrypt(ring.encrypt(Uint8Array.of(0xff))).bytes).toEqual(Buffer.of(0xff));
    expect(() => ring.decrypt(ring.encrypt(Uint8Array.of(0xff))).text()).toThrow(TypeError);
  });

  it('binds to purpose, context and environment', () => {
    const token = ring.encrypt('x', { purpose: 'card', context: { row: '1' } });
    expect(ring.decrypt(token, { purpose: 'card', context: { row: '1' } }).text()).toBe('x');
    for (const options of [{}, { purpose: 'card' }, { context: { row: '1' } }, { purpose: 'card', context: { row: '2' } }, { purpose: 'mail', context: { row: '1' } }]) {
      expect(() => ring.decrypt(token, options)).toThrow(failing('DECRYPTION_FAILED'));
    }
  });

  it('can be read by other programs through the exported key', async () => {
    const token = ring.encrypt('x', { purpose: 'card' });
    const { plaintext } = await compactDecrypt(token, createSecretKey(ring.exportKek('card')));
    expect(Buffer.from(plaintext).toString()).toBe('x');
    const lp = (text: string): Buffer => Buffer.concat([Buffer.of(0, text.length), Buffer.from(text)]);
    const info = Buffer.concat(['keyturn/v1', 'test', 'card'].map(lp));
    const kek = hkdfSync('sha256', ring.activeKey().secretKey, new Uint8Array(), info, 32);
    expect(ring.exportKek('card')).toEqual(Buffer.from(kek));
  });

  it('refuses what is too large, and what is no sealed text', () => {
    expect(() => ring.encrypt(Buffer.alloc(16 * 1024 * 1024 + 1))).toThrow(failing('PLAINTEXT_TOO_LARGE'));
    expect(() => ring.decrypt('x')).toThrow(failing('MALFORMED_TOKEN'));
  });

  it('shows neither keys nor opened texts', () => {
    const material = ring.activeKey().secretKey.export().toString('base64');
    const things = [ring, ring.activeKey(), ring.allKeys(), ring.derive('x'), ring.decrypt(ring.encrypt('open-text')), ring.status(), events];
    const shown = things.map((thing) => inspect(thing, { depth: 9 }) + JSON.stringify(thing)).join();
    expect(shown).not.toContain(material);
    expect(shown).not.toContain('open-text');
  });
});

describe('rotation', () => {
  it('makes the first key, which is active at once', async () => {
    expect(ring.allKeys()).toHaveLength(1);
    expect(ring.activeKey().id).toMatch(/^20260101-[a-z2-7]{8}$/u);
    await expect(managerOf().keyring('absent').decryptAsync('x')).rejects.toThrow(failing('SECRET_NOT_FOUND'));
  });

  it('makes a key that rests until every instance has it, and opens at once', async () => {
    const first = ring.activeKey().id;
    const old = ring.encrypt('x');
    const { id, state } = await ring.rotate({ actor: 'ada' });
    expect([state, ring.activeKey().id]).toEqual(['pending', first]);
    clock.advance(20 * MINUTE);
    expect(ring.activeKey().id).toBe(id);
    expect(ring.decrypt(old)).toMatchObject({ state: 'decrypt-only', needsReencrypt: true, keyId: first });
    expect([ring.needsReencrypt(old), ring.needsReencrypt(ring.encrypt('x')), ring.keyIdOf(old)]).toEqual([true, false, first]);
    expect(ring.keyIdOf(ring.reencrypt(old))).toBe(id);
    expect(events.filter(({ type }) => type === 'rotation.done').at(-1)).toMatchObject({ keyId: id, actor: 'ada', name: 'orders' });
  });

  it('ends old keys after the grace period, warns before, and can be overruled', async () => {
    const old = ring.encrypt('x');
    await afterRotation();
    clock.advance(24 * DAY);
    await ring.decryptAsync(old);
    for (const rest of [0, 0, 60 * MINUTE]) {
      clock.advance(rest);
      await ring.decryptAsync(old);
    }
    expect(events.filter(({ type }) => type === 'key.retiring').map(({ keyId, count }) => [keyId, count])).toEqual([[ring.keyIdOf(old), 1], [ring.keyIdOf(old), 3]]);
    clock.advance(6 * DAY);
    await ring.refresh();
    expect(() => ring.decrypt(old)).toThrow(failing('KEY_RETIRED'));
    expect(ring.decrypt(old, { allow: ['retired'] }).text()).toBe('x');
    const lenient = managerOf({ onRetired: 'warn' }).keyring('orders');
    expect((await lenient.decryptAsync(old)).state).toBe('retired');
  });

  it('wipes what it read in order to change it, also when that is broken', async () => {
    const reads: (readonly Uint8Array[])[] = [];
    const { read } = store;
    const reading = (change: (value: Uint8Array) => Uint8Array): SecretStore['read'] => async (...call) => {
      const versions = (await read(...call)).map((version) => ({ ...version, value: change(version.value) }));
      reads.push(versions.map(({ value }) => value));
      return versions;
    };
    store.read = reading((value) => value);
    await ring.rotate();
    store.read = reading((value) => value.subarray(1));
    await expect(ring.rotate()).rejects.toThrow(failing('MANIFEST_INVALID'));
    const areLeft = reads.map((values) => values.some((value) => value.some((byte) => byte !== 0)));
    // The second is what the ring itself holds.
    expect(areLeft).toEqual([false, true, false]);
  });

  it('is skipped when the newest key is young enough', async () => {
    const { id } = ring.activeKey();
    expect(await ring.rotate({ ifOlderThanDays: 30 })).toMatchObject({ id, state: 'active' });
    clock.advance(31 * DAY);
    expect((await ring.rotate({ ifOlderThanDays: 30 })).id).not.toBe(id);
  });

  it('on several hosts at once loses no key', async () => {
    const rings = Array.from({ length: 4 }, () => managerOf().keyring('orders'));
    const made = await Promise.all(rings.map(async (one) => one.rotate()));
    clock.advance(10_000);
    await ring.refresh();
    expect(ring.allKeys()).toHaveLength(5);
    expect(ring.allKeys().map(({ id }) => id)).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
  });

  it('gives up after five lost races, and needs a store that can be written to', async () => {
    let writes = 0;
    const losing = managerOf({}, { writeIf: async (reference, value, _, call) => {
      writes += 1;
      return store.memory.writeIf(reference, value, 'never', call);
    } });
    await expect(losing.keyring('orders').rotate()).rejects.toThrow(failing('STORE_CONFLICT'));
    expect(writes).toBe(5);
    delete store.writeIf;
    await expect(ring.rotate()).rejects.toThrow(failing('STORE_READ_ONLY'));
  });

  it('keeps the order when the clock was ahead before, and members of others', async () => {
    const text = Buffer.from(store.memory.readSync({ name: 'orders' })[0]?.value ?? []).toString();
    store.memory.set('orders', text.replace('"version"', '"note": "kept", "version"'));
    clock.step(-DAY);
    await ring.rotate();
    const [newest, first] = ring.allKeys();
    expect(newest?.created).toBe(first?.created);
    expect(Buffer.from(store.memory.readSync({ name: 'orders' })[0]?.value ?? []).toString()).toContain('"note": "kept"');
  });

  it('is due at nine tenths of a year, and overdue after it', async () => {
    expect(ring.status()).toMatchObject({ name: 'orders', environment: 'test', rotation: 'ok', rotateBy: '2027-01-01T00:00:00.000Z' });
    for (const [days, rotation] of [[329, 'due'], [36, 'overdue']] as const) {
      clock.advance(days * DAY);
      expect((await ring.refresh()).rotation).toBe(rotation);
      expect(seen()).toContain(`rotation.${rotation}`);
    }
  });
});

describe('revocation', () => {
  it('ends a key at once', async () => {
    const old = ring.encrypt('x');
    const signature = ring.sign('x');
    const first = ring.activeKey().id;
    await ring.rotate();
    await ring.revoke(first, 'leaked');
    expect(ring.activeKey().id).not.toBe(first);
    expect(() => ring.decrypt(old)).toThrow(failing('KEY_REVOKED'));
    expect(ring.decrypt(old, { allow: ['revoked'] }).text()).toBe('x');
    expect(ring.verify('x', signature)).toBe(false);
    await ring.revoke(first, 'again');
    expect(seen().filter((type) => type === 'rotation.revoked')).toHaveLength(1);
  });

  it('of all keys leaves none to seal with', async () => {
    await ring.revoke(ring.activeKey().id, 'leaked');
    expect(() => ring.encrypt('x')).toThrow(failing('NO_ACTIVE_KEY'));
    await expect(ring.revoke('absent', 'x')).rejects.toThrow(failing('UNKNOWN_KEY'));
  });
});

describe('a key that is not known yet', () => {
  it('is fetched once per cool-down, whoever asks for it', async () => {
    const other = managerOf().keyring('orders');
    await other.refresh();
    const { id } = await other.rotate();
    clock.advance(20 * MINUTE);
    await other.refresh();
    const token = other.encrypt('x');
    expect(other.keyIdOf(token)).toBe(id);
    expect((await ring.decryptAsync(token)).text()).toBe('x');

    const forged = token.replace(/^[^.]+/u, Buffer.from(JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', kid: 'forged' })).toString('base64url'));
    const { requests } = store;
    for (let count = 0; count < 20; count += 1) {
      await expect(ring.decryptAsync(forged)).rejects.toThrow(failing('UNKNOWN_KEY'));
      expect(() => ring.decrypt(forged)).toThrow(failing('UNKNOWN_KEY'));
      expect(ring.verify('x', `v1.forged.${'A'.repeat(43)}`)).toBe(false);
    }
    expect(store.requests - requests).toBeLessThanOrEqual(1);
  });
});

describe('a manifest that was broken', () => {
  it('is announced, and the last good one used for as long as during an outage', async () => {
    const token = ring.encrypt('x');
    store.memory.rotate('orders', '{"keys":[]}');
    clock.advance(10_000);
    await ring.refresh();
    await ring.refresh();
    expect(ring.decrypt(token).text()).toBe('x');
    expect(seen().filter((type) => type === 'manifest.invalid')).toHaveLength(1);
    clock.advance(24 * 60 * MINUTE);
    await expect(ring.decryptAsync(token)).rejects.toThrow(failing('MANIFEST_INVALID'));
  });

  it('stops a program that starts', async () => {
    store.memory.rotate('orders', '{"keys":[]}');
    await expect(managerOf().keyring('orders').refresh()).rejects.toThrow(failing('MANIFEST_INVALID'));
    await expect(managerOf({}, {}, 'production').keyring('orders').refresh()).rejects.toThrow(failing('MANIFEST_INVALID'));
  });
});

describe('signing and deriving', () => {
  it('verifies what a usable key signed, for the same purpose and context', async () => {
    const context = { user: '1' };
    const signature = ring.sign('data', { purpose: 'hook', context });
    await afterRotation();
    expect(ring.verify(Buffer.from('data'), signature, { purpose: 'hook', context })).toBe(true);
    for (const [data, options] of [['date', { purpose: 'hook', context }], ['data', { purpose: 'hook' }], ['data', { context }], ['data', {}]] as const) {
      expect(ring.verify(data, signature, options)).toBe(false);
    }
    for (const bad of ['', signature.slice(3), `${signature}A`, signature.slice(0, -1), signature.replace(/.$/u, '=')]) {
      expect(ring.verify('data', bad, { purpose: 'hook', context })).toBe(false);
    }
  });

  it('derives keys that differ by purpose and use, from a key by its ID', async () => {
    const first = ring.activeKey().id;
    const derived = ring.derive('session', { bytes: 64 });
    expect([derived.keyId, derived.bytes().length, derived.secretKey.export()]).toEqual([first, 64, derived.bytes()]);
    expect(ring.derive('other').bytes()).not.toEqual(ring.derive('session').bytes());
    expect(ring.derive('session').bytes()).not.toEqual(ring.exportKek('session'));
    await afterRotation();
    expect(ring.derive('session').keyId).not.toBe(first);
    expect(ring.derive('session', { bytes: 64, keyId: first }).bytes()).toEqual(derived.bytes());
    expect(() => ring.derive('session', { bytes: 8 })).toThrow(failing('ARGUMENT_INVALID'));
    expect(() => ring.derive('session', { keyId: 'absent' })).toThrow(failing('UNKNOWN_KEY'));
  });
});
