/** Writes programs into a package of their own, and runs them in two threads. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundleRuntime, compileAll, placeOf } from './compiling.ts';
import { type Program, rotatedByHand, type Source, sourcesOf } from './program.ts';
import type { Job, Outcome, Run } from './runner.ts';

/** The package that the programs are fixed, checked and run in. */
export const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/keyturn/fix-programs', import.meta.url));
const THREADS = Math.min(2, availableParallelism());
/** Far more than any program needs on a busy machine: it only ends those that hang. */
const MOST_SECONDS = 60;

/** A program, its files after all fixes, and its files with one report turned off. */
export interface Runnable {
  readonly program: Program;
  readonly fixed: readonly Source[];
  readonly spared: readonly (readonly Source[])[];
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

/** Writes all versions of the programs, each into a folder of its own. */
export function writeAll(runnables: readonly Runnable[]): void {
  for (const runnable of runnables) {
    for (const [version, sources] of versionsOf(runnable)) {
      for (const { file, code } of sources) write(`${version}/${file}`, code);
    }
  }
}

function versionsOf({ program, fixed, spared }: Runnable): readonly (readonly [string, readonly Source[]])[] {
  return [
    ['original', sourcesOf(program)], ['rotated-by-hand', rotatedByHand(program)], ['fixed', fixed],
    ...spared.map((sources, index) => [`spared-${String(index)}`, sources] as const),
  ];
}

/** What became of each program, by file. */
export async function runAll(runnables: readonly Runnable[]): Promise<ReadonlyMap<string, Outcome>> {
  await bundleRuntime(FOLDER);
  await compileAll(FOLDER, runnables.flatMap((runnable) => versionsOf(runnable).map(([version]) => ({ version, program: runnable.program }))));
  const queue = runnables.map(jobOf);
  const outcomes = await Promise.all(Array.from({ length: THREADS }, () => work(queue)));
  return new Map(outcomes.flat().map((outcome) => [outcome.file, outcome]));
}

function jobOf({ program, spared }: Runnable): Job {
  const pathOf = (version: string): string => placeOf(FOLDER, version, program);
  return {
    file: program.file, secrets: program.secrets, needsEnvironment: program.left.some((report) => report.startsWith('no-env-secret/')),
    original: pathOf('original'), rotatedByHand: pathOf('rotated-by-hand'), fixed: pathOf('fixed'),
    spared: spared.map((_, index) => pathOf(`spared-${String(index)}`)),
  };
}

/** Takes jobs off the queue until it is empty; a thread that hangs or breaks is replaced. */
async function work(queue: Job[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let worker = new Worker(`${FOLDER}/runner.mjs`);
  for (let job = queue.shift(); job; job = queue.shift()) {
    const outcome = await outcomeOf(worker, job);
    outcomes.push('file' in outcome ? outcome : failed(job, outcome.failure));
    if ('file' in outcome) continue;
    await worker.terminate();
    worker = new Worker(`${FOLDER}/runner.mjs`);
  }
  await worker.terminate();
  return outcomes;
}

async function outcomeOf(worker: Worker, job: Job): Promise<Outcome | { readonly failure: string }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done({ failure: `${job.file} did not end within ${String(MOST_SECONDS)} s.` }), MOST_SECONDS * 1000);
    const onMessage = (outcome: Outcome): void => done(outcome);
    const onError = (error: Error): void => done({ failure: `${job.file} broke outside its generator: ${error.stack ?? error.message}` });
    const onExit = (): void => done({ failure: `${job.file} ended the process.` });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);

    function done(outcome: Outcome | { readonly failure: string }): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    }
  });
}

function failed({ file }: Job, failure: string): Outcome {
  const run: Run = { yielded: [], logged: [], failure };
  return { file, original: run, rotatedByHand: run, fixed: run, rotated: run, spared: [run] };
}
