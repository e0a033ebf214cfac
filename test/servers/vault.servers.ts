/** The contract against real Vaults, and our imitation held against them call by call. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vault } from '../../src/runtime/stores/vault.ts';
import { vaultServer, type VaultServer } from '../../src/testing/vaultServer.ts';
import { codeOf } from '../runtime/errorCode.ts';
import { askVault, contractOfVault, type VaultPlace } from '../runtime/vaultContract.ts';
import { answerOf, CALLS, MOUNT } from './vaultCalls.ts';
import { describeVaults, mounted, textIn } from './vaults.ts';

const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });

const describeVault = (name: string, place: VaultPlace): void => {
  beforeAll(async () => { await mounted(place, 'secret'); });
  contractOfVault(`vault (${name})`, () => place);

  describe(`AppRole of ${name}`, () => {
    beforeAll(async () => {
      const rules = readFileSync(new URL('../../docs/runtime/stores-vault.md', import.meta.url), 'utf8');
      const policy = /```hcl\n(.*?)```/su.exec(rules)?.[1] ?? '';
      await askVault(place, 'POST', 'sys/policies/acl/keyturn', { policy });
      await askVault(place, 'POST', 'sys/auth/approle', { type: 'approle' });
      await askVault(place, 'POST', 'auth/approle/role/shop', { token_policies: 'keyturn', token_ttl: '1h', token_max_ttl: '2h' });
      await askVault(place, 'POST', 'secret/data/shop/jwt-secret', { data: { value: 'value' } });
      await askVault(place, 'POST', 'secret/data/other/jwt-secret', { data: { value: 'value' } });
    });

    it('gives tokens that may do what the policy of the page says, and no more', async () => {
      const [roleId, secretId] = await Promise.all([
        askVault(place, 'GET', 'auth/approle/role/shop/role-id').then((body) => textIn(body, 'role_id')),
        askVault(place, 'POST', 'auth/approle/role/shop/secret-id', {}).then((body) => textIn(body, 'secret_id')),
      ]);
      const auth = { method: 'approle', roleId, secretId } as const;
      const own = vault({ address: place.url, prefix: 'shop/', auth });
      const [version] = await own.read({ name: 'jwt-secret', gracePeriodDays: 30 }, call());
      await own.writeIf?.({ name: 'jwt-secret' }, Buffer.from('next'), version?.version ?? null, call());
      expect((await own.read({ name: 'jwt-secret', gracePeriodDays: 30 }, call())).map(({ value }) => Buffer.from(value).toString())).toEqual(['next', 'value']);
      expect(await own.list?.('', call())).toEqual(['jwt-secret']);
      expect(await own.probe?.(call())).toEqual({ ok: true, detail: 'KV v2 at secret' });
      expect(await codeOf(() => own.destroy('jwt-secret', [1]))).toBe('ACCESS_DENIED');
      const other = vault({ address: place.url, prefix: 'other/', auth });
      expect(await codeOf(() => other.read({ name: 'jwt-secret' }, call()))).toBe('ACCESS_DENIED');
      const wrong = vault({ address: place.url, auth: { ...auth, secretId: 'unknown' } });
      expect(await codeOf(() => wrong.read({ name: 'jwt-secret' }, call()))).toBe('ACCESS_DENIED');
    });

    it('and a token that was revoked is replaced', async () => {
      const roleId = textIn(await askVault(place, 'GET', 'auth/approle/role/shop/role-id'), 'role_id');
      const secretId = textIn(await askVault(place, 'POST', 'auth/approle/role/shop/secret-id', {}), 'secret_id');
      const store = vault({ address: place.url, prefix: 'shop/', auth: { method: 'approle', roleId, secretId } });
      await store.read({ name: 'jwt-secret' }, call());
      await askVault(place, 'POST', 'sys/leases/revoke-prefix/auth/approle/login', {});
      expect(await codeOf(() => store.read({ name: 'jwt-secret' }, call()))).toBe('no error');
    });
  });

  describe(`our imitation of ${name}`, () => {
    let own: VaultServer;
    beforeAll(async () => {
      await mounted(place, MOUNT);
      own = await vaultServer({ mount: MOUNT });
      own.put('first', {});
    });
    afterAll(async () => { await own.close(); });

    it.each(CALLS)('answers as it does: $method $path', async (one) => {
      expect(await answerOf(own, one)).toEqual(await answerOf(place, one));
    });
  });
};

describeVaults(describeVault);
