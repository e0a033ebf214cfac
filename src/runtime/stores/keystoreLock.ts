/**
 * One writer at a time, among all processes: a lock file beside the keystore, made with `O_EXCL`.
 *
 * It says who holds it, so that the lock of a killed writer can be taken away at once where its process can be looked up, and by
 * age elsewhere. The work under the lock never waits, so a lock of half a minute is an abandoned one. Whoever writes asks `isHeld`
 * just before, because its lock may have been taken away while its process was stopped.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { KeyturnError } from '../errors.ts';
import { isSystemError } from './keystoreDisk.ts';

const PATIENCE_MS = 10_000;
const ABANDONED_MS = 30_000;
/** Between the making of a lock file and its first word lies an instant; a killed writer may leave it empty. */
const EMPTY_ABANDONED_MS = 2_000;

/** How long to wait for the lock. */
export interface LockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; 10000. */
  readonly patienceMs?: number;
}

/** Does a work that does not wait while no other process does one on this file; throws `KEYSTORE_LOCKED` when the lock is not had in time. */
export const withLock = async <Result>(
  file: string,
  work: (isHeld: () => boolean) => Result,
  { signal, patienceMs = PATIENCE_MS }: LockOptions = {},
): Promise<Result> => {
  const path = `${file}.lock`;
  const mine = `${place()} ${process.pid} ${randomBytes(8).toString('hex')}`;
  const deadline = performance.now() + patienceMs;
  while (!take(path, mine)) {
    takeAwayIfAbandoned(path);
    if (performance.now() > deadline || signal?.aborted) throw locked(file, path);
    await wait(5 + Math.random() * 20);
  }
  try {
    return work(() => textOf(path) === mine);
  } finally {
    if (textOf(path) === mine) rmSync(path, { force: true });
  }
};

const take = (path: string, mine: string): boolean => {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  }
};

const takeAwayIfAbandoned = (path: string): void => {
  const text = textOf(path);
  if (text === undefined || !isAbandoned(path, text)) return;
  // Another process may do the same and already hold a new lock: what was moved is looked at again.
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  if (!isDone(() => renameSync(path, aside))) return;
  if (textOf(aside) !== text) isDone(() => linkSync(aside, path));
  rmSync(aside, { force: true });
};

const isAbandoned = (path: string, text: string): boolean => {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const age = Date.now() - made;
  const [where, pid] = text.split(' ');
  if (pid === undefined) return age > EMPTY_ABANDONED_MS;
  return age > ABANDONED_MS || (where === place() && !isAlive(Number(pid)));
};

/** Where a process ID means something: this machine, and in a container this container. */
const place = (): string => `${hostname().replaceAll(/\s/gu, '_')}/${process.platform === 'linux' ? namespace() : process.platform}`;

const namespace = (): string => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'EACCES', 'EPERM')) return 'unknown';
    throw error;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isSystemError(error, 'ESRCH');
  }
};

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Whether a step among racing processes was ours. */
const isDone = (step: () => void): boolean => {
  try {
    step();
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'EEXIST')) return false;
    throw error;
  }
};

const locked = (file: string, path: string): KeyturnError =>
  new KeyturnError(
    'KEYSTORE_LOCKED',
    `The keystore ${file} is being written by another process. Try again; if none runs any more, remove ${path}.`,
    { store: 'keystore', file },
  );
