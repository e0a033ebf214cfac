/** A clock that a test moves. */
import type { Clock } from '../../src/runtime/types.ts';

export interface FakeClock extends Clock {
  /** Lets time pass. */
  advance(ms: number): void;
  /** Sets the wall clock forward or back, as an administrator does. */
  step(ms: number): void;
}

/** A clock that stands at the given instant until it is moved. */
export const fakeClock = (start = Date.parse('2026-01-01T00:00:00Z')): FakeClock => {
  let wall = start;
  let monotonic = 1000;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    advance: (ms) => {
      wall += ms;
      monotonic += ms;
    },
    step: (ms) => { wall += ms; },
  };
};
