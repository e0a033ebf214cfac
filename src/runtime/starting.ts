/**
 * Loading many secrets before a program starts: in few requests where the store can, and again what may pass, until a deadline.
 *
 * @module
 */
import { isPassing } from './backOff.ts';
import { KeyturnError } from './errors.ts';
import type { SecretCell } from './secretCell.ts';
import { readManyWithin } from './storeRequest.ts';
import type { Clock, SecretStore, StoredVersions } from './types.ts';

/** How a start is bounded. */
export interface StartOptions {
  readonly clock: Clock;
  readonly deadlineMs: number;
  /** Whether the program can do without a secret. */
  readonly isOptional: (cell: SecretCell) => boolean;
}

type Read = () => Promise<StoredVersions>;

/** Loads cells; rejects with the first failure that does not pass, or that lasts until the deadline. */
export const loadCells = async (cells: readonly SecretCell[], { clock, deadlineMs, isOptional }: StartOptions): Promise<void> => {
  const end = clock.monotonic() + deadlineMs;
  let pending = cells;
  while (pending.length > 0) {
    const reads = sharedReadsOf(pending);
    await Promise.all(pending.map(async (cell) => cell.load(reads.get(cell))));
    const failed = pending.filter((cell) => !isLoaded(cell, isOptional(cell)));
    const waitMs = Math.ceil(Math.max(0, ...failed.map((cell) => cell.waitMs)));
    for (const cell of failed) if (waitMs >= end - clock.monotonic()) cell.usable();
    if (failed.length > 0) await new Promise((resolve) => { setTimeout(resolve, waitMs); });
    pending = failed;
  }
};

/** Whether a cell has what is needed; throws if it won't have it soon. */
const isLoaded = (cell: SecretCell, isOptional: boolean): boolean => {
  try {
    cell.usable();
    return true;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    if (error.code === 'SECRET_NOT_FOUND' && isOptional) return true;
    if (isPassing(error)) return false;
    throw error;
  }
};

/** For the cells whose store can answer for many names: reads that share one request, which the first of them makes. */
const sharedReadsOf = (cells: readonly SecretCell[]): ReadonlyMap<SecretCell, Read> => {
  const reads = new Map<SecretCell, Read>();
  for (const store of new Set(cells.map((cell) => cell.options.store))) {
    if (store.readMany === undefined || store.readSync !== undefined) continue;
    const together = firstOfEachName(cells.filter((cell) => cell.options.store === store));
    if (together.length < 2) continue;
    const shared = sharedReadOf(store, together);
    for (const cell of together) reads.set(cell, () => shared(cell.options.reference.name));
  }
  return reads;
};

/** Two cells of one name can't share bytes, for each wipes its own. */
const firstOfEachName = (cells: readonly SecretCell[]): readonly SecretCell[] => {
  const firsts = new Map<string, SecretCell>();
  for (const cell of cells) if (!firsts.has(cell.options.reference.name)) firsts.set(cell.options.reference.name, cell);
  return [...firsts.values()];
};

const sharedReadOf = (store: SecretStore, cells: readonly SecretCell[]): (name: string) => Promise<StoredVersions> => {
  const timeoutMs = Math.max(...cells.map((cell) => cell.options.policy.requestTimeoutMs));
  let request: ReturnType<typeof readManyWithin> | undefined;
  return async (name) => {
    request ??= readManyWithin(store, cells.map((cell) => cell.options.reference), timeoutMs);
    return (await request)(name);
  };
};
