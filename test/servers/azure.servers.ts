/** The contract against another Key Vault than our imitation, and what both say of versions that may not be used. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { azureKeyVault } from '../../src/runtime/stores/azureKeyVault.ts';
import type { SecretStore } from '../../src/runtime/types.ts';
import { keyVaultServer } from '../../src/testing/keyVaultServer.ts';
import { azureClientOf, type AzurePlace, contractOfAzure } from '../runtime/azureContract.ts';
import { codeOf } from '../runtime/errorCode.ts';
import { hasTexts, placeIn } from './place.ts';

const isPlace = (value: unknown): value is { readonly vaultUrl: string } => hasTexts(value, 'vaultUrl');
const found = placeIn('KEYTURN_TEST_AZURE', isPlace);
/** Emulators look whether there is a token, not which. */
const credential = { getToken: async () => Promise.resolve({ token: 'any', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(30_000) });

/** What the store makes of a place, step by step. */
const lifeAt = async (place: AzurePlace): Promise<readonly unknown[]> => {
  const client = azureClientOf(place);
  const name = `life${randomBytes(6).toString('hex')}`;
  const store: SecretStore = azureKeyVault({ client });
  const seen: unknown[] = [];
  const look = async (): Promise<void> => {
    const code = await codeOf(async () => {
      seen.push((await store.read({ name, gracePeriodDays: 30 }, call())).map(({ value }) => Buffer.from(value).toString()));
    });
    if (code !== 'no error') seen.push(code);
  };
  const nextSecond = async (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 1_100); });
  await look();
  await client.setSecret(name, 'one');
  await nextSecond();
  const { properties } = await client.setSecret(name, 'two');
  await look();
  await client.updateSecretProperties(name, properties.version ?? '', { enabled: false });
  await look();
  await nextSecond();
  await client.setSecret(name, 'early', { notBefore: new Date(Date.now() + 86_400_000) });
  await look();
  await nextSecond();
  await client.setSecret(name, 'late', { expiresOn: new Date(Date.now() - 86_400_000) });
  await look();
  await (await client.beginDeleteSecret(name, { intervalInMs: 200 })).pollUntilDone();
  await look();
  seen.push(await codeOf(async () => store.writeIf?.({ name }, Buffer.from('three'), null, call())));
  await (await client.beginRecoverDeletedSecret(name, { intervalInMs: 200 })).pollUntilDone();
  await look();
  return seen;
};

if (found === undefined) describe('azureKeyVault', () => { it.skip('against Lowkey Vault: not started', () => undefined); });
else {
  const place: AzurePlace = { ...found, credential };
  contractOfAzure('azureKeyVault (Lowkey Vault)', () => place);

  describe('our imitation', () => {
    let own: Awaited<ReturnType<typeof keyVaultServer>>;
    beforeAll(async () => { own = await keyVaultServer(); });
    afterAll(async () => { await own.close(); });

    it('gives what it gives, through the life of a secret', async () => {
      const seen = await lifeAt(place);
      expect(seen.slice(0, 3)).toEqual(['SECRET_NOT_FOUND', ['two', 'one'], ['one']]);
      expect(await lifeAt({ vaultUrl: own.url, credential: own.credential })).toEqual(seen);
    });
  });
}
