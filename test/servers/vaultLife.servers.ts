/** What happens to secrets and tokens of a real Vault in the course of time; our imitation gives the same where it can be asked the same. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vault, type VaultAuth } from '../../src/runtime/stores/vault.ts';
import { vaultServer } from '../../src/testing/vaultServer.ts';
import { codeOf } from '../runtime/errorCode.ts';
import { askVault, type VaultPlace } from '../runtime/vaultContract.ts';
import { describeVaults, mounted, type OwnVault, textIn } from './vaults.ts';

const MOUNT = 'life';
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });
const sleep = async (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** What the store says of a secret, step by step. */
const versionsAt = async (place: VaultPlace): Promise<readonly unknown[]> => {
  const name = 'folder/secret';
  const store = vault({ address: place.url, mount: MOUNT, auth: { method: 'token', token: place.rootToken } });
  const seen: unknown[] = [];
  const look = async (): Promise<void> => {
    const code = await codeOf(async () => {
      seen.push((await store.read({ name, gracePeriodDays: 30 }, call())).map(({ value }) => Buffer.from(value).toString()));
    });
    if (code !== 'no error') seen.push(code);
  };
  const versions: string[] = [];
  const write = async (value: string, expected: string | undefined): Promise<unknown> =>
    codeOf(async () => { versions.push(await store.writeIf?.({ name }, Buffer.from(value), expected ?? null, call()) ?? ''); });
  await look();
  seen.push(await write('one', undefined), await write('two', versions[0]), await write('lost', versions[0]));
  await look();
  await store.delete(name);
  await look();
  await store.undelete(name, [2]);
  await look();
  await store.delete(name, [1]);
  await look();
  await store.destroy(name, [2]);
  await look();
  const { current_version: current, cas_required: isCasRequired } = await store.metadata(name);
  seen.push(current, isCasRequired, await write('three', versions[1]), await write('three', undefined));
  await look();
  return seen;
};

/** A Kubernetes of which only the review of tokens is there: it knows one. */
const reviewer = async (jwt: string): Promise<Server> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isKnown = Buffer.concat(await request.toArray()).toString().includes(jwt);
    response.setHeader('content-type', 'application/json');
    response.statusCode = 201;
    response.end(JSON.stringify({
      apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: {},
      status: isKnown
        ? { authenticated: true, user: { username: 'system:serviceaccount:default:keyturn', uid: 'u1', groups: ['system:serviceaccounts'] } }
        : { authenticated: false },
    }));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

/** Has the form of a service account token, which is all that is looked at before the review. */
const jwtOf = (id: string): string => {
  const claims = { iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:default:keyturn', jti: id, 'kubernetes.io/serviceaccount/namespace': 'default',
    'kubernetes.io/serviceaccount/service-account.name': 'keyturn', 'kubernetes.io/serviceaccount/service-account.uid': 'u1', 'kubernetes.io/serviceaccount/secret.name': 's' };
  return [{ alg: 'RS256', kid: 'k' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).concat('AAAA').join('.');
};

describeVaults((name, place: OwnVault) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-vault-'));
    await mounted(place, MOUNT);
    await askVault(place, 'POST', 'sys/policies/acl/life', { policy: `path "${MOUNT}/*" { capabilities = ["read", "create", "update"] }` });
    await askVault(place, 'POST', `${MOUNT}/data/jwt-secret`, { data: { value: 'value' } });
  });
  afterAll(async () => rm(folder, { recursive: true }));
  const storeOf = (auth: VaultAuth, asked: string[] = []): ReturnType<typeof vault> => vault({ address: place.url, mount: MOUNT, auth }, {
    fetch: async (url, options) => { asked.push(String(url).replace(/^.*\/v1\/(?:auth\/)?/u, '')); return fetch(url, options); },
  });
  const read = async (store: ReturnType<typeof vault>): Promise<unknown> => codeOf(() => store.read({ name: 'jwt-secret' }, call()));

  it('versions that are deleted, had back and destroyed are what our imitation makes of them', async () => {
    const seen = await versionsAt(place);
    const own = await vaultServer({ mount: MOUNT });
    expect(await versionsAt(own)).toEqual(seen);
    await own.close();
    expect(seen.slice(0, 5)).toEqual(['SECRET_NOT_FOUND', 'no error', 'no error', 'STORE_CONFLICT', ['two', 'one']]);
  });

  it('a secret that must be written by check-and-set is', async () => {
    await askVault(place, 'POST', `${MOUNT}/metadata/strict`, { cas_required: true });
    const store = storeOf({ method: 'token', token: place.rootToken });
    const first = await store.writeIf?.({ name: 'strict' }, Buffer.from('one'), null, call());
    expect(await codeOf(async () => store.writeIf?.({ name: 'strict' }, Buffer.from('two'), first ?? null, call()))).toBe('no error');
  });

  it('tokens of seconds are renewed, and replaced at their last end', async () => {
    await askVault(place, 'POST', 'sys/auth/short', { type: 'approle' });
    await askVault(place, 'POST', 'auth/short/role/r', { token_policies: 'life', token_ttl: '3s', token_max_ttl: '7s' });
    const roleId = textIn(await askVault(place, 'GET', 'auth/short/role/r/role-id'), 'role_id');
    const secretId = textIn(await askVault(place, 'POST', 'auth/short/role/r/secret-id', {}), 'secret_id');
    const asked: string[] = [];
    const store = storeOf({ method: 'approle', roleId, secretId, mount: 'short' }, asked);
    const ends: unknown[] = [];
    const countOf = (path: string): number => asked.filter((one) => one === path).length;
    while (countOf('short/login') < 2 || countOf('token/renew-self') < 2) {
      ends.push(await read(store));
      await sleep(250);
    }
    ends.push(await read(store));
    expect(new Set(ends)).toEqual(new Set(['no error']));
  });

  it('Kubernetes opens it, and its token is read anew when it was replaced', async () => {
    const first = jwtOf('first');
    const kubernetes = await reviewer(first);
    const address = kubernetes.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await askVault(place, 'POST', 'sys/auth/kubernetes', { type: 'kubernetes' });
    await askVault(place, 'POST', 'auth/kubernetes/config', {
      kubernetes_host: `http://127.0.0.1:${port}`, token_reviewer_jwt: jwtOf('reviewer'), disable_local_ca_jwt: true, disable_iss_validation: true,
      // OpenBao wants one, though a server without TLS needs none; Vault does without, and wants a real one.
      ...(name === 'OpenBao' && { kubernetes_ca_cert: 'none' }),
    });
    await askVault(place, 'POST', 'auth/kubernetes/role/keyturn', {
      bound_service_account_names: 'keyturn', bound_service_account_namespaces: 'default', token_policies: 'life', audience: '',
    });
    const jwtFile = join(folder, 'jwt');
    const auth = { method: 'kubernetes', role: 'keyturn', jwtFile } as const;
    await writeFile(jwtFile, jwtOf('unknown'));
    const store = storeOf(auth);
    expect(await read(store)).toBe('ACCESS_DENIED');
    await writeFile(jwtFile, `${first}\n`);
    expect(await read(store)).toBe('no error');
    expect(await read(storeOf({ ...auth, role: 'other' }))).toBe('ACCESS_DENIED');
    kubernetes.close();
    kubernetes.closeAllConnections();
  });

  it.skipIf(name === 'Vault')('namespaces are apart (Vault has them in its paid edition only)', async () => {
    await askVault(place, 'POST', 'sys/namespaces/team', {});
    await askVault(place, 'POST', `team/sys/mounts/${MOUNT}`, { type: 'kv', options: { version: '2' } });
    const auth = { method: 'token', token: place.rootToken } as const;
    const inside = vault({ address: place.url, mount: MOUNT, namespace: 'team', auth });
    expect(await codeOf(() => inside.read({ name: 'jwt-secret' }, call()))).toBe('SECRET_NOT_FOUND');
    await inside.writeIf?.({ name: 'jwt-secret' }, Buffer.from('of the team'), null, call());
    expect((await inside.read({ name: 'jwt-secret' }, call())).map(({ value }) => Buffer.from(value).toString())).toEqual(['of the team']);
    expect(await inside.probe?.(call())).toMatchObject({ ok: true });
    expect((await storeOf(auth).read({ name: 'jwt-secret' }, call())).map(({ value }) => Buffer.from(value).toString())).toEqual(['value']);
  });

  it.skipIf(place.unsealKey === undefined)('sealed, it is not there, and it is again when it is opened', async () => {
    const store = storeOf({ method: 'token', token: place.rootToken });
    expect(await read(store)).toBe('no error');
    await askVault(place, 'POST', 'sys/seal', {});
    await expect(store.read({ name: 'jwt-secret' }, call())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('it is sealed') });
    expect(await store.probe?.(call())).toMatchObject({ ok: false, code: 'STORE_UNAVAILABLE' });
    await askVault(place, 'POST', 'sys/unseal', { key: place.unsealKey });
    await expect.poll(async () => read(store), { timeout: 20_000 }).toBe('no error');
  });
});
