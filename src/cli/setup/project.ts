/** The project that a command is started in: the folder of the nearest package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord } from '../../runtime/records.ts';
import { CommandError, usageError } from '../commandError.ts';

/** A project, and what its package.json says. */
export interface Project {
  readonly folder: string;
  readonly manifestFile: string;
  readonly manifestText: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The start script with the preload in it. */
  readonly startCommand: string;
}

const PRELOAD = 'node --import eslint-plugin-keyturn/preload';

/** The project around a folder; throws `USAGE` if there is none, `FILE_REFUSED` if its package.json can't be used. */
export const projectOf = (start: string): Project => {
  const folder = packageFolderOf(start);
  if (folder === undefined) throw usageError('There is no package.json here or above. Make one first: npm init');
  const manifestFile = join(folder, 'package.json');
  const manifestText = readFileSync(manifestFile, 'utf8');
  const manifest = parsed(manifestFile, manifestText);
  return { folder, manifestFile, manifestText, manifest, startCommand: startCommandOf(manifest) };
};

/** The scripts or dependencies of a package.json. */
export const textsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const packageFolderOf = (start: string): string | undefined => {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
};

const parsed = (file: string, text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandError('FILE_REFUSED', `${file} is not a JSON object. Correct it first.`);
};

const startCommandOf = ({ scripts, main }: Readonly<Record<string, unknown>>): string => {
  const { start } = textsOf(scripts);
  if (typeof start !== 'string') return `${PRELOAD} ${typeof main === 'string' ? main : 'main.js'}`;
  return start.includes('eslint-plugin-keyturn/preload') ? start : start.replace(/^node\b/u, PRELOAD);
};
