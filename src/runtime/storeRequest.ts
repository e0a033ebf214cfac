/** One request to a store: bounded in time, and its errors all of one class. */
import { KeyturnError } from './errors.ts';
import type { SecretReference, SecretStore, StoredVersions } from './types.ts';

/** Reads a secret within a time limit, also from a store that does not heed its signal. */
export const readWithin = async (
  store: SecretStore,
  reference: SecretReference,
  timeoutMs: number,
): Promise<StoredVersions> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(timedOut(store, reference, timeoutMs));
      controller.abort();
    }, timeoutMs).unref();
  });
  try {
    const versions = await Promise.race([store.read(reference, { signal: controller.signal }), late]);
    return someVersions(versions, store, reference);
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
  if (versions.length > 0) return versions;
  throw new KeyturnError('SECRET_NOT_FOUND', `No version of the secret '${name}' is valid. Store a new one.`, {
    secret: name, store: store.kind,
  });
};

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
