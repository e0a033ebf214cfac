/** What is being linted: one source file with the settings that apply to it, and facts computed once for it. */
import type { TSESLint } from '@typescript-eslint/utils';
import { parseSettings, type Settings } from './settings.ts';
import type { TokenFinder } from './tokens.ts';

/** One file under analysis; every question about code takes it as its first argument. */
export interface SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** Path as ESLint gives it, with forward slashes. */
  readonly path: string;
  /** Folder that ESLint runs in, with forward slashes. */
  readonly folder: string;
  readonly settings: Settings;
  /** Finds the tokens of the project's own services. */
  readonly ownTokensIn?: TokenFinder;
}

/** What `fileOf` needs of a rule's context; ESLint's own context has it all. */
export interface LintContext {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: object;
}

/**
 * The file at hand, told by its tree. ESLint lints one after another, and what is known of one is of no use for the next; oxlint hands all
 * files over in one and the same object.
 */
let current: { readonly ast: object; readonly file: SourceFile } | undefined;

/** What to drop when the file is done: each answer about it holds its whole syntax tree in memory. */
const forgetting: (() => void)[] = [];

/** The rules that have not looked at the current file yet. */
let waiting = 0;

/**
 * Runs the look of a rule at the current file, and drops the file behind the last of them.
 *
 * ESLint lets go of a tree before it parses the next file; to hold it longer doubles what the garbage collector has to carry along.
 */
export function lookingOnce(look: () => void): () => void {
  waiting += 1;
  return () => {
    look();
    waiting -= 1;
    if (waiting === 0) dropFile();
  };
}

function dropFile(): void {
  current = undefined;
  waiting = 0;
  for (const forget of forgetting.splice(0)) forget();
}

/** The file that a rule's context is about; throws a TypeError when `settings.keyturn` is malformed. */
export function fileOf(context: LintContext): SourceFile {
  const { ast } = context.sourceCode;
  if (current?.ast === ast) return current.file;

  dropFile();
  const settings = parseSettings('keyturn' in context.settings ? context.settings.keyturn : undefined);
  const file = {
    sourceCode: context.sourceCode,
    path: context.filename.replaceAll('\\', '/'),
    folder: context.cwd.replaceAll('\\', '/'),
    settings,
  };
  current = { ast, file };
  return file;
}

/** The same file under settings that a rule's options change; without changes the file itself, so that answers are shared. */
export function withSettings(file: SourceFile, changed: Partial<Settings>): SourceFile {
  return Object.keys(changed).length === 0 ? file : { ...file, settings: { ...file.settings, ...changed } };
}

/** The same file, where a project's own token formats are looked for too. */
export function withTokens(file: SourceFile, ownTokensIn: TokenFinder): SourceFile {
  return { ...file, ownTokensIn };
}

/** What is known of a file. */
interface Answer<T> {
  readonly file: SourceFile;
  readonly value: T;
}

/** Wraps a costly question about a file so that all rules share one answer. */
export function perFile<T>(compute: (file: SourceFile) => T): (file: SourceFile) => T {
  // Questions are asked of every file, and some for every node of it: the latest answer is at hand without a look-up.
  let latest: Answer<T> | undefined;
  /** Those about the same file under other settings. */
  let others: Map<SourceFile, Answer<T>> | undefined;
  const forget = (): void => {
    latest = undefined;
    others = undefined;
  };
  return (file) => {
    if (latest?.file === file) return latest.value;
    const answer = others?.get(file) ?? { file, value: compute(file) };
    if (latest) (others ??= new Map<SourceFile, Answer<T>>()).set(latest.file, latest);
    else forgetting.push(forget);
    latest = answer;
    return answer.value;
  };
}
