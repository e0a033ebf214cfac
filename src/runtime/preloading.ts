/**
 * Loading everything before the program starts: all declared secrets and keyrings, or, when none is declared, all that the store lists.
 *
 * @module
 */
import type { Core } from './core.ts';
import { hasCode, KeyturnError } from './errors.ts';
import { START_DEADLINE_MS } from './manager.ts';
import { loadProcessCore, processCore } from './registry.ts';

/** The exit code for a wrong configuration, after `sysexits.h`. */
export const EXIT_CONFIG = 78;

/** Loads all, trying again until the deadline; rejects with what failed, and in time also when a store never answers. */
export const preload = async (deadlineMs = START_DEADLINE_MS): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  // Not unreferenced: a process with nothing else to wait for would end silently.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeyturnError('STORE_TIMEOUT', `The secrets were not loaded within ${deadlineMs} ms.`)), deadlineMs);
  });
  try {
    await Promise.race([loadAll(deadlineMs), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The same at once, for `node -r`: nothing is tried again. */
export const preloadNow = (): void => {
  const core = processCore();
  const { secrets = {}, keyrings = {}, store } = core.options;
  for (const [name, { optional = false }] of Object.entries(secrets)) readNow(core, name, optional);
  for (const name of Object.keys(keyrings)) core.ringOf(name).now();
  if (isUndeclared(core)) for (const name of store?.listSync?.('') ?? []) readNow(core, name, false);
};

/** One line for a person who starts a program. */
export const startFailureOf = (error: unknown): string => {
  if (!(error instanceof KeyturnError)) throw error;
  return `keyturn: ${error.message} (${error.code})\n`;
};

const loadAll = async (deadlineMs: number): Promise<void> => {
  const core = await loadProcessCore();
  const signal = AbortSignal.timeout(deadlineMs);
  const listed = isUndeclared(core) ? await core.options.store?.list?.('', { signal }) : [];
  await core.ready(deadlineMs, listed);
};

const isUndeclared = ({ options: { secrets = {}, keyrings = {} } }: Core): boolean =>
  Object.keys(secrets).length + Object.keys(keyrings).length === 0;

const readNow = (core: Core, name: string, isOptional: boolean): void => {
  try {
    core.cellOf(name).now();
  } catch (error) {
    if (!(isOptional && hasCode(error, 'SECRET_NOT_FOUND'))) throw error;
  }
};
