/** Where things lie, for every script: the build works from any current folder. */
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const source = join(root, 'src');
export const runtimeSource = join(source, 'runtime');
export const dist = join(root, 'dist');

/** A path as it is written in an import: relative to the checkout, with forward slashes. */
export const shown = (path) => relative(root, path).split(sep).join('/');
