/**
 * Where a program's configuration is: `KEYTURN_CONFIG`, else `keyturn.config.js`, `.mjs`, `.cjs` or `.json` beside the nearest package.json
 * of the main script. The current folder alone never decides: a program started elsewhere must not take somebody else's store.
 *
 * @module
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { configInvalid } from './options.ts';
import { isRecord } from './records.ts';

const NAMES = ['keyturn.config.js', 'keyturn.config.mjs', 'keyturn.config.cjs', 'keyturn.config.json'];
const INSTALLED = `${sep}node_modules${sep}`;

/** The configuration file for programs that start in a folder, `undefined` if there is none; the main script's folder unless given. */
export const findConfiguration = (from: string = startFolder()): string | undefined => {
  const named = process.env['KEYTURN_CONFIG'];
  if (named === undefined || named === '') return besidePackage(resolve(from));
  const file = resolve(named);
  if (existsSync(file)) return file;
  throw configInvalid(`KEYTURN_CONFIG names ${file}, which does not exist. Correct it, or run npx keyturn init.`, file);
};

/** Where the search starts: at the main script; a tool that is installed (a test runner, say) works for the project that holds it. */
export const startFolder = (): string => {
  const main = process.argv[1];
  // Without a script, as in `node -e`, there is only the current folder to start from.
  if (main === undefined) return process.cwd();
  const script = realOf(resolve(main));
  const [project] = [resolve(main), script]
    .filter((path) => path.includes(INSTALLED))
    .map((path) => path.slice(0, path.indexOf(INSTALLED)));
  if (project === undefined) return dirname(script);
  // In a workspace the tool may be installed above the package that it is run in.
  const current = process.cwd();
  return current === project || current.startsWith(project + sep) ? current : project;
};

/** A package.json without a name only marks a module format, so the search goes on above it. */
const besidePackage = (start: string): string | undefined => {
  for (let folder = start; ; folder = dirname(folder)) {
    const isPackage = existsSync(join(folder, 'package.json'));
    const found = isPackage ? NAMES.find((name) => existsSync(join(folder, name))) : undefined;
    if (found !== undefined) return join(folder, found);
    if ((isPackage && isNamed(folder)) || folder === dirname(folder)) return undefined;
  }
};

const isNamed = (folder: string): boolean => {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isRecord(value) && typeof value['name'] === 'string';
  } catch (error) {
    // A package.json that can't be read is still a border.
    if (error instanceof Error) return true;
    throw error;
  }
};

const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch (error) {
    // A script that was bundled into the executable has no file.
    if (error instanceof Error && 'code' in error) return path;
    throw error;
  }
};
