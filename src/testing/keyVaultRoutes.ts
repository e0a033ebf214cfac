/** The routes of the imitated Key Vault: each reads its request, and gives the next state and the answer. */
import { randomBytes } from 'node:crypto';
import {
  secretIn, type VaultAttributes, type VaultProperties, VaultRefusal, type VaultSecret, type VaultState, type VaultVersion, versionIn,
  withDeletion, withProperties, withVersion,
} from './keyVaultState.ts';

/** What a route works on. */
export interface VaultInput {
  readonly state: VaultState;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whole seconds of the epoch. */
  readonly now: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
}

/** What comes of it; a read leaves the state out. */
export interface VaultOutcome {
  readonly state?: VaultState;
  readonly answer?: Readonly<Record<string, unknown>>;
}

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  readonly run: (input: VaultInput, name: string, version: string) => VaultOutcome;
}

const PAGE = 25;
const DAY = 86_400;

const setSecret: Route['run'] = ({ state, body, now, origin }, name) => {
  const { value } = body;
  if (typeof value !== 'string') throw new VaultRefusal(400, 'BadParameter', 'The parameter value is missing.');
  const version: VaultVersion = { id: randomBytes(16).toString('hex'), value, created: now, updated: now, ...propertiesOf(body) };
  return { state: withVersion(state, name, version), answer: { value, ...bundleOf(origin, name, version) } };
};

const getSecret: Route['run'] = ({ state, origin }, name, id) => {
  const version = versionIn(state, name, id);
  if (version.attributes?.enabled === false) {
    throw new VaultRefusal(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled');
  }
  return { answer: { value: version.value, ...bundleOf(origin, secretIn(state, name).name, version) } };
};

const updateSecret: Route['run'] = ({ state, body, now, origin }, name, id) => {
  const changed = withProperties(state, { name, id, now }, propertiesOf(body));
  return { state: changed, answer: bundleOf(origin, name, versionIn(changed, name, id)) };
};

/** In no useful order, as the service has it. */
const getVersions: Route['run'] = (input, name) => {
  const versions = [...secretIn(input.state, name).versions].sort((one, other) => (one.id < other.id ? -1 : 1));
  return pageOf(input, versions.map((version) => bundleOf(input.origin, name, version)));
};

const getSecrets: Route['run'] = (input) => pageOf(input, standing(input.state).flatMap(({ name, versions: [newest] }) => {
  const { id: _, ...bundle } = newest ? bundleOf(input.origin, name, newest) : {};
  return [{ id: `${input.origin}/secrets/${name}`, ...bundle }];
}));

const deleteSecret: Route['run'] = ({ state, now, origin }, name) => {
  const changed = withDeletion(state, name, now);
  return { state: changed, answer: deletionOf(origin, name, changed) };
};

const getDeletedSecret: Route['run'] = ({ state, origin }, name) => ({ answer: deletionOf(origin, name, state) });

const recoverDeletedSecret: Route['run'] = ({ state, origin }, name) => {
  const changed = withDeletion(state, name, undefined);
  return { state: changed, answer: bundleOf(origin, name, versionIn(changed, name, '')) };
};

const purgeDeletedSecret: Route['run'] = ({ state, origin }, name) => {
  deletionOf(origin, name, state);
  return { state: new Map([...state].filter(([key]) => key !== name.toLowerCase())) };
};

const ROUTES: readonly Route[] = [
  { operation: 'SetSecret', method: 'PUT', path: /^\/secrets\/([^/]+)\/?$/u, run: setSecret },
  { operation: 'GetSecretVersions', method: 'GET', path: /^\/secrets\/([^/]+)\/versions\/?$/u, run: getVersions },
  { operation: 'GetSecret', method: 'GET', path: /^\/secrets\/([^/]+)\/([^/]*)$/u, run: getSecret },
  { operation: 'GetSecret', method: 'GET', path: /^\/secrets\/([^/]+)$/u, run: getSecret },
  { operation: 'GetSecrets', method: 'GET', path: /^\/secrets\/?$/u, run: getSecrets },
  { operation: 'UpdateSecret', method: 'PATCH', path: /^\/secrets\/([^/]+)\/([^/]+)$/u, run: updateSecret },
  { operation: 'DeleteSecret', method: 'DELETE', path: /^\/secrets\/([^/]+)\/?$/u, run: deleteSecret },
  { operation: 'GetDeletedSecret', method: 'GET', path: /^\/deletedsecrets\/([^/]+)\/?$/u, run: getDeletedSecret },
  { operation: 'RecoverDeletedSecret', method: 'POST', path: /^\/deletedsecrets\/([^/]+)\/recover$/u, run: recoverDeletedSecret },
  { operation: 'PurgeDeletedSecret', method: 'DELETE', path: /^\/deletedsecrets\/([^/]+)\/?$/u, run: purgeDeletedSecret },
];

/** The name of what a request wants, empty if nobody knows it. */
export const operationOf = (method: string, path: string): string => routeOf(method, path)?.operation ?? '';

/** Runs a request; throws `VaultRefusal`. */
export const runRoute = (input: VaultInput): VaultOutcome => {
  const route = routeOf(input.method, input.path);
  const [, name = '', version = ''] = route?.path.exec(input.path) ?? [];
  if (route === undefined) throw new VaultRefusal(404, 'NotFound', 'The test server does not know this address.');
  return route.run(input, decodeURIComponent(name), version);
};

const routeOf = (method: string, path: string): Route | undefined =>
  ROUTES.find((route) => route.method === method && route.path.test(path));

const standing = (state: VaultState): readonly VaultSecret[] => [...state.values()].filter(({ deleted }) => deleted === undefined);

const bundleOf = (
  origin: string, name: string, { id, contentType, tags, attributes, created, updated }: VaultVersion,
): Readonly<Record<string, unknown>> => ({
  id: `${origin}/secrets/${name}/${id}`,
  ...(contentType !== undefined && { contentType }),
  attributes: { enabled: true, ...attributes, created, updated, recoveryLevel: 'Recoverable+Purgeable', recoverableDays: 90 },
  tags: tags ?? {},
});

const deletionOf = (origin: string, name: string, state: VaultState): Readonly<Record<string, unknown>> => {
  const secret = state.get(name.toLowerCase());
  const [newest] = secret?.versions ?? [];
  if (secret?.deleted === undefined || newest === undefined) throw new VaultRefusal(404, 'SecretNotFound', `Deleted Secret not found: ${name}`);
  return {
    recoveryId: `${origin}/deletedsecrets/${name}`, deletedDate: secret.deleted, scheduledPurgeDate: secret.deleted + 90 * DAY,
    ...bundleOf(origin, name, newest),
  };
};

const pageOf = ({ query, path, origin }: VaultInput, items: readonly unknown[]): VaultOutcome => {
  const start = Number(query.get('$skiptoken') ?? 0);
  const size = Math.min(Number(query.get('maxresults') ?? PAGE), PAGE);
  const next = `${origin}${path}?api-version=${query.get('api-version') ?? ''}&$skiptoken=${start + size}`;
  return { answer: { value: items.slice(start, start + size), nextLink: items.length > start + size ? next : null } };
};

const propertiesOf = ({ contentType, tags, attributes }: VaultInput['body']): VaultProperties => ({
  ...(typeof contentType === 'string' && { contentType }),
  ...(isObject(tags) && { tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)])) }),
  ...(isObject(attributes) && { attributes: attributesOf(attributes) }),
});

const attributesOf = ({ enabled, nbf, exp }: Readonly<Record<string, unknown>>): VaultAttributes => ({
  ...(typeof enabled === 'boolean' && { enabled }), ...(typeof nbf === 'number' && { nbf }), ...(typeof exp === 'number' && { exp }),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
