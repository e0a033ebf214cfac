/** The store contract over Azure Key Vault at any address: our own server, an emulator, or the cloud. */
import { randomBytes } from 'node:crypto';
import { SecretClient } from '@azure/keyvault-secrets';
import { azureKeyVault } from '../../src/runtime/stores/azureKeyVault.ts';
import { describeStoreContract } from './storeContract.ts';

/** Which vault, and who asks. */
export interface AzurePlace {
  readonly vaultUrl: string;
  readonly credential: ConstructorParameters<typeof SecretClient>[1] | { getToken(): Promise<{ token: string; expiresOnTimestamp: number }> };
  /** How long writers wait before they look whether they won; the store's own time unless given. */
  readonly settleMs?: number;
}

/** A client that also speaks to a server without a certificate of its own name; it repeats nothing, as the store's own. */
export const azureClientOf = ({ vaultUrl, credential }: AzurePlace): SecretClient =>
  new SecretClient(vaultUrl, credential, {
    retryOptions: { maxRetries: 0 }, allowInsecureConnection: true, disableChallengeResourceVerification: true,
  });

/**
 * Describes the contract over the vault at a place, which is asked for before each test. Each test has names of its own, so that the vault
 * may be one that already holds others, and that keeps what it was given.
 */
export const contractOfAzure = (title: string, placeOf: () => Promise<AzurePlace> | AzurePlace): void =>
  describeStoreContract(title, async () => {
    const place = await placeOf();
    const client = azureClientOf(place);
    const prefix = `c${randomBytes(6).toString('hex')}-`;
    const names = new Set<string>();
    const store = azureKeyVault({ client, prefix, ...(place.settleMs !== undefined && { settleMs: place.settleMs }) });
    return {
      store,
      unnameable: '__proto__',
      put: async (name, value) => {
        names.add(name);
        await client.setSecret(prefix + name, value);
      },
      close: async () => {
        for (const name of names) {
          const poller = await client.beginDeleteSecret(prefix + name, { intervalInMs: 200 });
          const { properties: { recoveryLevel = '' } } = await poller.pollUntilDone();
          // Many vaults keep what was deleted for its time, whoever asks.
          if (recoveryLevel.includes('Purgeable')) await client.purgeDeletedSecret(prefix + name);
        }
      },
    };
  });
