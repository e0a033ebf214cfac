/** Calls that a real Vault and our imitation must answer alike: the same status, the same members of the same types, the same words. */
import type { VaultPlace } from '../runtime/vaultContract.ts';

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
  { method: 'GET', path: 'secret/data/like' },
  { method: 'GET', path: 'secret/metadata/like' },
  { method: 'POST', path: 'secret/data/like', body: { options: {} } },
  { method: 'POST', path: 'secret/data/like', body: { data: { value: 'a', number: 5, list: [1], none: null }, options: { cas: 0 } } },
  { method: 'GET', path: 'secret/data/like' },
  { method: 'POST', path: 'secret/data/like', body: { data: { value: 'b' }, options: { cas: 0 } } },
  { method: 'POST', path: 'secret/data/like', body: { data: { value: 'b' }, options: { cas: 1 } } },
  { method: 'GET', path: 'secret/data/like?version=1' },
  { method: 'GET', path: 'secret/data/like?version=9' },
  { method: 'GET', path: 'secret/metadata/like' },
  { method: 'DELETE', path: 'secret/data/like' },
  { method: 'GET', path: 'secret/data/like' },
  { method: 'POST', path: 'secret/undelete/like', body: { versions: [2] } },
  { method: 'GET', path: 'secret/data/like' },
  { method: 'POST', path: 'secret/delete/like', body: { versions: [1] } },
  { method: 'GET', path: 'secret/data/like?version=1' },
  { method: 'POST', path: 'secret/destroy/like', body: { versions: [1] } },
  { method: 'GET', path: 'secret/data/like?version=1' },
  { method: 'POST', path: 'secret/destroy/like', body: {} },
  { method: 'POST', path: 'secret/metadata/like', body: { cas_required: true, max_versions: 3 } },
  { method: 'POST', path: 'secret/data/like', body: { data: { value: 'c' } } },
  { method: 'GET', path: 'secret/metadata/like' },
  { method: 'GET', path: 'secret/metadata/?list=true' },
  { method: 'GET', path: 'secret/metadata/none/?list=true' },
  { method: 'DELETE', path: 'secret/metadata/like' },
  { method: 'GET', path: 'secret/data/like' },
  { method: 'GET', path: 'elsewhere/data/like' },
  { method: 'GET', path: 'secret/data/like', token: null },
  { method: 'GET', path: 'secret/data/like', token: 'hvs.unknown' },
  { method: 'GET', path: 'auth/token/lookup-self', token: 'hvs.unknown' },
  { method: 'POST', path: 'auth/token/renew-self', body: {}, token: 'hvs.unknown' },
  { method: 'GET', path: 'sys/internal/ui/mounts/secret' },
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

/** Members whose values are the server's own; of the others of `sys` only some matter. */
const OWN: ReadonlySet<string> = new Set(['request_id', 'accessor', 'uuid', 'cluster_id', 'cluster_name', 'server_time_utc', 'version']);
const USED: ReadonlySet<string> = new Set(['data', 'auth', 'errors', 'warnings', 'lease_id', 'lease_duration', 'renewable', 'initialized', 'sealed', 'standby']);

const formOf = (body: unknown): unknown => {
  if (!isObject(body)) return body;
  const members = Object.entries(body).filter(([name]) => USED.has(name));
  const { type, options } = isObject(body['data']) ? body['data'] : {};
  const isMount = type !== undefined && options !== undefined;
  return Object.fromEntries(members.map(([name, value]) => [name, isMount && name === 'data' ? { type, options } : shapeOf(value)]));
};

/** Instants become the word instant, with how many digits they have. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).filter(([name]) => !OWN.has(name) || name === 'version').map(([name, member]) => [name, shapeOf(member)]));
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value) ? 'instant' : value;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
