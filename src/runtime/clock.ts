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

export const DAY_MS = 86_400_000;
