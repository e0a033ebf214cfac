/**
 * The programs of `test/fix-programs/`, and what each says of itself in its head comment:
 *
 * `@secret NAME: OLD → NEW` the secret by the name the fix must choose, its value now, and the value it is rotated to ·
 * `@rotation …` what the fixed program does once it is rotated · `@left RULE/MESSAGE` a report that `--fix` leaves behind ·
 * `@suggestions` that the suggestions left behind are applied too · `@text crlf` or `@text bom` that the file is stored so ·
 * `@decorators standard` that they are those of ECMAScript, not of TypeScript's `experimentalDecorators`.
 *
 * A program exports `main`, a generator: the secrets are rotated between its first and its second `yield`. Modules that it imports
 * stand in the folder of its name: `shapes/re-exports.ts` has `shapes/re-exports/config.ts`. They are fixed as it is. What several
 * programs of a folder import stands in its folder `shared`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What happens after a rotation. `follows`: all is as if the program had been started with the new value. `accepts-previous`: so it is,
 * and what was made under the old value is still accepted. `captured`: the old value stays in use, and is reported. `none`: nothing to rotate.
 */
const ROTATIONS = ['follows', 'accepts-previous', 'captured', 'none'] as const;

/** What a program expects of a rotation. */
export type Rotation = (typeof ROTATIONS)[number];

/** A secret of a program, with its value before and after the rotation. */
export interface ProgramSecret {
  readonly name: string;
  readonly old: string;
  readonly rotated: string;
}

/** A file of a program. */
export interface Source {
  /** Path below `test/fix-programs`. */
  readonly file: string;
  readonly code: string;
}

/** A program as it stands in the repository. */
export interface Program extends Source {
  /** Its code without the head comment, which names the secrets. */
  readonly code: string;
  /** Files that it imports. */
  readonly modules: readonly Source[];
  readonly secrets: readonly ProgramSecret[];
  readonly rotation: Rotation;
  /** Reports that `--fix` leaves behind, as `rule/messageId`. */
  readonly left: readonly string[];
  readonly takesSuggestions: boolean;
  readonly decorators: 'standard' | 'experimental';
}

const FOLDER = fileURLToPath(new URL('../../fix-programs', import.meta.url));

/** All programs, by path. */
export function programs(): readonly Program[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:[mc]?[jt]s|[jt]sx|vue|json)$/u.test(file)).toSorted();
  const folderOf = (file: string): string => file.replace(/\.\w+$/u, '/');
  const isShared = (file: string): boolean => /^\w+\/shared\//u.test(file);
  const isModule = (file: string): boolean => isShared(file) || files.some((other) => file.startsWith(folderOf(other)));
  return files.filter((file) => !isModule(file)).map((file) => {
    const shared = files.filter((other) => isShared(other) && textOf(file).includes(`'./${other.slice(other.indexOf('/') + 1)}'`));
    const modules = [...files.filter((other) => other.startsWith(folderOf(file))), ...shared];
    return programOf(file, modules.map((module) => ({ file: module, code: textOf(module) })));
  });
}

function textOf(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, 'utf8');
}

function programOf(file: string, modules: readonly Source[]): Program {
  const text = textOf(file);
  const [head = ''] = /^\/\*\*[\s\S]*?\*\/\n/u.exec(text) ?? [];
  const facts = [...head.matchAll(/@(\w+)(?: (.*))?/gu)].map(([, tag, value = '']) => ({ tag, value: value.trim() }));
  const valuesOf = (tag: string): readonly string[] => facts.filter((fact) => fact.tag === tag).map(({ value }) => value);
  const rotation = ROTATIONS.find((one) => one === valuesOf('rotation')[0]);
  if (rotation === undefined) throw new Error(`${file} says no @rotation of ${ROTATIONS.join(', ')}.`);
  return {
    file,
    code: storedAs(text.slice(head.length), valuesOf('text')),
    modules,
    secrets: valuesOf('secret').map(secretOf),
    rotation,
    left: valuesOf('left').toSorted(),
    takesSuggestions: valuesOf('suggestions').length > 0,
    decorators: valuesOf('decorators').includes('standard') ? 'standard' : 'experimental',
  };
}

/** The code in a form that would not survive in a repository. */
function storedAs(code: string, forms: readonly string[]): string {
  const lines = forms.includes('crlf') ? code.replaceAll('\n', '\r\n') : code;
  return forms.includes('bom') ? `\uFEFF${lines}` : lines;
}

function secretOf(text: string): ProgramSecret {
  const [, name, old, rotated] = /^([\w-]+): (.+) → (.+)$/u.exec(text) ?? [];
  if (name === undefined || old === undefined || rotated === undefined) throw new Error(`No secret: ${text}`);
  return { name, old, rotated };
}

/** All files of a program, its own first. */
export function sourcesOf({ file, code, modules }: Program): readonly Source[] {
  return [{ file, code }, ...modules];
}

/** The program as it would stand in the repository had the secret been rotated by editing it. */
export function rotatedByHand(program: Program): readonly Source[] {
  return sourcesOf(program).map(({ file, code }) => ({
    file, code: program.secrets.reduce((text, { old, rotated }) => text.replaceAll(old, rotated), code),
  }));
}
