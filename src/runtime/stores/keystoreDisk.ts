/**
 * Files that are there whole or not at all: written beside their place, forced to the disk, then renamed.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;
const LEFTOVER = /^\.[0-9a-f]{12}\.tmp$/u;

/** How a file is written. */
export interface ReplaceOptions {
  readonly mode?: number;
  /** Runs when the new text is safe on the disk and nothing has changed yet; what it throws ends the write. */
  readonly beforeRename?: () => void;
}

/** Puts a text in place of a file, or where none is; on any error the old file stays as it was. */
export const replaceFile = (path: string, text: string | Uint8Array, { mode = OWNER_ONLY, beforeRename }: ReplaceOptions = {}): void => {
  const target = realOf(path);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeThrough(temporary, text, mode);
    beforeRename?.();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
};

/** Makes a file that must not exist yet; throws `EEXIST` if it does. */
export const createFile = (path: string, text: string | Uint8Array, mode = OWNER_ONLY): void => {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeThrough(temporary, text, mode);
    linkOrCopy(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
};

/** Removes what writers left beside a file when they were killed; only whoever holds the file's lock may do that. */
export const removeLeftovers = (path: string): void => {
  const target = realOf(path);
  const name = basename(target);
  for (const entry of readdirSync(dirname(target))) {
    if (entry.startsWith(name) && LEFTOVER.test(entry.slice(name.length))) rmSync(join(dirname(target), entry), { force: true });
  }
};

/** Whether an error is one of the system's, with one of these codes. */
export const isSystemError = (error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** A link is followed, so that it goes on leading to the file. */
export const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return path;
    throw error;
  }
};

/** A link is there whole or not at all, and never in place of another file; some file systems have none. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isSystemError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
};

const writeThrough = (path: string, text: string | Uint8Array, mode: number): void => {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A rename is safe only when the folder is on the disk too; Windows can't open folders. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
