/**
 * The life of a token: made at the first request, renewed when two thirds of its time are over, replaced when it can't be renewed, when
 * renewals get shorter (its last end is near), or when Vault does not take it any more.
 *
 * @module
 */
import { ageOf, type Moment, momentOf } from '../clock.ts';
import { hasCode } from '../errors.ts';
import type { Clock } from '../types.ts';
import type { Grant } from './vaultLogin.ts';

/** How long refusals are believed to be about permissions after a new login did not help, in milliseconds. */
const DENIED_MS = 30_000;
const LEAST_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Renewals are rounded to seconds; what is shorter than this share of the first lease is cut by the token's last end. */
const WHOLE = 0.9;

/** Calls `run` after some milliseconds, without keeping the process alive. */
export type Schedule = (run: () => void, ms: number) => void;

/** What a session needs. */
export interface SessionParts {
  readonly logIn: (secret: string) => Promise<Grant>;
  readonly renew: (token: string, secret: string) => Promise<Grant>;
  /** Logging in again may give another token. */
  readonly canLogInAgain: boolean;
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** Hears of a token that will end and that nobody can renew, once. */
  readonly onEnding: (leaseMs: number) => void;
}

/** Gives what `use` gives with a valid token; if that is refused, once more with a new one. */
export type WithToken = <Result>(secret: string, use: (token: string | undefined) => Promise<Result>) => Promise<Result>;

/** Without keeping the process alive. */
export const scheduleUnheld: Schedule = (run, ms) => void setTimeout(run, ms).unref();

interface Current extends Grant {
  readonly since: Moment;
  /** The lease of the login; renewals that are shorter tell that the end is near. */
  readonly firstLeaseMs: number;
  /** The age at which it is to be renewed. */
  readonly renewalMs: number;
}

/** A session that has not begun. */
export const vaultSession = (parts: SessionParts): WithToken => {
  const { clock, canLogInAgain } = parts;
  let current: Current | undefined;
  let login: Promise<Current> | undefined;
  let renewal: Promise<void> | undefined;
  let deniedUntil = 0;
  let isWarned = false;

  const accept = (grant: Grant, firstLeaseMs: number, secret: string): Current => {
    const mayRenew = grant.isRenewable || canLogInAgain;
    const accepted = {
      ...grant, firstLeaseMs, since: momentOf(clock), renewalMs: mayRenew ? grant.leaseMs * (2 / 3) : Infinity,
    };
    if (!canLogInAgain && !grant.isRenewable && grant.leaseMs !== Infinity && !isWarned) {
      isWarned = true;
      parts.onEnding(grant.leaseMs);
    }
    return keep(accepted, secret);
  };
  const keep = (one: Current, secret: string): Current => {
    current = one;
    const ms = one.renewalMs - ageOf(one.since, clock);
    if (ms !== Infinity) parts.schedule(() => { if (current === one) keepAlive(one, secret); }, Math.min(ms, LONGEST_TIMER_MS));
    return one;
  };
  /** A third of what is left of its time later. */
  const keepForLater = (one: Current, secret: string): void => {
    const age = ageOf(one.since, clock);
    keep({ ...one, renewalMs: age + Math.max((one.leaseMs - age) / 3, LEAST_MS) }, secret);
  };
  const logInOnce = async (secret: string): Promise<Current> => {
    login ??= parts.logIn(secret)
      .then((grant) => accept(grant, grant.leaseMs, secret))
      .finally(() => { login = undefined; });
    return login;
  };
  const prolong = async (one: Current, secret: string): Promise<void> => {
    if (!one.isRenewable || one.token === undefined) return void await logInOnce(secret);
    const grant = await parts.renew(one.token, secret);
    if (current !== one) return;
    if (canLogInAgain && grant.leaseMs < one.firstLeaseMs * WHOLE) await logInOnce(secret);
    else accept(grant, one.firstLeaseMs, secret);
  };
  /** What fails here shows at the next request, if it still matters then. */
  const keepAlive = (one: Current, secret: string): void => {
    renewal ??= prolong(one, secret).catch((error: unknown) => {
      if (current !== one) return;
      if (hasCode(error, 'ACCESS_DENIED') && canLogInAgain) current = undefined;
      else keepForLater(one, secret);
    }).finally(() => { renewal = undefined; });
  };
  const granted = async (secret: string): Promise<Current> => {
    if (current === undefined || ageOf(current.since, clock) >= current.leaseMs) return logInOnce(secret);
    // Timers stand still while a machine is suspended.
    if (ageOf(current.since, clock) >= current.renewalMs) keepAlive(current, secret);
    return current;
  };

  return async (secret, use) => {
    const first = await granted(secret);
    try {
      return await use(first.token);
    } catch (error) {
      if (!hasCode(error, 'ACCESS_DENIED') || !canLogInAgain || clock.monotonic() < deniedUntil) throw error;
    }
    const second = current === undefined || current === first ? await logInOnce(secret) : current;
    try {
      return await use(second.token);
    } catch (error) {
      if (hasCode(error, 'ACCESS_DENIED')) deniedUntil = clock.monotonic() + DENIED_MS;
      throw error;
    }
  };
};
