/**
 * Loading everything before the program starts: all declared secrets and keyrings, or, when none is declared, all that the store lists.
 *
 * @module
 */
import { type Core, START_DEADLINE_MS } from './core.ts';
import { KeyturnError } from './errors.ts';
import { loadProcessCore, processCore } from './registry.ts';

/** The exit code for a wrong configuration, after `sysexits.h`. */
export const EXIT_CONFIG = 78;

/**
 * Loads all, trying again until the deadline, which is the configuration's own unless given; rejects with what failed, and in time also when
 * a store, or the configuration itself, never answers.
 */
export const preload = async (deadlineMs?: number): Promise<void> => {
  const core = await before(deadlineMs ?? START_DEADLINE_MS, loadProcessCore());
  const leftMs = deadlineMs ?? core.startDeadlineMs;
  await before(leftMs, loadAll(core, leftMs));
};

/** The same at once, for `node -r`: nothing is tried again. */
export const preloadNow = (): void => {
  const core = processCore();
  core.readyNow(isUndeclared(core) ? core.options.store?.listSync?.('') : []);
};

/** One line for a person who starts a program. */
export const startFailureOf = (error: unknown): string => {
  if (!(error instanceof KeyturnError)) throw error;
  return `keyturn: ${error.message} (${error.code})\n`;
};

const before = async <Result>(deadlineMs: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  // Not unreferenced: a process with nothing else to wait for would end silently.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeyturnError('STORE_TIMEOUT', `The secrets were not loaded within ${deadlineMs} ms.`)), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const loadAll = async (core: Core, deadlineMs: number): Promise<void> => {
  const signal = AbortSignal.timeout(deadlineMs);
  const listed = isUndeclared(core) ? await core.options.store?.list?.('', { signal }) : [];
  await core.ready(deadlineMs, listed);
};

const isUndeclared = ({ options: { secrets = {}, keyrings = {} } }: Core): boolean =>
  Object.keys(secrets).length + Object.keys(keyrings).length === 0;
