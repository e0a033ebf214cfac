/**
 * The client of the official SDK: loaded when it is first needed, made from the options or taken from them.
 *
 * @module
 */
import type * as Sdk from '@azure/keyvault-secrets';
import { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext } from '../types.ts';
import { attempt } from './attempts.ts';
import { azureErrorOf, KIND } from './azureErrors.ts';
import type { AzureKeyVaultOptions } from './azureKeyVault.ts';
import { isLoopback } from './loopback.ts';
import { peerMissing } from './optionalPeer.ts';

const DEFAULT_TIMEOUT_MS = 4_000;
const PACKAGES = ['@azure/keyvault-secrets', '@azure/identity'];

/** Sends requests about one secret; throws only the runtime's own errors. */
export type AzureRequest = <Output>(
  secret: string,
  call: CallContext,
  send: (client: Sdk.SecretClient, options: { readonly abortSignal: AbortSignal }) => Promise<Output>,
  how?: { readonly isRepeatable?: boolean },
) => Promise<Output>;

/** A sender of requests over a lazily made client. */
export const azureRequestOf = (options: AzureKeyVaultOptions): AzureRequest => {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  let making: Promise<Sdk.SecretClient> | undefined;
  const client = async (): Promise<Sdk.SecretClient> => {
    making ??= clientOf(options);
    try {
      return await making;
    } catch (error) {
      // What was not installed may be when it is next asked for.
      making = undefined;
      throw error;
    }
  };
  return async (secret, call, send, how = {}) => {
    const made = await client();
    return await attempt((abortSignal) => send(made, { abortSignal }), {
      call, timeoutMs, errorOf: (error) => azureErrorOf(error, secret), ...how,
    });
  };
};

const clientOf = async ({ client, vaultUrl, credential }: AzureKeyVaultOptions): Promise<Sdk.SecretClient> => {
  if (client !== undefined) {
    if (isClient(client)) return client;
    throw new KeyturnError('CONFIG_INVALID', 'The client given to azureKeyVault() must be a SecretClient of @azure/keyvault-secrets.');
  }
  const { isTestServer, url } = addressOf(vaultUrl);
  const { SecretClient } = await import(/* webpackIgnore: true */ /* @vite-ignore */ '@azure/keyvault-secrets').catch(peerMissing(KIND, PACKAGES));
  return new SecretClient(url, await credentialOf(credential), {
    // Repeating is done here, where a throttled request is not repeated but told to the manager.
    retryOptions: { maxRetries: 0 },
    // A test server has neither a certificate nor a name that ends in vault.azure.net.
    ...(isTestServer && { allowInsecureConnection: true, disableChallengeResourceVerification: true }),
  });
};

/** Tokens of Azure go nowhere else than to https, and to test servers on this machine. Throws `CONFIG_INVALID`. */
const addressOf = (vaultUrl: string | undefined): { readonly url: string; readonly isTestServer: boolean } => {
  const url = vaultUrl !== undefined && URL.canParse(vaultUrl) ? new URL(vaultUrl) : undefined;
  const isTestServer = url !== undefined && isLoopback(url);
  if (url !== undefined && (url.protocol === 'https:' || (url.protocol === 'http:' && isTestServer))) return { url: url.href, isTestServer };
  throw new KeyturnError('CONFIG_INVALID', 'azureKeyVault() needs vaultUrl, such as https://my-vault.vault.azure.net, by https.');
};

const credentialOf = async (credential: object | undefined): Promise<Credential> => {
  if (credential === undefined) {
    const { DefaultAzureCredential } = await import(/* webpackIgnore: true */ /* @vite-ignore */ '@azure/identity').catch(peerMissing(KIND, PACKAGES));
    return new DefaultAzureCredential();
  }
  if (isCredential(credential)) return credential;
  throw new KeyturnError('CONFIG_INVALID', 'The credential given to azureKeyVault() must be a TokenCredential, with getToken().');
};

type Credential = ConstructorParameters<typeof Sdk.SecretClient>[1];

const isCredential = (value: object): value is Credential => 'getToken' in value && typeof value.getToken === 'function';

const isClient = (value: unknown): value is Sdk.SecretClient =>
  isRecord(value) && typeof value['getSecret'] === 'function' && typeof value['setSecret'] === 'function';
