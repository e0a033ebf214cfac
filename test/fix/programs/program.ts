/**
 * The programs of `test/fix-programs/`, and what each says of itself in its head comment:
 *
 * `@secret NAME: OLD → NEW` the secret by the name the fix must choose, its value now, and the value it is rotated to ·
 * `@rotation …` what the fixed program does once it is rotated · `@left RULE/MESSAGE` a report that `--fix` leaves behind ·
 * `@suggestions` that the suggestions left behind are applied too.
 *
 * A program exports `main`, a generator: the secrets are rotated between its first and its second `yield`.
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

/** A program as it stands in the repository. */
export interface Program {
  /** Path below `test/fix-programs`. */
  readonly file: string;
  /** Its code without the head comment, which names the secrets. */
  readonly code: string;
  readonly secrets: readonly ProgramSecret[];
  readonly rotation: Rotation;
  /** Reports that `--fix` leaves behind, as `rule/messageId`. */
  readonly left: readonly string[];
  readonly takesSuggestions: boolean;
}

const FOLDER = fileURLToPath(new URL('../../fix-programs', import.meta.url));

/** All programs, by path. */
export function programs(): readonly Program[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:[mc]?[jt]s|[jt]sx|vue)$/u.test(file));
  return files.toSorted().map(programOf);
}

function programOf(file: string): Program {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const [head = ''] = /^(?:<!--|\/\*\*)[\s\S]*?(?:-->|\*\/)\n/u.exec(text) ?? [];
  const facts = [...head.matchAll(/@(\w+)(?: (.*))?/gu)].map(([, tag, value = '']) => ({ tag, value: value.trim() }));
  const valuesOf = (tag: string): readonly string[] => facts.filter((fact) => fact.tag === tag).map(({ value }) => value);
  const rotation = ROTATIONS.find((one) => one === valuesOf('rotation')[0]);
  if (rotation === undefined) throw new Error(`${file} says no @rotation of ${ROTATIONS.join(', ')}.`);
  return {
    file,
    code: text.slice(head.length),
    secrets: valuesOf('secret').map(secretOf),
    rotation,
    left: valuesOf('left').toSorted(),
    takesSuggestions: valuesOf('suggestions').length > 0,
  };
}

function secretOf(text: string): ProgramSecret {
  const [, name, old, rotated] = /^([\w-]+): (.+) → (.+)$/u.exec(text) ?? [];
  if (name === undefined || old === undefined || rotated === undefined) throw new Error(`No secret: ${text}`);
  return { name, old, rotated };
}

/** The program as it would stand in the repository had the secret been rotated by editing it. */
export function rotatedByHand({ code, secrets }: Program): string {
  return secrets.reduce((text, { old, rotated }) => text.replaceAll(old, rotated), code);
}
