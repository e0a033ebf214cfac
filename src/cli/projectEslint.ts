/** The project's own ESLint, loaded from where the project has it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../runtime/records.ts';
import { isSystemError } from '../runtime/stores/keystoreDisk.ts';
import { CommandError } from './commandError.ts';

/** What is used of a report of ESLint. */
export interface LintMessage {
  readonly ruleId: string | null;
  readonly messageId?: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fatal?: boolean;
  readonly fix?: { readonly text: string };
}

/** What is used of the result for a file. */
export interface LintResult {
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
  /** The fixed text, if anything was fixed. */
  readonly output?: string;
}

/** What is used of ESLint. */
export interface ProjectEslint {
  lintFiles(patterns: readonly string[]): Promise<readonly LintResult[]>;
  lintText(text: string, options: { readonly filePath: string }): Promise<readonly LintResult[]>;
  calculateConfigForFile(path: string): Promise<unknown>;
}

/** Makes an ESLint with options. */
export type EslintConstructor = new (options: object) => ProjectEslint;

const LEAST_VERSION = 9;

/** The class of the ESLint that a folder's code would import; throws `ESLINT_MISSING`. */
export const loadEslint = async (folder: string): Promise<EslintConstructor> => {
  const module: unknown = await import(pathToFileURL(pathOf(folder)).href);
  const found = isRecord(module) ? module['ESLint'] : undefined;
  if (isConstructor(found) && Number.parseInt(String(Reflect.get(found, 'version')), 10) >= LEAST_VERSION) return found;
  throw new CommandError('ESLINT_MISSING', 'keyturn adopt needs ESLint 9.22 or newer in the project: npm install --save-dev eslint');
};

/** What ESLint gives; throws `ESLINT_FAILED` with what it says of the project's configuration. */
export const lintWith = async <Result>(operation: () => Promise<Result>): Promise<Result> => {
  try {
    return await operation();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof CommandError) throw error;
    throw new CommandError('ESLINT_FAILED', `ESLint could not run: ${reasonOf(error)} No file was changed.`);
  }
};

/** Only the first line, since further ones may show code; and nothing of a syntax error, which quotes what it stumbles over. */
const reasonOf = (error: Error): string => {
  if (error.name === 'SyntaxError') return 'its configuration has a syntax error.';
  const [first = error.name] = error.message.split('\n');
  return first;
};

const pathOf = (folder: string): string => {
  try {
    return createRequire(join(folder, 'package.json')).resolve('eslint');
  } catch (error) {
    if (!isSystemError(error, 'MODULE_NOT_FOUND')) throw error;
    throw new CommandError('ESLINT_MISSING', 'keyturn adopt runs the ESLint of the project, and there is none: npm install --save-dev eslint');
  }
};

const isConstructor = (value: unknown): value is EslintConstructor => typeof value === 'function';
