/**
 * The secrets of a file with their values, which no report may hold: gathered by a rule that reports nothing, while ESLint runs.
 *
 * @module
 */
import type { TSESLint } from '@typescript-eslint/utils';
import { environmentSecretsOf } from '../analysis/environmentSecrets.ts';
import { fileOf, type SourceFile } from '../analysis/file.ts';
import { hardcodedSecretsOf } from '../analysis/hardcoded.ts';

/** A secret in a file's text. */
export interface Finding {
  /** The rule that reports it, without its plugin. */
  readonly rule: 'no-env-secret' | 'no-hardcoded-secret';
  /** Where its report begins: 1-based. */
  readonly line: number;
  readonly column: number;
  /** What it is to be called; `undefined` when nothing names it. */
  readonly name: string | undefined;
  /** The environment variable that it is read from, or stands in for. */
  readonly variable: string | undefined;
  /** The text in the code; `undefined` for what is read from the environment. */
  readonly value: string | undefined;
  /** Where the value stands in the text, from the first character on; a byte order mark does not count. */
  readonly range: readonly [number, number];
}

/** The plugin with the gathering rule, and what it gathered from each file when that was last linted. */
export interface Collector {
  readonly plugin: { readonly rules: Readonly<Record<string, TSESLint.RuleModule<never>>> };
  findingsOf(path: string): readonly Finding[];
}

/** The name under which the rule runs. */
export const COLLECTOR = 'keyturn-adopt';

/** Makes a collector. */
export const createCollector = (): Collector => {
  const findings = new Map<string, readonly Finding[]>();
  const collect: TSESLint.RuleModule<never> = {
    meta: { type: 'problem', schema: [], messages: {} },
    create: (context) => ({
      'Program:exit'() {
        findings.set(context.filename, findingsIn(fileOf(context)));
      },
    }),
  };
  return { plugin: { rules: { collect } }, findingsOf: (path) => findings.get(path) ?? [] };
};

const findingsIn = (file: SourceFile): readonly Finding[] => [
  ...hardcodedSecretsOf(file).map(({ node, name, value, variable }) =>
    ({ rule: 'no-hardcoded-secret' as const, ...startOf(node), name: isTextOf(node, value) ? name : undefined, variable, value, range: node.range })),
  ...environmentSecretsOf(file).map(({ node, name, variable }) =>
    ({ rule: 'no-env-secret' as const, ...startOf(node), name, variable, value: undefined, range: node.range })),
];

/** Of a list of bytes the value is a character for each: only ASCII is stored as the same bytes. */
const isTextOf = (node: { readonly type: string }, value: string): boolean =>
  node.type !== 'ArrayExpression' || /^[\0-\x7f]*$/u.test(value);

const startOf = ({ loc }: { readonly loc: { readonly start: { readonly line: number; readonly column: number } } }): {
  readonly line: number;
  readonly column: number;
} => ({ line: loc.start.line, column: loc.start.column + 1 });
