/**
 * What the AWS SDK throws, as the runtime's own errors. Only names, codes and statuses are read: the SDK's error objects lead to the
 * whole answer.
 *
 * @module
 */
import { type ErrorCode, KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import { secretDisabled, secretNotFound } from './absence.ts';
import { retryAfterMsOf } from './attempts.ts';

/** The store's kind. */
export const KIND = 'awsSecretsManager';

/** Errors by the name that the service or the SDK gives them. */
const CODES: ReadonlyMap<string, readonly [ErrorCode, string]> = new Map<string, readonly [ErrorCode, string]>([
  ['AccessDeniedException', ['ACCESS_DENIED', 'the credentials lack a permission; see the policy in docs/runtime/stores-aws.md']],
  ['DecryptionFailure', ['ACCESS_DENIED', 'the KMS key of the secret is disabled, or may not be used (kms:Decrypt)']],
  ['EncryptionFailure', ['ACCESS_DENIED', 'the KMS key of the secret is disabled, or may not be used (kms:GenerateDataKey)']],
  ['ExpiredTokenException', ['ACCESS_DENIED', 'the credentials have expired']],
  ['UnrecognizedClientException', ['ACCESS_DENIED', 'the credentials are not known there']],
  ['InvalidClientTokenId', ['ACCESS_DENIED', 'the credentials are not known there']],
  ['InvalidSignatureException', ['ACCESS_DENIED', "the signature is refused: wrong secret key, region or clock"]],
  ['IncompleteSignatureException', ['ACCESS_DENIED', 'the signature is refused']],
  ['MissingAuthenticationTokenException', ['ACCESS_DENIED', 'the request came without credentials']],
  ['CredentialsProviderError', ['STORE_UNAVAILABLE', 'no AWS credentials were found']],
  ['TokenProviderError', ['STORE_UNAVAILABLE', 'no AWS credentials were found']],
  ['ThrottlingException', ['STORE_THROTTLED', 'too many requests']],
  ['TooManyRequestsException', ['STORE_THROTTLED', 'too many requests']],
  ['RequestLimitExceeded', ['STORE_THROTTLED', 'too many requests']],
  ['LimitExceededException', ['STORE_THROTTLED', 'a quota of the account is used up']],
  ['TimeoutError', ['STORE_TIMEOUT', 'no answer in time']],
  ['AbortError', ['STORE_TIMEOUT', 'no answer in time']],
  ['InternalServiceError', ['STORE_UNAVAILABLE', 'the service fails']],
]);

const BROKEN: readonly [ErrorCode, string] = ['STORE_UNAVAILABLE', 'the connection broke'];

const SKEWED = /Signature|TimeTooSkewed|RequestExpired|RequestInTheFuture|AuthFailure/u;

/** The runtime's error for whatever a request for a secret ended with. */
export const awsErrorOf = (error: unknown, secret: string): KeyturnError => {
  if (error instanceof KeyturnError) return error;
  const name = nameOf(error);
  if (name === 'ResourceNotFoundException') return secretNotFound(KIND, secret);
  if (isDeletion(error)) return secretDisabled(KIND, secret, 'scheduled for deletion; restore it, or name another');
  const status = statusOf(error);
  const [code, reason] = isCut(error) ? BROKEN : CODES.get(name) ?? byStatus(status, error);
  const retryAfterMs = code === 'STORE_THROTTLED' ? retryAfterMsOf(headerOf(error, 'retry-after')) : undefined;
  const shown = status === undefined ? '' : ` (HTTP ${status})`;
  return new KeyturnError(code, `The ${KIND} store failed at '${secret}': ${reason}${shown}.`, {
    secret, store: KIND, ...(retryAfterMs !== undefined && { retryAfterMs }),
    // The message of a foreign error is dropped by the class; its own is all that is kept.
    cause: error,
  });
};

/** The runtime's error for one entry of a batch that failed, by what the service says of it. */
export const awsEntryErrorOf = ({ code, message }: { readonly code: string; readonly message: string }, secret: string): KeyturnError =>
  awsErrorOf(Object.assign(new Error(message), { name: code, $metadata: { httpStatusCode: 200 } }), secret);

/** The name under which the service or the SDK threw. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Whether the SDK has just corrected its clock after this error, so that the same request passes now. */
export const isCorrectedSkew = (error: unknown): boolean =>
  SKEWED.test(nameOf(error)) && isRecord(error) && isRecord(error['$metadata']) && error['$metadata']['clockSkewCorrected'] === true;

const byStatus = (status: number | undefined, error: unknown): readonly [ErrorCode, string] => {
  if (status === 429) return ['STORE_THROTTLED', 'too many requests'];
  if (status === 401 || status === 403) return ['ACCESS_DENIED', 'access is refused'];
  if (status !== undefined && status >= 500) return ['STORE_UNAVAILABLE', 'the service fails'];
  if (status !== undefined) return ['STORE_PROTOCOL', 'the answer is none of Secrets Manager'];
  if (error instanceof SyntaxError) return ['STORE_PROTOCOL', 'the answer is none of Secrets Manager'];
  return ['STORE_UNAVAILABLE', 'the service was not reached'];
};

/** The SDK takes a connection that was cut before an answer for a time-out. */
const isCut = (error: unknown): boolean => statusOf(error) === undefined && isRecord(error) && (error['code'] === 'ECONNRESET' || error['code'] === 'EPIPE');

/** On reads and writes alike, the one state that makes a request invalid is that the secret is to be deleted. */
const isDeletion = (error: unknown): boolean =>
  nameOf(error) === 'InvalidRequestException' && error instanceof Error && /delet/iu.test(error.message);

const statusOf = (error: unknown): number | undefined => {
  const metadata = isRecord(error) ? error['$metadata'] : undefined;
  const status = isRecord(metadata) ? metadata['httpStatusCode'] : undefined;
  return typeof status === 'number' ? status : undefined;
};

/** The SDK hides the response from enumeration, not from access. */
const headerOf = (error: unknown, name: string): unknown => {
  const response = isRecord(error) ? error['$response'] : undefined;
  const headers = isRecord(response) ? response['headers'] : undefined;
  return isRecord(headers) ? headers[name] : undefined;
};
