/** Trying the versions of a secret, newest first. */
import type { SecretMeta, TryEachOptions } from './handleTypes.ts';
import { isWrongKeyError } from './wrongKey.ts';

/** A value and what is known about it. */
export interface Candidate {
  readonly value: string;
  readonly meta: SecretMeta;
}

type Attempt = (value: string, meta: SecretMeta) => unknown;

/** The result of the first attempt that meets no wrong-key error; a promise of it where `attempt` gives promises. */
export const tryCandidates = (
  candidates: readonly Candidate[],
  attempt: Attempt,
  { isWrongKey }: TryEachOptions = {},
): unknown => {
  const isWrong = (error: unknown): boolean => isWrongKeyError(error) || isWrongKey?.(error) === true;
  let newest: { readonly error: unknown } | undefined;

  const afterFailure = (index: number, error: unknown): unknown => {
    if (!isWrong(error)) throw error;
    newest ??= { error };
    if (index + 1 >= candidates.length) throw newest.error;
    return run(index + 1);
  };
  const run = (index: number): unknown => {
    const candidate = candidates[index];
    if (candidate === undefined) throw new RangeError('There is no version to try.');
    let result: unknown;
    try {
      result = attempt(candidate.value, candidate.meta);
    } catch (error) {
      return afterFailure(index, error);
    }
    return isThenable(result) ? result.then(undefined, (error) => afterFailure(index, error)) : result;
  };
  return run(0);
};

interface Thenable {
  then(onFulfilled: undefined, onRejected: (error: unknown) => unknown): unknown;
}

const isThenable = (value: unknown): value is Thenable =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
