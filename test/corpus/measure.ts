/** How well a rule does on labelled code: what it finds of the secrets, and how many of its reports are right. */
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Snippet } from './snippet.ts';

/** Counts of lines over a set of snippets, and the snippets where rule and label differ. */
export interface Outcome {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  readonly differing: readonly string[];
}

/** Lints one snippet and returns the lines of the reports. */
export function linesReported(snippet: Snippet, config: Linter.Config): ReadonlySet<number> {
  const messages = new Linter().verify(
    snippet.code,
    [{ ...config, files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }],
    { filename: snippet.filename },
  );
  const broken = messages.find((message) => message.fatal);
  if (broken) throw new Error(`${snippet.name}: ${broken.message}`);
  return new Set(messages.map((message) => message.line));
}

/** Runs a configuration over snippets and compares its reports with their labels. */
export function measure(snippets: readonly Snippet[], config: Linter.Config): Outcome {
  const differing: string[] = [];
  const total = { found: 0, missed: 0, wrong: 0 };
  for (const snippet of snippets) {
    const lines = linesReported(snippet, config);
    const found = snippet.secrets.filter((line) => lines.has(line)).length;
    const missed = snippet.secrets.length - found;
    const wrong = [...lines].filter((line) => ![...snippet.secrets, ...snippet.either].includes(line)).length;
    if (missed > 0) differing.push(`missed: ${snippet.name}`);
    if (wrong > 0) differing.push(`wrong: ${snippet.name}`);
    total.found += found;
    total.missed += missed;
    total.wrong += wrong;
  }
  return { ...total, differing };
}

/** Every third snippet is set aside: the rule was never changed with these in sight. */
export const isSetAside = (_: Snippet, index: number): boolean => index % 3 === 2;

/** The share of the secrets that are found. */
export const shareFound = ({ found, missed }: Outcome): number => found / (found + missed);

/** The share of the reports that are right. */
export const shareRight = ({ found, wrong }: Outcome): number => found / (found + wrong);
