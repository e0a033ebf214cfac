/**
 * Several processes that share a keystore, each of which rotates it every 100 ms, and of which one after the other is killed at a random moment.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { drawsOf } from '../seededRandom.ts';

/** From the root of the repository, because the benchmark runs a bundle of this file. */
const ROTATOR = 'test/runtime/simulations/keystoreRotator.ts';
/** Each kill comes so many milliseconds at most after something was confirmed. */
const LATEST_MS = 60;

/** What all processes were told, by the word before it. */
export interface Told {
  readonly made: string[];
  readonly sealed: string[];
  readonly failed: string[];
}

/** Runs them on a keystore until so many were killed; `onConfirmed` is called whenever something was confirmed. */
export const runProcesses = async (
  { file, masterKeyFile }: { readonly file: string; readonly masterKeyFile: string },
  { processes, kills, onConfirmed }: { readonly processes: number; readonly kills: number; readonly onConfirmed: () => void },
): Promise<Told> => {
  const folder = await mkdtemp(join(tmpdir(), 'keyturn-processes-'));
  const program = join(folder, 'rotator.mjs');
  try {
    await build({ entryPoints: [ROTATOR], outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' });
    return await run([program, file, masterKeyFile], { processes, kills, onConfirmed });
  } finally {
    await rm(folder, { recursive: true });
  }
};

const run = async (
  program: readonly string[],
  { processes, kills, onConfirmed }: { readonly processes: number; readonly kills: number; readonly onConfirmed: () => void },
): Promise<Told> => {
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
      const child = spawn(process.execPath, [...program], { stdio: ['pipe', 'pipe', 'inherit'] });
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
    for (let count = 0; count < processes; count += 1) start();
  });
};
