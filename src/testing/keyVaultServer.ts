/**
 * An imitation of Azure Key Vault's secrets on the loopback: the challenge before the first token, versions with dates, soft deletion,
 * pages, and names that do not tell upper from lower case.
 *
 * @module
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { operationOf, runRoute } from './keyVaultRoutes.ts';
import { type VaultProperties, VaultRefusal, type VaultState } from './keyVaultState.ts';
import { type ServerOptions, type Service, type ServiceReply, type ServiceRequest, startServer, type TestServer } from './server.ts';

/** A running imitation of a key vault, and what a test does behind its clients' backs. */
export interface KeyVaultServer extends TestServer {
  /** The one credential that is accepted: gives a token made at the start. */
  readonly credential: { getToken(): Promise<{ readonly token: string; readonly expiresOnTimestamp: number }> };
  /** Adds a version; gives its ID. Dates under `attributes` are whole seconds of the epoch. */
  put(name: string, value: string, properties?: VaultProperties): string;
  /** Changes a version. */
  update(name: string, version: string, properties: VaultProperties): void;
  /** Deletes a secret so that it can be recovered. */
  delete(name: string): void;
}

const FAILURES: ReadonlyMap<number, string> = new Map([
  [401, 'Unauthorized'], [403, 'Forbidden'], [404, 'SecretNotFound'], [409, 'Conflict'], [429, 'Throttled'], [503, 'ServiceUnavailable'],
]);

const HOUR_MS = 3_600_000;

/** Starts the server; resolves when it listens. */
export const keyVaultServer = async (options: ServerOptions = {}): Promise<KeyVaultServer> => {
  const { now = Date.now, tls } = options;
  const token = randomBytes(24).toString('base64url');
  const run = runnerOf(tls === undefined ? 'http' : 'https');
  const server = await startServer(serviceOf(token, run), { ...options, now });
  const direct = (method: string, path: string, body: object = {}): Readonly<Record<string, unknown>> =>
    run({ method, path, body: JSON.stringify(body), query: new URLSearchParams(), headers: { host: new URL(server.url).host }, now: now(), isStale: false }) ?? {};
  return {
    ...server,
    credential: { getToken: async () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + HOUR_MS }) },
    put: (name, value, properties = {}) => String(direct('PUT', `/secrets/${name}`, { value, ...properties })['id']).replace(/.*\//u, ''),
    update: (name, version, properties) => void direct('PATCH', `/secrets/${name}/${version}`, properties),
    delete: (name) => void direct('DELETE', `/secrets/${name}`),
  };
};

type Run = (request: ServiceRequest) => Readonly<Record<string, unknown>> | undefined;

/** Holds the state, and the one before the last write for replicas that lag. */
const runnerOf = (scheme: 'http' | 'https'): Run => {
  let state: VaultState = new Map();
  let before: VaultState = state;
  return ({ method, path, query, headers, body, now, isStale }) => {
    const outcome = runRoute({
      state: isStale ? before : state, method, path, query, body: membersOf(body),
      now: Math.floor(now / 1000), origin: `${scheme}://${headers.host ?? ''}`,
    });
    if (outcome.state !== undefined) [before, state] = [state, outcome.state];
    return outcome.answer;
  };
};

const serviceOf = (token: string, run: Run): Service => ({
  operationOf: ({ method, path }) => operationOf(method, path),
  answer: (request) => {
    if (!isAuthorized(request, token)) return challenge();
    try {
      const body = run(request);
      return body === undefined ? { status: 204 } : { status: 200, body };
    } catch (error) {
      if (error instanceof VaultRefusal) return refusal(error);
      throw error;
    }
  },
  failure: (status) => (status === 401
    ? challenge()
    : refusal(new VaultRefusal(status, FAILURES.get(status) ?? 'InternalServerError', 'The test server fails as told.'))),
});

const isAuthorized = ({ headers: { authorization = '' } }: ServiceRequest, token: string): boolean => {
  const given = Buffer.from(authorization);
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const challenge = (): ServiceReply => ({
  ...refusal(new VaultRefusal(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.')),
  headers: {
    'www-authenticate': 'Bearer authorization="https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000", '
      + 'resource="https://vault.azure.net"',
  },
});

const refusal = ({ status, code, message, innerCode }: VaultRefusal): ServiceReply => ({
  status, body: { error: { code, message, ...(innerCode !== undefined && { innererror: { code: innerCode } }) } },
});

const membersOf = (body: string): Readonly<Record<string, unknown>> => {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};
