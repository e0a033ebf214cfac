/**
 * Reading a store that only answers later, at once: a worker imports the same configuration and asks, while this thread waits. The last
 * resort of a program that was not preloaded; it stops the event loop for about a tenth of a second.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { BlockingRead } from './core.ts';
import { ERROR_CODES, KeyturnError } from './errors.ts';
import { recipeOf, type StoreRecipe } from './jsonConfiguration.ts';
import { isRecord } from './records.ts';
import { isStoredVersion } from './storeRequest.ts';
import type { SecretReference, StoredVersions } from './types.ts';

/** Runs in the worker, where only the configuration's own store is at hand; errors travel as plain data, without foreign messages. */
const PROGRAM = `
const missing = 'eslint-plugin-keyturn is not installed beside the configuration, so its store can not be read by blocking. '
  + 'Start with: node --import eslint-plugin-keyturn/preload.';
const { createRequire } = require('node:module');
const { workerData: { file, url, recipe, storeName, references, port, flag, timeoutMs } } = require('node:worker_threads');
const plain = (error) =>
  ({ error: error?.name === 'KeyturnError' ? { code: error.code, message: error.message, details: error.details } : {} });
const made = () => {
  try {
    return createRequire(file)('eslint-plugin-keyturn/runtime')[recipe.kind](recipe.members);
  } catch (error) {
    if (error?.code !== 'MODULE_NOT_FOUND') throw error;
    throw { name: 'KeyturnError', code: 'STORE_MISSING', details: {}, message: missing };
  }
};
const configured = async () => {
  const module = await import(url);
  const options = module.default?.__esModule ? module.default.default : module.default;
  return storeName === undefined ? options.store : options.stores[storeName];
};
const readAll = async () => {
  const store = recipe ? made() : await configured();
  const call = { signal: AbortSignal.timeout(timeoutMs) };
  const read = async (reference) => ({ versions: await store.read(reference, call) });
  return Promise.all(references.map((reference) => read(reference).catch(plain)));
};
readAll().catch((error) => references.map(() => plain(error))).then((answers) => {
  port.postMessage(answers);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});`;

/** A blocking reader over a configuration module. Gives what the store gave or threw, `STORE_TIMEOUT` when there was no answer in time. */
export const blockingReadOf = (file: string, deadlineMs: number): BlockingRead => (storeName, references) => {
  const { port1: own, port2: port } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(PROGRAM, {
    eval: true,
    // Not this process's own flags: a preload there would load everything once more.
    execArgv: [],
    workerData: {
      file, url: pathToFileURL(file).href, recipe: recipeIn(file, storeName), storeName, references, port, flag, timeoutMs: deadlineMs,
    },
    transferList: [port],
  });
  worker.unref();
  try {
    Atomics.wait(flag, 0, 0, deadlineMs);
    const answers: unknown = receiveMessageOnPort(own)?.message;
    const list: readonly unknown[] = Array.isArray(answers) ? answers : [];
    return new Map(references.map((reference, index) => [reference.name, answerOf(list[index], reference, deadlineMs)]));
  } finally {
    own.close();
    void worker.terminate();
  }
};

/** A JSON file holds no store, only what one is made from. */
const recipeIn = (file: string, storeName: string | undefined): StoreRecipe | undefined => {
  if (extname(file) !== '.json') return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return recipeOf(value, storeName, file);
};

const answerOf = (answer: unknown, { name }: SecretReference, deadlineMs: number): StoredVersions | KeyturnError => {
  if (!isRecord(answer)) {
    return new KeyturnError('STORE_TIMEOUT', `The store gave no answer for '${name}' within ${deadlineMs} ms.`, { secret: name });
  }
  const { versions, error } = answer;
  if (Array.isArray(versions) && versions.every(isStoredVersion)) return versions;
  return errorOf(isRecord(error) ? error : {}, name);
};

const errorOf = ({ code, message, details }: Record<string, unknown>, secret: string): KeyturnError => {
  const known = ERROR_CODES.find((one) => one === code);
  if (known === undefined || typeof message !== 'string') {
    return new KeyturnError('STORE_UNAVAILABLE', `The store failed to read '${secret}'.`, { secret });
  }
  const { retryAfterMs, ...rest } = isRecord(details) ? details : {};
  const texts = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string'));
  return new KeyturnError(known, message, { ...texts, secret, ...(typeof retryAfterMs === 'number' && { retryAfterMs }) });
};
