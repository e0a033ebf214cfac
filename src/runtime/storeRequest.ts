/** Requests to a store: bounded in time, and their errors all of one class. */
import { isUint8Array } from 'node:util/types';
import { hasCode, KeyturnError } from './errors.ts';
import { isRecord } from './records.ts';
import type { SecretReference, SecretStore, StoredVersion, StoredVersions } from './types.ts';

/** Reads a secret within a time limit, also from a store that does not heed its signal. */
export const readWithin = async (
  store: SecretStore,
  reference: SecretReference,
  timeoutMs: number,
): Promise<StoredVersions> => {
  const versions = await within(store, reference, timeoutMs, (signal) => store.read(reference, { signal }));
  return someVersions(versions, store, reference);
};

/** Reads many secrets in one request, within a time limit; gives a function that tells each one's versions, or throws its error. */
export const readManyWithin = async (
  store: SecretStore,
  references: readonly SecretReference[],
  timeoutMs: number,
): Promise<(name: string) => Promise<StoredVersions>> => {
  const all = { name: references.map(({ name }) => name).join("', '") };
  const answers = await within(store, all, timeoutMs, async (signal) => store.readMany?.(references, { signal }))
    .catch((error: unknown) => {
      // The right to read many at once is often one of its own.
      if (hasCode(error, 'ACCESS_DENIED')) return undefined;
      throw error;
    });
  return async (name) => {
    const answer = answers?.get(name);
    if (answer === undefined) return readWithin(store, { name }, timeoutMs);
    if (answer instanceof KeyturnError) throw answer;
    return someVersions(answer, store, { name });
  };
};

const within = async <Result>(
  store: SecretStore,
  reference: SecretReference,
  timeoutMs: number,
  request: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(timedOut(store, reference, timeoutMs));
      controller.abort();
    }, timeoutMs).unref();
  });
  try {
    return await Promise.race([request(controller.signal), late]);
  } catch (error) {
    throw asStoreError(error, store, reference);
  } finally {
    clearTimeout(timer);
  }
};

/** Reads a secret at once, by the store's own synchronous read or one that stands in for it. */
export const readNow = (
  store: SecretStore,
  reference: SecretReference,
  read: (reference: SecretReference) => StoredVersions,
): StoredVersions => {
  try {
    return someVersions(read(reference), store, reference);
  } catch (error) {
    throw asStoreError(error, store, reference);
  }
};

const someVersions = (versions: StoredVersions, store: SecretStore, { name }: SecretReference): StoredVersions => {
  if (!Array.isArray(versions) || !versions.every(isStoredVersion)) throw talksNonsense(store, name);
  if (versions.length > 0) return versions;
  throw new KeyturnError('SECRET_NOT_FOUND', `No version of the secret '${name}' is valid. Store a new one.`, {
    secret: name, store: store.kind,
  });
};

/** Whether a value is what a store should give. */
export const isStoredVersion = (value: unknown): value is StoredVersion =>
  isRecord(value) && isUint8Array(value['value']) && typeof value['version'] === 'string' && typeof value['created'] === 'number';

const talksNonsense = ({ kind }: SecretStore, secret: string): KeyturnError =>
  new KeyturnError('STORE_PROTOCOL', `The ${kind} store gave something for '${secret}' that is no list of versions.`, { secret, store: kind });

/** A foreign error's message may quote what was sent or received, so only its kind is kept. */
const asStoreError = (error: unknown, store: SecretStore, { name }: SecretReference): KeyturnError => {
  if (error instanceof KeyturnError) return error;
  return new KeyturnError('STORE_UNAVAILABLE', `The ${store.kind} store failed to read '${name}'.`, {
    secret: name, store: store.kind, cause: error,
  });
};

const timedOut = (store: SecretStore, { name }: SecretReference, timeoutMs: number): KeyturnError =>
  new KeyturnError('STORE_TIMEOUT', `The ${store.kind} store gave no answer for '${name}' within ${timeoutMs} ms.`, {
    secret: name, store: store.kind,
  });
