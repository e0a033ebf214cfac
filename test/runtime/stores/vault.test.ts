import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { vault, type VaultStore } from '../../../src/runtime/stores/vault.ts';
import { type VaultServer, vaultServer } from '../../../src/testing/vaultServer.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock, type FakeClock } from '../fakeClock.ts';
import { makeProgram } from '../program.ts';
import { contractOfVault } from '../vaultContract.ts';

const NAME = 'jwt-secret';
const DAY_MS = 86_400_000;
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });

let clock: FakeClock;
let server: VaultServer;
let store: VaultStore;
beforeEach(async () => {
  clock = fakeClock(Date.now());
  server = await vaultServer({ now: clock.now });
  store = vault({ address: server.url, auth: { method: 'token', token: server.rootToken } }, { clock });
});
afterEach(async () => { await server.close(); });

const textsOf = async (gracePeriodDays?: number, name = NAME): Promise<readonly string[]> =>
  (await store.read({ name, ...(gracePeriodDays !== undefined && { gracePeriodDays }) }, call())).map(({ value }) => Buffer.from(value).toString());
const write = async (value: Uint8Array, expected: string | null): Promise<string> => await store.writeIf?.({ name: NAME }, value, expected, call()) ?? '';
const reads = (): number => server.requests.filter(({ operation }) => operation === 'GET data').length;

contractOfVault('vault', () => server);

describe('a value', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['of one member value', { value: 'text' }, 'text'],
    ['that is a number', { value: 5 }, '5'],
    ['that is an object', { value: { user: 'ada' } }, '{"user":"ada"}'],
    ['that is null', { value: null }, 'null'],
    ['of several members', { user: 'ada', port: 5432, tls: true, hosts: ['a'] }, '{"user":"ada","port":5432,"tls":true,"hosts":["a"]}'],
    ['of one other member', { password: 'text' }, '{"password":"text"}'],
    ['without members', {}, '{}'],
  ])('%s', async (_, data, text) => {
    server.put(NAME, data);
    expect(await textsOf()).toEqual([text]);
  });

  it('comes back as it was written, bytes too', async () => {
    const bytes = Uint8Array.from([0, 255, 128, 10]);
    const first = await write(bytes, null);
    expect(new Uint8Array((await store.read({ name: NAME }, call()))[0]?.value ?? [])).toEqual(bytes);
    await write(Buffer.from('{"keys":[]}'), first);
    expect((await textsOf())[0]).toBe('{"keys":[]}');
  });
});

describe('versions', () => {
  const rotate = (...texts: readonly string[]): void => {
    for (const text of texts) {
      clock.advance(DAY_MS);
      server.put(NAME, text);
    }
  };

  it('are as many as the grace period needs', async () => {
    rotate('one', 'two', 'three', 'four');
    expect(await textsOf()).toEqual(['four', 'three']);
    expect(await textsOf(2)).toEqual(['four', 'three', 'two', 'one']);
    expect(await textsOf(1)).toEqual(['four', 'three', 'two']);
    expect(await textsOf(0)).toEqual(['four', 'three']);
    clock.advance(1);
    const before = reads();
    expect(await textsOf(0)).toEqual(['four']);
    expect(reads() - before).toBe(1);
  });

  it('that were deleted, destroyed or pruned are left out', async () => {
    rotate('one', 'two', 'three', 'four');
    await store.delete(NAME, [3]);
    await store.destroy(NAME, [2]);
    expect(await textsOf(30)).toEqual(['four', 'one']);
    await store.undelete(NAME, [3]);
    expect(await textsOf(30)).toEqual(['four', 'three', 'one']);
    expect(await store.metadata(NAME)).toMatchObject({ current_version: 4, versions: { 2: { destroyed: true }, 3: { destroyed: false } } });
    server.call('POST metadata', NAME, { max_versions: 2 });
    rotate('five');
    expect(await textsOf(30)).toEqual(['five', 'four']);
  });

  it('of a secret that was made anew are none of the old ones', async () => {
    rotate('one');
    const [old] = await store.read({ name: NAME }, call());
    server.call('DELETE metadata', NAME);
    rotate('another');
    const [now] = await store.read({ name: NAME }, call());
    expect([old?.version, now?.version]).toEqual([expect.stringMatching(/^1-/u), expect.stringMatching(/^1-/u)]);
    expect(now?.version).not.toBe(old?.version);
  });

  it('may be required to be written by check-and-set', async () => {
    server.call('POST metadata', NAME, { cas_required: true });
    const version = await write(Buffer.from('one'), null);
    expect(await codeOf(() => write(Buffer.from('two'), null))).toBe('STORE_CONFLICT');
    await write(Buffer.from('two'), version);
    expect(await textsOf()).toEqual(['two', 'one']);
  });

  it('of a stale replica lead to a conflict, not to a lost write', async () => {
    rotate('one', 'two');
    server.inject({ kind: 'stale-replica' }, { on: 'GET data' });
    const [stale] = await store.read({ name: NAME }, call());
    expect(stale?.value.toString()).toBe('one');
    expect(await codeOf(() => write(Buffer.from('three'), stale?.version ?? null))).toBe('STORE_CONFLICT');
  });
});

it('names are listed folder by folder, and calls end with their signal', async () => {
  for (const name of ['a', 'team/b', 'team/deep/c', 'teams']) server.put(name, 'x');
  expect(await store.list?.('team', call())).toEqual(['team/b', 'team/deep/c', 'teams']);
  expect(await store.list?.('team/d', call())).toEqual(['team/deep/c']);
  server.inject({ kind: 'status', status: 403 }, { times: Infinity, on: 'GET metadata' });
  expect(await codeOf(() => store.list?.('', call()))).toBe('ACCESS_DENIED');
});

it('two rotators that race make two keys, and lose none', async () => {
  const managers = [1, 2].map(() => createKeyManager({ environment: 'test', store, keyrings: { orders: {} } }));
  await Promise.all(managers.map(async (manager) => manager.keyring('orders').rotate()));
  await Promise.all(managers.map(async (manager) => manager.keyring('orders').rotate()));
  const sealed = managers.map((manager) => manager.keyring('orders').encrypt('text'));
  const other = createKeyManager({ environment: 'test', store, keyrings: { orders: {} } });
  await other.ready();
  expect(other.keyring('orders').allKeys()).toHaveLength(4);
  expect(sealed.map((text) => other.keyring('orders').decrypt(text).text())).toEqual(['text', 'text']);
  expect(server.requests.filter(({ operation, status }) => operation === 'POST data' && status === 400).length).toBeGreaterThan(0);
  for (const manager of [...managers, other]) manager.dispose();
});

it('a synchronous read waits for a worker that logs in by itself', async () => {
  server.put(NAME, 'from the worker');
  const program = await makeProgram();
  program.put('keyturn.config.mjs', `
    import { vault } from './runtime.cjs';
    export default { store: vault({ auth: { method: 'approle', roleId: process.env.ROLE_ID, secretIdFile: process.env.SECRET_ID_FILE } }) };`);
  program.put('secret-id', server.approle.secretId);
  program.put('main.cjs', "process.stdout.write(require('./runtime.cjs').keyManager.secret('jwt-secret').reveal());");
  const outcome = await program.run(['./main.cjs'], {
    VAULT_ADDR: server.url, ROLE_ID: server.approle.roleId, SECRET_ID_FILE: `${program.folder}/secret-id`,
  });
  program.remove();
  expect(outcome).toMatchObject({ code: 0, stdout: 'from the worker', stderr: expect.stringContaining('KEYTURN_BLOCKED') });
  expect(server.requests.map(({ operation }) => operation)).toEqual(['POST auth/approle/login', 'GET data']);
});
