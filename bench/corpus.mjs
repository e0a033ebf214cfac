/**
 * The code that is linted: JavaScript sources of packages that the lockfile pins, so that it is the same on every machine. Files over the
 * size cap are left out: bundles and tables say nothing about code that people write.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const PACKAGES = [
  'ajv/dist', 'eslint/lib', 'esquery', 'espree', 'eslint-scope/lib', 'fast-uri', 'jest-circus/build', 'jest-runtime/build', 'jose/dist',
  'js-yaml/lib', 'semver', 'yargs/build',
];
const LARGEST_FILE = 100_000;

/** The files of the whole corpus; their sizes add up to about four megabytes. */
export const corpus = () => PACKAGES.flatMap((name) => filesUnder(join(root, 'node_modules', name)));

/** One small file: what is measured with it is the start. */
export const smallFile = () => [join(root, 'node_modules/semver/functions/inc.js')];

/** The size of the files in bytes, and their number. */
export const sizeOf = (files) => ({
  files: files.length,
  bytes: files.reduce((total, file) => total + readFileSync(file).length, 0),
});

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => /\.[cm]?js$/u.test(path) && !path.slice(folder.length).includes('node_modules'))
    .filter((path) => isOfUse(path))
    .sort();

const isOfUse = (path) => {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= LARGEST_FILE;
};
