/** A project in a temporary folder, in which commands run inside this process. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCommand } from '../../src/cli/run.ts';
import { keystore, type Keystore } from '../../src/runtime/index.ts';

const MODULES = join(import.meta.dirname, '../../node_modules');

/** What a command wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What stands at the command's standard input, or what a person answers, in order. */
export interface Input {
  readonly input?: string;
  readonly answers?: readonly string[];
}

/** The project and what tests do in it. */
export interface TestProject {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  has(path: string): boolean;
  run(args: readonly string[], input?: Input): Promise<Ran>;
  json(args: readonly string[], input?: Input): Promise<Record<string, unknown>>;
  store(): Keystore;
  /** All values of a secret, newest first. */
  valuesOf(name: string): readonly string[];
  remove(): void;
}

/** A project with ESLint installed, and an environment without anything of keyturn's. */
export const makeProject = (): TestProject => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-cli-')));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'home'));
  for (const name of ['KEYTURN_CONFIG', 'KEYTURN_MASTER_KEY_FILE', 'CREDENTIALS_DIRECTORY']) vi.stubEnv(name, '');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{\n  "name": "project",\n  "type": "module"\n}\n');
  write('eslint.config.js', 'export default [{}];\n');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(MODULES, 'eslint'), join(folder, 'node_modules/eslint'));
  const run = async (args: readonly string[], input: Input = {}): Promise<Ran> => {
    const { io, out, err } = testIo(folder, input);
    // The command names the configuration that it found in the environment of its process, which here is the next command's too.
    vi.stubEnv('KEYTURN_CONFIG', '');
    const code = await runCommand(args, io);
    return { code, out: out.join(''), err: err.join('') };
  };
  const store = (): Keystore => keystore({ file: join(folder, 'keyturn.keystore.json') });
  return {
    folder,
    write,
    run,
    store,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    has: (path) => existsSync(join(folder, path)),
    json: async (args, input) => {
      const value: Record<string, unknown> = JSON.parse((await run([...args, '--json'], input)).out);
      return value;
    },
    valuesOf: (name) => store().readSync({ name }).map(({ value }) => Buffer.from(value).toString()),
    remove: () => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    },
  };
};

/** The same with a keystore. */
export const makeReadyProject = async (): Promise<TestProject> => {
  const project = makeProject();
  const { code, err } = await project.run(['init', '--yes', '--config', 'json']);
  if (code !== 0) throw new Error(err);
  return project;
};

const testIo = (folder: string, { input = '', answers }: Input): { io: Io; out: string[]; err: string[] } => {
  const out: string[] = [];
  const err: string[] = [];
  const left = [...answers ?? []];
  const answer = async (question: string): Promise<string> => {
    err.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  return {
    out,
    err,
    io: {
      folder,
      isInteractive: answers !== undefined,
      paint: (_, text) => text,
      write: (text) => void out.push(text),
      writeError: (text) => void err.push(text),
      readInput: async () => Promise.resolve(Buffer.from(input)),
      ask: answer,
      askHidden: answer,
    },
  };
};
