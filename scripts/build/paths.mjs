/** Where things lie, for every script: the build works from any current folder. */
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const source = join(root, 'src');
export const runtimeSource = join(source, 'runtime');

/** What is published. It is replaced at the end of a build that succeeded, so that nobody sees half of one. */
export const published = join(root, 'dist');

/** Where a build writes until then. */
export const dist = join(root, 'node_modules/.cache', `keyturn-build-${process.pid}`);

/** A path as it is written in an import: relative to the checkout, with forward slashes. */
export const shown = (path) => relative(root, path).split(sep).join('/');
