/**
 * The code that is linted, the same on every machine: JavaScript of installed packages, which the lockfile pins, and the TypeScript of this
 * project.
 *
 * The packages are taken as they come, among them `jose`, a library of keys and tokens, and `eslint`, whose code is full of tokens of
 * another kind: both give these rules more to do than most code does. The project's own sources speak of secrets on every line, and show
 * what TypeScript costs with the parser that people use for it. Files over the size cap are left out: bundles and tables say nothing about
 * code that people write.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const PACKAGES = [
  'ajv/dist', 'eslint/lib', 'esquery', 'espree', 'eslint-scope/lib', 'fast-uri', 'jest-circus/build', 'jest-runtime/build', 'jose/dist',
  'js-yaml/lib', 'semver', 'yargs/build',
];
const SOURCES = ['src', 'rules'];
const LARGEST_FILE = 100_000;

/** The files of a part of the corpus: `javascript` is about four megabytes, `typescript` one, `one` a small file that measures the start. */
export const filesOf = (part) => {
  switch (part) {
    case 'javascript':
      return PACKAGES.flatMap((name) => filesUnder(join(root, 'node_modules', name), /\.[cm]?js$/u));
    case 'typescript':
      return SOURCES.flatMap((name) => filesUnder(join(root, name), /\.ts$/u));
    case 'one':
      return [join(root, 'node_modules/semver/functions/inc.js')];
    default:
      throw new Error(`The corpus has no part "${part}".`);
  }
};

/** The size of the files: their number, bytes, and lines with anything but white space, which are what is meant by lines of code. */
export const sizeOf = (files) => {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return {
    files: files.length,
    bytes: texts.reduce((total, text) => total + Buffer.byteLength(text), 0),
    lines: texts.reduce((total, text) => total + text.split('\n').filter((line) => line.trim() !== '').length, 0),
  };
};

const filesUnder = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => pattern.test(path) && !path.slice(folder.length).includes('node_modules'))
    .filter((path) => isOfUse(path))
    .sort();

const isOfUse = (path) => {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= LARGEST_FILE;
};
