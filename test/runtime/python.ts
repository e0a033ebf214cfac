/** Python with the package `cryptography`, as an implementation of other people to hold ours against. */
import { spawnSync } from 'node:child_process';

const PYTHON = process.env['KEYTURN_PYTHON'] ?? 'python3';

/** Whether there is one; CI installs it. */
export const hasPython = spawnSync(PYTHON, ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0;

/** Runs a program that reads JSON from standard input and writes JSON; gives what it wrote. Throws with what it complained of. */
export const askPython = (program: string, input: unknown): unknown => {
  const { status, stdout, stderr, error } = spawnSync(PYTHON, ['-c', program], { input: JSON.stringify(input), encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`Python failed:\n${stderr}`);
  const answer: unknown = JSON.parse(stdout);
  return answer;
};
