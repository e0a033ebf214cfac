/**
 * The client of the official SDK: loaded when it is first needed, made from the options or taken from them.
 *
 * @module
 */
import type * as Sdk from '@aws-sdk/client-secrets-manager';
import { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext } from '../types.ts';
import { attempt } from './attempts.ts';
import { awsErrorOf, isCorrectedSkew, KIND, nameOf } from './awsErrors.ts';
import type { AwsSecretsManagerOptions } from './awsSecretsManager.ts';
import { isSafeAddress } from './loopback.ts';
import { peerMissing } from './optionalPeer.ts';

const DEFAULT_TIMEOUT_MS = 4_000;

/** What a request needs: the commands, who sends them, and when to stop. */
export interface AwsSession {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.SecretsManagerClient;
  readonly options: { readonly abortSignal: AbortSignal };
}

/** Sends requests about one secret; throws only the runtime's own errors, unless told to leave some. */
export type AwsRequest = <Output>(
  secret: string,
  call: CallContext,
  send: (session: AwsSession) => Promise<Output>,
  leave?: readonly string[],
) => Promise<Output>;

/** An error of the service that its caller wants to judge. */
export class LeftError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** A sender of requests over lazily made clients. */
export const awsRequestOf = (options: AwsSecretsManagerOptions): AwsRequest => {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  let client: Sdk.SecretsManagerClient | undefined;
  const send = async <Output>(
    sdk: typeof Sdk, abortSignal: AbortSignal, run: (session: AwsSession) => Promise<Output>,
  ): Promise<Output> => {
    client ??= clientOf(sdk, options);
    try {
      return await run({ sdk, client, options: { abortSignal } });
    } catch (error) {
      if (isCorrectedSkew(error)) return await run({ sdk, client, options: { abortSignal } });
      if (nameOf(error) !== 'ExpiredTokenException' || options.client !== undefined) throw error;
      // Credentials that were renewed outside are only seen by a client that looks for them anew.
      client = clientOf(sdk, options);
      return await run({ sdk, client, options: { abortSignal } });
    }
  };
  return async (secret, call, run, leave = []) => {
    const sdk = await loadSdk();
    return await attempt((signal) => send(sdk, signal, run), {
      call, timeoutMs, errorOf: (error) => {
        if (leave.includes(nameOf(error))) throw new LeftError(nameOf(error));
        return awsErrorOf(error, secret);
      },
    });
  };
};

const loadSdk = async (): Promise<typeof Sdk> =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ '@aws-sdk/client-secrets-manager').catch(peerMissing(KIND, ['@aws-sdk/client-secrets-manager']));

const clientOf = (sdk: typeof Sdk, { client, region, endpoint }: AwsSecretsManagerOptions): Sdk.SecretsManagerClient => {
  if (client !== undefined) {
    if (isClient(client)) return client;
    throw new KeyturnError('CONFIG_INVALID', 'The client given to awsSecretsManager() must be a SecretsManagerClient of @aws-sdk/client-secrets-manager.');
  }
  refuseOpenAddress(endpoint);
  return new sdk.SecretsManagerClient({
    // Repeating is done here, where a throttled request is not repeated but told to the manager.
    maxAttempts: 1,
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
  });
};

/** Also those that the SDK would take from the environment, where somebody else may have put them. */
const refuseOpenAddress = (endpoint: string | undefined): void => {
  const { AWS_ENDPOINT_URL_SECRETS_MANAGER: own, AWS_ENDPOINT_URL: shared } = process.env;
  const address = [endpoint, own, shared].find((one) => one !== undefined && one !== '');
  if (address === undefined || isSafeAddress(address)) return;
  throw new KeyturnError('CONFIG_INVALID', 'The endpoint of the awsSecretsManager store must be https; http only leads to this machine in production.');
};

const isClient = (value: unknown): value is Sdk.SecretsManagerClient => isRecord(value) && typeof value['send'] === 'function';
