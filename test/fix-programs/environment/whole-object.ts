/**
 * The environment as a whole: spread, iterated, given to a child, asked with `in`; only the read of the secret changes.
 *
 * @secret rudder-token: Fig-Bongo-35-Burn-fawn → Date-Conga-80-Bourn-cub
 * @rotation follows
 */
import { execFileSync } from 'node:child_process';

const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, RUDDER_MODE: 'test' });
const names = (): number => Object.keys(process.env).filter((name) => name.startsWith('RUDDER_MODE')).length;
const mode = (): string => execFileSync(process.execPath, ['-p', 'process.env.RUDDER_MODE'], { env: childEnvironment(), encoding: 'utf8' }).trim();

export function* main() {
  const all = (): readonly unknown[] => [mode(), names(), 'RUDDER_MODE' in process.env, process.env.RUDDER_TOKEN];
  yield all();
  yield all();
}
