/** Every row of the failure table by an injected fault, and no value or token in any error. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { vault, type VaultOptions } from '../../../src/runtime/stores/vault.ts';
import type { SecretStore } from '../../../src/runtime/types.ts';
import type { Fault } from '../../../src/testing/faults.ts';
import { type VaultServer, vaultServer } from '../../../src/testing/vaultServer.ts';
import { codeIn } from '../errorCode.ts';

const VALUE = 'the value that no error may hold';
const NAME = 'jwt-secret';
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });

let server: VaultServer;
beforeEach(async () => {
  server = await vaultServer();
  server.put(NAME, VALUE);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await server.close();
});

const storeOf = (options: Partial<VaultOptions> = {}): SecretStore =>
  vault({ address: server.url, auth: { method: 'token', token: server.rootToken }, ...options });

/** The error of an operation, after a search for what must not be in it. */
const errorOf = async (operation: () => Promise<unknown>): Promise<Error> => {
  const error: unknown = await operation().then(() => new Error('no error'), (reason: unknown) => reason);
  if (!(error instanceof Error)) throw new TypeError('Something that is no error was thrown.');
  const shown = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${String(error)} ${error.stack ?? ''}`;
  for (const hidden of [VALUE, server.rootToken, server.approle.secretId, server.kubernetes.jwt, 'doctype']) expect(shown).not.toContain(hidden);
  return error;
};
const readCode = async (options?: Partial<VaultOptions>): Promise<unknown> =>
  codeIn(await errorOf(() => storeOf(options).read({ name: NAME }, call())));

const operationsOf = (): readonly string[] => server.requests.map(({ operation }) => operation).filter((one) => one.endsWith('data'));

describe('a read', () => {
  it.each<[string, Fault, string, number]>([
    ['a connection that is cut', { kind: 'reset' }, 'STORE_UNAVAILABLE', 2],
    ['an answer that is cut', { kind: 'truncate' }, 'STORE_UNAVAILABLE', 2],
    ['a page with status 200', { kind: 'html' }, 'STORE_PROTOCOL', 2],
    ['an answer that does not say it is JSON', {
      kind: 'status', status: 200, headers: { 'content-type': 'text/plain' },
      body: { data: { data: { value: VALUE }, metadata: { version: 1, created_time: '2026-01-01T00:00:00Z' } } },
    }, 'STORE_PROTOCOL', 2],
    ['a page of a failing proxy', { kind: 'html', status: 502 }, 'STORE_UNAVAILABLE', 2],
    ['a page that is not found', { kind: 'html', status: 404 }, 'STORE_PROTOCOL', 2],
    ['JSON that is not Vault\'s', { kind: 'status', status: 200, body: { data: VALUE } }, 'STORE_PROTOCOL', 2],
    ['an array', { kind: 'status', status: 200, body: [VALUE] }, 'STORE_PROTOCOL', 2],
    ['a text', { kind: 'status', status: 200, body: VALUE }, 'STORE_PROTOCOL', 2],
    ['a 404 with another body', { kind: 'status', status: 404, body: { message: VALUE } }, 'STORE_PROTOCOL', 2],
    ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'STORE_PROTOCOL', 2],
    ['a quota', { kind: 'throttle', retryAfterSeconds: 7 }, 'STORE_THROTTLED', 1],
    ['a refusal', { kind: 'status', status: 403 }, 'ACCESS_DENIED', 1],
    ['a missing login', { kind: 'status', status: 401 }, 'ACCESS_DENIED', 1],
    ['a request that is not understood', { kind: 'status', status: 400, body: { errors: [VALUE] } }, 'STORE_PROTOCOL', 2],
    ['a node that lags', { kind: 'status', status: 412 }, 'STORE_UNAVAILABLE', 2],
    ['a standby of another cluster', { kind: 'status', status: 472 }, 'STORE_UNAVAILABLE', 2],
    ['a performance standby', { kind: 'status', status: 473 }, 'STORE_UNAVAILABLE', 2],
    ['a new server', { kind: 'status', status: 501 }, 'STORE_UNAVAILABLE', 2],
    ['an inner error', { kind: 'status', status: 500, body: { errors: [VALUE] } }, 'STORE_UNAVAILABLE', 2],
    ['a sealed server', { kind: 'status', status: 503 }, 'STORE_UNAVAILABLE', 2],
  ])('that meets %s', async (_, fault, code, attempts) => {
    server.inject(fault, { times: Infinity, on: 'GET data' });
    expect(await readCode()).toBe(code);
    expect(operationsOf()).toHaveLength(attempts);
    server.heal();
    expect((await storeOf().read({ name: NAME }, call()))[0]?.value.toString()).toBe(VALUE);
  });

  it('is made once more when what went wrong may have passed', async () => {
    server.inject({ kind: 'html' }, { on: 'GET data' });
    expect(await storeOf().read({ name: NAME }, call())).toHaveLength(1);
  });

  it('that hangs is ended after its own time, and by its caller', async () => {
    server.inject({ kind: 'hang' }, { times: Infinity, on: 'GET data' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = readCode({ timeoutMs: 1000, auth: { method: 'agent' } });
    for (const attempt of [1, 2]) {
      await server.received(attempt);
      vi.advanceTimersByTime(1000);
    }
    expect(await hanging).toBe('STORE_TIMEOUT');
    vi.useRealTimers();
    const controller = new AbortController();
    const read = errorOf(() => storeOf({ auth: { method: 'agent' } }).read({ name: NAME }, controller));
    await server.received(3);
    controller.abort();
    expect(codeIn(await read)).toBe('STORE_TIMEOUT');
    expect(operationsOf()).toHaveLength(3);
  });

  it('names the time after which it may be made again', async () => {
    server.inject({ kind: 'throttle', retryAfterSeconds: 7 }, { on: 'GET data' });
    expect(await errorOf(() => storeOf().read({ name: NAME }, call()))).toMatchObject({ details: { retryAfterMs: 7000, secret: NAME, store: 'vault' } });
  });

  it('says that the server is sealed, or was not reached', async () => {
    server.seal();
    expect((await errorOf(() => storeOf().read({ name: NAME }, call()))).message).toBe(
      "The vault store failed at 'jwt-secret': it is sealed (HTTP 503).",
    );
    const { url } = server;
    await server.close();
    expect(await errorOf(() => storeOf({ address: url }).read({ name: NAME }, call()))).toMatchObject({
      code: 'STORE_UNAVAILABLE', cause: { code: 'ECONNREFUSED', name: 'Error', syscall: 'connect' },
    });
    server = await vaultServer();
  });

  it('tells a secret that is absent from one that is deleted, destroyed, or looked for at no mount', async () => {
    const store = vault({ address: server.url, auth: { method: 'token', token: server.rootToken } });
    const codes = [codeIn(await errorOf(() => store.read({ name: 'absent' }, call())))];
    await store.delete(NAME);
    codes.push(await readCode());
    await store.destroy(NAME, [1]);
    codes.push(await readCode(), await readCode({ mount: 'elsewhere' }));
    expect(codes).toEqual(['SECRET_NOT_FOUND', 'SECRET_DISABLED', 'SECRET_DISABLED', 'STORE_PROTOCOL']);
  });
});

describe('a write', () => {
  const write = async (value: string, expected: string | null): Promise<string | undefined> =>
    storeOf().writeIf?.({ name: NAME }, Buffer.from(value), expected, call());
  const newest = async (): Promise<string> => (await storeOf().read({ name: NAME }, call()))[0]?.version ?? '';

  it('whose answer is lost is known by what is there afterwards', async () => {
    server.inject({ kind: 'lost-reply' }, { on: 'POST data' });
    const version = await write('second', await newest());
    expect(version).toBe(await newest());
    expect(server.requests.filter(({ operation }) => operation === 'POST data')).toHaveLength(1);
  });

  it('that did not arrive is not repeated, and fails', async () => {
    server.inject({ kind: 'reset' }, { on: 'POST data' });
    const before = await newest();
    expect(codeIn(await errorOf(() => write('second', before)))).toBe('STORE_UNAVAILABLE');
    expect(await newest()).toBe(before);
  });

  it('that did not arrive, and another did, is a conflict', async () => {
    const before = await newest();
    server.inject({ kind: 'html' }, { on: 'POST data' });
    server.put(NAME, 'of another');
    expect(codeIn(await errorOf(() => write('second', before)))).toBe('STORE_CONFLICT');
  });

  it('of a value that another has just written is a conflict all the same', async () => {
    const before = await newest();
    await write('next', before);
    expect(codeIn(await errorOf(() => write('next', before)))).toBe('STORE_CONFLICT');
    expect(server.requests.filter(({ operation }) => operation === 'GET data')).toHaveLength(1);
  });

  it.each<[number, string]>([[413, 'ARGUMENT_INVALID'], [403, 'ACCESS_DENIED'], [400, 'STORE_PROTOCOL'], [429, 'STORE_THROTTLED']])(
    'answered by %s', async (status, code) => {
      const before = await newest();
      server.inject({ kind: 'status', status, body: { errors: [VALUE] } }, { on: 'POST data' });
      expect(codeIn(await errorOf(() => write(VALUE, before)))).toBe(code);
    },
  );
});

describe('an address', () => {
  it.each([
    ['http://vault.example:8200', 'production', 'CONFIG_INVALID'],
    ['http://vault.example:8200', undefined, 'CONFIG_INVALID'],
    ['http://127.0.0.1.example:8200', 'production', 'CONFIG_INVALID'],
    ['ftp://127.0.0.1', 'test', 'CONFIG_INVALID'],
    ['vault.example', 'test', 'CONFIG_INVALID'],
    ['https://user:the value that no error may hold@127.0.0.1:1', 'test', 'CONFIG_INVALID'],
    ['', 'test', 'CONFIG_INVALID'],
    ['http://127.0.0.1:1', 'production', 'STORE_UNAVAILABLE'],
    ['http://[::1]:1/path/', 'production', 'STORE_UNAVAILABLE'],
    ['https://127.0.0.1:1', 'production', 'STORE_UNAVAILABLE'],
  ])('%j in %s gives %s', async (address, deployment, code) => {
    vi.stubEnv('KEYTURN_ENV', deployment ?? '');
    vi.stubEnv('NODE_ENV', '');
    vi.stubEnv('VAULT_ADDR', '');
    expect(await readCode({ address })).toBe(code);
  });

  it('and a token come from the environment of the Vault CLI', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keyturn-vault-'));
    vi.stubEnv('HOME', folder);
    vi.stubEnv('VAULT_ADDR', server.url);
    vi.stubEnv('VAULT_TOKEN', '');
    expect(codeIn(await errorOf(() => vault().read({ name: NAME }, call())))).toBe('CONFIG_INVALID');
    vi.stubEnv('VAULT_TOKEN', server.rootToken);
    expect(await vault().read({ name: NAME }, call())).toHaveLength(1);
    vi.stubEnv('VAULT_TOKEN', `${VALUE}\n`);
    expect(codeIn(await errorOf(() => vault().read({ name: NAME }, call())))).toBe('CONFIG_INVALID');
    await rm(folder, { recursive: true });
  });
});

describe('health', () => {
  it.each<[string, Fault | undefined, object]>([
    ['an open server', undefined, { ok: true, detail: 'KV v2 at secret' }],
    ['a standby', { kind: 'status', status: 429, body: {} }, { ok: true }],
    ['a sealed server', { kind: 'status', status: 503, body: { sealed: true } }, { ok: false, code: 'STORE_UNAVAILABLE' }],
    ['a page', { kind: 'html', status: 200 }, { ok: false, code: 'STORE_PROTOCOL' }],
  ])('of %s', async (_, fault, health) => {
    if (fault) server.inject(fault, { times: Infinity, on: 'GET sys/health' });
    expect(await storeOf().probe?.(call())).toMatchObject(health);
  });

  it('needs a login and a store of version 2', async () => {
    server.inject({ kind: 'status', status: 200, body: { data: { type: 'kv', options: null } } }, { on: 'GET sys/internal/ui/mounts/secret' });
    expect(await storeOf().probe?.(call())).toMatchObject({ ok: false, code: 'STORE_PROTOCOL' });
    const probe = storeOf({ auth: { method: 'token', token: 'unknown' } }).probe?.(call());
    expect(await probe).toMatchObject({ ok: false, code: 'ACCESS_DENIED' });
  });
});
