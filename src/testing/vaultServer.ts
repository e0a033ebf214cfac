/**
 * An imitation of HashiCorp Vault and OpenBao on the loopback: a KV v2 store, the login methods token, AppRole and Kubernetes, leases and
 * renewals, health and sealing.
 *
 * @module
 */
import { KV_OPERATIONS } from './kvOperations.ts';
import { type KvState, refusal } from './kvState.ts';
import { type ServerOptions, type Service, type ServiceReply, type ServiceRequest, startServer, type TestServer } from './server.ts';
import { envelope, INVALID_TOKEN, type Lease, type TokenDesk, tokenDesk } from './vaultTokens.ts';

/** How the server is started. */
export interface VaultServerOptions extends ServerOptions {
  /** Where the KV v2 store is mounted; `secret`. */
  readonly mount?: string;
  /** The only namespace that there is; none unless given. */
  readonly namespace?: string;
  /** Answers as a Vault Agent does: with its own token, and only to requests that carry `X-Vault-Request`. */
  readonly isAgent?: boolean;
}

/** A running imitation of Vault, and what a test does behind its clients' backs. */
export interface VaultServer extends TestServer, Pick<TokenDesk, 'rootToken' | 'approle' | 'kubernetes' | 'revokeTokens' | 'rotateJwt' | 'setLease'> {
  readonly mount: string;
  /** Makes a value the newest version: a text as `{ "value": text }`, an object as it is. Gives the version's number. */
  put(path: string, value: string | Readonly<Record<string, unknown>>): number;
  /** Calls the KV store as a client does, such as `POST destroy`, without a token. */
  call(operation: string, path: string, body?: Readonly<Record<string, unknown>>): ServiceReply;
  /** A token outside the login methods; without end unless the lease says otherwise. */
  createToken(lease?: Partial<Lease>): string;
  /** Seals it: all but its health is refused. */
  seal(): void;
  unseal(): void;
}

const WORDS: ReadonlyMap<number, string> = new Map([
  [403, 'permission denied'], [429, 'request path "secret/data": rate limit quota exceeded'], [500, 'internal error'],
  [412, 'required index state not present'], [503, 'Vault is sealed'],
]);

/** Starts the server; resolves when it listens. */
export const vaultServer = async ({ mount = 'secret', namespace = '', isAgent = false, ...options }: VaultServerOptions = {}): Promise<VaultServer> => {
  const { now = Date.now } = options;
  const desk = tokenDesk();
  const kv = kvHolder();
  let isSealed = false;
  const server = await startServer(serviceOf({ desk, kv, mount, namespace, isAgent, isSealed: () => isSealed }), options);
  const call: VaultServer['call'] = (operation, path, body = {}) =>
    kv.run(operation, { path, query: new URLSearchParams(), body, now: now(), isStale: false });
  return {
    ...server,
    ...desk,
    get kubernetes() { return desk.kubernetes; },
    mount,
    call,
    put: (path, value) => {
      const reply = call('POST data', path, { data: typeof value === 'string' ? { value } : value });
      return Number(numberIn(reply.body));
    },
    createToken: (lease) => desk.create({ ttlSeconds: 0, maxTtlSeconds: 0, isRenewable: false, ...lease }, now()),
    seal: () => { isSealed = true; },
    unseal: () => { isSealed = false; },
  };
};

interface Parts {
  readonly desk: TokenDesk;
  readonly kv: KvHolder;
  readonly mount: string;
  readonly namespace: string;
  readonly isAgent: boolean;
  readonly isSealed: () => boolean;
}

const serviceOf = (parts: Parts): Service => ({
  operationOf: (request) => operationOf(parts.mount, request),
  answer: (request) => answerOf(parts, request),
  failure: (status) => (WORDS.has(status) ? refusal(status, WORDS.get(status) ?? '') : refusal(status)),
});

/** `GET data`, `POST delete` and so on for the KV store; the path for anything else. */
const operationOf = (mount: string, { method, path }: ServiceRequest): string => {
  const rest = path.replace(/^\/v1\//u, '');
  if (!rest.startsWith(`${mount}/`)) return `${method} ${rest}`;
  return `${method} ${rest.slice(mount.length + 1).split('/', 1)[0] ?? ''}`;
};

const answerOf = ({ desk, kv, mount, namespace, isAgent, isSealed }: Parts, request: ServiceRequest): ServiceReply => {
  const { path, method, headers, now, query, isStale } = request;
  const rest = path.replace(/^\/v1\//u, '');
  if (rest === 'sys/health') return healthOf(isSealed(), now);
  if (isSealed()) return refusal(503, 'Vault is sealed');
  if (isAgent && headers['x-vault-request'] !== 'true') return refusal(412, "missing 'X-Vault-Request' header");
  if ((headers['x-vault-namespace'] ?? '') !== namespace) return refusal(403, 'permission denied');
  const token = headers['x-vault-token'] ?? (isAgent ? desk.rootToken : undefined);
  const body = objectOf(request.body);
  if (body === undefined) return refusal(400, 'error parsing JSON');
  const own = desk.answer({ path: rest, method, body, token, now });
  if (own !== undefined) return own;
  if (!desk.isValid(token, now)) return refusal(403, INVALID_TOKEN);
  if (rest === `sys/internal/ui/mounts/${mount}`) return { status: 200, body: envelope({ data: { type: 'kv', path: `${mount}/`, options: { version: '2' } } }) };
  const [, view = '', place = ''] = rest.startsWith(`${mount}/`) ? /^([^/]*)\/?(.*)$/u.exec(rest.slice(mount.length + 1)) ?? [] : [];
  if (view === '') return refusal(404, `no handler for route "${rest}". route entry not found.`);
  return kv.run(`${method} ${view}`, { path: decodeURIComponent(place), query, body, now, isStale });
};

const healthOf = (isSealed: boolean, now: number): ServiceReply => ({
  status: isSealed ? 503 : 200,
  body: {
    initialized: true, sealed: isSealed, standby: false, performance_standby: false, replication_performance_mode: 'disabled',
    replication_dr_mode: 'disabled', server_time_utc: Math.floor(now / 1000), version: '1.21.4', cluster_name: 'keyturn-test',
  },
});

interface KvHolder {
  run(operation: string, call: {
    readonly path: string; readonly query: URLSearchParams; readonly body: Readonly<Record<string, unknown>>; readonly now: number;
    readonly isStale: boolean;
  }): ServiceReply;
}

/** Holds the state, and the one before the last write. */
const kvHolder = (): KvHolder => {
  let state: KvState = new Map();
  let before = state;
  return {
    run: (operation, { isStale, ...call }) => {
      const run = KV_OPERATIONS.get(operation);
      if (run === undefined) return refusal(405, 'unsupported operation');
      const outcome = run({ ...call, state: isStale ? before : state });
      if (outcome.state !== undefined) [before, state] = [state, outcome.state];
      if (outcome.reply !== undefined) return outcome.reply.status === 404 && isData(outcome.reply.body) ? { status: 404, body: envelope(outcome.reply.body) } : outcome.reply;
      return outcome.data === undefined ? { status: 204, headers: { 'content-type': 'application/json' } } : { status: 200, body: envelope({ data: outcome.data }) };
    },
  };
};

const isData = (body: unknown): body is Readonly<Record<string, unknown>> => typeof body === 'object' && body !== null && 'data' in body;

const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const numberIn = (body: unknown): unknown => {
  const data: unknown = isData(body) ? body['data'] : undefined;
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
};
