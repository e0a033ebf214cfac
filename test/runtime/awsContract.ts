/** The store contract over AWS Secrets Manager at any address: our own server, moto, or the cloud. */
import { randomBytes } from 'node:crypto';
import {
  CreateSecretCommand, DeleteSecretCommand, PutSecretValueCommand, ResourceExistsException, SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { awsSecretsManager } from '../../src/runtime/stores/awsSecretsManager.ts';
import { describeStoreContract } from './storeContract.ts';

/** Where the service is, and who asks. */
export interface AwsPlace {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A client for a place; it repeats nothing, as the store's own. */
export const awsClientOf = ({ endpoint, region, credentials }: AwsPlace): SecretsManagerClient =>
  new SecretsManagerClient({ endpoint, region, credentials, maxAttempts: 1 });

/**
 * Describes the contract over the service at a place, which is asked for before each test. Each test has names of its own, so that the
 * service may be one that already holds others, and that keeps what it was given.
 */
export const contractOfAws = (title: string, placeOf: () => Promise<AwsPlace> | AwsPlace): void =>
  describeStoreContract(title, async () => {
    const place = await placeOf();
    const client = awsClientOf(place);
    const prefix = `contract-${randomBytes(6).toString('hex')}/`;
    const names = new Set<string>();
    const store = awsSecretsManager({ client, prefix });
    return {
      store,
      put: async (name, value) => {
        names.add(name);
        try {
          await client.send(new CreateSecretCommand({ Name: prefix + name, SecretString: value }));
        } catch (error) {
          if (!(error instanceof ResourceExistsException)) throw error;
          await client.send(new PutSecretValueCommand({ SecretId: prefix + name, SecretString: value }));
        }
      },
      close: async () => {
        for (const name of names) {
          await client.send(new DeleteSecretCommand({ SecretId: prefix + name, ForceDeleteWithoutRecovery: true }));
        }
        client.destroy();
      },
    };
  });
