/**
 * Four processes share a keystore, each rotates it every 100 ms, and they are killed at random moments: what was confirmed is never lost,
 * and the file can be read at every moment. The benchmark kills more of them.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { runProcesses } from './simulations/keystoreProcesses.ts';
import { temporaryKeystore, type TemporaryKeystore } from './stores/keystorePlaces.ts';

const PROCESSES = 4;
const KILLS = 6;

let made: TemporaryKeystore;
beforeAll(() => { made = temporaryKeystore(); });
afterAll(() => made.remove());

it(`${PROCESSES} processes that rotate and are killed lose no key`, async () => {
  const manager = (): ReturnType<typeof createKeyManager> => createKeyManager({ store: made.store, environment: 'test' });
  await manager().keyring('orders').rotate();
  let reads = 0;
  const onConfirmed = (): void => { reads += made.store.readSync({ name: 'orders' }).length; };
  const told = await runProcesses(made, { processes: PROCESSES, kills: KILLS, onConfirmed });

  const ring = manager().keyring('orders');
  const ids = ring.status().keys.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(told.made));
  expect(new Set(ids).size).toBe(ids.length);
  expect(told.made).toEqual(expect.arrayContaining(told.sealed.map((token) => ring.decrypt(token).text())));
  expect(told.sealed.length).toBeGreaterThan(0);
  expect(told.failed.filter((code) => code !== 'STORE_CONFLICT' && code !== 'KEYSTORE_LOCKED')).toEqual([]);
  expect(told.made.length).toBeGreaterThanOrEqual(KILLS);
  expect(reads).toBeGreaterThan(0);
  // The next writer puts away what the killed ones left.
  await ring.rotate();
  expect(readdirSync(made.folder).filter((name) => /\.(?:tmp|lock)$/u.test(name))).toEqual([]);
}, 120_000);
