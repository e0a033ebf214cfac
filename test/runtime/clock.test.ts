/** A clock that is set, or stands still, is told once and does not make values live longer. */
import { expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';
import type { KeyManagerEvent } from '../../src/runtime/types.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';
import { row } from './failureRows.ts';

const MINUTE = 60_000;

const start = (): { clock: FakeClock; steps: () => readonly unknown[]; read: () => string } => {
  const clock = fakeClock();
  const events: KeyManagerEvent[] = [];
  const manager = createKeyManager({
    store: memory({ a: 'one' }, { now: clock.now }), clock, environment: 'test', onEvent: (event) => events.push(event),
  });
  const read = (): string => manager.secret('a').reveal();
  read();
  return { clock, read, steps: () => events.filter(({ type }) => type === 'clock.stepped').map(({ name, stepMs }) => [name, stepMs]) };
};

it.each([6 * MINUTE, -6 * MINUTE, 24 * 60 * MINUTE])(`${row('clock that was set')}: a step of %d ms is told once, at the next read`, (stepMs) => {
  const { clock, read, steps } = start();
  clock.step(stepMs);
  expect(steps()).toEqual([]);
  expect([read(), read()]).toEqual(['one', 'one']);
  expect(steps()).toEqual([['clock', stepMs]]);
  clock.advance(MINUTE);
  read();
  expect(steps()).toHaveLength(1);
});

it('a correction within the tolerated skew is none, and many of them add up', () => {
  const { clock, read, steps } = start();
  clock.step(5 * MINUTE);
  read();
  expect(steps()).toEqual([]);
  clock.step(1);
  read();
  expect(steps()).toEqual([['clock', 5 * MINUTE + 1]]);
});

it('time that passes is no step', () => {
  const { clock, read, steps } = start();
  for (let hour = 0; hour < 48; hour += 1) {
    clock.advance(60 * MINUTE);
    read();
  }
  expect(steps()).toEqual([]);
});
