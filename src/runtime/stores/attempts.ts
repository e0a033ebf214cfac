/**
 * Requests to a service, each bounded in time, and made once more when what went wrong may have passed.
 *
 * @module
 */
import { hasCode, type KeyturnError } from '../errors.ts';
import type { CallContext } from '../types.ts';

const ATTEMPTS = 2;

/** How a request is made. */
export interface AttemptOptions {
  readonly call: CallContext;
  /** Milliseconds for each attempt. */
  readonly timeoutMs: number;
  /** The typed error for whatever was thrown. */
  readonly errorOf: (error: unknown) => KeyturnError;
  /** A request that would do its work twice is not repeated. */
  readonly isRepeatable?: boolean;
}

/**
 * What the request gives. A throttled one is left to the manager's back-off: asking again at once would make it worse.
 * Throws what `errorOf` makes of the last failure.
 */
export const attempt = async <Result>(
  request: (signal: AbortSignal) => Promise<Result>,
  { call, timeoutMs, errorOf, isRepeatable = true }: AttemptOptions,
): Promise<Result> => {
  for (let count = 1; ; count += 1) {
    try {
      return await bounded(request, call.signal, timeoutMs);
    } catch (error) {
      const failure = errorOf(error);
      const mayPass = hasCode(failure, 'STORE_UNAVAILABLE', 'STORE_TIMEOUT', 'STORE_PROTOCOL');
      if (!isRepeatable || !mayPass || count === ATTEMPTS || call.signal.aborted) throw failure;
    }
  }
};

/** Ends at the signal even if the request does not heed it, as the search for credentials may not. */
const bounded = async <Result>(
  request: (signal: AbortSignal) => Promise<Result>,
  outer: AbortSignal,
  timeoutMs: number,
): Promise<Result> => {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => { controller.abort(); };
  const timer = setTimeout(abort, timeoutMs);
  outer.addEventListener('abort', abort, { once: true });
  if (outer.aborted) abort();
  const aborted = new Promise<never>((_, reject) => {
    const end = (): void => { reject(new DOMException('The request was given up.', 'AbortError')); };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([aborted, request(signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  }
};

/** Milliseconds that a `Retry-After` header asks for: seconds, or a date. */
export const retryAfterMsOf = (header: unknown, now = Date.now()): number | undefined => {
  if (typeof header !== 'string' || header === '') return undefined;
  const ms = /^\d+(?:\.\d+)?$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};
