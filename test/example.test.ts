/** The main job on `examples/legacy-shop`: what is found there, what is left alone, and what `--fix` makes of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { plugin } from '../src/index.ts';

const SHOP = fileURLToPath(new URL('../examples/legacy-shop', import.meta.url));
const config: Linter.Config[] = [{ files: ['**/*.ts'], languageOptions: { parser } }, plugin.configs.recommended];
const CORE = /^keyturn\/no-(?:hardcoded-secret|env-secret|logged-secret|weak-random-key)$/u;

interface Place {
  readonly file: string;
  readonly snippet: string;
}

interface Expectations {
  readonly findings: readonly (Place & { readonly rule: string })[];
  readonly lookalikes: readonly Place[];
  readonly secrets: readonly { readonly name: string; readonly file: string; readonly pattern: string }[];
}

const expected: Expectations = JSON.parse(sourceOf('expected.json'));
const names = [...new Set([...expected.findings, ...expected.lookalikes].map(({ file }) => file))].toSorted();

function sourceOf(file: string): string {
  return readFileSync(`${SHOP}/${file}`, 'utf8');
}

/** The one line of a text that holds a snippet. */
function lineOf({ file, snippet }: Place, text: string): number {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(snippet) ? [index + 1] : []));
  expect(lines, `${file}: ${snippet}`).toHaveLength(1);
  return lines[0] ?? 0;
}

function lint(text: string, file: string): readonly Linter.LintMessage[] {
  return new Linter({ cwd: SHOP }).verify(text, config, { filename: `${SHOP}/${file}` });
}

/** Applies all fixes of a file, and counts the reports that they took away. */
function settle(file: string): { readonly output: string; readonly left: readonly Linter.LintMessage[]; readonly fixed: number } {
  let text = sourceOf(file);
  let fixed = 0;
  for (;;) {
    const before = lint(text, file);
    const step = new Linter({ cwd: SHOP }).verifyAndFix(text, config, { filename: `${SHOP}/${file}` });
    fixed += before.length - step.messages.length;
    if (step.output === text) return { output: text, left: before, fixed };
    text = step.output;
  }
}

const settled = new Map(names.map((file) => [file, settle(file)]));
const left = [...settled.values()].flatMap((file) => file.left);
const values = expected.secrets.map(({ file, pattern }) => new RegExp(pattern, 'u').exec(sourceOf(file))?.[1] ?? '');

describe('the legacy shop', () => {
  it('has at least 25 findings of all four core rules, and as many look-alikes', () => {
    expect(expected.findings.length).toBeGreaterThanOrEqual(25);
    expect(expected.lookalikes.length).toBeGreaterThanOrEqual(25);
    expect(new Set(expected.findings.map(({ rule }) => rule)).size).toBe(4);
    expect(values.every((value) => value.length > 5)).toBe(true);
  });

  it.each(names)('is reported where it should be, and nowhere else: %s', (file) => {
    const text = sourceOf(file);
    const reported = lint(text, file).map(({ line, ruleId }) => `${String(line)} ${ruleId ?? ''}`);
    const wanted = expected.findings
      .filter((finding) => finding.file === file)
      .map((finding) => `${String(lineOf(finding, text))} ${finding.rule}`);
    expect([...new Set(reported)].toSorted()).toEqual([...new Set(wanted)].toSorted());
  });
});

describe('the fixed shop', () => {
  it('has no finding of a core rule left', () => {
    expect(left.filter(({ ruleId }) => CORE.test(ruleId ?? ''))).toEqual([]);
  });

  it('was fixed by --fix alone in at least nine of ten reports, counted over all passes', () => {
    const fixed = [...settled.values()].reduce((sum, file) => sum + file.fixed, 0);
    expect(fixed / (fixed + left.length)).toBeGreaterThanOrEqual(0.9);
  });

  it('offers a suggestion or says what to do for each report that is left', () => {
    const silent = left.filter(({ message, suggestions }) => (suggestions ?? []).length === 0 && !/\. \w.*\.$/u.test(message));
    expect(silent).toEqual([]);
  });

  it('keeps the lines of the look-alikes', () => {
    for (const place of expected.lookalikes) lineOf(place, settled.get(place.file)?.output ?? '');
  });
});

describe('no report holds a secret', () => {
  const eslint = new ESLint({ cwd: SHOP, overrideConfigFile: true, overrideConfig: config });

  it.each(['stylish', 'json'])('in the format %s', async (format) => {
    // The format json adds the whole source of each file; that is ESLint's doing and no rule can stop it.
    const results = (await eslint.lintFiles(['src'])).map(({ source: _, ...result }) => result);
    const output = await (await eslint.loadFormatter(format)).format(results);
    expect(output.length).toBeGreaterThan(1000);
    expect(values.filter((value) => output.includes(value))).toEqual([]);
  });

  it('in any pass of --fix, suggestions included', () => {
    for (const file of names) {
      for (let text = sourceOf(file); ; ) {
        const texts = JSON.stringify(lint(text, file));
        expect(values.filter((value) => texts.includes(value))).toEqual([]);
        const { output } = new Linter({ cwd: SHOP }).verifyAndFix(text, config, { filename: `${SHOP}/${file}` });
        if (output === text) break;
        text = output;
      }
    }
  });
});
