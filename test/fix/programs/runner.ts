/** Runs the programs that it is given, in a thread of its own: each version before and after a rotation. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { configure, keyManager, memory } from '../../../src/runtime/index.ts';
import type { ProgramSecret } from './program.ts';

/** A program's compiled versions, by path. */
export interface Job {
  readonly file: string;
  readonly secrets: readonly ProgramSecret[];
  /** Whether the fixed program still reads variables. */
  readonly needsEnvironment: boolean;
  readonly original: string;
  readonly rotatedByHand: string;
  readonly fixed: string;
  /** Versions in which one report was turned off. */
  readonly spared: readonly string[];
}

/** What each run of a program yielded and logged, or how it failed. */
export interface Outcome {
  readonly file: string;
  readonly original: Run;
  readonly rotatedByHand: Run;
  readonly fixed: Run;
  readonly rotated: Run;
  readonly spared: readonly Run[];
}

/** One run. */
export interface Run {
  readonly yielded: readonly string[];
  readonly logged: readonly string[];
  readonly failure?: string;
}

let elapsed = 0;
const clock = { now: () => 1_800_000_000_000 + elapsed, monotonic: () => elapsed };

async function run(path: string, rotate?: () => Promise<void>): Promise<Run> {
  const yielded: string[] = [];
  const logged: string[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...parts: unknown[]) => void logged.push(parts.map(String).join(' '));
  }
  try {
    for await (const value of await startOf(path)) {
      if (yielded.push(JSON.stringify([value])) === 1) await rotate?.();
    }
    return { yielded, logged };
  } catch (error) {
    return { yielded, logged, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

let imports = 0;

async function startOf(path: string): Promise<AsyncIterable<unknown> | Iterable<unknown>> {
  const require = createRequire(path);
  if (path.endsWith('.cjs')) Reflect.deleteProperty(require.cache, path);
  const module: { readonly main: () => AsyncIterable<unknown> | Iterable<unknown> } = path.endsWith('.cjs')
    ? require(path)
    : await import(`${pathToFileURL(path).href}?${String(++imports)}`);
  return module.main();
}

/** The original finds its secrets in its code or in the environment; the fixed program has the store alone. */
async function runWithEnvironment(variables: readonly (readonly [string, string])[], runProgram: () => Promise<Run>): Promise<Run> {
  for (const [name, value] of variables) process.env[name] = value;
  const result = await runProgram();
  for (const [name] of variables) Reflect.deleteProperty(process.env, name);
  return result;
}

async function runWithStore(path: string, secrets: readonly ProgramSecret[], isRotated: boolean): Promise<Run> {
  const store = memory(Object.fromEntries(secrets.map(({ name, old }) => [name, old])), { now: clock.now });
  configure({ environment: 'production', store, clock, cache: { background: 'off' } });
  const result = await run(path, isRotated ? rotate : undefined);
  keyManager.dispose();
  return result;

  async function rotate(): Promise<void> {
    elapsed += 60_000;
    for (const { name, rotated } of secrets) {
      store.rotate(name, rotated);
      await keyManager.secret(name).refresh();
    }
  }
}

async function outcomeOf({ file, secrets, needsEnvironment, original, rotatedByHand, fixed, spared }: Job): Promise<Outcome> {
  const variables = (key: 'old' | 'rotated') => secrets.map((secret) => [variableOf(secret.name), secret[key]] as const);
  const kept = needsEnvironment ? variables('old') : [];
  const sparedRuns: Run[] = [];
  for (const path of spared) {
    sparedRuns.push(await runWithEnvironment(variables('old'), () => runWithStore(path, secrets, false)));
  }
  return {
    file,
    original: await runWithEnvironment(variables('old'), () => run(original)),
    rotatedByHand: await runWithEnvironment(variables('rotated'), () => run(rotatedByHand)),
    fixed: await runWithEnvironment(kept, () => runWithStore(fixed, secrets, false)),
    rotated: await runWithEnvironment(kept, () => runWithStore(fixed, secrets, true)),
    spared: sparedRuns,
  };
}

function variableOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

parentPort?.on('message', (job: Job) => {
  void outcomeOf(job).then((outcome) => parentPort?.postMessage(outcome));
});
