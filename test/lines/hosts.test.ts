/** The same reports whatever parses the code: without types, with types, and inside the scripts of components. */
import { readFileSync } from 'node:fs';
import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import vue from 'vue-eslint-parser';
import plugin from '../../src/index.ts';
import { parseSnippets, type Snippet } from '../corpus/snippet.ts';

const RULES = ['no-env-secret', 'no-logged-secret', 'no-weak-random-key'] as const;

const snippetsOf = (rule: string): readonly Snippet[] =>
  parseSnippets(readFileSync(new URL(`${rule}.txt`, import.meta.url), 'utf8'));

/** Those of plain modules, which may stand anywhere. */
const plainSnippetsOf = (rule: string): readonly Snippet[] =>
  snippetsOf(rule).filter(({ filename, code }) => filename === 'src/shop.ts' && !code.startsWith("'use client'"));

/** The lines of the reports; `undefined` when the parser cannot read the code. */
function linesOf(rule: string, code: string, filename: string, languageOptions: Linter.LanguageOptions): readonly number[] | undefined {
  const messages = new Linter({ cwd: '/' }).verify(
    code,
    [{ files: ['**/*.{js,cjs,mjs,ts,tsx,vue,svelte}'], languageOptions, plugins: { keyturn: plugin }, rules: { [`keyturn/${rule}`]: 'error' } }],
    { filename: `/${filename}` },
  );
  if (messages.some(({ fatal }) => fatal)) return undefined;
  return [...new Set(messages.map(({ line }) => line))].toSorted((a, b) => a - b);
}

/** A program of one file, with types where the code gives any. */
function programOf(path: string, code: string): ts.Program {
  const options = { strict: true, noLib: true, noResolve: true, jsx: ts.JsxEmit.Preserve };
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ESNext, true);
  return ts.createProgram([path], options, {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === path ? source : undefined),
    directoryExists: () => true,
    fileExists: (name) => name === path,
    readFile: (name) => (name === path ? code : undefined),
  });
}

/** Snippets whose reports differ from their marks, and how many could be read at all. */
function compare(snippets: readonly Snippet[], read: (snippet: Snippet) => readonly number[] | undefined): { differing: string[]; readable: number } {
  const answers = snippets.map((snippet) => ({ snippet, lines: read(snippet) }));
  return {
    differing: answers.flatMap(({ snippet, lines }) => (lines && String(lines) !== String(snippet.secrets) ? [`${snippet.name}: ${String(lines)}`] : [])),
    readable: answers.filter(({ lines }) => lines).length,
  };
}

describe.each(RULES)('%s', (rule) => {
  it('reports the same in JavaScript as espree parses it', () => {
    const snippets = snippetsOf(rule).filter(({ filename }) => /\.[cm]?[jt]s$/u.test(filename));
    const { differing, readable } = compare(snippets, ({ code, filename }) => linesOf(rule, code, filename, {}));
    expect(differing).toEqual([]);
    // The others hold types.
    expect(readable / snippets.length).toBeGreaterThan(0.7);
  });

  it('reports the same with type information', () => {
    const snippets = plainSnippetsOf(rule);
    const { differing, readable } = compare(snippets, ({ code, filename }) =>
      linesOf(rule, code, filename, { parser: typescript, parserOptions: { programs: [programOf(`/${filename}`, code)] } }),
    );
    expect(differing).toEqual([]);
    expect(readable).toBe(snippets.length);
  });

  // Code that browsers get is told apart by what is read there, not where the line stands.
  it.each([
    ['Vue', 'vue', { parser: vue, parserOptions: { parser: typescript, ecmaFeatures: { jsx: true } } }],
    ['Svelte', 'svelte', { parser: svelte, parserOptions: { parser: typescript } }],
  ] as const)('reports the same in the script of a component of %s', (_, extension, languageOptions) => {
    const snippets = plainSnippetsOf(rule);
    const { differing, readable } = compare(snippets, ({ code }) =>
      linesOf(rule, `<script lang="ts">\n${code}\n</script>\n`, `src/Shop.${extension}`, languageOptions)?.map((line) => line - 1),
    );
    expect(differing).toEqual([]);
    expect(readable / snippets.length).toBeGreaterThan(0.9);
  });
});
