/**
 * Requests to Vault's HTTP interface, by `fetch`. No redirect is followed, since the token would go with it, and of an answer that is not
 * Vault's only the status is kept.
 *
 * @module
 */
import { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext } from '../types.ts';
import { attempt, retryAfterMsOf } from './attempts.ts';
import { protocolError, unreachable } from './vaultErrors.ts';
import { addressOf, namespaceOf, type VaultOptions } from './vaultOptions.ts';

const TIMEOUT_MS = 4_000;

/** One request, under `/v1/`. */
export interface VaultRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without `/v1/`, its parts already escaped. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** A request that would do its work twice is not repeated. */
  readonly isRepeatable?: boolean;
  /** Asked outside any namespace. */
  readonly isGlobal?: boolean;
  /** The secret that the request is about, for errors. */
  readonly secret: string;
}

/** An answer. */
export interface VaultReply {
  readonly status: number;
  /** The JSON object of the answer; absent if there is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterMs: number | undefined;
}

/** Sends requests; throws `STORE_UNAVAILABLE`, `STORE_TIMEOUT`, `STORE_PROTOCOL`, and what `check` throws for an answer. */
export type VaultSend = <Result>(
  request: VaultRequest, call: CallContext, check: (reply: VaultReply) => Result,
) => Promise<Result>;

/** A sender for one Vault. `fetch` is for tests. */
export const vaultSendOf = (options: VaultOptions, fetch: typeof globalThis.fetch = globalThis.fetch): VaultSend =>
  async (request, call, check) => {
    const { secret, isRepeatable = true } = request;
    const address = addressOf(options);
    const namespace = namespaceOf(options);
    return attempt(async (signal) => {
      const response = await fetch(`${address}/v1/${request.path}`, {
        method: request.method,
        redirect: 'manual',
        signal,
        headers: headersOf(request, namespace),
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      });
      return check(await replyOf(response, secret));
    }, { call, timeoutMs: options.timeoutMs ?? TIMEOUT_MS, isRepeatable, errorOf: (error) => errorOf(error, secret) });
  };

const headersOf = ({ token, body, isGlobal = false }: VaultRequest, namespace: string | undefined): Record<string, string> => ({
  'x-vault-request': 'true',
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(namespace !== undefined && !isGlobal && { 'x-vault-namespace': namespace }),
  ...(token !== undefined && { 'x-vault-token': token }),
});

const replyOf = async (response: Response, secret: string): Promise<VaultReply> => {
  const { status, headers } = response;
  const retryAfterMs = retryAfterMsOf(headers.get('retry-after'));
  const isJson = /^application\/json\b/iu.test(headers.get('content-type') ?? '');
  // Read to its end in any case, so that the connection can be used again.
  const text = await response.text();
  const body = isJson ? recordOf(text) : undefined;
  if (body === undefined && status !== 204 && status < 300) throw protocolError(secret, status);
  return { status, body, retryAfterMs };
};

/** The parser's own error would quote the text. */
const recordOf = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** What `fetch` throws has its reason one level down. */
const errorOf = (error: unknown, secret: string): KeyturnError => {
  if (error instanceof KeyturnError) return error;
  if (error instanceof Error && /^(?:Abort|Timeout)Error$/u.test(error.name)) {
    return new KeyturnError('STORE_TIMEOUT', `The vault store gave no answer for '${secret}' in time.`, { secret, store: 'vault' });
  }
  return unreachable(secret, error instanceof Error ? error.cause ?? error : error);
};
