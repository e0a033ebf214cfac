/**
 * Four processes share a keystore, each rotates it every 100 ms, and they are killed at random moments: what was confirmed is never lost,
 * and the file can be read at every moment. `KEYTURN_FLEET_KILLS` makes the run longer.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { drawsOf } from './seededRandom.ts';
import { temporaryKeystore, type TemporaryKeystore } from './stores/keystorePlaces.ts';

const PROCESSES = 4;
const KILLS = Number(process.env['KEYTURN_FLEET_KILLS'] ?? 6);
/** Each kill comes so many milliseconds at most after something was confirmed. */
const LATEST_MS = 60;

let bundles = '';
let made: TemporaryKeystore;
beforeAll(async () => {
  made = temporaryKeystore();
  bundles = mkdtempSync(join(tmpdir(), 'keyturn-fleet-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'keystoreRotator.ts')], outfile: join(bundles, 'rotator.mjs'),
    bundle: true, platform: 'node', format: 'esm', logLevel: 'silent',
  });
});
afterAll(() => {
  made.remove();
  rmSync(bundles, { recursive: true });
});

/** What all processes were told, by the word before it. */
interface Told {
  readonly made: string[];
  readonly sealed: string[];
  readonly failed: string[];
}

/** Runs the fleet until so many were killed; `onConfirmed` is called whenever something was confirmed. */
const runFleet = async (kills: number, onConfirmed: () => void): Promise<Told> => {
  const told: Told = { made: [], sealed: [], failed: [] };
  const draws = drawsOf(6);
  const living = new Set<ChildProcess>();
  let killed = 0;

  return new Promise((resolve, reject) => {
    const end = (): void => {
      if (killed < kills) start();
      else for (const child of living) child.kill('SIGKILL');
      if (living.size === 0) resolve(told);
    };
    const start = (): void => {
      const child = spawn(process.execPath, [join(bundles, 'rotator.mjs'), made.file, made.masterKeyFile], { stdio: ['pipe', 'pipe', 'inherit'] });
      living.add(child);
      child.on('error', reject).on('close', () => {
        living.delete(child);
        end();
      });
      createInterface(child.stdout).on('line', (line) => {
        const [word = '', text = ''] = line.split(' ');
        if (word === 'made' || word === 'sealed' || word === 'failed') told[word].push(text);
        try {
          onConfirmed();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        if (word === 'sealed' && draws.below(3) === 0) setTimeout(() => killOne(child), draws.below(LATEST_MS));
      });
    };
    const killOne = (child: ChildProcess): void => {
      if (living.has(child) && child.kill('SIGKILL')) killed += 1;
    };
    for (let count = 0; count < PROCESSES; count += 1) start();
  });
};

it(`${PROCESSES} processes that rotate and are killed lose no key`, async () => {
  const manager = (): ReturnType<typeof createKeyManager> => createKeyManager({ store: made.store, environment: 'test' });
  await manager().keyring('orders').rotate();
  let reads = 0;
  const told = await runFleet(KILLS, () => {
    reads += made.store.readSync({ name: 'orders' }).length;
  });

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
  process.stderr.write(process.env['KEYTURN_FLEET_KILLS'] === undefined ? '' : `${told.made.length} rotations, ${told.failed.length} failed, ${KILLS} killed\n`);
}, 120_000 + KILLS * 2_000);
