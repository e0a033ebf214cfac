/** Fixes a program with ESLint as `--fix` does, until nothing changes. */
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { plugin } from '../../../src/index.ts';
import type { Program } from './program.ts';

const CORE = /^keyturn\/no-(?:hardcoded-secret|env-secret|logged-secret|weak-random-key)$/u;

const config: Linter.Config[] = [
  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
  { ...plugin.configs.recommended, files: ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx,vue}'] },
];

/** A program as fixes made it. */
export interface FixedProgram {
  readonly code: string;
  /** Reports that are left. */
  readonly left: readonly Linter.LintMessage[];
  /** How many reports of the core rules there were over all passes, and how many of them `--fix` took away. */
  readonly core: { readonly reported: number; readonly fixed: number };
}

/** What `--fix` makes of a program's code; `folder` holds its package. */
export function fixProgram({ file, code, takesSuggestions }: Program, folder: string): FixedProgram {
  const filename = `${folder}/src/${file}`;
  const linter = new Linter({ cwd: folder });
  const coreOf = (messages: readonly Linter.LintMessage[]): number => messages.filter(({ ruleId }) => CORE.test(ruleId ?? '')).length;
  let [text, fixed] = [code, 0];
  for (;;) {
    const messages = linter.verify(text, config, { filename });
    const step = linter.verifyAndFix(text, config, { filename });
    if (step.output !== text) {
      fixed += coreOf(messages) - coreOf(step.messages);
      text = step.output;
      continue;
    }
    const suggestion = takesSuggestions ? messages.flatMap(({ suggestions }) => suggestions ?? [])[0] : undefined;
    if (!suggestion) return { code: text, left: messages, core: { reported: fixed + coreOf(messages), fixed } };
    const [start, end] = suggestion.fix.range;
    text = text.slice(0, start) + suggestion.fix.text + text.slice(end);
  }
}
