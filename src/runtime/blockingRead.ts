/**
 * Reading a store that only answers later, at once: a worker imports the same configuration and asks, while this thread waits. The last
 * resort of a program that was not preloaded; it stops the event loop for about a tenth of a second.
 *
 * @module
 */
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { BlockingRead } from './core.ts';
import { ERROR_CODES, KeyturnError } from './errors.ts';
import { isRecord } from './records.ts';
import type { SecretReference, StoredVersion, StoredVersions } from './types.ts';

const DEADLINE_MS = 15_000;

/** Runs in the worker, where only the configuration's own store is at hand; errors travel as plain data, without foreign messages. */
const PROGRAM = `
const { workerData: { url, storeName, reference, port, flag, timeoutMs } } = require('node:worker_threads');
const read = async () => {
  const module = await import(url);
  const options = module.default?.__esModule ? module.default.default : module.default;
  const store = storeName === undefined ? options.store : options.stores[storeName];
  return store.read(reference, { signal: AbortSignal.timeout(timeoutMs) });
};
read().then(
  (versions) => ({ versions }),
  (error) => ({ error: error?.name === 'KeyturnError' ? { code: error.code, message: error.message, details: error.details } : {} }),
).then((answer) => {
  port.postMessage(answer);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});`;

/** A blocking reader over a configuration module. Throws what the store threw, `STORE_TIMEOUT` when it gave no answer in time. */
export const blockingReadOf = (file: string, deadlineMs = DEADLINE_MS): BlockingRead => (storeName, reference) => {
  const { port1: own, port2: port } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(PROGRAM, {
    eval: true,
    // Not this process's own flags: a preload there would load everything once more.
    execArgv: [],
    workerData: { url: pathToFileURL(file).href, storeName, reference, port, flag, timeoutMs: deadlineMs },
    transferList: [port],
  });
  worker.unref();
  try {
    Atomics.wait(flag, 0, 0, deadlineMs);
    return versionsOf(receiveMessageOnPort(own)?.message, reference, deadlineMs);
  } finally {
    own.close();
    void worker.terminate();
  }
};

const versionsOf = (answer: unknown, { name }: SecretReference, deadlineMs: number): StoredVersions => {
  if (!isRecord(answer)) {
    throw new KeyturnError('STORE_TIMEOUT', `The store gave no answer for '${name}' within ${deadlineMs} ms.`, { secret: name });
  }
  const { versions, error } = answer;
  if (Array.isArray(versions) && versions.every(isStoredVersion)) return versions;
  throw errorOf(isRecord(error) ? error : {}, name);
};

const errorOf = ({ code, message, details }: Record<string, unknown>, secret: string): KeyturnError => {
  const known = ERROR_CODES.find((one) => one === code);
  if (known === undefined || typeof message !== 'string') {
    return new KeyturnError('STORE_UNAVAILABLE', `The store failed to read '${secret}'.`, { secret });
  }
  return new KeyturnError(known, message, isRecord(details) ? { ...textsOf(details), secret } : { secret });
};

const textsOf = (details: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(details).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

const isStoredVersion = (value: unknown): value is StoredVersion =>
  isRecord(value) && value['value'] instanceof Uint8Array && typeof value['version'] === 'string' && typeof value['created'] === 'number';
