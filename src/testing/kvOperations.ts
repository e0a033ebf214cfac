/** The calls of a KV v2 store. */
import {
  instantOf, type KvCall, type KvOutcome, type KvSecret, type KvVersion, lifeOf, metadataOf, refused, withSecret, withVersion,
} from './kvState.ts';

type Operation = (call: KvCall) => KvOutcome;

const readData: Operation = ({ state, path, query }) => {
  const secret = state.get(path);
  const asked = Number(query.get('version') ?? 0);
  const number = asked === 0 ? secret?.current ?? 0 : asked;
  const version = secret?.versions.get(number);
  if (secret === undefined || version === undefined) return refused(404);
  const metadata = metadataOf(secret, number, version);
  if (version.deleted === undefined && version.data !== undefined) return { data: { data: version.data, metadata } };
  // A 404 all the same, but with what is known of the version.
  return { reply: { status: 404, body: { data: { data: null, metadata } } } };
};

const writeData: Operation = ({ state, path, body, now }) => {
  const secret = state.get(path);
  const { data, options } = body;
  if (!isObject(data)) return refused(400, 'no data provided');
  const cas = isObject(options) ? options['cas'] : undefined;
  if (cas === undefined && secret?.casRequired === true) return refused(400, 'check-and-set parameter required for this call');
  if (cas !== undefined && cas !== (secret?.current ?? 0)) {
    return refused(400, 'check-and-set parameter did not match the current version');
  }
  const next = withVersion(secret, data, now);
  const version = next.versions.get(next.current);
  return { state: withSecret(state, path, next), data: version && metadataOf(next, next.current, version) };
};

/** Changes the named versions. */
const changing = (change: (version: KvVersion, now: number) => KvVersion): Operation => ({ state, path, body, now }) => {
  const { versions } = body;
  if (!Array.isArray(versions) || versions.length === 0) return refused(400, 'No version number provided');
  const secret = state.get(path);
  return secret === undefined ? {} : { state: withSecret(state, path, changed(secret, versions, (version) => change(version, now))) };
};

const deletion = (version: KvVersion, now: number): KvVersion => ({ deleted: now, ...version });
const undeletion = ({ data, created }: KvVersion): KvVersion => ({ data, created });
const destruction = (version: KvVersion): KvVersion => ({ ...version, data: undefined });

const deleteNewest: Operation = (call) =>
  changing(deletion)({ ...call, body: { versions: [call.state.get(call.path)?.current ?? 0] } });

const readMetadata: Operation = ({ state, path, query }) => {
  if (query.get('list') === 'true') return list({ state, path });
  const secret = state.get(path);
  if (secret === undefined) return refused(404);
  const versions = [...secret.versions].map(([number, version]) => [number, lifeOf(version)] as const);
  return {
    data: {
      cas_required: secret.casRequired, created_time: instantOf(secret.created), current_version: secret.current,
      custom_metadata: secret.customMetadata, delete_version_after: '0s', max_versions: secret.maxVersions,
      oldest_version: Math.min(...secret.versions.keys()) === 1 ? 0 : Math.min(...secret.versions.keys()),
      updated_time: instantOf(secret.updated), versions: Object.fromEntries(versions),
    },
  };
};

const writeMetadata: Operation = ({ state, path, body, now }) => {
  const secret: KvSecret = state.get(path) ?? {
    versions: new Map(), current: 0, created: now, updated: now, casRequired: false, maxVersions: 0, customMetadata: null,
  };
  const { cas_required: casRequired, max_versions: maxVersions } = body;
  return {
    state: withSecret(state, path, {
      ...secret,
      ...(typeof casRequired === 'boolean' && { casRequired }),
      ...(typeof maxVersions === 'number' && { maxVersions }),
    }),
  };
};

const deleteMetadata: Operation = ({ state, path }) => ({ state: new Map([...state].filter(([one]) => one !== path)) });

const list = ({ state, path }: Pick<KvCall, 'state' | 'path'>): KvOutcome => {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  const inside = [...state.keys()].filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length));
  const keys = [...new Set(inside.map((one) => /^[^/]*\/?/u.exec(one)?.[0] ?? ''))].sort();
  return keys.length === 0 ? refused(404) : { data: { keys } };
};

const changed = (secret: KvSecret, numbers: readonly unknown[], change: (version: KvVersion) => KvVersion): KvSecret => ({
  ...secret,
  versions: new Map([...secret.versions].map(([number, version]) =>
    [number, numbers.includes(number) ? change(version) : version] as const)),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The calls by method and view. */
export const KV_OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['GET data', readData],
  ['POST data', writeData],
  ['PUT data', writeData],
  ['DELETE data', deleteNewest],
  ['POST delete', changing(deletion)],
  ['POST undelete', changing(undeletion)],
  ['POST destroy', changing(destruction)],
  ['GET metadata', readMetadata],
  ['LIST metadata', (call) => list(call)],
  ['POST metadata', writeMetadata],
  ['DELETE metadata', deleteMetadata],
]);
