/** Fixes a program with ESLint as `--fix` does, until nothing changes. */
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { plugin } from '../../../src/index.ts';
import { drawsOf } from '../../runtime/seededRandom.ts';
import { applyFixes } from '../onePass.ts';
import { type Program, type Source, sourcesOf } from './program.ts';

const CORE = /^keyturn\/no-(?:hardcoded-secret|env-secret|logged-secret|weak-random-key)$/u;
/** ESLint itself gives up after ten. */
const MOST_PASSES = 12;

const config: Linter.Config[] = [
  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
  {
    ...plugin.configs.recommended,
    files: ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx,vue}'],
    // The only rule that `recommended` lacks; the rest of `strict` also asks about random texts, which programs have many of.
    rules: { ...plugin.configs.recommended.rules, 'keyturn/no-shared-key-purpose': 'error' },
  },
];

/** A program as fixes made it. */
export interface FixedProgram {
  readonly sources: readonly Source[];
  /** Whether the code is still code; what is not is not run. */
  readonly parses: boolean;
  /** Reports that are left, those of the core rules that were there at first, and how many `--fix` alone took away. */
  readonly left: readonly Linter.LintMessage[];
  readonly core: { readonly reported: number; readonly fixed: number };
  /** Reports that `--fix` alone leaves. */
  readonly leftByFix: readonly Linter.LintMessage[];
  /** Comments that were there before, and are not any more. */
  readonly lostComments: readonly string[];
}

/** A text in which one report or several are turned off by comments, and what fixes make of it. */
export interface SparedProgram {
  readonly rule: string;
  readonly sources: readonly Source[];
  readonly parses: boolean;
  /** Whether each report is still there for a linter that is blind to the comments. */
  readonly isRespected: boolean;
}

interface Settled extends Source {
  readonly first: readonly Linter.LintMessage[];
  readonly left: readonly Linter.LintMessage[];
}

/** What `--fix` makes of a program's files; `folder` holds its package. */
export function fixProgram(program: Program, folder: string): FixedProgram {
  const before = sourcesOf(program);
  const byFix = before.map((source) => settle(source, folder));
  const settled = program.takesSuggestions ? byFix.map((source) => settleWithSuggestions(source, folder)) : byFix;
  const coreOf = (messages: readonly Linter.LintMessage[]): number => messages.filter(({ ruleId }) => CORE.test(ruleId ?? '')).length;
  const reported = coreOf(byFix.flatMap(({ first }) => first));
  const leftByFix = byFix.flatMap(({ left }) => left);
  const kept = settled.flatMap((source) => commentsOf(source, folder));
  return {
    sources: settled.map(({ file, code }) => ({ file, code })),
    parses: settled.every(({ left }) => isParsed(left)),
    left: settled.flatMap(({ left }) => left),
    core: { reported, fixed: reported - coreOf(leftByFix) },
    leftByFix,
    lostComments: before.flatMap((source) => commentsOf(source, folder)).filter((comment) => !kept.includes(comment)),
  };
}

/** The same with some of the first reports of the program's own file turned off: each alone, some together, and the rules that come later. */
export function sparedPrograms(program: Program, folder: string): readonly SparedProgram[] {
  const { file, code } = program;
  const first = new Map(verify({ file, code }, folder).flatMap(({ line, ruleId }) => (ruleId === null ? [] : [[line, ruleId] as const])).toReversed());
  // A comment cannot stand everywhere: not inside a text, and not in the middle of another comment.
  const lines = [...first.keys()].toReversed().filter((line) => !verify({ file, code: withComments(code, [line]) }, folder).some((message) => message.line === line || message.fatal === true));
  const draws = drawsOf([...file].reduce((sum, char) => sum * 31 + (char.codePointAt(0) ?? 0), 7) % 2 ** 31);
  const some = lines.filter(() => draws.below(2) === 0);
  return [
    ...lines.map((line) => sparedProgram(program, folder, [line], first.get(line))),
    ...(some.length > 1 && some.length < lines.length ? [sparedProgram(program, folder, some)] : []),
    ...(lines.length > 0 ? [sparedProgram(program, folder, lines.filter(() => draws.below(3) > 0), LATER)] : []),
  ];
}

/** What follows up on the fixes of other rules. */
const LATER = 'keyturn/no-captured-secret, keyturn/require-previous-keys';

function withComments(code: string, lines: readonly number[], rules = ''): string {
  return code.split(/(?<=\n)/u).map((text, index) => (lines.includes(index + 1) ? text.replace(/\r?\n?$/u, ` // eslint-disable-line${rules}$&`) : text)).join('');
}

/** @param rule - what is turned off: one report by its rule, or the rules that come later; all reports of the lines without */
function sparedProgram({ file, code, modules }: Program, folder: string, lines: readonly number[], rule?: string): SparedProgram {
  const { code: fixed, left } = settle({ file, code: withComments(code, lines, rule === LATER ? ` ${LATER}` : '') }, folder);
  const blind = new Linter({ cwd: folder }).verify(fixed, [...config, { linterOptions: { noInlineConfig: true } }], { filename: `${folder}/src/${file}` });
  const disabled = fixed.split('\n').flatMap((text, index) => (/\/\/ eslint-disable-line\r?$/u.test(text) ? [index + 1] : []));
  return {
    rule: rule ?? 'some together',
    sources: [{ file, code: fixed }, ...modules],
    parses: isParsed(left),
    isRespected: disabled.every((line) => blind.some((message) => message.line === line)),
  };
}

function settle({ file, code }: Source, folder: string): Settled {
  const first = verify({ file, code }, folder);
  let [text, left] = [code, first];
  for (let pass = 1; ; pass++) {
    const output = applyFixes(text, left);
    if (output === text) return { file, code: text, first, left };
    if (pass > MOST_PASSES) throw new Error(`${file} is not at a standstill after ${String(MOST_PASSES)} passes:\n${output}`);
    [text, left] = [output, verify({ file, code: output }, folder)];
  }
}

/** Takes the first suggestion that is left, fixes, and so on. */
function settleWithSuggestions(source: Settled, folder: string): Settled {
  let settled = source;
  for (let taken = 0; ; taken++) {
    const suggestion = settled.left.flatMap(({ suggestions }) => suggestions ?? [])[0];
    if (!suggestion) return settled;
    if (taken > MOST_PASSES) throw new Error(`${source.file} has suggestions without end.`);
    settled = settle({ file: source.file, code: applyFixes(settled.code, [{ ...suggestion, ruleId: null, severity: 2, message: '', line: 1, column: 1 }]) }, folder);
  }
}

function verify({ file, code }: Source, folder: string): Linter.LintMessage[] {
  return file.endsWith('.json') ? [] : new Linter({ cwd: folder }).verify(code, config, { filename: `${folder}/src/${file}` });
}

function isParsed(messages: readonly Linter.LintMessage[]): boolean {
  return messages.every(({ fatal }) => fatal !== true);
}

function commentsOf({ file, code }: Source, folder: string): readonly string[] {
  if (file.endsWith('.json')) return [];
  const linter = new Linter({ cwd: folder });
  if (!isParsed(linter.verify(code, config.filter(({ rules }) => !rules), { filename: `${folder}/src/${file}` }))) return [];
  const source = linter.getSourceCode();
  return source.getAllComments().map((comment) => source.getText(comment));
}
