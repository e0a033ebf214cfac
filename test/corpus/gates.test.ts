/**
 * The rules skip a file whose text lacks the words of what they look for, and the parts of it that have none of them: a report that needs no such
 * word would be lost in silence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { allWords } from '../../src/analysis/vocabulary.ts';
import { linesReported } from './measure.ts';
import { LEAKS } from './no-logged-secret.ts';
import { ENVIRONMENT_SETS, HARDCODED_LATER_SETS, HARDCODED_SETS } from './sets.ts';
import { parseSnippets, type Snippet } from './snippet.ts';

const folders = ['fresh', '../lines'];
const stored = folders.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => /^no-[a-z-]+(?:-\d+)?\.txt$/u.test(name)).map((name) => `${folder}/${name.slice(0, -'.txt'.length)}`));
const SETS: readonly (readonly [string, readonly Snippet[]])[] = [
  ['hardcoded', [...HARDCODED_SETS, ...HARDCODED_LATER_SETS].flat()],
  ['environment', ENVIRONMENT_SETS.flat()],
  ['leaks', LEAKS.map((code) => ({ name: code, code, filename: 'src/shop.ts', secrets: [], either: [] }))],
  ...stored.map((name) => [name, parseSnippets(readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8'))] as const),
];

/**
 * A text counts as a mention; a module behind the sign of a comment may be any. Where what stands beside a word counts too, it is given what opens
 * the look: a value, a call, a piece of a text.
 */
const BESIDE = [
  "password: 'abc1'", 'password=abc1', "function give(password) {} give('abc1')", "login('abc', accounts: [ keys: [ kty", 'console.log()', 'env;', 'API_TOKEN',
  'x://someone:abc1@host', 'fromCharCode', 'span.setAttribute(', 'passwordHash:',
];
const EVERYTHING = `\n;void \`${[...BESIDE, ...allWords()].join(' ; ').replaceAll('`', '')} from /* import /* require /*\`;`;

/** What a project adds is not known beforehand: its names and formats have a rule look at all of a file. */
const WITH_OWN: Required<Pick<Linter.Config, 'rules' | 'settings'>> = {
  settings: { keyturn: { secretNames: ['unheardOf'] } },
  rules: { 'keyturn/no-hardcoded-secret': ['error', { formats: [{ name: 'Unheard-of key', marker: 'unheard_of_', pattern: '[a-z]{40}' }] }] },
};

describe('text that lacks the words', () => {
  it('is told by many', () => {
    expect(allWords().length).toBeGreaterThan(100);
  });

  it.each(SETS)('loses no report that it has with them: %s', { timeout: 240_000 }, (_, snippets) => {
    const config = { plugins: { keyturn: plugin }, rules: plugin.configs.recommended.rules ?? {} };
    const lost = snippets.flatMap((snippet) => {
      const lines = linesReported(snippet, config);
      const everywhere = { ...config, settings: WITH_OWN.settings, rules: { ...config.rules, ...WITH_OWN.rules } };
      const withWords = linesReported({ ...snippet, code: snippet.code + EVERYTHING }, everywhere);
      const last = snippet.code.split('\n').length;
      return [...withWords].filter((line) => line <= last && !lines.has(line)).map((line) => `${snippet.name}: ${line}`);
    });
    expect(lost).toEqual([]);
  });
});
