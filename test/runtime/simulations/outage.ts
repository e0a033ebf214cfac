/** A store that goes away, in simulated time, and a program that reads a secret of it each second, in both ways. */
import { KeyturnError } from '../../../src/runtime/errors.ts';
import type { KeyManager, KeyManagerOptions, SecretStore } from '../../../src/runtime/types.ts';
import { codeIn } from '../errorCode.ts';

/** Reads of one outage. */
export interface OutageReport {
  /** Reads while it was shorter than the limit that was asked about. */
  readonly during: number;
  readonly failedDuring: number;
  /** Reads at its end. */
  readonly atEnd: number;
  readonly refusedAtEnd: number;
  readonly codesAtEnd: ReadonlySet<unknown>;
}

const SECOND = 1_000;
const READS_AT_END = 100;

/** Runs an outage of so many minutes: counts the reads of the whole time, and those at its end. */
export const simulateOutage = async (
  createKeyManager: (options: KeyManagerOptions) => KeyManager,
  minutes: number,
): Promise<OutageReport> => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  let isAway = false;
  const store: SecretStore = {
    kind: 'shared',
    read: async () => {
      if (isAway) throw new KeyturnError('STORE_UNAVAILABLE', 'The store is away.');
      return Promise.resolve([{ value: Buffer.from('a value'), version: '1', created: time }]);
    },
  };
  const clock = { now: () => time, monotonic: () => time };
  const manager = createKeyManager({ store, clock, environment: 'test', cache: { background: 'off' } });
  const secret = manager.secret('name');
  const read = async (): Promise<readonly unknown[]> =>
    Promise.all([async () => secret.value(), () => secret.reveal()].map(async (operation) => outcomeOf(operation)));

  await read();
  isAway = true;
  const end = time + minutes * 60 * SECOND;
  const during: unknown[] = [];
  for (; time < end; time += SECOND) during.push(...await read());
  const atEnd: unknown[] = [];
  for (let count = 0; count < READS_AT_END; count += 1) atEnd.push(...await read());
  manager.dispose();
  const isFailure = (outcome: unknown): boolean => outcome !== 'a value';
  return {
    during: during.length, failedDuring: during.filter(isFailure).length,
    atEnd: atEnd.length, refusedAtEnd: atEnd.filter(isFailure).length, codesAtEnd: new Set(atEnd),
  };
};

const outcomeOf = async (operation: () => unknown): Promise<unknown> => {
  try {
    return await operation();
  } catch (error) {
    return codeIn(error);
  }
};
