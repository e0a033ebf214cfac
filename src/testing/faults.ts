/**
 * Faults that a test server can be told to show, and the plan that says which request meets which.
 *
 * @module
 */

/** One way in which a service fails. */
export type Fault =
  /** The answer comes so many milliseconds late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The answer comes when this promise is settled: a delay that needs no clock. */
  | { readonly kind: 'wait'; readonly until: Promise<unknown> }
  /** No answer ever. */
  | { readonly kind: 'hang' }
  /** The connection is cut before an answer; the request takes no effect. */
  | { readonly kind: 'reset' }
  /** The request takes effect, and the connection is cut before the answer. */
  | { readonly kind: 'lost-reply' }
  /** The answer is cut off in its middle. */
  | { readonly kind: 'truncate' }
  /** A page of a proxy instead of an answer; its status is 200 unless given. */
  | { readonly kind: 'html'; readonly status?: number }
  /** The service's own error of this status, or the given body. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** The service's own answer to too many requests, with `Retry-After` if seconds are given. */
  | { readonly kind: 'throttle'; readonly retryAfterSeconds?: number }
  /** A redirect to another address. */
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** Reads are answered from the state before the last write. */
  | { readonly kind: 'stale-replica' }
  /** The server's clock, as the `Date` header shows it, is so many milliseconds off. */
  | { readonly kind: 'clock-skew'; readonly ms: number };

/** Which requests meet a fault. */
export interface FaultScope {
  /** How many requests; 1 unless given, `Infinity` until the server is healed. */
  readonly times?: number;
  /** Only requests whose operation is this, or matches it. */
  readonly on?: string | RegExp;
}

/** The faults that are still to come. */
export interface FaultPlan {
  /** Adds a fault; faults for the same request are met in the order in which they were added. Gives the function that takes it back. */
  readonly inject: (fault: Fault, scope?: FaultScope) => () => void;
  /** Forgets all faults. */
  readonly heal: () => void;
  /** The fault that a request of this operation meets; it is used up by that. */
  readonly take: (operation: string) => Fault | undefined;
}

interface Planned {
  readonly fault: Fault;
  readonly on: string | RegExp | undefined;
  left: number;
}

/** An empty plan. */
export const faultPlan = (): FaultPlan => {
  let planned: readonly Planned[] = [];
  return {
    inject: (fault, { times = 1, on } = {}) => {
      const added: Planned = { fault, on, left: times };
      planned = [...planned, added];
      return () => { planned = planned.filter((one) => one !== added); };
    },
    heal: () => { planned = []; },
    take: (operation) => {
      const met = planned.find(({ on }) => isMeant(on, operation));
      if (met === undefined) return undefined;
      met.left -= 1;
      if (met.left <= 0) planned = planned.filter((one) => one !== met);
      return met.fault;
    },
  };
};

const isMeant = (on: string | RegExp | undefined, operation: string): boolean => {
  if (on === undefined || typeof on === 'string') return on === undefined || on === operation;
  // `search` heeds neither `lastIndex` nor the flags that use it.
  return operation.search(on) >= 0;
};
