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
  const { rows, checkpoint, checkpointEvery = 100, signal, onProgress, maxPerSecond = Infinity, sleep = rest } = job;
  refuseNonsense(maxPerSecond, checkpointEvery);
  const count = countFrom(job.resume);
  let next = clock.monotonic();
  for await (const row of rows) {
    if (signal?.aborted) return count.census(false);
    const waitMs = next - clock.monotonic();
    if (waitMs > 0) await sleep(waitMs);
    next = Math.max(next, clock.monotonic()) + 1000 / maxPerSecond;
    count.add(...await treat(keyring, job, row));
    onProgress?.(count.census(false));
    if (count.done() % checkpointEvery === 0) await checkpoint?.(row.id, count.census(false));
  }
  return count.census(count.isWhole());
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
    return keyring.encrypt(bytes, options);
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

const refuseNonsense = (maxPerSecond: number, checkpointEvery: number): void => {
  if (maxPerSecond > 0 && Number.isSafeInteger(checkpointEvery) && checkpointEvery > 0) return;
  throw new KeyturnError('ARGUMENT_INVALID', 'maxPerSecond must be more than 0, and checkpointEvery a whole number of at least 1.');
};

const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
