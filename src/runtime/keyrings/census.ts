/**
 * Re-encryption of everything that is stored, row by row, and the count of what each key then still seals.
 *
 * @module
 */
import { type ErrorCode, hasCode, KeyturnError } from '../errors.ts';
import type { Clock } from '../types.ts';
import type { DecryptOptions, Keyring, ReencryptCensus, ReencryptJob, ReencryptRow } from './types.ts';

/** What a row may be refused for without ending the job: it is counted under the key that sealed it, so that this key is kept. */
const UNREADABLE: readonly ErrorCode[] = ['DECRYPTION_FAILED', 'KEY_DESTROYED', 'KEY_RETIRED', 'KEY_REVOKED', 'MALFORMED_TOKEN', 'UNKNOWN_KEY'];

type Renewing = Pick<Keyring, 'decryptAsync' | 'encrypt' | 'keyIdOf' | 'needsReencrypt' | 'reencrypt'>;

/** Goes through all rows of a job; see `Keyring.reencryptAll`. */
export const reencryptRows = async (
  keyring: Renewing,
  job: ReencryptJob,
  clock: Clock,
): Promise<ReencryptCensus> => {
  refuseNonsense(job);
  const { rows, signal, concurrency = 1 } = job;
  const [count, pace] = [countFrom(job.resume), paceOf(job, clock)];
  const begun: BegunRow[] = [];
  let isCutShort = false;
  // Rows end in the order in which they were taken, so that all before a checkpoint are done.
  const endDownTo = async (most: number): Promise<void> => {
    for (let row = begun[0]; row !== undefined && begun.length > most; row = begun[0]) {
      count.add(...await row.outcome);
      begun.shift();
      await tell(job, row.id, count);
    }
  };
  try {
    for await (const row of rows) {
      isCutShort = signal?.aborted === true;
      if (isCutShort) break;
      await pace();
      begun.push(begin(keyring, job, row));
      await endDownTo(concurrency - 1);
    }
    await endDownTo(0);
    return count.census(!isCutShort && count.isWhole());
  } finally {
    // Also after a failure, nothing is written any more once the job has ended.
    await Promise.allSettled(begun.map(({ outcome }) => outcome));
  }
};

/** A row that was taken, and what becomes of it. */
interface BegunRow { readonly id: string; readonly outcome: ReturnType<typeof treat> }

const begin = (keyring: Renewing, job: ReencryptJob, row: ReencryptRow): BegunRow => {
  const outcome = treat(keyring, job, row);
  // A failure is thrown when it is the row's turn, and is no unhandled one until then.
  outcome.catch(() => undefined);
  return { id: row.id, outcome };
};

const tell = async ({ onProgress, checkpoint, checkpointEvery = 100 }: ReencryptJob, id: string, count: Count): Promise<void> => {
  onProgress?.(count.census(false));
  if (count.done() % checkpointEvery === 0) await checkpoint?.(id, count.census(false));
};

/** Waits before a row for as long as the limit asks. */
const paceOf = ({ maxPerSecond = Infinity, sleep = rest }: ReencryptJob, clock: Clock): () => Promise<void> => {
  let next = clock.monotonic();
  return async () => {
    const waitMs = next - clock.monotonic();
    if (waitMs > 0) await sleep(waitMs);
    next = Math.max(next, clock.monotonic()) + 1000 / maxPerSecond;
  };
};

type Outcome = 'rewritten' | 'current' | 'changed' | 'failed';

interface Count {
  readonly add: (outcome: Outcome, keyId: string | undefined) => void;
  readonly done: () => number;
  /** Whether the key of each row is known. */
  readonly isWhole: () => boolean;
  census(isComplete: boolean): ReencryptCensus;
}

const countFrom = (resumed: ReencryptCensus | undefined): Count => {
  const byKey = new Map(Object.entries(resumed?.byKey ?? {}));
  const outcomes: Record<Outcome, number> = {
    rewritten: resumed?.rewritten ?? 0, current: resumed?.current ?? 0, changed: resumed?.changed ?? 0, failed: resumed?.failed ?? 0,
  };
  let unknown = resumed?.unknown ?? 0;
  return {
    add: (outcome, keyId) => {
      outcomes[outcome] += 1;
      if (keyId === undefined) unknown += 1;
      else byKey.set(keyId, (byKey.get(keyId) ?? 0) + 1);
    },
    done: () => outcomes.rewritten + outcomes.current + outcomes.changed + outcomes.failed,
    isWhole: () => unknown === 0,
    census: (isComplete) => ({ isComplete, byKey: Object.fromEntries(byKey), ...outcomes, unknown }),
  };
};

const treat = async (
  keyring: Renewing,
  { write, purpose, allow, legacy, dryRun = false }: ReencryptJob,
  { id, token, context }: ReencryptRow,
): Promise<readonly [outcome: Outcome, keyId: string | undefined]> => {
  const options: DecryptOptions = { ...(purpose !== undefined && { purpose }), ...(context && { context }), ...(allow && { allow }) };
  const keyId = attempted(() => keyring.keyIdOf(token));
  if (keyId !== undefined && attempted(() => keyring.needsReencrypt(token)) === false) return ['current', keyId];
  const renewed = keyId === undefined ? await renewedLegacy(keyring, token, options, legacy) : attempted(() => keyring.reencrypt(token, options));
  if (renewed === undefined) return ['failed', keyId];
  if (dryRun) return ['rewritten', keyId];
  if (await write(id, renewed, token)) return ['rewritten', keyring.keyIdOf(renewed)];
  // Somebody else wrote the row, and nobody looked under which key: no census is complete that guesses.
  return ['changed', undefined];
};

/** A row of an older format, sealed; `undefined` when it can't be opened. */
const renewedLegacy = async (
  keyring: Renewing,
  token: string,
  options: DecryptOptions,
  legacy: ReencryptJob['legacy'],
): Promise<string | undefined> => {
  if (legacy === undefined) return undefined;
  try {
    const { bytes } = await keyring.decryptAsync(token, { ...options, legacy });
    const renewed = keyring.encrypt(bytes, options);
    bytes.fill(0);
    return renewed;
  } catch (error) {
    if (hasCode(error, ...UNREADABLE)) return undefined;
    throw error;
  }
};

const attempted = <T>(operation: () => T): T | undefined => {
  try {
    return operation();
  } catch (error) {
    if (hasCode(error, ...UNREADABLE)) return undefined;
    throw error;
  }
};

const refuseNonsense = ({ maxPerSecond = Infinity, checkpointEvery = 100, concurrency = 1 }: ReencryptJob): void => {
  if (maxPerSecond > 0 && isCount(checkpointEvery) && isCount(concurrency)) return;
  throw new KeyturnError(
    'ARGUMENT_INVALID',
    'maxPerSecond must be more than 0, and checkpointEvery and concurrency whole numbers of at least 1.',
  );
};

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number > 0;

const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
