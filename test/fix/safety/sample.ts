/** Pieces of code that are linted and fixed as a user would, to see whether the fixes are safe. */
import { readdirSync, readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { parser } from 'typescript-eslint';
import vue from 'vue-eslint-parser';
import { plugin } from '../../../src/index.ts';
import { keepSuites } from '../../ruleTester.ts';
import { programs } from '../programs/program.ts';

/** A piece of code, and how it is linted. */
export interface Sample {
  readonly name: string;
  readonly code: string;
  readonly filename: string;
  readonly settings?: Record<string, unknown>;
  readonly languageOptions?: Linter.LanguageOptions;
  /** Options of single rules; all others have those of the preset `strict`. */
  readonly rules?: Linter.RulesRecord;
}

const FILES = ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,vue,svelte}'];

/** The configuration of a sample: the preset `strict`, and rules of others beside it. */
export function configOf({ settings, languageOptions, rules }: Sample, others: Linter.Config = {}): Linter.Config[] {
  const { strict } = plugin.configs;
  return [
    { ...strict, files: FILES, linterOptions: { reportUnusedDisableDirectives: 'off' } },
    { files: FILES, languageOptions: { parser, ...languageOptions, parserOptions: { ecmaFeatures: { jsx: true }, ...languageOptions?.parserOptions } } },
    { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser } } },
    { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions: { parser } } },
    { files: FILES, ...(settings && { settings }), ...(rules && { rules }) },
    { files: FILES, ...others },
  ];
}

const linter = new Linter({ cwd: '/project' });
const pathOf = ({ filename }: Sample): string => (filename.startsWith('/') ? filename : `/project/${filename}`);

/** What the rules say of a text that stands in the place of the sample's. */
export function messagesOf(sample: Sample, code: string): readonly Linter.LintMessage[] {
  return linter.verify(code, configOf(sample), { filename: pathOf(sample) });
}

/** What `--fix` makes of a text, in as many runs as it takes; `undefined` when three runs of ten passes do not settle it. */
export function settledOf(sample: Sample, code: string, others?: Linter.Config): string | undefined {
  let text = code;
  for (let run = 0; run < 3; run++) {
    const { output, messages } = linter.verifyAndFix(text, configOf(sample, others), { filename: pathOf(sample) });
    if (!messages.some(({ fix }) => fix)) return output;
    text = output;
  }
  return undefined;
}

/** Every program of the proof corpus that one parser reads. */
export function programSamples(): readonly Sample[] {
  return programs().filter(({ file }) => /\.[mc]?[jt]sx?$/u.test(file)).map(({ file, code }) => ({
    name: file,
    code: code.replace(/^\uFEFF/u, ''),
    filename: `src/${file}`,
    ...(file.endsWith('.cjs') && { languageOptions: { sourceType: 'commonjs' as const } }),
  }));
}

/** Every invalid case of the tests of every rule. */
export async function ruleCases(): Promise<readonly Sample[]> {
  const suites = keepSuites();
  const folder = new URL('../../rules/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /^[\w-]+(?:\.\w+)?\.test\.ts$/u.test(file) && readFileSync(new URL(file, folder), 'utf8').includes('ruleTester.run('));
  for (const file of files) await import(new URL(file, folder).href);
  return suites.flatMap(({ rule, invalid }) => invalid.map((one): Sample => ({
    name: `${rule}: ${one.name ?? one.code}`,
    code: one.code,
    filename: one.filename ?? 'src/shop.ts',
    ...(one.settings && { settings: one.settings }),
    ...(one.languageOptions?.parserOptions && { languageOptions: { sourceType: one.languageOptions.parserOptions.sourceType ?? 'module' } }),
    ...(one.options && { rules: { [`keyturn/${rule}`]: ['error', ...one.options] } }),
  })));
}
