/** What Vault's answers mean when they are none that was asked for. Of a body only its form is looked at; nothing of it is kept. */
import { KeyturnError, type ErrorCode } from '../errors.ts';
import { isRecord } from '../records.ts';
import { secretDisabled, secretNotFound, storeConflict } from './absence.ts';
import type { VaultReply } from './vaultClient.ts';
import { KIND } from './vaultOptions.ts';

/** `STORE_UNAVAILABLE`: no answer came. */
export const unreachable = (secret: string, cause?: unknown): KeyturnError =>
  new KeyturnError('STORE_UNAVAILABLE', `The vault store was not reached for '${secret}'.`, { secret, store: KIND, cause });

/** `STORE_PROTOCOL`: the answer is not Vault's. */
export const protocolError = (secret: string, status: number): KeyturnError =>
  new KeyturnError('STORE_PROTOCOL', `What answered for '${secret}' is no KV v2 store of Vault (HTTP ${status}).`, { secret, store: KIND });

const REASONS: ReadonlyMap<number, readonly [ErrorCode, string]> = new Map<number, readonly [ErrorCode, string]>([
  [401, ['ACCESS_DENIED', 'access is refused']],
  [403, ['ACCESS_DENIED', 'the token has ended, or its policy lacks a permission; see docs/runtime/stores-vault.md']],
  [412, ['STORE_UNAVAILABLE', 'this node does not have the latest write yet']],
  [413, ['ARGUMENT_INVALID', 'the value is too large for it']],
  [429, ['STORE_THROTTLED', 'too many requests']],
  [472, ['STORE_UNAVAILABLE', 'this node belongs to a disaster recovery cluster']],
  [473, ['STORE_UNAVAILABLE', 'this node is a performance standby']],
  [501, ['STORE_UNAVAILABLE', 'it is not initialised']],
]);

/** The error for an answer about a secret. Only a 404 that says nothing else is a confirmed absence. */
export const failureOf = (reply: VaultReply, secret: string): KeyturnError => {
  const { status, body } = reply;
  if (status === 404) return absenceOf(reply, secret);
  if (status === 400 && says(body, /check-and-set parameter did not match/u)) return storeConflict(KIND, secret);
  if (status >= 300 && status < 400) return failed(reply, secret, 'STORE_PROTOCOL', 'it leads to another address; name that of the active node');
  const [code, reason] = REASONS.get(status) ?? byStatus(reply);
  return failed(reply, secret, code, reason);
};

/** The same for a login, where Vault says 400 to what it does not know. */
export const loginFailureOf = (reply: VaultReply, secret: string): KeyturnError => {
  const isRefused = [400, 401, 403].includes(reply.status);
  if (isRefused) return failed(reply, secret, 'ACCESS_DENIED', 'the login is refused: wrong role or credential, or one that has ended');
  if (reply.status === 404) return failed(reply, secret, 'STORE_PROTOCOL', 'the login method is not mounted there');
  return failureOf(reply, secret);
};

/** `SECRET_DISABLED`: the version is there in name only. */
export const disabledOf = (secret: string, metadata: unknown): KeyturnError => {
  const isDestroyed = isRecord(metadata) && metadata['destroyed'] === true;
  return secretDisabled(KIND, secret, isDestroyed ? 'destroyed; write a new version' : 'deleted; undelete its newest version, or write a new one');
};

/** One 404 comes without a body's data and means absence, another with the metadata of a version that was deleted. */
const absenceOf = (reply: VaultReply, secret: string): KeyturnError => {
  const { body } = reply;
  const data = body?.['data'];
  if (isRecord(data) && isRecord(data['metadata'])) return disabledOf(secret, data['metadata']);
  const errors = body?.['errors'];
  if (Array.isArray(errors) && errors.length === 0) return secretNotFound(KIND, secret);
  if (says(body, /no handler for route/u)) return failed(reply, secret, 'STORE_PROTOCOL', 'nothing is mounted at its mount');
  return protocolError(secret, reply.status);
};

const byStatus = ({ status, body }: VaultReply): readonly [ErrorCode, string] => {
  if (status === 503 && says(body, /sealed/u)) return ['STORE_UNAVAILABLE', 'it is sealed'];
  if (status >= 500) return ['STORE_UNAVAILABLE', 'it fails'];
  return ['STORE_PROTOCOL', 'the request is not understood'];
};

const says = (body: VaultReply['body'], pattern: RegExp): boolean => {
  const errors = body?.['errors'];
  return Array.isArray(errors) && errors.some((error) => typeof error === 'string' && pattern.test(error));
};

const failed = ({ status, retryAfterMs }: VaultReply, secret: string, code: ErrorCode, reason: string): KeyturnError =>
  new KeyturnError(code, `The vault store failed at '${secret}': ${reason} (HTTP ${status}).`, {
    secret, store: KIND, ...(code === 'STORE_THROTTLED' && retryAfterMs !== undefined && { retryAfterMs }),
  });
