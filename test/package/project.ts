/** A project of a user, with a keystore made by the installed command. */
import { cp, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/** A folder with a configured keystore, and the environment in which its programs run. */
export interface Project {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes a project that uses the installed package and stores one secret, by `keyturn init` and `keyturn set`. */
export const makeProject = async (consumer: string, name: string, value: string): Promise<Project> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'keyturn-project-')));
  const env = { HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') };
  await writeFile(join(folder, 'package.json'), '{ "name": "project", "version": "1.0.0", "private": true }\n');
  await cp(join(consumer, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  const keyturn = join(folder, 'node_modules/.bin/keyturn');
  await run(keyturn, ['init', '--yes'], { cwd: folder, env });
  await run(keyturn, ['set', name], { cwd: folder, env, input: value });
  return { folder, env };
};
