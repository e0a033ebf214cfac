/** Lints the code of documentation pages as a project that uses a preset would. */
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';
import type { Example } from './fences.ts';

/** Which rules lint an example: those of the recommended preset, or one alone. */
export type Chosen = 'recommended' | { readonly rule: string; readonly options: unknown };

/** What ESLint says of the code of a page. */
export function messagesOf(code: string, example: Example, chosen: Chosen): readonly Linter.LintMessage[] {
  return new Linter().verify(`${code}\n`, configOf(example, chosen), { filename: filenameOf(example) });
}

/** What `eslint --fix` makes of the code of a page, and what it still reports. */
export function fixedOf(code: string, example: Example, chosen: Chosen): { readonly code: string; readonly left: readonly Linter.LintMessage[] } {
  const { output, messages } = new Linter().verifyAndFix(`${code}\n`, configOf(example, chosen), { filename: filenameOf(example) });
  return { code: output.replace(/\n$/u, ''), left: messages };
}

/** What the first suggestion of each report makes of the code of a page, one after the other. */
export function suggestedOf(code: string, example: Example, chosen: Chosen): { readonly code: string; readonly left: readonly Linter.LintMessage[] } {
  const messages = messagesOf(code, example, chosen);
  const [suggestion] = messages.flatMap(({ suggestions = [] }) => suggestions);
  if (!suggestion) return { code, left: messages };
  const { range: [start, end], text } = suggestion.fix;
  return suggestedOf(code.slice(0, start) + text + code.slice(end), example, chosen);
}

function filenameOf({ filename, language }: Example): string {
  return filename ?? `src/shop.${language}`;
}

function configOf({ settings, options }: Example, chosen: Chosen): Linter.Config[] {
  const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };
  const { recommended } = plugin.configs;
  const rules =
    chosen === 'recommended'
      ? recommended.rules ?? {}
      : { [chosen.rule]: options === undefined ? ('error' as const) : (['error', options] satisfies Linter.RuleEntry) };
  return [
    { ...recommended, files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'], rules, languageOptions, ...(settings === undefined ? {} : { settings: { keyturn: settings } }) },
  ];
}
