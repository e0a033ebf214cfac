import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { optionsOfJson } from '../../../src/runtime/jsonConfiguration.ts';
import { type VaultServer, vaultServer } from '../../../src/testing/vaultServer.ts';
import { codeOf } from '../errorCode.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-vault-json-'));
const file = join(folder, 'keyturn.config.json');
let server: VaultServer;
beforeEach(async () => { server = await vaultServer({ mount: 'kv' }); });
afterEach(async () => { await server.close(); });
afterAll(() => { rmSync(folder, { recursive: true }); });

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

it.each<[string, () => object]>([
  ['by a token', () => ({ method: 'token', tokenFile: put('token', server.rootToken) })],
  ['by AppRole', () => ({ method: 'approle', roleId: server.approle.roleId, secretIdFile: put('secret-id', server.approle.secretId) })],
  ['by Kubernetes', () => ({ method: 'kubernetes', role: 'keyturn', jwtFile: put('jwt', server.kubernetes.jwt) })],
])('a JSON configuration opens a Vault %s, with files that count from its folder', async (_, auth) => {
  server.put('shop/jwt-secret', 'value');
  const { store } = optionsOfJson({ store: { kind: 'vault', address: server.url, mount: 'kv', prefix: 'shop/', auth: auth() } }, file);
  const call = { signal: AbortSignal.timeout(20_000) };
  expect((await store?.read({ name: 'jwt-secret' }, call))?.map(({ value }) => Buffer.from(value).toString())).toEqual(['value']);
});

it.each<[object, string]>([
  [{ method: 'token', token: 'x' }, 'store.auth.token is unknown; known are method, tokenFile.'],
  [{ method: 'approle', secretIdFile: 'x' }, 'store.auth.roleId is missing.'],
  [{ method: 'approle', roleId: 'x', secretId: 'y' }, 'store.auth.secretId is unknown; known are method, roleId, secretIdFile, mount.'],
  [{ method: 'kubernetes', role: '' }, 'store.auth.role must be a text that is not empty.'],
  [{ method: 'ldap' }, "store.auth.method must be 'token' or 'approle' or 'kubernetes' or 'agent'."],
])('what opens it, or what is unknown, is refused there: %j', async (auth, message) => {
  const load = (): unknown => optionsOfJson({ store: { kind: 'vault', auth } }, file);
  expect(await codeOf(load)).toBe('CONFIG_INVALID');
  expect(load).toThrow(message);
});
