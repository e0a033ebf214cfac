import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { azureKeyVault, type AzureKeyVaultOptions } from '../../../src/runtime/stores/azureKeyVault.ts';
import type { KeyManager, SecretStore } from '../../../src/runtime/types.ts';
import { keyVaultServer, type KeyVaultServer } from '../../../src/testing/keyVaultServer.ts';
import { azureClientOf, contractOfAzure } from '../azureContract.ts';
import { codeOf } from '../errorCode.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const DAY_MS = 86_400_000;
let server: KeyVaultServer;
let seconds = 0;
/** Whether each request has a second of its own, so that versions are ordered by their dates. */
let isTicking = true;
const clock = (): number => {
  if (isTicking) seconds += 1;
  return START + seconds * 1000;
};
beforeEach(async () => {
  [seconds, isTicking] = [0, true];
  server = await keyVaultServer({ now: clock });
});
afterEach(async () => { await server.close(); });

const store = (more: Partial<AzureKeyVaultOptions> = {}, now = () => START + seconds * 1000): SecretStore =>
  azureKeyVault({ vaultUrl: server.url, credential: server.credential, settleMs: 0, ...more }, { now });
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(10_000) });
const textsOf = async (one: SecretStore, name: string, gracePeriodDays?: number): Promise<readonly string[]> =>
  (await one.read({ name, ...(gracePeriodDays !== undefined && { gracePeriodDays }) }, call())).map(({ value }) => Buffer.from(value).toString());
const write = async (one: SecretStore, name: string, value: string, expected: string | null): Promise<string> =>
  await one.writeIf?.({ name }, Buffer.from(value), expected, call()) ?? '';
const operations = (): readonly string[] => server.requests.map(({ operation }) => operation);

let ticking = 0;
contractOfAzure('azureKeyVault', async () => {
  await server.close();
  server = await keyVaultServer({ now: () => Date.now() + (ticking += 1) * 1000 });
  return { vaultUrl: server.url, credential: server.credential, settleMs: 0 };
});

describe('what is read', () => {
  it('is the newest version and the one before', async () => {
    for (const value of ['one', 'two', 'three']) server.put('jwt', value);
    expect(await textsOf(store(), 'jwt')).toEqual(['three', 'two']);
  });

  it('is no version before which nobody accepts any more', async () => {
    for (const value of ['one', 'two']) server.put('jwt', value);
    expect(await textsOf(store({}, () => START + 31 * DAY_MS), 'jwt', 30)).toEqual(['two']);
    expect(await textsOf(store({}, () => START + 29 * DAY_MS), 'jwt', 30)).toEqual(['two', 'one']);
  });

  it('is no disabled version', async () => {
    const [, second] = ['one', 'two', 'three'].map((value) => server.put('jwt', value));
    server.update('jwt', second ?? '', { attributes: { enabled: false } });
    expect(await textsOf(store(), 'jwt')).toEqual(['three', 'one']);
  });

  it('is no version outside its dates, though the vault would give it', async () => {
    server.put('jwt', 'good', { attributes: { exp: START / 1000 + 1000 } });
    server.put('jwt', 'expired', { attributes: { exp: START / 1000 + 50 } });
    server.put('jwt', 'early', { attributes: { nbf: START / 1000 + 100 } });
    expect(await textsOf(store({}, () => START + 49_999), 'jwt')).toEqual(['expired', 'good']);
    expect(await textsOf(store({}, () => START + 50_000), 'jwt')).toEqual(['good']);
    expect(await textsOf(store({}, () => START + 100_000), 'jwt')).toEqual(['early', 'good']);
    const [, good] = await store({}, () => START + 100_000).read({ name: 'jwt' }, call());
    expect(good?.expires).toBe(START + 1_000_000);
  });

  it('is disabled, not absent, if no version may be used', async () => {
    const version = server.put('jwt', 'one');
    server.update('jwt', version, { attributes: { enabled: false } });
    expect(await codeOf(() => textsOf(store(), 'jwt'))).toBe('SECRET_DISABLED');
    server.put('early', 'one', { attributes: { nbf: START / 1000 + 10_000 } });
    await expect(textsOf(store(), 'early')).rejects.toThrow("The secret 'early' of the azureKeyVault store is not valid yet.");
  });

  it('is in the order of the vault when versions are of one second', async () => {
    isTicking = false;
    for (const value of ['a', 'b', 'c', 'd', 'e', 'f']) {
      server.put('jwt', value);
      expect((await textsOf(store(), 'jwt'))[0]).toBe(value);
    }
    let version: string | null = null;
    for (const value of ['a', 'b', 'c', 'd', 'e', 'f']) version = await write(store(), 'own', value, version);
    expect(await textsOf(store(), 'own')).toEqual(['f', 'e']);
  });

  it('may be bytes that are no text', async () => {
    const bytes = Uint8Array.of(0xff, 0, 0x80, 0xc3);
    await store().writeIf?.({ name: 'binary' }, bytes, null, call());
    const [version] = await store().read({ name: 'binary' }, call());
    expect(new Uint8Array(version?.value ?? [])).toEqual(bytes);
  });

  it('may be JSON, of which a program reads fields', async () => {
    server.put('database', JSON.stringify({ username: 'shop', password: 'first' }));
    const manager = createKeyManager({ environment: 'test', store: store() });
    expect(await manager.secret('database').value({ field: 'password' })).toBe('first');
    manager.dispose();
  });
});

describe('a name', () => {
  it.each([['db/password', 'db--password'], ['a/b-c/d1', 'a--b-c--d1'], ['JWT', 'JWT']])('%s is %s in the vault', async (name, vaultName) => {
    server.put(`shop-${vaultName}`, 'x');
    expect(await textsOf(store({ prefix: 'shop-' }), name)).toEqual(['x']);
    expect(await store({ prefix: 'shop-' }).list?.('', call())).toEqual([name]);
  });

  it.each(['db--password', 'a-/b', 'a/-b', 'a_b', 'a.b', 'x'.repeat(128)])('%s is refused, for another may mean it or the vault lacks it', async (name) => {
    expect(await codeOf(() => textsOf(store(), name))).toBe('ARGUMENT_INVALID');
    expect(server.requests).toHaveLength(0);
  });

  it('is listed over several pages, others of the vault left out', async () => {
    for (let count = 0; count < 60; count += 1) server.put(`shop-s${String(count).padStart(2, '0')}`, 'x');
    server.put('other', 'x');
    server.put('shop-a---b', 'x');
    const names = await store({ prefix: 'shop-' }).list?.('', call());
    expect([names?.length, names?.[0], names?.at(-1)]).toEqual([60, 's00', 's59']);
  });
});

describe('a write', () => {
  /** Holds the claims of all writers until all are there. */
  const racing = async (values: readonly string[], expected: string | null): Promise<readonly unknown[]> => {
    const arrived = server.requests.length + 3 * values.length;
    server.inject({ kind: 'wait', until: server.received(arrived) }, { on: 'SetSecret', times: values.length });
    return await Promise.all(values.map(async (value) => codeOf(() => write(store(), 'jwt', value, expected))));
  };

  it.each([[true, 'two'], [false, 'two'], [true, 'four'], [false, 'four']])('of several at once one wins (a second each: %s; %s)', async (ticks, count) => {
    const first = await write(store(), 'jwt', 'one', null);
    isTicking = ticks;
    const values = ['a', 'b', 'c', 'd'].slice(0, count === 'two' ? 2 : 4);
    const ends = await racing(values, first);
    expect(ends.filter((end) => end === 'no error')).toHaveLength(1);
    expect(ends.filter((end) => end === 'STORE_CONFLICT')).toHaveLength(values.length - 1);
    expect(await textsOf(store(), 'jwt')).toEqual([values[ends.indexOf('no error')], 'one']);
    const enabled: unknown[] = [];
    for await (const version of azureClientOf({ vaultUrl: server.url, credential: server.credential }).listPropertiesOfSecretVersions('jwt')) enabled.push(version.enabled);
    // Those that lost are disabled, so that programs without keyturn pass over them too.
    expect(enabled.filter((one) => one === true)).toHaveLength(2);
  });

  it('gives way to one that keyturn did not make', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    server.inject({ kind: 'wait', until: server.received(server.requests.length + 3).then(() => void server.put('jwt', 'by hand')) }, { on: 'SetSecret' });
    expect(await codeOf(() => write(store(), 'jwt', 'two', first))).toBe('STORE_CONFLICT');
    expect(await textsOf(store(), 'jwt')).toEqual(['by hand', 'one']);
  });

  it('is not read before it is settled, and one that died is overtaken after a minute', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    server.inject({ kind: 'status', status: 500 }, { on: 'UpdateSecret', times: 2 });
    expect(await codeOf(() => write(store(), 'jwt', 'dead', first))).toBe('STORE_UNAVAILABLE');
    expect(await textsOf(store(), 'jwt')).toEqual(['one']);
    expect(await codeOf(() => write(store(), 'jwt', 'early', first))).toBe('STORE_CONFLICT');
    seconds += 61;
    const second = await write(store(), 'jwt', 'two', first);
    expect(await textsOf(store(), 'jwt')).toEqual(['two', 'one']);
    expect((await store().read({ name: 'jwt' }, call()))[0]?.version).toBe(second);
  });

  it('is not repeated when its answer is lost', async () => {
    server.inject({ kind: 'lost-reply' }, { on: 'SetSecret' });
    expect(await codeOf(() => write(store(), 'jwt', 'one', null))).toBe('STORE_UNAVAILABLE');
    expect(operations().filter((operation) => operation === 'SetSecret')).toHaveLength(1);
    expect(await codeOf(() => textsOf(store(), 'jwt'))).toBe('SECRET_NOT_FOUND');
  });

  it('is refused for what the vault cannot hold or has deleted', async () => {
    expect(await codeOf(() => write(store(), 'jwt', '', null))).toBe('ARGUMENT_INVALID');
    expect(await codeOf(() => write(store(), 'jwt', 'x'.repeat(25_001), null))).toBe('ARGUMENT_INVALID');
    server.put('jwt', 'one');
    server.delete('jwt');
    expect(await codeOf(() => textsOf(store(), 'jwt'))).toBe('SECRET_NOT_FOUND');
    expect(await codeOf(() => write(store(), 'jwt', 'two', null))).toBe('SECRET_DISABLED');
  });
});

describe('keyrings', () => {
  it('lose no key when two managers rotate at once', async () => {
    const managers = [0, 1].map((): KeyManager => createKeyManager({ environment: 'test', store: store(), keyrings: { orders: {} } }));
    await managers[0]?.keyring('orders').rotate();
    const made = await Promise.all(managers.map(async (manager) => manager.keyring('orders').rotate()));
    const [manifest = ''] = await textsOf(store(), 'orders');
    const ids = [...manifest.matchAll(/"id": "([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
    for (const manager of managers) manager.dispose();
  });
});
