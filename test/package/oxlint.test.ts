/** The installed plugin in another host: oxlint, which has no types and its own parser, reports the same lines as ESLint. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseSnippets } from '../corpus/snippet.ts';
import { attempt } from './run.ts';

const RULES = ['no-env-secret', 'no-logged-secret', 'no-weak-random-key'] as const;
const ROOT = join(import.meta.dirname, '..', '..');
const OXLINT = join(ROOT, 'node_modules/.bin/oxlint');

interface Diagnostic {
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

const isReport = (value: unknown): value is { readonly diagnostics: readonly Diagnostic[] } =>
  typeof value === 'object' && value !== null && 'diagnostics' in value && Array.isArray(value.diagnostics);

let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'keyturn-oxlint-')));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Writes a configuration with one rule of the installed package. */
const configure = async (rule: string): Promise<string> => {
  const specifier = join(inject('consumer'), 'node_modules/eslint-plugin-keyturn/dist/index.js');
  const path = join(folder, `${rule}.json`);
  await writeFile(path, JSON.stringify({
    jsPlugins: [{ name: 'keyturn', specifier }], plugins: [], categories: { correctness: 'off' }, rules: { [`keyturn/${rule}`]: 'error' },
  }));
  return path;
};

describe('oxlint', () => {
  it.each(RULES)('reports the lines of %s that the table marks', async (rule) => {
    const snippets = parseSnippets(await readFile(join(ROOT, 'test/lines', `${rule}.txt`), 'utf8'));
    for (const [index, { filename, code }] of snippets.entries()) {
      const path = join(folder, rule, String(index), filename);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }
    const { stdout } = await attempt(OXLINT, ['-c', await configure(rule), '--format', 'json', rule], { cwd: folder });
    const report: unknown = JSON.parse(stdout);
    if (!isReport(report)) throw new TypeError(`No report: ${stdout}`);
    const found = snippets.map(({ filename, name }, index) => {
      const path = join(rule, String(index), filename);
      const lines = report.diagnostics.filter((one) => one.filename === path).flatMap(({ labels }) => labels.map(({ span }) => span.line));
      return `${name}: ${[...new Set(lines)].toSorted((a, b) => a - b).join(' ')}`;
    });
    expect(found).toEqual(snippets.map(({ name, secrets }) => `${name}: ${secrets.join(' ')}`));
  });

  it('fixes', async () => {
    const path = join(folder, 'fixed.ts');
    await writeFile(path, 'export const token: string = Math.random().toString(36).slice(2);\n');
    await attempt(OXLINT, ['-c', await configure('no-weak-random-key'), '--fix', 'fixed.ts'], { cwd: folder });
    expect(await readFile(path, 'utf8')).toBe(
      "import { keyManager } from 'eslint-plugin-keyturn/runtime';\nexport const token: string = keyManager.randomToken({ length: 26, alphabet: 'base36' });\n",
    );
  });
});
