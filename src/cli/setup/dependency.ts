/** The package among the dependencies: the rewritten code needs it in production. */
import { statSync } from 'node:fs';
import { plugin } from '../../index.ts';
import { replaceFile } from '../../runtime/stores/keystoreDisk.ts';
import { type Project, textsOf } from './project.ts';
import type { Step } from './step.ts';

const NAME = 'eslint-plugin-keyturn';

/** Adds or moves the dependency, if the file can be written back exactly as it was but for that. */
export const addDependency = ({ manifest, manifestFile, manifestText }: Project): Step => {
  const dependencies = textsOf(manifest['dependencies']);
  if (typeof dependencies[NAME] === 'string') return { done: 'kept', what: `${NAME} in the dependencies` };
  if (manifest['name'] === NAME) return { done: 'kept', what: 'the dependencies, because this is keyturn itself' };

  const { [NAME]: version = `^${String(plugin.meta?.version)}`, ...development } = textsOf(manifest['devDependencies']);
  const write = writerOf(manifest, manifestText);
  if (write === undefined) return { done: 'left', what: `add ${NAME} to the dependencies: npm install --save ${NAME}` };
  const sorted = Object.fromEntries(Object.entries({ ...dependencies, [NAME]: version }).sort(([a], [b]) => (a < b ? -1 : 1)));
  const next = withMembers(manifest, sorted, development);
  replaceFile(manifestFile, write(next), { mode: statSync(manifestFile).mode & 0o777 });
  return { done: 'changed', what: `package.json (${NAME} in the dependencies; run npm install)` };
};

/** Each member keeps its place; new dependencies stand before those of development, as npm writes them. */
const withMembers = (manifest: Project['manifest'], dependencies: object, development: object): object => {
  const added = ['dependencies', dependencies] as const;
  const entries = Object.entries(manifest).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (key === 'dependencies') return [added];
    if (key !== 'devDependencies') return [[key, value]];
    const kept = Object.keys(development).length > 0 ? [[key, development] as const] : [];
    return 'dependencies' in manifest ? kept : [added, ...kept];
  });
  return Object.fromEntries(entries.includes(added) ? entries : [...entries, added]);
};

/** How the file is spelled, if that can be said: its indentation, line ends, and end. */
const writerOf = (manifest: object, text: string): ((value: object) => string) | undefined => {
  const indent = /^\{\r?\n([ \t]+)"/u.exec(text)?.[1];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const end = /\s*$/u.exec(text)?.[0] ?? '';
  const write = (value: object): string => JSON.stringify(value, undefined, indent).replaceAll('\n', lineEnd) + end;
  return write(manifest) === text ? write : undefined;
};
