/**
 * What the Azure SDK throws, as the runtime's own errors. Only names, codes and statuses are read: the SDK's error objects hold the
 * request, with its token and value, and the answer.
 *
 * @module
 */
import { type ErrorCode, KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import { secretDisabled, secretNotFound } from './absence.ts';
import { retryAfterMsOf } from './attempts.ts';

/** The store's kind. */
export const KIND = 'azureKeyVault';

/** Errors of `@azure/identity` and of the pipeline, by name. */
const NAMES: ReadonlyMap<string, readonly [ErrorCode, string]> = new Map<string, readonly [ErrorCode, string]>([
  ['CredentialUnavailableError', ['STORE_UNAVAILABLE', 'no Azure credential was found']],
  ['AggregateAuthenticationError', ['ACCESS_DENIED', 'no Azure credential is accepted']],
  ['AuthenticationError', ['ACCESS_DENIED', 'the Azure credential is not accepted']],
  ['AuthenticationRequiredError', ['ACCESS_DENIED', 'somebody must sign in to Azure']],
  ['AbortError', ['STORE_TIMEOUT', 'no answer in time']],
]);

/** The runtime's error for whatever a request for a secret ended with. */
export const azureErrorOf = (error: unknown, secret: string): KeyturnError => {
  if (error instanceof KeyturnError) return error;
  const status = memberOf(error, 'statusCode');
  if (status === 404) return secretNotFound(KIND, secret);
  if (status === 409) return secretDisabled(KIND, secret, 'deleted but recoverable; recover or purge it');
  if (status === 403 && innerCodesOf(error).includes('SecretDisabled')) return secretDisabled(KIND, secret, 'disabled');
  const name = error instanceof Error ? error.name : '';
  const [code, reason] = NAMES.get(name) ?? byStatus(typeof status === 'number' ? status : undefined, error);
  const retryAfterMs = code === 'STORE_THROTTLED' ? retryAfterMsOf(headerOf(error, 'retry-after')) : undefined;
  const shown = typeof status === 'number' ? ` (HTTP ${status})` : '';
  return new KeyturnError(code, `The ${KIND} store failed at '${secret}': ${reason}${shown}.`, {
    secret, store: KIND, ...(retryAfterMs !== undefined && { retryAfterMs }),
    // The class keeps nothing of it but its name and code.
    cause: error,
  });
};

const byStatus = (status: number | undefined, error: unknown): readonly [ErrorCode, string] => {
  if (status === 429) return ['STORE_THROTTLED', 'too many requests'];
  if (status === 401 || status === 403) {
    return ['ACCESS_DENIED', 'access is refused, by role, access policy or firewall; see docs/runtime/stores-azure.md'];
  }
  if (status !== undefined && status >= 500) return ['STORE_UNAVAILABLE', 'the service fails'];
  if (status !== undefined || isUnreadable(error)) {
    return ['STORE_PROTOCOL', 'the answer is none of Key Vault'];
  }
  return ['STORE_UNAVAILABLE', 'the service was not reached'];
};

/** The SDK stumbles over answers that it does not expect, by errors without a code; what comes of the network has one. */
const isUnreadable = (error: unknown): boolean => {
  const code = memberOf(error, 'code');
  return code === 'PARSE_ERROR' || (code === undefined && error instanceof Error && /^(?:RestError|TypeError|SyntaxError)$/u.test(error.name));
};

/** The codes of `{"error":{"code","innererror":{"code"}}}`, which say what a status alone does not. */
const innerCodesOf = (error: unknown): readonly unknown[] => {
  const details = memberOf(error, 'details');
  const outer = memberOf(details, 'error') ?? details;
  // The SDK writes the second name where it knows the answer's shape.
  return ['innererror', 'innerError'].map((member) => memberOf(memberOf(outer, member), 'code'));
};

const headerOf = (error: unknown, name: string): unknown => {
  const headers = memberOf(memberOf(error, 'response'), 'headers');
  const get = memberOf(headers, 'get');
  return typeof get === 'function' ? Reflect.apply(get, headers, [name]) : undefined;
};

const memberOf = (value: unknown, member: string): unknown => (isRecord(value) ? value[member] : undefined);
