/** Values of environment variables: of the file that was named, else of this process. Never shown, never put into the environment. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { isSystemError } from '../../runtime/stores/keystoreDisk.ts';
import { CommandError } from '../commandError.ts';

/** Looks variables up; an empty one counts as unset. Throws `FILE_REFUSED` for a file that can't be read. */
export const variablesOf = (file: string | undefined): ((variable: string) => string | undefined) => {
  const lines = file === undefined ? {} : linesOf(file);
  return (variable) => [lines[variable], process.env[variable]].find((value) => value !== undefined && value !== '');
};

const linesOf = (file: string): Readonly<Record<string, string | undefined>> => {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (!isSystemError(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR')) throw error;
    throw new CommandError('FILE_REFUSED', `${file} can't be read (${error.code ?? ''}). Nothing was changed.`);
  }
};
