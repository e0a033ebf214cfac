/** Writes programs into a package of their own, compiles them, and runs them in two threads. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { type Program, rotatedByHand } from './program.ts';
import type { Job, Outcome } from './runner.ts';

/** The package that the programs are fixed, checked and run in. */
export const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/keyturn/fix-programs', import.meta.url));
const THREADS = 2;

/** A program and its code after all fixes. */
export interface Runnable {
  readonly program: Program;
  readonly fixed: string;
}

/** Empties the package. */
export function preparePackage(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  write('package.json', JSON.stringify({ name: 'programs', type: 'module', dependencies: { 'eslint-plugin-keyturn': '*' } }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(`${FOLDER}/${path}`), { recursive: true });
  writeFileSync(`${FOLDER}/${path}`, text);
}

/** What became of each program, by file. */
export async function runAll(runnables: readonly Runnable[]): Promise<ReadonlyMap<string, Outcome>> {
  await bundle(['test/fix/programs/runner.ts'], { '.js': '.mjs' }, 'esm');
  await bundle(['src/runtime/index.ts'], { '.js': '.cjs' }, 'cjs');
  const jobs = await compiled(runnables);
  const shares = Array.from({ length: THREADS }, (_, thread) => jobs.filter((_job, index) => index % THREADS === thread));
  const outcomes = await Promise.all(shares.map(runShare));
  return new Map(outcomes.flat().map((outcome) => [outcome.file, outcome]));
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

async function bundle(entryPoints: string[], outExtension: Record<string, string>, format: 'esm' | 'cjs'): Promise<void> {
  await build({
    absWorkingDir: ROOT, entryPoints, outdir: FOLDER, entryNames: '[name]', outExtension, format, bundle: true, platform: 'node', target: 'node20',
    logLevel: 'error',
  });
}

/** Compiles every version of every program; what a program imports of keyturn is the runtime of this repository. */
async function compiled(runnables: readonly Runnable[]): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  const isCommonJs = ({ program }: Runnable): boolean => /\.c[jt]s$/u.test(program.file);
  for (const commonJs of [false, true]) {
    const extension = commonJs ? 'cjs' : 'mjs';
    const chosen = runnables.filter((runnable) => isCommonJs(runnable) === commonJs && !runnable.program.file.endsWith('.vue'));
    const entries = chosen.flatMap(({ program, fixed }) => {
      const versions = { original: program.code, 'rotated-by-hand': rotatedByHand(program), fixed };
      const place = (version: string): string => `${version}/${program.file.replace(/\.\w+$/u, '')}`;
      for (const [version, code] of Object.entries(versions)) write(place(version) + extname(program.file), code);
      const out = (version: string): string => `${FOLDER}/out/${place(version)}.${extension}`;
      jobs.push({
        file: program.file, secrets: program.secrets,
        original: out('original'), rotatedByHand: out('rotated-by-hand'), fixed: out('fixed'),
      });
      return Object.keys(versions).map((version) => ({ in: `${FOLDER}/${place(version)}${extname(program.file)}`, out: place(version) }));
    });
    if (entries.length > 0) await compile(entries, commonJs);
  }
  return jobs;
}

async function compile(entryPoints: { in: string; out: string }[], commonJs: boolean): Promise<void> {
  await build({
    absWorkingDir: ROOT, entryPoints, outdir: `${FOLDER}/out`, outExtension: { '.js': commonJs ? '.cjs' : '.mjs' }, bundle: true,
    packages: 'external', platform: 'node', target: 'node20', format: commonJs ? 'cjs' : 'esm', logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    plugins: [{
      name: 'keyturn',
      setup(building) {
        building.onResolve({ filter: /^eslint-plugin-keyturn\/runtime$/ }, () => ({ path: `${FOLDER}/index.cjs`, external: true }));
      },
    }],
  });
}

async function runShare(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const worker = new Worker(`${FOLDER}/runner.mjs`, { workerData: jobs });
  worker.on('message', (outcome: Outcome) => outcomes.push(outcome));
  return new Promise((resolve, reject) => worker.on('error', reject).on('exit', () => resolve(outcomes)));
}
