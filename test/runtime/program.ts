/** Programs that run with the real runtime, bundled, in processes of their own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a package, the runtime and its preloads, and how programs run there. */
export interface Program {
  readonly folder: string;
  put(name: string, text: string): void;
  /** Runs Node there; `env` is added to what every process needs. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>;
  remove(): void;
}

const SOURCE = join(import.meta.dirname, '../../src/runtime');

/** Makes the folder. Each of the bundles is a copy of its own, as in a bundled server. */
export const makeProgram = async (): Promise<Program> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-program-')));
  const shared = { bundle: true, platform: 'node', target: 'node20.19', logLevel: 'error', packages: 'external' } as const;
  await Promise.all([
    build({ ...shared, entryPoints: [join(SOURCE, 'index.ts')], outfile: join(folder, 'runtime.cjs'), format: 'cjs' }),
    build({ ...shared, entryPoints: [join(SOURCE, 'preload.ts')], outfile: join(folder, 'preload.mjs'), format: 'esm' }),
    build({ ...shared, entryPoints: [join(SOURCE, 'preloading.ts')], outfile: join(folder, 'preloading.mjs'), format: 'esm' }),
    build({ ...shared, entryPoints: [join(SOURCE, 'preloadSync.ts')], outfile: join(folder, 'preload.cjs'), format: 'cjs' }),
  ]);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  put('package.json', '{"name":"program"}');
  return { folder, put, run: async (args, env = {}) => run(folder, args, env), remove: () => rmSync(folder, { recursive: true }) };
};

const run = async (folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> => {
  // From another folder: the current one must not matter.
  const child = spawn(process.execPath, args.map((arg) => arg.replace(/^\.\//u, `${folder}/`)), {
    cwd: tmpdir(), env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => { output[stream] += text; });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, ...output };
};
