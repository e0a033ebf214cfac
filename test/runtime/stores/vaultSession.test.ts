/** Tokens: how they are got, renewed, and replaced, on a clock that the test moves. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { vault, type VaultAuth } from '../../../src/runtime/stores/vault.ts';
import type { SecretStore } from '../../../src/runtime/types.ts';
import { type VaultServer, vaultServer } from '../../../src/testing/vaultServer.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock, type FakeClock } from '../fakeClock.ts';

const NAME = 'jwt-secret';
const HOUR = 3_600_000;
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });

let clock: FakeClock;
let server: VaultServer;
let timers: { readonly run: () => void; readonly ms: number }[];
beforeEach(async () => {
  clock = fakeClock();
  timers = [];
  server = await vaultServer({ now: clock.now });
  server.put(NAME, 'value');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const storeOf = (auth: VaultAuth): SecretStore =>
  vault({ address: server.url, auth }, { clock, schedule: (run, ms) => { timers.push({ run, ms }); } });
const approle = (): VaultAuth => ({ method: 'approle', ...server.approle });
const read = async (store: SecretStore): Promise<unknown> => codeOf(() => store.read({ name: NAME }, call()));
const operations = (): readonly string[] =>
  server.requests.map(({ operation }) => operation.replace(/^(?:GET|POST) (?:auth\/)?/u, '')).filter((operation) => operation !== 'data');
/** Lets the timer that was set last go off, and waits for the request that it makes. */
const goOff = async (): Promise<void> => {
  const timer = timers.pop();
  if (timer === undefined) throw new Error('No timer is set.');
  clock.advance(timer.ms);
  const count = server.requests.length;
  timer.run();
  await server.received(count + 1);
};
/** Waits until the session has taken in what came back: the next timer is set then. */
const settled = async (count = 1): Promise<void> => vi.waitFor(() => { expect(timers).toHaveLength(count); });

describe('a login', () => {
  it('is made at the first read, once for all that wait', async () => {
    const store = storeOf(approle());
    expect(server.requests).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => read(store)));
    expect(operations()).toEqual(['approle/login']);
  });

  it('that is refused is no absence', async () => {
    expect(await read(storeOf({ ...approle(), method: 'approle', roleId: 'unknown' }))).toBe('ACCESS_DENIED');
    expect(await read(storeOf({ method: 'kubernetes', role: 'keyturn', jwtFile: '/nowhere/token' }))).toBe('STORE_UNAVAILABLE');
    expect(await read(storeOf({ method: 'approle', ...server.approle, mount: 'elsewhere' }))).toBe('ACCESS_DENIED');
  });

  it('that failed is tried again by the next read', async () => {
    const store = storeOf(approle());
    server.inject({ kind: 'status', status: 500 }, { times: 2 });
    expect([await read(store), await read(store)]).toEqual(['STORE_UNAVAILABLE', 'no error']);
  });

  it('by Kubernetes and by files reads them anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keyturn-vault-'));
    const file = join(folder, 'credential');
    const kubernetes = storeOf({ method: 'kubernetes', role: 'keyturn', jwtFile: file });
    const role = storeOf({ method: 'approle', roleId: server.approle.roleId, secretIdFile: file });
    const token = storeOf({ method: 'token', tokenFile: file });
    const write = async (text: string): Promise<void> => writeFile(file, `${text}\n`);
    await write(server.kubernetes.jwt);
    expect(await read(kubernetes)).toBe('no error');
    server.revokeTokens();
    await write(server.rotateJwt());
    expect(await read(kubernetes)).toBe('no error');
    await write(server.approle.secretId);
    expect(await read(role)).toBe('no error');
    await write(server.createToken());
    expect(await read(token)).toBe('no error');
    server.revokeTokens();
    await write(server.createToken());
    expect(await read(token)).toBe('no error');
    await rm(folder, { recursive: true });
  });

  it('is the affair of an agent, where there is one', async () => {
    await server.close();
    server = await vaultServer({ isAgent: true });
    server.put(NAME, 'value');
    expect(await read(storeOf({ method: 'agent' }))).toBe('no error');
  });

  it('and reads are in the namespace', async () => {
    await server.close();
    server = await vaultServer({ namespace: 'team/a' });
    server.put(NAME, 'value');
    const options = { address: server.url, auth: approle() };
    expect(await read(vault({ ...options, namespace: 'team/a' }))).toBe('no error');
    expect(await read(vault({ ...options, namespace: 'team/b' }))).toBe('ACCESS_DENIED');
    expect(await vault({ ...options, namespace: 'team/a' }).probe?.(call())).toMatchObject({ ok: true });
  });
});

describe('a token', () => {
  it('is renewed when two thirds of its time are over, and again', async () => {
    const store = storeOf(approle());
    await read(store);
    expect(timers.map(({ ms }) => ms)).toEqual([HOUR * (2 / 3)]);
    for (let count = 0; count < 3; count += 1) {
      await goOff();
      await settled();
    }
    clock.advance(HOUR / 2);
    expect(await read(store)).toBe('no error');
    expect(operations()).toEqual(['approle/login', 'token/renew-self', 'token/renew-self', 'token/renew-self']);
  });

  it('is renewed by a read if the timer stood still, and replaced if its time is over', async () => {
    const store = storeOf(approle());
    await read(store);
    clock.advance(HOUR * 0.7);
    expect(await read(store)).toBe('no error');
    await settled(2);
    clock.advance(HOUR * 1.1);
    expect(await read(store)).toBe('no error');
    expect(operations()).toEqual(['approle/login', 'token/renew-self', 'approle/login']);
  });

  it('is replaced when its last end is near', async () => {
    server.setLease({ maxTtlSeconds: 5000 });
    const store = storeOf(approle());
    await read(store);
    await goOff();
    await settled();
    expect(operations()).toEqual(['approle/login', 'token/renew-self', 'approle/login']);
  });

  it('that is not renewable is replaced ahead of its end', async () => {
    server.setLease({ isRenewable: false });
    const store = storeOf(approle());
    await read(store);
    await goOff();
    await settled();
    expect(operations()).toEqual(['approle/login', 'approle/login']);
  });

  it('that could not be renewed is tried again while it lives, and serves meanwhile', async () => {
    const store = storeOf(approle());
    await read(store);
    server.inject({ kind: 'status', status: 500 }, { times: 2, on: 'POST auth/token/renew-self' });
    await goOff();
    await settled();
    expect(timers[0]?.ms).toBeCloseTo(HOUR / 9, 0);
    expect(await read(store)).toBe('no error');
    await goOff();
    await settled();
    expect(timers[0]?.ms).toBe(HOUR * (2 / 3));
  });

  it('that has no end is left alone', async () => {
    expect(await read(storeOf({ method: 'token', token: server.rootToken }))).toBe('no error');
    expect(timers).toEqual([]);
  });

  it('whose policy does not let it look at itself is used all the same', async () => {
    server.inject({ kind: 'status', status: 403 }, { on: 'GET auth/token/lookup-self' });
    expect(await read(storeOf({ method: 'token', token: server.rootToken }))).toBe('no error');
  });

  it('that will end and that nobody can renew is warned of once', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const token = server.createToken({ ttlSeconds: 600 });
    const store = storeOf({ method: 'token', token });
    await read(store);
    await read(store);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^The Vault token ends in 10 minutes/u), expect.objectContaining({ code: 'KEYTURN_VAULT_TOKEN' })]]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(token);
  });
});

describe('a refusal', () => {
  it('leads to one new login for all, and the read succeeds', async () => {
    const store = storeOf(approle());
    await read(store);
    server.revokeTokens();
    expect(await Promise.all(Array.from({ length: 10 }, () => read(store)))).toEqual(Array.from({ length: 10 }, () => 'no error'));
    expect(operations()).toEqual(['approle/login', 'approle/login']);
  });

  it('that a new login does not help is about permissions, and causes no storm of logins', async () => {
    server.inject({ kind: 'status', status: 403 }, { times: Infinity, on: 'GET data' });
    const store = storeOf(approle());
    for (let count = 0; count < 5; count += 1) expect(await read(store)).toBe('ACCESS_DENIED');
    expect(operations()).toEqual(['approle/login', 'approle/login']);
    clock.advance(31_000);
    server.heal();
    server.revokeTokens();
    expect(await read(store)).toBe('no error');
  });

  it('of a token that was only given is final', async () => {
    const store = storeOf({ method: 'token', token: server.createToken() });
    await read(store);
    server.revokeTokens();
    expect(await read(store)).toBe('ACCESS_DENIED');
    expect(operations()).toEqual(['token/lookup-self']);
  });
});
