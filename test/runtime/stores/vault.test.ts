import { describe, expect, it } from 'vitest';
import { vault } from '../../../src/runtime/stores/vault.ts';
import { vaultServer } from '../../../src/testing/vaultServer.ts';
import { describeStoreContract } from '../storeContract.ts';

describeStoreContract('vault', async () => {
  const server = await vaultServer();
  const store = vault({ address: server.url, auth: { method: 'token', token: server.rootToken } });
  return { store, put: (name, value) => void server.put(name, value), close: server.close };
});
describe('x', () => { it('y', () => { expect(1).toBe(1); }); });
