/** Runs a program to its end, for tests that look at a package from outside. */
import { execFile } from 'node:child_process';

/** What a program wrote and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Settings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** After which the program is ended. */
  readonly timeoutMs?: number;
}

/** Runs a program that must succeed; throws with all its output if it does not. */
export const run = async (program: string, args: readonly string[], settings: Settings): Promise<Outcome> => {
  const outcome = await attempt(program, args, settings);
  if (outcome.code === 0) return outcome;
  throw new Error(`${program} ${args.join(' ')} ended with ${outcome.code}\n${outcome.stdout}\n${outcome.stderr}`);
};

/** Runs a program that may fail. */
export const attempt = async (
  program: string,
  args: readonly string[],
  { cwd, env = {}, input = '', timeoutMs = 100_000 }: Settings,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { cwd, env: { ...cleanEnvironment(), ...env }, timeout: timeoutMs };
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr });
    });
    child.stdin?.end(input);
  });

/** Without what the test runner and npm put there, so that the program starts as a user's would. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE_|VITEST|npm_(?!config_registry)|JEST_|KEYTURN_)/u.test(name)),
  );
