/** Holds the house in shape: layers, sizes, names, and a page and a test for each rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/importsOf.ts';
import { breachesOf } from './architecture/layers.ts';

const ROOT = join(import.meta.dirname, '..');

const filesIn = (folder: string, suffix: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const SOURCES = [...filesIn('src', '.ts'), ...filesIn('rules', '.ts')];
const TESTS = filesIn('test', '.ts').filter((path) => !/^test\/(?:fixtures|fix-programs)\//u.test(path));
const TOOLS = [...filesIn('scripts', '.mjs'), ...filesIn('bench', '.mjs')];
const RULES = filesIn('rules', '.ts').map((path) => basename(path, '.ts')).filter((name) => name !== 'index');

describe('the layers', () => {
  it('are kept by every source file', () => {
    expect(SOURCES.flatMap((path) => breachesOf(path, read(path)))).toEqual([]);
  });

  it.each([
    ['src/catalog/x.ts', "import { y } from '../analysis/y.ts';", 'imports src/analysis/y.ts: catalog may import nothing'],
    ['src/catalog/x.ts', "import type { Y } from '../plugin/y.ts';", 'imports src/plugin/y.ts: catalog may import nothing'],
    ['src/analysis/x.ts', "export * as y from '../fix/y.ts';\nexport const x = 1;",
      'imports src/fix/y.ts: analysis may import only src/catalog'],
    ['src/fix/x.ts', "const y = await import('../../rules/y.ts');",
      'imports rules/y.ts: fix may import only src/analysis, src/catalog'],
    ['rules/x.ts', "import y = require('../src/catalog/y.ts');",
      'imports src/catalog/y.ts: rules may import only src/analysis, src/fix, src/plugin'],
    ['src/index.ts', "import { y } from './analysis/y.ts';",
      'imports src/analysis/y.ts: src/index.ts may import only rules, src/plugin'],
    ['src/runtime/x.ts', "type Y = import('../plugin/y.ts').Y;", 'imports src/plugin/y.ts: runtime may import nothing'],
    ['src/cli/x.ts', "const y = require('../fix/y.ts');",
      'imports src/fix/y.ts: cli may import only src/runtime, src/index.ts, src/analysis'],
    ['src/testing/x.ts', "import type { Y } from '../runtime/y.ts';", 'imports src/runtime/y.ts: testing may import nothing'],
    ['src/runtime/x.ts', "import { y } from '../../elsewhere/y.ts';",
      'imports elsewhere/y.ts: runtime may import nothing'],
  ])('name the breach of %s by %s', (path, text, breach) => {
    expect(breachesOf(path, text)).toEqual([`${path} ${breach}`]);
  });

  it.each([
    ['src/analysis/x.ts', "import { ESLintUtils } from '@typescript-eslint/utils';", 'a value import'],
    ['rules/x.ts', "import { Linter } from 'eslint';", 'a value import'],
    ['rules/x.ts', "import { readFileSync } from 'node:fs';", 'a value import'],
    ['src/runtime/x.ts', "import { Vault } from 'vault-sdk';", 'a value import'],
    ['src/runtime/x.ts', "await import('vault-sdk');", 'import()'],
    ['src/testing/x.ts', "await import('vault-sdk');", 'import()'],
    ['src/cli/x.ts', "import { ESLint } from 'eslint';", 'a value import'],
  ])('name the package that %s may not take by %s', (path, text, how) => {
    expect(breachesOf(path, text)).toEqual([expect.stringMatching(new RegExp(`may not take it by ${escaped(how)}$`, 'u'))]);
  });

  it.each([
    ['src/analysis/x.ts', "import type { TSESTree } from '@typescript-eslint/utils';"],
    ['src/analysis/x.ts', "import { isFunction } from '@typescript-eslint/utils/ast-utils';\nimport { y } from './y.ts';"],
    ['src/runtime/stores/x.ts', "const sdk = await import('vault-sdk');"],
    ['src/cli/x.ts', "import { y } from '../runtime/y.ts';\nconst { ESLint } = await import('eslint');"],
    ['src/runtime/index.ts', "export { y } from './y.ts';"],
  ])('let %s write %s', (path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });

  it('know a barrel, and a file outside all layers', () => {
    expect(breachesOf('src/fix/all.ts', "export { y } from './y.ts';")).toEqual([
      'src/fix/all.ts is a barrel: only rules/index.ts, src/runtime/index.ts, src/testing/index.ts may be',
    ]);
    expect(breachesOf('src/other.ts', '')).toEqual(['src/other.ts lies in no layer']);
  });
});

describe('the files', () => {
  it('stay short enough to be read at once', () => {
    const capOf = (path: string): number => (/^rules\/(?!index)/u.test(path) ? 150 : 300);
    const counted = [...SOURCES, ...TESTS, ...TOOLS].filter((path) => !path.startsWith('src/catalog/'));
    const long = counted.filter((path) => linesOf(read(path)) > capOf(path));
    expect(long.map((path) => `${path}: ${String(linesOf(read(path)))} lines, at most ${String(capOf(path))}`)).toEqual([]);
  });

  it('are named after what they hold', () => {
    const vague = /(?:^|[^a-z])(?:utils?|helpers?|common|misc|data|info)(?:[^a-z]|$)/iu;
    expect([...SOURCES, ...TESTS, ...TOOLS].filter((path) => vague.test(basename(path)))).toEqual([]);
  });
});

describe('each rule', () => {
  const namesIn = (folder: string, suffix: string): readonly string[] =>
    filesIn(folder, suffix).map((path) => basename(path, suffix));

  it('has a page, and each page a rule', () => {
    expect(namesIn('docs/rules', '.md')).toEqual(RULES);
  });

  it('has a test of its name', () => {
    expect(namesIn('test/rules', '.test.ts')).toEqual(expect.arrayContaining([...RULES]));
  });

  it('is in the list of rules', () => {
    const listed = importsOf('rules/index.ts', read('rules/index.ts')).map(({ specifier }) => basename(specifier, '.ts'));
    expect(listed).toEqual(expect.arrayContaining([...RULES]));
  });
});

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

function escaped(text: string): string {
  return text.replaceAll(/[()]/gu, String.raw`\$&`);
}
