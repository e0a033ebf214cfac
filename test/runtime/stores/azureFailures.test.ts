import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyturnError } from '../../../src/runtime/errors.ts';
import { azureKeyVault, type AzureKeyVaultOptions } from '../../../src/runtime/stores/azureKeyVault.ts';
import type { SecretStore } from '../../../src/runtime/types.ts';
import type { Fault } from '../../../src/testing/faults.ts';
import { keyVaultServer, type KeyVaultServer } from '../../../src/testing/keyVaultServer.ts';
import { codeOf } from '../errorCode.ts';
import { cleanFailureOf, PASSING_FAULTS } from './sdkFailures.ts';

const VALUE = 'a value that must not be shown';
let server: KeyVaultServer;
beforeEach(async () => {
  server = await keyVaultServer();
  server.put('jwt', VALUE);
});
afterEach(async () => { await server.close(); });

/** A store that has its token already, so that the next request is the one a fault is meant for. */
const storeAt = async (more: Partial<AzureKeyVaultOptions> = {}): Promise<SecretStore> => {
  const store = azureKeyVault({ vaultUrl: server.url, credential: server.credential, settleMs: 0, ...more });
  await store.read({ name: 'jwt' }, call());
  return store;
};
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });

const failureOf = async (request: () => Promise<unknown> | undefined): Promise<KeyturnError> => {
  const { token } = await server.credential.getToken();
  return cleanFailureOf(request, { hidden: [VALUE, token], sdk: /authorization|RestError: |"request"/u });
};
const readFailure = async (store: SecretStore, signal = call().signal): Promise<KeyturnError> =>
  failureOf(async () => store.read({ name: 'jwt' }, { signal }));
const told = (status: number, code: string, inner?: string): Fault =>
  ({ kind: 'status', status, body: { error: { code, message: VALUE, ...(inner !== undefined && { innererror: { code: inner } }) } } });

describe('a vault that refuses', () => {
  it.each<[string, Fault, string]>([
    ['unknown', told(404, 'SecretNotFound'), 'SECRET_NOT_FOUND'],
    ['forbidden', told(403, 'Forbidden', 'ForbiddenByRbac'), 'ACCESS_DENIED'],
    ['behind a firewall', told(403, 'Forbidden', 'ForbiddenByFirewall'), 'ACCESS_DENIED'],
    ['disabled', told(403, 'Forbidden', 'SecretDisabled'), 'SECRET_DISABLED'],
    ['deleted', told(409, 'Conflict', 'ObjectIsDeletedButRecoverable'), 'SECRET_DISABLED'],
    ['misunderstood', told(400, 'BadParameter'), 'STORE_PROTOCOL'],
  ])('because it is %s', async (_, fault, code) => {
    const store = await storeAt();
    server.inject(fault, { on: 'GetSecret', times: 2 });
    expect(await readFailure(store)).toMatchObject({ code, details: { secret: 'jwt', store: 'azureKeyVault' } });
  });

  it('says how long it wants to be left alone, and is left alone', async () => {
    const store = await storeAt();
    const before = server.requests.length;
    server.inject({ kind: 'throttle', retryAfterSeconds: 9 }, { times: Infinity });
    expect(await readFailure(store)).toMatchObject({ code: 'STORE_THROTTLED', details: { retryAfterMs: 9000 } });
    expect(server.requests).toHaveLength(before + 1);
  });

  it('does not take a wrong token', async () => {
    const credential = { getToken: async () => Promise.resolve({ token: 'another', expiresOnTimestamp: Date.now() + 60_000 }) };
    expect(await readFailure(azureKeyVault({ vaultUrl: server.url, credential }))).toMatchObject({ code: 'ACCESS_DENIED' });
  });

  it.each([
    ['CredentialUnavailableError', 'STORE_UNAVAILABLE'], ['AggregateAuthenticationError', 'ACCESS_DENIED'], ['AuthenticationError', 'ACCESS_DENIED'],
  ])('is not asked when the credential fails by %s', async (name, code) => {
    const credential = { getToken: async () => Promise.reject(Object.assign(new Error(VALUE), { name })) };
    expect(await readFailure(azureKeyVault({ vaultUrl: server.url, credential }))).toMatchObject({ code });
  });
});

describe('a vault that fails', () => {
  it.each(PASSING_FAULTS)('with %s once is asked again; twice, the failure is told', async (_, fault, code) => {
    for (const on of ['GetSecretVersions', 'GetSecret']) {
      const store = await storeAt();
      server.inject(fault, { on });
      expect(await store.read({ name: 'jwt' }, call())).toHaveLength(1);
      server.inject(fault, { on, times: 2 });
      expect(await readFailure(store)).toMatchObject({ code });
    }
  });

  it('that hangs is left after the limit of each attempt, and when the caller gives up', async () => {
    const store = await storeAt({ timeoutMs: 1000 });
    server.inject({ kind: 'hang' });
    expect(await store.read({ name: 'jwt' }, call())).toHaveLength(1);
    const patient = await storeAt();
    server.inject({ kind: 'hang' }, { times: Infinity });
    const arrived = server.requests.length;
    const caller = new AbortController();
    const failure = readFailure(patient, caller.signal);
    await server.received(arrived + 1);
    caller.abort();
    expect(await failure).toMatchObject({ code: 'STORE_TIMEOUT' });
  });

  it('that is not there is unavailable', async () => {
    const store = await storeAt();
    await server.close();
    expect(await readFailure(store)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('during a write shows nothing of what was written', async () => {
    const store = await storeAt();
    for (const on of ['SetSecret', 'UpdateSecret']) {
      server.inject({ kind: 'reset' }, { on, times: 2 });
      const failure = await failureOf(async () => store.writeIf?.({ name: `new-${on}` }, Buffer.from(VALUE), null, call()));
      expect(failure.code).toBe('STORE_UNAVAILABLE');
      server.heal();
    }
  });
});

describe('the store', () => {
  it.each([[{}], [{ vaultUrl: 'vault' }], [{ vaultUrl: 'http://vault.example.com' }], [{ client: {} }]])('refuses %j when it is used', async (options) => {
    expect(await codeOf(() => azureKeyVault(options).read({ name: 'jwt' }, call()))).toBe('CONFIG_INVALID');
  });

  it('says how the vault is', async () => {
    const store = await storeAt();
    expect(await store.probe?.(call())).toEqual({ ok: true, detail: 'Key Vault answers' });
    server.inject(told(403, 'Forbidden'), { times: 2 });
    expect(await store.probe?.(call())).toMatchObject({ ok: false, code: 'ACCESS_DENIED' });
  });
});
