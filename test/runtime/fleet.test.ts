/** What the propagation delay buys: instances whose clocks lie apart open what any of them sealed. The benchmark runs a million operations. */
import { describe, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { simulateFleet } from './simulations/fleet.ts';

const MINUTE = 60_000;
const FLEET = { createKeyManager, instances: 20, operations: 20_000 };

describe('20 instances that rotate', () => {
  it.each([1, 2])('with clocks up to 4 minutes off fail to open nothing (seed %d)', async (seed) => {
    const { failed, sealed, opened, rotations, restarts } = await simulateFleet({ ...FLEET, skewMs: 4 * MINUTE, seed });
    expect([...failed]).toEqual([]);
    expect([sealed, opened].map((count) => count > 4_000)).toEqual([true, true]);
    expect([rotations, restarts].map((count) => count > 1)).toEqual([true, true]);
  });

  it('with clocks up to 25 minutes off do fail: the simulation sees what the limit is for', async () => {
    const { failed } = await simulateFleet({ ...FLEET, skewMs: 25 * MINUTE, seed: 1 });
    expect([...failed.keys()]).toEqual(['UNKNOWN_KEY']);
  });
});
