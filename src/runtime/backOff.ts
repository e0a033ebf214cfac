/**
 * When a store that failed may be asked again: after 1 s, doubling up to 60 s, at a random point of the second half of that
 * time so that instances don't come back together; never before the store itself allows.
 *
 * @module
 */
import { hasCode, type KeyturnError } from './errors.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** The failure that a reader remembers. */
export interface Failure {
  readonly error: KeyturnError;
  /** Failures in a row. */
  readonly count: number;
  /** Monotonic milliseconds before which the store is left alone. */
  readonly retryAt: number;
}

/** The failure after `previous`; an absence that was confirmed is believed for `negativeTtlMs`. */
export const failureAfter = (
  previous: Failure | undefined,
  error: KeyturnError,
  { monotonic, random, negativeTtlMs }: {
    readonly monotonic: number;
    readonly random: () => number;
    readonly negativeTtlMs: number;
  },
): Failure => {
  const count = previous?.error.code === error.code ? previous.count + 1 : 1;
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - 1));
  const own = isConfirmed(error) ? negativeTtlMs : longest * (0.5 + random() / 2);
  return { error, count, retryAt: monotonic + Math.max(own, error.details.retryAfterMs ?? 0) };
};

/** Whether the store answered, and said no. */
const isConfirmed = (error: KeyturnError): boolean => hasCode(error, 'SECRET_NOT_FOUND', 'SECRET_DISABLED', 'ACCESS_DENIED');

/** Whether a failed load may succeed when it is tried again soon. */
export const isPassing = ({ code }: KeyturnError): boolean => code.startsWith('STORE_') && code !== 'STORE_MISSING';
