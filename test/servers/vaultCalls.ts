/**
 * Calls that a real Vault and our imitation must answer alike: the same status, the same members of the same types, the same words but for
 * capitals, in which OpenBao differs from Vault.
 */
import type { VaultPlace } from '../runtime/vaultContract.ts';

/** The mount that the calls are made at, which nothing else uses. */
export const MOUNT = 'calls';

/** One call; they are made in this order. */
export interface VaultCall {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Instead of the root token; `null`: none. */
  readonly token?: string | null;
}

/** The calls. */
export const CALLS: readonly VaultCall[] = [
  { method: 'GET', path: 'calls/data/like' },
  { method: 'GET', path: 'calls/metadata/like' },
  { method: 'POST', path: 'calls/data/like', body: { options: {} } },
  { method: 'POST', path: 'calls/data/like', body: { data: { value: 'a', number: 5, list: [1], none: null }, options: { cas: 0 } } },
  { method: 'GET', path: 'calls/data/like' },
  { method: 'POST', path: 'calls/data/like', body: { data: { value: 'b' }, options: { cas: 0 } } },
  { method: 'POST', path: 'calls/data/like', body: { data: { value: 'b' }, options: { cas: 1 } } },
  { method: 'GET', path: 'calls/data/like?version=1' },
  { method: 'GET', path: 'calls/data/like?version=9' },
  { method: 'GET', path: 'calls/metadata/like' },
  { method: 'DELETE', path: 'calls/data/like' },
  { method: 'GET', path: 'calls/data/like' },
  { method: 'POST', path: 'calls/undelete/like', body: { versions: [2] } },
  { method: 'GET', path: 'calls/data/like' },
  { method: 'POST', path: 'calls/delete/like', body: { versions: [1] } },
  { method: 'GET', path: 'calls/data/like?version=1' },
  { method: 'POST', path: 'calls/destroy/like', body: { versions: [1] } },
  { method: 'GET', path: 'calls/data/like?version=1' },
  { method: 'POST', path: 'calls/destroy/like', body: {} },
  { method: 'POST', path: 'calls/metadata/like', body: { cas_required: true, max_versions: 3 } },
  { method: 'POST', path: 'calls/data/like', body: { data: { value: 'c' } } },
  { method: 'GET', path: 'calls/metadata/like' },
  { method: 'GET', path: 'calls/metadata/?list=true' },
  { method: 'GET', path: 'calls/metadata/none/?list=true' },
  { method: 'DELETE', path: 'calls/metadata/like' },
  { method: 'GET', path: 'calls/data/like' },
  { method: 'GET', path: 'elsewhere/data/like' },
  { method: 'GET', path: 'calls/data/like', token: null },
  { method: 'GET', path: 'calls/data/like', token: 'hvs.unknown' },
  { method: 'GET', path: 'auth/token/lookup-self', token: 'hvs.unknown' },
  { method: 'POST', path: 'auth/token/renew-self', body: {}, token: 'hvs.unknown' },
  { method: 'GET', path: 'sys/internal/ui/mounts/calls' },
  { method: 'GET', path: 'sys/health', token: null },
];

/** The status, and the form of the answer. */
export const answerOf = async ({ url, rootToken }: VaultPlace, { method, path, body, token = rootToken }: VaultCall): Promise<unknown> => {
  const response = await fetch(`${url}/v1/${path}`, {
    method, headers: { 'x-vault-request': 'true', ...(token !== null && { 'x-vault-token': token }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), body: text === '' ? undefined : formOf(JSON.parse(text)) };
};

/** Members that only OpenBao has, or only Vault, and that our store does not read. */
const OWN: ReadonlySet<string> = new Set(['current_metadata_version', 'metadata_cas_required', 'created_by', 'deleted_by', 'last_updated_by']);
const USED: ReadonlySet<string> = new Set(['data', 'auth', 'errors', 'warnings', 'lease_id', 'lease_duration', 'renewable', 'initialized', 'sealed', 'standby']);

const formOf = (body: unknown): unknown => {
  if (!isObject(body)) return body;
  const members = Object.entries(body).filter(([name]) => USED.has(name));
  const { type, options } = isObject(body['data']) ? body['data'] : {};
  const isMount = type !== undefined && options !== undefined;
  return Object.fromEntries(members.map(([name, value]) => [name, isMount && name === 'data' ? { type, options } : shapeOf(value)]));
};

/** Instants become the word instant; of a list of errors, which Vault gives and OpenBao does not, the first stays. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).filter(([name]) => !OWN.has(name)).map(([name, member]) => [name, shapeOf(member)]));
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\dT/u.test(value)) return 'instant';
  const [, first = value] = /^\d+ errors? occurred:\s+\* ([^\n]*)/u.exec(value) ?? [];
  return first.toLowerCase();
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
