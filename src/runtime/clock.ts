/** Time as the system tells it. */
import type { Clock } from './types.ts';

/** The wall clock, and one that never steps back. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/** A moment on both clocks. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

/** The present moment. */
export const momentOf = (clock: Clock): Moment => ({ wall: clock.now(), monotonic: clock.monotonic() });

/**
 * Milliseconds since a moment: the larger of both clocks. A wall clock that was set back must not keep a value alive, and the
 * monotonic one may stand still while a machine is suspended.
 */
export const ageOf = (moment: Moment, clock: Clock): number =>
  Math.max(clock.monotonic() - moment.monotonic, clock.now() - moment.wall);

/**
 * The clock, watched: `onStep` hears by how many milliseconds the wall clock went ahead of the monotonic one (or back) when that is more
 * than `toleranceMs` at a look. Clocks are set, and the monotonic one stands still while a machine is suspended.
 */
export const watchedClock = (clock: Clock, toleranceMs: number, onStep: (stepMs: number) => void): Clock => {
  let lead = clock.now() - clock.monotonic();
  return {
    now: () => {
      const wall = clock.now();
      const stepMs = wall - clock.monotonic() - lead;
      if (Math.abs(stepMs) > toleranceMs) {
        // First, because who hears of it looks at the clock again.
        lead += stepMs;
        onStep(stepMs);
      }
      return wall;
    },
    monotonic: () => clock.monotonic(),
  };
};

export const DAY_MS = 86_400_000;
