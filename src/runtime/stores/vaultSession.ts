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
export const scheduleUnheld: Schedule = (run, ms) => {
  setTimeout(run, ms).unref();
};

interface Current extends Grant {
  readonly since: Moment;
  /** The lease of the login; renewals that are shorter tell that the end is near. */
  readonly firstLeaseMs: number;
  /** The age at which it is to be renewed. */
  readonly renewalMs: number;
}

/** A session that has not begun. */
export const vaultSession = (parts: SessionParts): WithToken => {
  const session = new Session(parts);
  return async (secret, use) => session.withToken(secret, use);
};

class Session {
  readonly #parts: SessionParts;
  #current: Current | undefined;
  #login: Promise<Current> | undefined;
  #isRenewing = false;
  #deniedUntil = 0;
  #isWarned = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  async withToken<Result>(secret: string, use: (token: string | undefined) => Promise<Result>): Promise<Result> {
    const first = await this.#granted(secret);
    try {
      return await use(first.token);
    } catch (error) {
      if (!hasCode(error, 'ACCESS_DENIED') || !this.#parts.canLogInAgain || this.#now() < this.#deniedUntil) throw error;
    }
    const current = this.#current;
    const second = current === undefined || current === first ? await this.#logIn(secret) : current;
    try {
      return await use(second.token);
    } catch (error) {
      if (hasCode(error, 'ACCESS_DENIED')) this.#deniedUntil = this.#now() + DENIED_MS;
      throw error;
    }
  }

  async #granted(secret: string): Promise<Current> {
    const current = this.#current;
    if (current === undefined || this.#ageOf(current) >= current.leaseMs) return this.#logIn(secret);
    // Timers stand still while a machine is suspended.
    if (this.#ageOf(current) >= current.renewalMs) this.#renew(current, secret);
    return current;
  }

  async #logIn(secret: string): Promise<Current> {
    this.#login ??= this.#parts.logIn(secret)
      .then((grant) => this.#accept(grant, grant.leaseMs, secret))
      .finally(() => { this.#login = undefined; });
    return this.#login;
  }

  #accept(grant: Grant, firstLeaseMs: number, secret: string): Current {
    const { canLogInAgain, clock, onEnding } = this.#parts;
    const mayRenew = grant.isRenewable || canLogInAgain;
    if (!mayRenew && grant.leaseMs !== Infinity && !this.#isWarned) {
      this.#isWarned = true;
      onEnding(grant.leaseMs);
    }
    return this.#keep({
      ...grant, firstLeaseMs, since: momentOf(clock), renewalMs: mayRenew ? grant.leaseMs * (2 / 3) : Infinity,
    }, secret);
  }

  #keep(one: Current, secret: string): Current {
    this.#current = one;
    const ms = one.renewalMs - this.#ageOf(one);
    if (ms === Infinity) return one;
    this.#parts.schedule(() => { if (this.#current === one) this.#renew(one, secret); }, Math.min(ms, LONGEST_TIMER_MS));
    return one;
  }

  /** What fails here shows at the next request, if it still matters then. */
  #renew(one: Current, secret: string): void {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    void this.#prolong(one, secret).catch((error: unknown) => {
      if (this.#current !== one) return;
      if (hasCode(error, 'ACCESS_DENIED') && this.#parts.canLogInAgain) this.#current = undefined;
      else this.#keepForLater(one, secret);
    }).finally(() => { this.#isRenewing = false; });
  }

  async #prolong(one: Current, secret: string): Promise<void> {
    const { canLogInAgain, renew } = this.#parts;
    if (!one.isRenewable || one.token === undefined) {
      await this.#logIn(secret);
      return;
    }
    const grant = await renew(one.token, secret);
    if (this.#current !== one) return;
    if (canLogInAgain && grant.leaseMs < one.firstLeaseMs * WHOLE) await this.#logIn(secret);
    else this.#accept(grant, one.firstLeaseMs, secret);
  }

  /** A third of what is left of its time later. */
  #keepForLater(one: Current, secret: string): void {
    const age = this.#ageOf(one);
    this.#keep({ ...one, renewalMs: age + Math.max((one.leaseMs - age) / 3, LEAST_MS) }, secret);
  }

  #ageOf({ since }: Current): number {
    return ageOf(since, this.#parts.clock);
  }

  #now(): number {
    return this.#parts.clock.monotonic();
  }
}
